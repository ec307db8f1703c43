package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one story from its text alone.
 *
 * @param spans the paragraphs to be analysed, as {@link Article#body}
 */
record Body(
    List<Span> spans,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> datelinePlace) {
  Body {
    spans = List.copyOf(spans);
  }
}
