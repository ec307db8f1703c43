package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskReasonTest {
  private static final String TEXT =
      """
      Chad and Niger agree on a treaty - Sahel Post
      Chad and Niger agree on a treaty
      By Jane Roe
      12 February 2020
      Share this
      The foreign minister of Chad met his colleague from Niger on Monday, and the two agreed.
      They said that the border would be opened again before the end of the year.
      Photo: Jane Roe
      Most read
      Lottery numbers
      """;

  @Test
  void eachMaskedParagraphHasItsReason() {
    List<Body> bodies = new BodyFinder(Cues.load()).ofPlainText(TEXT);
    assertThat(bodies).hasSize(1);
    assertThat(bodies.get(0).masked())
        .extracting(masked -> masked.span().of(TEXT), Masked::reason)
        .containsExactly(
            tuple("Chad and Niger agree on a treaty - Sahel Post", MaskReason.REPEATED_HEADLINE),
            tuple("By Jane Roe", MaskReason.BYLINE),
            tuple("12 February 2020", MaskReason.DATE_LINE),
            tuple("Share this", MaskReason.PHRASE),
            tuple("Photo: Jane Roe", MaskReason.LABEL),
            tuple("Most read", MaskReason.BELOW_END),
            tuple("Lottery numbers", MaskReason.BELOW_END));
  }

  @Test
  void bodyAndMaskedAreAllParagraphs() {
    Body body = new BodyFinder(Cues.load()).ofPlainText(TEXT).get(0);
    assertThat(body.spans().size() + body.masked().size()).isEqualTo(10);
  }

  private static org.assertj.core.groups.Tuple tuple(String text, MaskReason reason) {
    return org.assertj.core.groups.Tuple.tuple(text, reason);
  }
}
