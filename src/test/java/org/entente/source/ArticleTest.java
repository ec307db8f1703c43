package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArticleTest {
  @Test
  void bodyMayTouchButNotOverlap() {
    assertThat(article(new Span(0, 2), new Span(2, 4)).body()).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> article(new Span(0, 3), new Span(2, 4)));
    assertThatIllegalArgumentException().isThrownBy(() -> article(new Span(2, 4), new Span(0, 2)));
  }

  @Test
  void bodyStaysInTheText() {
    assertThatIllegalArgumentException().isThrownBy(() -> article(new Span(0, 5)));
  }

  private static Article article(Span... body) {
    Optional<String> none = Optional.empty();
    return new Article("a", "text", List.of(body), none, Optional.empty(), none, none, "a", none);
  }
}
