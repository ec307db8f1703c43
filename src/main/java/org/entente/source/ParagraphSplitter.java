package org.entente.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs. As a rule a line is one; where the lines of a block were wrapped at
 * some width, the block's lines are joined again. Every paragraph is a true span of the text.
 */
final class ParagraphSplitter {
  private static final int WIDEST_WRAP = 130;
  private static final int NARROWEST_WRAP = 40;

  /** No paragraph is so long; a line that is has lost its breaks, and is cut between words. */
  private static final int LONGEST_LINE = 50_000;

  private record Line(Span span, boolean indented) {}

  private ParagraphSplitter() {}

  static List<Paragraph> split(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Line> block = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int end = lineEnd(text, begin);
      Span trimmed = trim(text, begin, end);
      if (trimmed.begin() == trimmed.end()) {
        addBlock(text, block, paragraphs);
      } else {
        block.add(new Line(trimmed, trimmed.begin() > begin));
      }
      boolean cut = end < text.length() && !isLineBreak(text.charAt(end));
      begin = cut ? end : end + 1;
    }
    addBlock(text, block, paragraphs);
    return List.copyOf(paragraphs);
  }

  private static void addBlock(String text, List<Line> block, List<Paragraph> paragraphs) {
    boolean wrapped = isWrapped(text, block);
    int width = block.stream().mapToInt(ParagraphSplitter::length).max().orElse(0);
    for (int i = 0; i < block.size(); ) {
      int last = i;
      while (wrapped && last + 1 < block.size() && joins(text, block, last, width)) {
        last++;
      }
      Span span = new Span(block.get(i).span().begin(), block.get(last).span().end());
      paragraphs.add(Paragraph.of(text, span));
      i = last + 1;
    }
    block.clear();
  }

  /**
   * Wrapped lines are full: the next line's first word had no room. Some break inside a sentence.
   */
  private static boolean isWrapped(String text, List<Line> block) {
    int width = block.stream().mapToInt(ParagraphSplitter::length).max().orElse(0);
    int pairs = block.size() - 1;
    if (pairs < 1 || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return false;
    }
    int full = 0;
    int running = 0;
    for (int i = 0; i < pairs; i++) {
      full += isFull(text, block, i, width) ? 1 : 0;
      running += startsLowerCase(text, block.get(i + 1)) ? 1 : 0;
    }
    return full * 10 >= pairs * 7 && running * 4 >= pairs;
  }

  private static boolean joins(String text, List<Line> block, int i, int width) {
    boolean indent = block.get(i + 1).indented() && !block.get(i).indented();
    return startsLowerCase(text, block.get(i + 1)) || (isFull(text, block, i, width) && !indent);
  }

  private static boolean isFull(String text, List<Line> block, int i, int width) {
    String next = block.get(i + 1).span().of(text);
    int word = 0;
    while (word < next.length() && !isSpace(next.charAt(word))) {
      word++;
    }
    return length(block.get(i)) + 1 + word >= width;
  }

  private static boolean startsLowerCase(String text, Line line) {
    return Character.isLowerCase(text.charAt(line.span().begin()));
  }

  private static int length(Line line) {
    return line.span().end() - line.span().begin();
  }

  private static int lineEnd(String text, int begin) {
    int end = begin;
    int space = begin;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      if (end - begin == LONGEST_LINE) {
        return space > begin ? space : unbroken(text, end);
      }
      space = Character.isWhitespace(text.charAt(end)) ? end : space;
      end++;
    }
    return end;
  }

  /** A place that is not within a character. */
  private static int unbroken(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static Span trim(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  /** Also no-break spaces, zero-width characters and controls, which pages leave around text. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
