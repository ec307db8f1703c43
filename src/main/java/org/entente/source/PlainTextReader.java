package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain text to its articles: one, or several where the file holds several stories. They share
 * the text, so offsets are offsets in the file; the second is called {@code name#2}. Thread-safe.
 */
final class PlainTextReader {
  private final BodyFinder bodies;

  PlainTextReader(BodyFinder bodies) {
    this.bodies = bodies;
  }

  /** The stories of a text. What its properties say holds for all of them. */
  List<Outcome> read(Source source, ExtractedText extracted) {
    String text = extracted.text();
    List<Body> stories = bodies.ofPlainText(text);
    if (stories.isEmpty()) {
      String reason = "holds no article, only page furniture; file skipped";
      return List.of(new Outcome.Skipped(source.origin(), reason));
    }
    Optional<LocalDate> fileDate = DateText.fileName(source.stem());
    List<Outcome> outcomes = new ArrayList<>();
    for (Body story : stories) {
      List<DateEvidence> dates = new ArrayList<>(story.dates());
      fileDate.ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.FILE_NAME)));
      dates.addAll(extracted.dates());
      String id = source.stem() + (outcomes.isEmpty() ? "" : "#" + (outcomes.size() + 1));
      outcomes.add(
          new Outcome.Read(
              new Article(
                  id,
                  text,
                  story.spans(),
                  story.title().or(extracted::title),
                  Metadata.published(dates),
                  extracted.publisher(),
                  Optional.empty(),
                  source.origin(),
                  story.datelinePlace(),
                  new Metadata(
                      extracted.authors(), Metadata.updated(dates), extracted.language(), dates),
                  story.masked())));
    }
    return outcomes;
  }
}
