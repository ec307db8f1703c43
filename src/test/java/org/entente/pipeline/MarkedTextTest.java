package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the brackets of the test corpora mark. */
final class MarkedTextTest {
  @Test
  void tellsWhereTheMarkedWordsStand() {
    MarkedText text = MarkedText.of("that [the group] had");

    assertThat(text.text()).isEqualTo("that the group had");
    assertThat(text.mark().of(text.text())).isEqualTo("the group");
  }

  @Test
  void findsThemInAnArticle() {
    assertThat(MarkedText.of("said [it] won").within("it said it won.")).isEqualTo(new Span(8, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"it said it", "she said"})
  void refusesWordsThatAnArticleDoesNotHaveJustOnce(String article) {
    assertThatIllegalArgumentException().isThrownBy(() -> MarkedText.of("[it]").within(article));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no mark", "an [] empty one", "[two] of [them]", "]turned["})
  void refusesAllButOneMark(String marked) {
    assertThatIllegalArgumentException().isThrownBy(() -> MarkedText.of(marked));
  }
}
