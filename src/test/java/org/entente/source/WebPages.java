package org.entente.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Saved pages with what is to be read off them: facts of the first article in lines that begin with
 * "? ", then the text of all.
 */
final class WebPages {
  private static final Path FOLDER = Path.of("src/test/resources/org/entente/source/webpages");

  private final PageReader reader;

  WebPages() {
    Cues cues = Cues.load();
    reader = new PageReader(new BodyFinder(cues), cues, Limits.DEFAULT);
  }

  /**
   * One page, as expected and as read.
   *
   * @param expected lines of the main text
   * @param found the lines that are analysed, with the datelines in them
   */
  record Page(
      String name,
      List<String> expected,
      List<String> found,
      List<String> expectedFacts,
      List<String> foundFacts) {
    long right() {
      List<String> left = new ArrayList<>(expected);
      return found.stream().filter(left::remove).count();
    }

    double precision() {
      return found.isEmpty() ? 0 : (double) right() / found.size();
    }

    double recall() {
      return (double) right() / expected.size();
    }
  }

  /** All pages by name. */
  List<Page> read() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path html : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        pages.add(read(html));
      }
    }
    return pages;
  }

  private Page read(Path html) throws IOException {
    String name = String.valueOf(html.getFileName()).replace(".html", "");
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".txt"));
    List<Article> articles = Reading.articles(outcomes(html));
    return new Page(
        name,
        lines.stream().filter(line -> !line.startsWith("? ")).toList(),
        articles.stream().map(WebPages::lines).flatMap(List::stream).toList(),
        lines.stream()
            .filter(line -> line.startsWith("? "))
            .map(line -> line.substring(2))
            .toList(),
        articles.stream().limit(1).map(WebPages::facts).flatMap(List::stream).toList());
  }

  private List<Outcome> outcomes(Path html) throws IOException {
    return reader.read(Source.of(html), Files.readAllBytes(html), PageHandler.Arrival.BY_FILE);
  }

  /** The whole lines that the spans touch, as a dateline may be cut off. */
  private static List<String> lines(Article article) {
    return article.body().stream()
        .map(
            span -> {
              int begin = article.text().lastIndexOf('\n', span.begin()) + 1;
              int end = article.text().indexOf('\n', span.end());
              return article.text().substring(begin, end);
            })
        .toList();
  }

  private static List<String> facts(Article article) {
    List<String> facts = new ArrayList<>();
    article.title().ifPresent(title -> facts.add("title: " + title));
    article.published().ifPresent(date -> facts.add("date: " + date));
    article.metadata().updated().ifPresent(date -> facts.add("updated: " + date));
    article.publisher().ifPresent(name -> facts.add("publisher: " + name));
    article.metadata().authors().forEach(name -> facts.add("author: " + name));
    article.url().ifPresent(url -> facts.add("url: " + url));
    article.metadata().language().ifPresent(tag -> facts.add("language: " + tag));
    return facts;
  }
}
