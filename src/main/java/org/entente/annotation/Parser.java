package org.entente.annotation;

import java.util.List;

/**
 * The stage that finds the dependencies of a sentence once its names are known. Implementations may
 * be called by several threads at once.
 */
public interface Parser {
  /**
   * Parses one sentence.
   *
   * @param words the sentence's words in order
   * @return a tree with a node for each word, at the same index
   */
  DependencyTree parse(List<ParserWord> words);
}
