package org.entente.annotation;

import edu.stanford.nlp.io.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Number, gender and animacy of words as counted by Bergsma and Lin (2006) and Ji and Lin (2009),
 * in the lists that CoreNLP's deterministic coreference uses. Immutable, thread-safe.
 */
public final class CoreNlpNounFeatures implements NounFeatures {
  private static final String FOLDER = "edu/stanford/nlp/models/dcoref/";

  private final Set<String> animate = read("animate");
  private final Set<String> inanimate = read("inanimate");
  private final Set<String> female = read("female");
  private final Set<String> male = read("male");

  private static Set<String> read(String list) {
    Set<String> words = new HashSet<>();
    try (BufferedReader lines =
        IOUtils.readerFromString(FOLDER + list + ".unigrams.txt", "UTF-8")) {
      // Capitalised entries are names; they are listed in lower case too where they are words.
      lines.lines().filter(l -> l.equals(l.toLowerCase(Locale.ROOT))).forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of " + list + " nouns cannot be read", e);
    }
    return Set.copyOf(words);
  }

  @Override
  public boolean isAnimate(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    return animate.contains(word) && !inanimate.contains(word);
  }

  @Override
  public boolean isFemaleName(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return female.contains(word) && !male.contains(word);
  }

  @Override
  public boolean isMaleName(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return male.contains(word) && !female.contains(word);
  }
}
