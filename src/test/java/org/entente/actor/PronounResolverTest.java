package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pronouns and the subjects that they take up. */
final class PronounResolverTest {
  private static final SampleMentions MENTIONS = new SampleMentions("pronoun-resolver");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Putin met Haftar. He backed Turkey.                     | He=vladimir-putin",
        "Putin said he backed Turkey.                            | he=vladimir-putin",
        "Putin met Haftar. His envoy backed Turkey.              | His=vladimir-putin",
        "Norway backed Turkey. It attacked Syria.                | It=norway",
        "Norway said it backed Turkey.                           | it=norway",
        "The SDF met Putin. Its fighters attacked Afrin.         | Its=syrian-democratic-forces",
        "Turkey and Russia met. They attacked Syria.             | They=turkey+russia",
        "Turkish troops left Oslo. They attacked Afrin.          | They=turkey-armed-forces",
      })
  void aPronounTakesUpTheLastFittingSubject(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It attacked Syria and Turkey.",
        "Norway backed Turkey. She attacked Syria.",
        "Putin spoke at noon. It attacked Syria.",
        "Norway backed Turkey. We attacked Syria.",
      })
  void withoutAFittingSubjectItStaysOpen(String text) {
    assertThat(MENTIONS.of(text))
        .isNotEmpty()
        .noneMatch(m -> List.of("It", "She", "We").contains(m.substring(0, m.indexOf('='))));
  }
}
