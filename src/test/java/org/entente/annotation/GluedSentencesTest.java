package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GluedSentencesTest {
  @Test
  void partsSentencesWithoutABlankBetween() {
    assertThat(parts("The talks failed, he said.The minister left for Cairo."))
        .containsExactly("The talks failed, he said.", "The minister left for Cairo.");
  }

  @Test
  void leavesAClosingMarkWithItsQuotation() {
    assertThat(parts("He said: \"We will not leave.\"Turkey protested."))
        .containsExactly("He said: \"We will not leave.\"", "Turkey protested.");
  }

  @Test
  void leavesAnOpeningMarkWithItsQuotation() {
    assertThat(parts("The raid killed 12.\"We will answer,\" he said."))
        .containsExactly("The raid killed 12.", "\"We will answer,\" he said.");
  }

  @Test
  void takesDoubledMarksForOne() {
    assertThat(parts("He wrote \"\"We mourn all 30.\"\"The fleet sailed on."))
        .containsExactly("He wrote \"\"We mourn all 30.\"\"", "The fleet sailed on.");
  }

  @Test
  void leavesNamesAndNumbersWhole() {
    for (String whole :
        List.of(
            "Amazon.Com said it would appeal.",
            "The U.S. Navy left.",
            "St.Petersburg was calm.",
            "Mr.Smith met J.R.Clark at 10.30 in Node.js.",
            "It grew by 3.5 per cent. Prices fell.")) {
      assertThat(parts(whole)).containsExactly(whole);
    }
  }

  private static List<String> parts(String paragraph) {
    return GluedSentences.parts(paragraph).stream().map(s -> s.of(paragraph)).toList();
  }
}
