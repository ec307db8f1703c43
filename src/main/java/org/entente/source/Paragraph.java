package org.entente.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A paragraph of an article's text, with the features that tell prose from page furniture.
 *
 * @param span without white space around it
 * @param text what the span covers, unit for unit, but any white space in it a plain space
 * @param words lower case, without punctuation, apostrophes made straight; of a monstrous paragraph
 *     only those of its first stretch
 * @param closed ends as a sentence does: a full stop, question or exclamation mark, colon, or one
 *     of these before closing quotes or a picture credit in parentheses
 * @param bullet begins with a bullet
 */
record Paragraph(Span span, String text, List<String> words, boolean closed, boolean bullet) {
  private static final int LOOKED_AT = 20_000;
  private static final String JOINERS = "'.-";
  private static final Pattern CLOSED =
      Pattern.compile("[.!?…:][\"'”’»)\\]]*(?:\\s*\\([^()]{1,60}\\))?$");
  private static final Pattern BULLET = Pattern.compile("^[•▪●‣◦·*■►–—-]\\s");

  static Paragraph of(String text, Span span) {
    String covered = plainSpaces(span.of(text));
    String head = covered.substring(0, Math.min(covered.length(), LOOKED_AT));
    String tail = covered.substring(Math.max(0, covered.length() - 100));
    return new Paragraph(
        span, covered, words(head), CLOSED.matcher(tail).find(), BULLET.matcher(head).find());
  }

  private static String plainSpaces(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static List<String> words(String text) {
    String plain =
        text.replace('’', '\'').replace("©", " copyright-sign ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || !isInWord(plain, begin, i)) {
        if (i > begin) {
          words.add(plain.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return List.copyOf(words);
  }

  /** Letters and digits, and between two of them what joins words. */
  private static boolean isInWord(String text, int begin, int i) {
    char c = text.charAt(i);
    return isWordCharacter(c)
        || (i > begin
            && JOINERS.indexOf(c) >= 0
            && i + 1 < text.length()
            && isWordCharacter(text.charAt(i + 1))
            && isWordCharacter(text.charAt(i - 1)));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
