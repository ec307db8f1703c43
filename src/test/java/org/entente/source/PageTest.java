package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the manner of several kinds of publishers, each line of which is marked as article or
 * furniture.
 */
final class PageTest {
  private static final Path PAGES = Path.of("src/test/resources/org/entente/source/pages");

  private final BodyFinder bodies = new BodyFinder(Cues.load());

  /** A page's text, with the lines that are to be analysed and what is to be found out. */
  private record Page(String text, List<String> article, List<String> facts) {
    static Page read(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      StringBuilder text = new StringBuilder();
      List<String> article = new ArrayList<>();
      for (String line : lines) {
        if (line.startsWith("?")) {
          continue;
        }
        text.append(line.substring(2)).append('\n');
        if (line.startsWith("+")) {
          article.add(line.substring(2));
        }
      }
      List<String> facts =
          lines.stream()
              .filter(line -> line.matches("\\? (title|date|place): .*"))
              .map(line -> line.substring(2))
              .toList();
      return new Page(text.toString(), article, facts);
    }
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void articleIsKeptAndFurnitureMasked(Path file) throws IOException {
    Page page = Page.read(file);
    assertThat(page.article()).isNotEmpty();
    List<String> kept = new ArrayList<>();
    for (Body body : bodies.ofPlainText(page.text())) {
      body.spans().forEach(span -> kept.addAll(lines(page.text(), span)));
    }
    assertThat(kept).containsExactlyElementsOf(page.article());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void titleDateAndPlaceAreFound(Path file) throws IOException {
    Page page = Page.read(file);
    List<String> facts = new ArrayList<>();
    for (Body body : bodies.ofPlainText(page.text())) {
      add(facts, "title", body.title());
      add(facts, "date", body.published());
      add(facts, "place", body.datelinePlace());
    }
    assertThat(facts).containsExactlyElementsOf(page.facts());
  }

  private static void add(List<String> facts, String name, Optional<?> value) {
    value.ifPresent(found -> facts.add(name + ": " + found));
  }

  /** The whole lines that the span touches, as a dateline or bullet may be cut off. */
  private static List<String> lines(String text, Span span) {
    int begin = text.lastIndexOf('\n', span.begin()) + 1;
    int end = text.indexOf('\n', span.end());
    return text.substring(begin, end).lines().toList();
  }
}
