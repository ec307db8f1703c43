package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read off saved pages in the manner of many kinds of publishers. */
final class WebPagesTest {
  private static final double OVERALL = 0.95;
  private static final double EACH = 0.95;

  private final List<WebPages.Page> pages = new WebPages().read();

  WebPagesTest() throws IOException {}

  @Test
  void mainTextOfAllPagesIsFound() {
    double right = pages.stream().mapToLong(WebPages.Page::right).sum();
    assertThat(right / pages.stream().mapToInt(page -> page.found().size()).sum())
        .as("precision")
        .isGreaterThanOrEqualTo(OVERALL);
    assertThat(right / pages.stream().mapToInt(page -> page.expected().size()).sum())
        .as("recall")
        .isGreaterThanOrEqualTo(OVERALL);
  }

  @Test
  void mainTextOfEachPageIsFound() {
    assertThat(pages)
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(
            page -> {
              assertThat(page.precision()).as("precision of " + page).isGreaterThanOrEqualTo(EACH);
              assertThat(page.recall()).as("recall of " + page).isGreaterThanOrEqualTo(EACH);
            });
  }

  @Test
  void titleDatesPublisherAndAuthorsAreFound() {
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page.foundFacts())
                    .as(page.name())
                    .containsExactlyElementsOf(page.expectedFacts()));
  }
}
