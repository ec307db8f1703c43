package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one story from its text alone.
 *
 * @param spans the paragraphs to be analysed, as {@link Article#body}
 * @param dates all that the text gives, in its order
 * @param masked the paragraphs that are not to be analysed, in order
 */
record Body(
    List<Span> spans,
    Optional<String> title,
    List<DateEvidence> dates,
    Optional<String> datelinePlace,
    List<Masked> masked) {
  Body {
    spans = List.copyOf(spans);
    dates = List.copyOf(dates);
    masked = List.copyOf(masked);
  }

  Optional<LocalDate> published() {
    return Metadata.published(dates);
  }
}
