package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plain text to its articles: one, or several where the file holds several stories. They share
 * the text, so offsets are offsets in the file; the second is called {@code name#2}. The articles
 * of an export of a news database have texts of their own. Thread-safe.
 */
final class PlainTextReader {
  private final BodyFinder bodies;
  private final DatabaseExport exports = new DatabaseExport();

  PlainTextReader(BodyFinder bodies) {
    this.bodies = bodies;
  }

  /** The stories of a text. What its properties say holds for all of them. */
  List<Outcome> read(Source source, ExtractedText extracted) {
    List<DatabaseExport.Document> documents = exports.documents(extracted.text());
    return documents.isEmpty() ? stories(source, extracted) : exported(source, documents);
  }

  /** Each article of an export has its own part of the text as its text. */
  private List<Outcome> exported(Source source, List<DatabaseExport.Document> documents) {
    List<Outcome> outcomes = new ArrayList<>();
    for (DatabaseExport.Document document : documents) {
      String number = "#" + (outcomes.size() + 1);
      String origin = source.origin() + number;
      outcomes.add(
          document.story().isBlank()
              ? new Outcome.Skipped(origin, "labels, but no text; article skipped")
              : new Outcome.Read(article(source.stem() + number, origin, document)));
    }
    return outcomes;
  }

  private Article article(String id, String origin, DatabaseExport.Document document) {
    Body body = bodies.ofRecord(document.story());
    List<DateEvidence> dates = new ArrayList<>(body.dates());
    document.date().ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.RECORD)));
    Map<DatabaseLabels.Role, String> fields = document.fields();
    Optional<String> publisher = Optional.ofNullable(fields.get(DatabaseLabels.Role.PUBLISHER));
    List<String> authors =
        Optional.ofNullable(fields.get(DatabaseLabels.Role.AUTHOR)).stream().toList();
    return new Article(
        id,
        document.text(),
        body.spans(),
        Optional.ofNullable(fields.get(DatabaseLabels.Role.TITLE)),
        Metadata.published(dates),
        publisher,
        Optional.empty(),
        origin,
        body.datelinePlace(),
        new Metadata(
            PageMetadata.names(authors, publisher),
            Metadata.updated(dates),
            Optional.empty(),
            dates),
        body.masked());
  }

  private List<Outcome> stories(Source source, ExtractedText extracted) {
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
