package org.entente.suggestion;

/**
 * Words of a phrase, twice.
 *
 * @param key in their basic form, by which phrases are counted
 * @param shown as the sentence has them
 */
record PhraseWords(String key, String shown) {
  static PhraseWords of(String words) {
    return new PhraseWords(words, words);
  }

  /** These words and then others. */
  PhraseWords then(PhraseWords next) {
    return new PhraseWords(joined(key, next.key), joined(shown, next.shown));
  }

  /** These words with an ending. */
  PhraseWords join(PhraseWords ending) {
    return new PhraseWords(key + ending.key, shown + ending.shown);
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
  }
}
