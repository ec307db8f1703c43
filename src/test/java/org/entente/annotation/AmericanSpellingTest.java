package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmericanSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "criticise, criticize",
    "recognised, recognized",
    "mobilising, mobilizing",
    "apologises, apologizes",
    "organisers, organizers",
    "paralysed, paralyzed"
  })
  void verbsAreWrittenWithZ(String british, String american) {
    assertThat(AmericanSpelling.of(british)).isEqualTo(american);
  }

  @ParameterizedTest
  @CsvSource({
    "promised",
    "advise",
    "raising",
    "exercises",
    "crises",
    "analyses",
    "surprised",
    "Louise",
    "supervised",
    "disease",
    "wiser",
    "enterprise",
    "used",
    "seize",
    "advertisers"
  })
  void whatIsCommonToBothStays(String word) {
    assertThat(AmericanSpelling.of(word)).isEqualTo(word);
  }
}
