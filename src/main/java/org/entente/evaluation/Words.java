package org.entente.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.actor.Entity;

/** Words as they are compared: without regard to case, accents and punctuation. */
final class Words {
  /** Words that stand for one actor here and for another there. */
  private static final Set<String> POINTING =
      Set.of(
          "a", "an", "the", "this", "that", "these", "those", "both", "he", "him", "his", "she",
          "her", "it", "its", "they", "them", "their", "we", "us", "our", "i", "me", "my", "you",
          "your", "who", "whom", "whose", "which", "each", "one");

  private Words() {}

  static String folded(String words) {
    return Entity.slug(words);
  }

  /** Whether words name somebody by themselves, as "he" and "the minister" do not. */
  static boolean isName(String words) {
    return Arrays.stream(words.split("\\s+"))
        .filter(word -> !POINTING.contains(word.toLowerCase(Locale.ROOT)))
        .anyMatch(word -> word.chars().anyMatch(Character::isUpperCase));
  }

  /** On one line, without what would move the cursor. */
  static String onOneLine(String text) {
    return Arrays.stream(text.split("[\\s\\p{Cc}\\u2028\\u2029]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
