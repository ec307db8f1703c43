package org.entente.export;

import java.util.Comparator;
import java.util.Objects;

/**
 * A stretch of an article, with its text.
 *
 * @param begin offset of its first UTF-16 unit in the article's text
 * @param end offset after its last unit
 */
record Passage(String text, int begin, int end) {
  static final Comparator<Passage> BY_PLACE =
      Comparator.comparingInt(Passage::begin).thenComparingInt(Passage::end);

  Passage {
    Objects.requireNonNull(text);
  }

  boolean holds(Passage other) {
    return begin <= other.begin && other.end <= end;
  }
}
