package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pronouns and definite nouns, and what they take up. */
final class RuleCoreferenceTest {
  private static final SampleMentions MENTIONS = new SampleMentions("rule-coreference");

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
        "Norway asked Turkey to withdraw its ships.              | its=turkey",
        "Norway told Turkey that it should leave.                | it=turkey",
        "Turkey is working with Russia, although they disagree.  | they=turkey+russia",
        "The soldiers said Putin was late. He met Haftar.        | He=vladimir-putin",
        "Norway accused Turkey of breaking its word.             | its=turkey",
        "Turkey defended itself against Norway.                  | itself=turkey",
      })
  void aPronounTakesUpWhatAgreesWithIt(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"We backed Turkey,\" Putin said.                       | We=vladimir-putin",
        "Putin attacked Turkey. \"We met Haftar,\" he said.      | We=vladimir-putin",
        "Haftar backed Turkey. \"He met us,\" Putin said.        | He=khalifa-haftar",
      })
  void inAQuotationTheSpeakerIsTheFirstPersonAndNoThird(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey met Norway in Oslo. The two countries attacked Syria. | The two countries=turkey+norway",
        "Turkey attacked the SDF. Norway urged both sides to stop.    | both sides=turkey+syrian-democratic-forces",
        "The SDF left Afrin. Norway backed the group.                 | the group=syrian-democratic-forces",
        "The Syrian government left Afrin. Norway backed the regime.  | the regime=syria-government",
        "Putin, who met Haftar, backed Turkey.                        | who=vladimir-putin",
      })
  void aDefiniteNounTakesUpTheLastOfItsKind(String text, String expected) {
    assertThat(MENTIONS.of(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It attacked Syria and Turkey.",
        "Norway backed Turkey. She attacked Syria.",
        "Putin spoke at noon. It attacked Syria.",
        "Norway backed Turkey. We attacked Syria.",
        "Norway backed Turkey. It is clear that Putin met Haftar.",
        "Norway gave Turkey a ship. The ship was old. It attacked Syria.",
        "Turkey met Norway, Russia and Syria. Both sides left Oslo.",
      })
  void inDoubtItStaysOpen(String text) {
    assertThat(MENTIONS.of(text))
        .isNotEmpty()
        .noneMatch(
            m -> List.of("It", "She", "We", "Both sides").contains(m.substring(0, m.indexOf('='))));
  }
}
