package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.entente.source.Article;
import org.junit.jupiter.api.Test;

final class YearFinderTest {
  @Test
  void theFirstYearFromTheLatestNamedOneThatFitsTheWeekday() {
    assertThat(find("The two met on Monday, June 3. The last summit was in 2018."))
        .isEqualTo(OptionalInt.of(2019));
  }

  @Test
  void theDayMayStandBeforeTheMonth() {
    assertThat(find("The two met on Friday 15 March, two years after the treaty of 2022."))
        .isEqualTo(OptionalInt.of(2024));
  }

  @Test
  void nothingIsConcludedWithoutAYear() {
    assertThat(find("The two met on Monday, June 3.")).isEmpty();
  }

  @Test
  void nothingIsConcludedWithoutAWeekday() {
    assertThat(find("The two met on June 3. The last summit was in 2018.")).isEmpty();
  }

  @Test
  void aWeekdayWithItsYearNeedsNoConclusion() {
    assertThat(find("The two met on Monday, June 3, 2019. The next summit is in 2022.")).isEmpty();
  }

  @Test
  void sumsOfMoneyAreNoYears() {
    assertThat(find("It paid $2,018 on Monday, June 3.")).isEmpty();
  }

  private static OptionalInt find(String text) {
    return YearFinder.find(Article.ofText("a", text, "a.txt"));
  }
}
