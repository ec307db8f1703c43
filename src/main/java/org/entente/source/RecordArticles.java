package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an article of the fields of a record, row or feed entry. Thread-safe. */
final class RecordArticles {
  private final BodyFinder bodies;
  private final FieldNames names;

  RecordArticles(BodyFinder bodies, FieldNames names) {
    this.bodies = bodies;
    this.names = names;
  }

  /**
   * The article.
   *
   * @param id for a record that has none
   * @throws RecordFault when there is no text in it
   */
  Article article(Map<RecordField, String> fields, String id, String origin) throws RecordFault {
    String raw = fields.get(RecordField.TEXT);
    if (raw == null) {
      throw new RecordFault(
          "no \"" + names.nameOf(RecordField.TEXT) + "\" field, or nothing in it");
    }
    String text = MarkupText.isMarkup(raw) ? MarkupText.of(raw) : raw;
    Optional<String> fault = TextDecoder.fault(text);
    if (fault.isPresent()) {
      throw new RecordFault("text: " + fault.get());
    }
    Body body = bodies.ofRecord(text);
    List<DateEvidence> dates = new ArrayList<>(body.dates());
    date(fields, RecordField.DATE)
        .ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.RECORD)));
    return new Article(
        field(fields, RecordField.ID).orElse(id),
        text,
        body.spans(),
        field(fields, RecordField.TITLE).map(RecordArticles::title).filter(t -> !t.isEmpty()),
        Metadata.published(dates),
        field(fields, RecordField.PUBLISHER),
        field(fields, RecordField.URL).flatMap(WebAddress::of),
        origin,
        body.datelinePlace(),
        metadata(fields, dates),
        body.masked());
  }

  private static Metadata metadata(Map<RecordField, String> fields, List<DateEvidence> dates) {
    List<String> authors =
        field(fields, RecordField.AUTHOR).stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(author -> !author.isEmpty())
            .toList();
    return new Metadata(
        authors,
        date(fields, RecordField.UPDATED).or(() -> Metadata.updated(dates)),
        field(fields, RecordField.LANGUAGE).flatMap(Metadata::languageOf),
        dates);
  }

  private static Optional<LocalDate> date(Map<RecordField, String> fields, RecordField field) {
    return field(fields, field).flatMap(DateText::record);
  }

  private static String title(String title) {
    return MarkupText.isMarkup(title) ? MarkupText.of(title).replaceAll("\\s+", " ") : title;
  }

  private static Optional<String> field(Map<RecordField, String> fields, RecordField field) {
    return Optional.ofNullable(fields.get(field))
        .filter(value -> TextDecoder.fault(value).isEmpty())
        .map(String::strip);
  }
}
