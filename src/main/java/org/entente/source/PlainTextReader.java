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

  List<Outcome> read(Source source, String text) {
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
      String id = source.stem() + (outcomes.isEmpty() ? "" : "#" + (outcomes.size() + 1));
      outcomes.add(
          new Outcome.Read(
              new Article(
                  id,
                  text,
                  story.spans(),
                  story.title(),
                  Metadata.published(dates),
                  Optional.empty(),
                  Optional.empty(),
                  source.origin(),
                  story.datelinePlace(),
                  Metadata.ofDates(dates),
                  story.masked())));
    }
    return outcomes;
  }
}
