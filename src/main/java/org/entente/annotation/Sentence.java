package org.entente.annotation;

import java.util.List;
import org.entente.source.Span;

/**
 * A sentence of an article: what tokenising and name recognition tell of it. Its dependencies come
 * from {@link Parser}, as most sentences are never asked for them.
 *
 * @param index number of the sentence in its article, from 0
 * @param span from its first token to its last, in the article's text
 * @param paragraph number of the body paragraph that it stands in, from 0
 * @param tokens at least one
 */
public record Sentence(int index, Span span, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs a token");
    }
  }

  /** The span of the tokens from {@code first} up to, not including, {@code end}. */
  public Span spanOf(int first, int end) {
    return new Span(tokens.get(first).span().begin(), tokens.get(end - 1).span().end());
  }
}
