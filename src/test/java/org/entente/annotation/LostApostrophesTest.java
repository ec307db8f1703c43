package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LostApostrophesTest {
  private static final Set<String> NAMES =
      Set.of("Moscow", "China", "Obama", "Clinton", "America", "Americas", "Wale", "Wales");

  @Test
  void partsAPossessiveFromItsName() {
    assertThat(mended("Moscows envoy rejected Chinas latest plan."))
        .containsExactly("Moscow", "'s", "envoy", "rejected", "China", "'s", "latest", "plan", ".");
  }

  @Test
  void keepsWhereTheNameAndItsEndingStand() {
    List<CoreLabel> tokens = tokens("Say Chinas plan");

    assertThat(new LostApostrophes(NAMES::contains).mend(tokens))
        .extracting(t -> t.beginPosition() + "-" + t.endPosition())
        .containsExactly("0-3", "4-9", "9-10", "11-15");
  }

  @Test
  void leavesPluralsAndNamesWithS() {
    for (String sentence :
        List.of(
            "Aides of the Clintons met donors .",
            "Obamas and Clintons were there .",
            "The Americas need Wales most .",
            "Both sides of the two Chinas spoke .",
            "They called them Clintons .")) {
      assertThat(mended(sentence)).containsExactly(sentence.split(" "));
    }
  }

  @Test
  void mayOnlyBeWhereNoPossessiveHasItsApostrophe() {
    assertThat(LostApostrophes.mayBeIn("Chinas plan can't work")).isTrue();
    assertThat(LostApostrophes.mayBeIn("China's plan")).isFalse();
    assertThat(LostApostrophes.mayBeIn("China’s plan")).isFalse();
  }

  private static List<String> mended(String sentence) {
    return new LostApostrophes(NAMES::contains)
        .mend(tokens(sentence)).stream().map(CoreLabel::word).toList();
  }

  private static List<CoreLabel> tokens(String sentence) {
    return PTBTokenizer.factory(new CoreLabelTokenFactory(), "")
        .getTokenizer(new StringReader(sentence))
        .tokenize();
  }
}
