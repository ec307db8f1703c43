package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes articles of the lines that were found on a page. The text is made here: the headline and
 * the paragraphs, one a line. Thread-safe.
 *
 * @param publisher of all articles of the page
 * @param language that the page declares
 * @param bodies finds what else is furniture, and dates, in the lines
 */
record PageArticles(Optional<String> publisher, Optional<String> language, BodyFinder bodies) {
  /**
   * One article.
   *
   * @param headline the first line of its text, if it shows one
   * @param title what it is called where it shows none
   * @param dates what the page says of its dates, in the page's order
   */
  record Part(
      String id,
      String origin,
      Optional<String> url,
      Optional<String> headline,
      Optional<String> title,
      List<String> authors,
      List<String> lines,
      List<DateEvidence> dates) {}

  /** The article, or why there is none. */
  Outcome outcome(Part part) {
    List<String> all = new ArrayList<>(part.headline().stream().toList());
    all.addAll(part.lines());
    String text = String.join("\n", all) + "\n";
    return TextDecoder.fault(text)
        .<Outcome>map(fault -> new Outcome.Skipped(part.origin(), fault + "; page skipped"))
        .orElseGet(() -> new Outcome.Read(article(part, text)));
  }

  private Article article(Part part, String text) {
    Body found = bodies.ofMainText(paragraphs(text), part.headline().isPresent());
    List<DateEvidence> dates = new ArrayList<>(part.dates());
    dates.addAll(found.dates());
    Optional<LocalDate> updated = Metadata.updated(dates);
    return new Article(
        part.id(),
        text,
        found.spans(),
        part.headline().or(part::title),
        Metadata.published(dates),
        publisher,
        part.url(),
        part.origin(),
        found.datelinePlace(),
        new Metadata(part.authors(), updated, language, dates),
        found.masked());
  }

  /** Lines are paragraphs here: none was wrapped. */
  private static List<Paragraph> paragraphs(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      paragraphs.add(Paragraph.of(text, new Span(begin, end)));
      begin = end + 1;
    }
    return paragraphs;
  }
}
