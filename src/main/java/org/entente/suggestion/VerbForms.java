package org.entente.suggestion;

import java.util.HashMap;
import java.util.Map;

/** Past tenses as the articles have them, so that no table of irregular verbs is needed. */
final class VerbForms {
  private final Map<String, Tally> pasts = new HashMap<>();

  void add(Phrase phrase) {
    phrase
        .past()
        .ifPresent(past -> pasts.computeIfAbsent(phrase.verb(), v -> new Tally()).add(past));
  }

  /** The past tense, or where the articles lack it, the present. */
  String finite(String verb) {
    Tally past = pasts.get(verb);
    return past == null ? present(verb) : past.mostFrequent();
  }

  private static String present(String verb) {
    if (verb.matches(".*(s|x|z|ch|sh|o)")) {
      return verb + "es";
    }
    return verb.matches(".*[^aeiou]y") ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
  }
}
