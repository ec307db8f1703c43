package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParagraphSplitterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r", "\n\n", " \n\t\n ", "\u2028", "\u00a0\n\u200b\n", "\f"})
  void aLineIsAParagraph(String separator) {
    assertThat(texts("  First one here." + separator + "Second one.\n"))
        .containsExactly("First one here.", "Second one.");
  }

  @Test
  void wrappedLinesAreJoined() {
    String text =
        """
        The two governments signed an accord on Monday that opens the border to
        traders, officials said. It also sets up a commission that will meet
        twice a year.

        A second paragraph follows here, which is wrapped at the same width as
        the first.
        """;
    assertThat(texts(text))
        .hasSize(2)
        .allSatisfy(paragraph -> assertThat(paragraph).contains("\n").endsWith("."));
  }

  @Test
  void aLineThatLostItsBreaksIsCutBetweenWords() {
    String words = "France met Chad. ".repeat(20_000);
    List<String> texts = texts(words);
    assertThat(texts).hasSize(7).allSatisfy(text -> assertThat(text).hasSizeLessThan(50_001));
    assertThat(String.join(" ", texts) + " ").isEqualTo(words);
    assertThat(String.join("", texts("\uD83C\uDDE6".repeat(60_000))))
        .isEqualTo("\uD83C\uDDE6".repeat(60_000));
  }

  @Test
  void headlinesOfLikeLengthAreNotJoined() {
    String text =
        "Turkey and Chad open talks on trade today\nMali and Niger open talks on trade soon\n";
    assertThat(texts(text)).hasSize(2);
  }

  @Test
  void anIndentBeginsAParagraphInWrappedText() {
    String text =
        """
        The two governments signed an accord on Monday that opens the border to
        traders, officials said. It also sets up a commission that will be open
          The accord was met with protests in the capital of the third country,
        which had not been asked.
        """;
    assertThat(texts(text)).hasSize(2);
  }

  @Test
  void nothingIsNoParagraph() {
    assertThat(texts("")).isEmpty();
    assertThat(texts(" \n\u00a0\n")).isEmpty();
  }

  private static List<String> texts(String text) {
    return ParagraphSplitter.split(text).stream()
        .map(paragraph -> paragraph.span().of(text))
        .toList();
  }
}
