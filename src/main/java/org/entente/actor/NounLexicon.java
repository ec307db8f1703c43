package org.entente.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Nouns, of one word or several, and what they stand for. Case is ignored, as titles are written in
 * both. Immutable.
 *
 * @param <T> what a noun stands for
 */
public final class NounLexicon<T> {
  private final Map<String, T> byNoun = new HashMap<>();
  private final int longest;

  /** Makes the lexicon; of two entries with one noun the first wins. */
  public NounLexicon(List<T> entries, Function<T, List<String>> nouns) {
    int words = 1;
    for (T entry : entries) {
      for (String noun : nouns.apply(entry)) {
        String key = noun.toLowerCase(Locale.ROOT).replace("-", " ");
        byNoun.putIfAbsent(key, entry);
        words = Math.max(words, key.split(" ").length);
      }
    }
    longest = words;
  }

  /** What the noun stands for. */
  public Optional<T> find(String noun) {
    return Optional.ofNullable(byNoun.get(noun.toLowerCase(Locale.ROOT).replace("-", " ")));
  }

  /** What the words of a title stand for, "Gen." as well as "Gen". */
  Optional<T> findTitle(String words) {
    return find(words).or(() -> find(words.replace(".", "")));
  }

  /** The most words that a noun has. */
  int longest() {
    return longest;
  }
}
