package org.entente.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document holds, and what its properties say. They are often those of a template or of
 * whoever saved it, so what the text says goes before them.
 *
 * @param text paragraphs, with blank lines between them
 * @param dates of the file, not of what it says
 */
record ExtractedText(
    String text,
    Optional<String> title,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> language,
    List<DateEvidence> dates) {
  ExtractedText {
    Objects.requireNonNull(text);
    Objects.requireNonNull(title);
    authors = List.copyOf(authors);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(language);
    dates = List.copyOf(dates);
  }

  /** A text that came without properties. */
  static ExtractedText plain(String text) {
    return new ExtractedText(
        text, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
  }
}
