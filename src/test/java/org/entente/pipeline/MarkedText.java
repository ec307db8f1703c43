package org.entente.pipeline;

import org.entente.source.Span;

/**
 * A text in which brackets marked some words: "Talks with [Georgia] began" is read as the text
 * without the brackets and the place of the words in it.
 */
record MarkedText(String text, Span mark) {
  static MarkedText of(String marked) {
    int open = marked.indexOf('[');
    int close = marked.indexOf(']');
    if (open < 0 || close < open + 2 || marked.indexOf('[', open + 1) >= 0) {
      throw new IllegalArgumentException("not exactly one [mark] in: " + marked);
    }
    String text =
        marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
    return new MarkedText(text, new Span(open, close - 1));
  }

  /** Where the marked words stand in an article that holds this text just once. */
  Span within(String article) {
    int at = article.indexOf(text);
    if (at < 0 || article.indexOf(text, at + 1) >= 0) {
      throw new IllegalArgumentException(
          (at < 0 ? "not in the article: " : "twice in the article: ") + text);
    }
    return new Span(at + mark.begin(), at + mark.end());
  }
}
