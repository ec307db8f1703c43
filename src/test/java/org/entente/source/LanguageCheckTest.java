package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LanguageCheckTest {
  private static final Path SAMPLES =
      Path.of("src/test/resources/org/entente/source/languages/samples.txt");

  private final LanguageCheck check = new LanguageCheck(Cues.load());

  @Test
  void otherLanguagesAreNamedAndEnglishWithManyNamesPasses() throws IOException {
    List<String> samples = Files.readAllLines(SAMPLES);
    assertThat(samples).hasSizeGreaterThanOrEqualTo(18);
    for (String sample : samples) {
      String code = sample.substring(0, 2);
      Optional<String> fault = fault(sample.substring(4));
      if (code.equals("en")) {
        assertThat(fault).as(sample).isEmpty();
      } else {
        assertThat(fault.orElse("")).as(sample).contains("(" + code + "), not English");
      }
    }
  }

  @Test
  void faultSaysWhatWasDone() {
    assertThat(
            fault(
                "Le premier ministre a rencontré son homologue à Paris lundi pour parler de la paix"
                    + " au Mali et de la situation au Sahel, où les combats continuent."))
        .contains("language is French (fr), not English; article skipped");
  }

  @Test
  void shortTextsAndCapitalsCountAsEnglish() {
    assertThat(fault("Macron reçoit Scholz à Paris.")).isEmpty();
    assertThat(
            fault(
                "RUSSIA AND UKRAINE HAVE AGREED TO EXCHANGE PRISONERS OF WAR ON THE BORDER WITH"
                    + " BELARUS, THE TWO GOVERNMENTS SAID ON MONDAY AFTER TALKS IN ISTANBUL."))
        .isEmpty();
  }

  @Test
  void noArticleOfOursIsTakenForAnotherLanguage() {
    Corpus corpus =
        new Corpus(
            List.of("data/articles"), InputStream.nullInputStream(), Corpus.Settings.DEFAULT);
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      assertThat(outcomes).hasSizeGreaterThan(18).allMatch(Outcome.Read.class::isInstance);
    }
  }

  private Optional<String> fault(String text) {
    return check.fault(Article.ofText("a", text, "a"));
  }
}
