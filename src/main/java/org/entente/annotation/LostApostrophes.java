package org.entente.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Gives names their possessive ending back in articles whose apostrophes were lost on the way
 * ("Moscows envoy rejected Chinas plan"), as happens where text goes from one encoding to another.
 * No part of an analyser knows such a word, so that the name would be lost as well.
 */
final class LostApostrophes {
  private static final Pattern POSSESSIVE = Pattern.compile("\\p{L}['’`´]s\\b");
  private static final Pattern NAME_WITH_S = Pattern.compile("\\p{Lu}[\\p{L}-]*\\p{Ll}s");

  /** What stands before a plural: "the Clintons", "two Germanys". */
  private static final Set<String> BEFORE_PLURALS =
      Set.of("the", "these", "those", "all", "both", "many", "some", "two", "three");

  /** What stands behind a plural or a name with s, and not behind a possessive. */
  private static final Set<String> AFTER_NOUNS =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "as", "at", "by", "for", "from", "in",
          "into", "of", "off", "on", "over", "than", "that", "to", "under", "up", "with", "who",
          "which", "when", "while", "am", "is", "are", "was", "were", "be", "been", "has", "have",
          "had", "do", "does", "did", "can", "could", "will", "would", "shall", "should", "may",
          "might", "must", "not", "also", "said", "says", "it", "he", "she", "they", "we", "his",
          "her", "their", "its");

  private final CoreLabelTokenFactory factory = new CoreLabelTokenFactory();
  private final Predicate<String> isName;

  /**
   * @param isName tells whether a word is a name that can own something
   */
  LostApostrophes(Predicate<String> isName) {
    this.isName = isName;
  }

  /** Tells whether the article writes no possessive with an apostrophe, and so may have lost it. */
  static boolean mayBeIn(String article) {
    return !POSSESSIVE.matcher(article).find();
  }

  /** The tokens of a sentence, with a possessive parted from its name. */
  List<CoreLabel> mend(List<CoreLabel> sentence) {
    List<CoreLabel> mended = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      CoreLabel token = sentence.get(i);
      if (isPossessive(sentence, i)) {
        int length = token.word().length() - 1;
        mended.add(
            factory.makeToken(token.word().substring(0, length), token.beginPosition(), length));
        mended.add(factory.makeToken("'s", token.beginPosition() + length, 1));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }

  private boolean isPossessive(List<CoreLabel> sentence, int at) {
    String word = sentence.get(at).word();
    return at + 1 < sentence.size()
        && NAME_WITH_S.matcher(word).matches()
        && (at == 0 || !BEFORE_PLURALS.contains(sentence.get(at - 1).word()))
        && Character.isLetter(sentence.get(at + 1).word().charAt(0))
        && !AFTER_NOUNS.contains(sentence.get(at + 1).word())
        && !isName.test(word)
        && isName.test(word.substring(0, word.length() - 1));
  }
}
