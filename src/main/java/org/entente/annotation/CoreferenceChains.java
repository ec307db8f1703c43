package org.entente.annotation;

import java.util.List;

/**
 * Finds with a statistical model what words of an article stand for the same. Slow: it parses every
 * sentence. Thread-safe.
 */
public interface CoreferenceChains {
  /** The chains of two words and more, each in the order of the text. */
  List<List<Link>> find(AnnotatedArticle article);

  /**
   * Words of a chain.
   *
   * @param sentence number of the sentence in its article
   * @param first index of its first token
   * @param end index after its last token
   * @param head index of the token of its head
   */
  record Link(int sentence, int first, int end, int head) {}
}
