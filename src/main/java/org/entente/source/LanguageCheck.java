package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Recognises articles that are not in English, which the parser would read as nonsense.
 *
 * <p>A text with as many English function words as prose has is English at once; only where they
 * are few is Apache OpenNLP's model asked, so that a corpus in English never loads it. Capitalised
 * words, names as a rule, are not looked at, and what is short or in doubt is taken for English.
 * Not thread-safe.
 */
final class LanguageCheck {
  private static final String MODEL = "/langdetect-183.bin";
  private static final String ENGLISH = "eng";
  private static final int LOOKED_AT = 5_000;
  private static final int FEWEST_WORDS = 20;
  private static final int FEWEST_LETTERS = 40;
  private static final int CAPITALS = 10;
  private static final double PROSE_SHARE = 0.32;
  private static final double DOUBTFUL_SHARE = 0.25;
  private static final double SURE = 0.05;

  /** Codes of ISO 639-3 that the model uses and the JDK does not know, with those of ISO 639-1. */
  private static final Map<String, String> CODES =
      Map.of(
          "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "azj", "az", "uzn", "uz",
          "arb", "ar", "zlm", "ms", "prs", "fa");

  private final Cues cues;
  private Optional<LanguageDetector> detector = Optional.empty();

  LanguageCheck(Cues cues) {
    this.cues = cues;
  }

  /** Why an article is to be skipped, if it is not in English. */
  Optional<String> fault(Article article) {
    return foreign(sample(article))
        .map(code -> "language is " + name(code) + " (" + code + "), not English; article skipped");
  }

  private static String sample(Article article) {
    StringBuilder sample = new StringBuilder();
    for (Span span : article.body()) {
      if (sample.length() > LOOKED_AT) {
        break;
      }
      int end = Math.min(span.end(), span.begin() + LOOKED_AT);
      sample.append(article.text(), span.begin(), end).append('\n');
    }
    return sample.toString();
  }

  /** The two-letter code of the language, or the three-letter one of a language that has none. */
  private Optional<String> foreign(String text) {
    boolean latin = isLatin(text);
    String uncapitalised = latin ? uncapitalised(text) : text;
    List<String> words = words(uncapitalised);
    boolean tooShort = latin ? words(text).size() < FEWEST_WORDS : letters(text) < FEWEST_LETTERS;
    double share =
        words.stream().filter(cues::isFunctionWord).count() / Math.max(1.0, words.size());
    if (tooShort || share >= PROSE_SHARE) {
      return Optional.empty();
    }
    Language best = detector().predictLanguage(uncapitalised);
    boolean foreign = !best.getLang().equals(ENGLISH) && (!latin || best.getConfidence() >= SURE);
    return foreign && share < DOUBTFUL_SHARE ? Optional.of(code(best.getLang())) : Optional.empty();
  }

  /**
   * The text without its names, as far as capitals show them; all of it where all is in capitals.
   */
  private static String uncapitalised(String text) {
    String bare = withoutCapitalised(text);
    return bare.length() * CAPITALS < text.length() ? text.toLowerCase(Locale.ROOT) : bare;
  }

  private static String withoutCapitalised(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(
            word ->
                word.codePoints()
                    .filter(Character::isLetter)
                    .limit(1)
                    .noneMatch(Character::isUpperCase))
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return Paragraph.of(text, new Span(0, text.length())).words().stream()
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .toList();
  }

  private static boolean isLatin(String text) {
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters(text);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static String code(String iso3) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> Locale.forLanguageTag(code).getISO3Language().equals(iso3))
        .findFirst()
        .or(() -> Optional.ofNullable(CODES.get(iso3)))
        .orElse(iso3);
  }

  private static String name(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  private LanguageDetector detector() {
    if (detector.isEmpty()) {
      try (InputStream in = LanguageCheck.class.getResourceAsStream(MODEL)) {
        detector = Optional.of(new LanguageDetectorME(new LanguageDetectorModel(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e); // part of a library of ours
      }
    }
    return detector.orElseThrow();
  }
}
