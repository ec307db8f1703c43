package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noun phrases without a name of their own. */
final class NominalResolverTest {
  private static final SampleMentions MENTIONS = new SampleMentions("nominal-resolver");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkish troops attacked Afrin.                | Turkish troops=turkey-armed-forces",
        "Turkey's army attacked Afrin.                 | Turkey's army=turkey-armed-forces",
        "The army of Turkey attacked Afrin.            | The army=turkey-armed-forces",
        "US soldiers attacked Afrin.                   | US soldiers=united-states-armed-forces",
        "Soldiers from Norway attacked Afrin.          | Soldiers=norway-armed-forces",
        "Forces loyal to Haftar attacked Sirte.        | Forces=khalifa-haftar-armed-forces",
        "The Libyan government rejected the plan.      | The Libyan government=libya-government",
        "Libyan rebels attacked Sirte.                 | Libyan rebels=libya-rebels",
      })
  void aGroupOfAnActorIsAnActor(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SDF fighters attacked Afrin.                  | SDF fighters=syrian-democratic-forces",
        "The SDF forces attacked Afrin.                | The SDF forces=syrian-democratic-forces",
        "The Islamic State group attacked Afrin.       | The Islamic State group=islamic-state",
      })
  void theFightersOfAGroupAreTheGroup(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The Turkish premier met Putin.                                                       | The Turkish premier=turkey",
        "Norway's foreign minister met Putin.                                                 | Norway's foreign minister=norway",
        "The president of Turkey met Putin.                                                   | The president=turkey",
        "Turkish Prime Minister Hakan Demirtas spoke. The Turkish prime minister met Putin.   | The Turkish prime minister=hakan-demirtas",
        "Turkish Prime Minister Hakan Demirtas spoke. The Norwegian prime minister met Putin. | The Norwegian prime minister=norway",
      })
  void anOfficeStandsForItsHolderOrElseItsState(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkish opposition to the deal grew. | opposition",
        "Troops reached Afrin.                | Troops",
        "Residents of the house left Oslo.    | house",
        "Turkish tea pleased Putin.           | tea",
      })
  void otherNounsStandForNobody(String text, String noun) {
    assertThat(MENTIONS.of(text)).isNotEmpty().noneMatch(m -> m.contains(noun + "="));
  }

  @Test
  void aTownBesideItsNameIsThePlace() {
    assertThat(MENTIONS.of("Turkish troops entered the town of Afrin."))
        .contains("the town of Afrin=@afrin");
  }

  @Test
  void severalOwnersMakeSeveralGroups() {
    assertThat(MENTIONS.of("French and German troops attacked Sirte."))
        .anyMatch(m -> m.contains("france-armed-forces") && m.contains("germany-armed-forces"));
  }
}
