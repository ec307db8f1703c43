package org.entente.suggestion;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A sentence that shows where something stands.
 *
 * @param article id of its article
 * @param text on one line, cut where it is long
 */
record Example(String article, String text) {
  private static final int LONGEST = 240;

  static Example of(String article, String sentence) {
    String line = onOneLine(sentence);
    boolean isLong = line.length() > LONGEST;
    return new Example(
        onOneLine(article),
        isLong ? line.substring(0, line.offsetByCodePoints(0, cut(line))) + "..." : line);
  }

  /** In code points, so that none is cut in two. */
  private static int cut(String line) {
    return line.codePointCount(0, LONGEST);
  }

  /** Without what would end a comment or move the cursor. */
  static String onOneLine(String text) {
    return Arrays.stream(text.split("[\\s\\p{Cc}\\u2028\\u2029]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
