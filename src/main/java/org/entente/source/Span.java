package org.entente.source;

/**
 * A stretch of an article's text.
 *
 * @param begin offset of its first UTF-16 unit, from 0
 * @param end offset after its last unit
 */
public record Span(int begin, int end) {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: " + begin + " to " + end);
    }
  }

  /** Tells whether the two have a unit in common. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Tells whether the other lies wholly inside this one. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** The part of the text that this span covers. */
  public String of(String text) {
    return text.substring(begin, end);
  }
}
