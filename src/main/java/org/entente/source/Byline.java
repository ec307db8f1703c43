package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source says about an article beside what names it.
 *
 * @param authors who wrote it, in the order given
 * @param language in which it is said to be written, as a lower-case language tag
 * @param updated when it was last changed
 */
public record Byline(List<String> authors, Optional<String> language, Optional<LocalDate> updated) {
  /** Nothing said. */
  public static final Byline NONE = new Byline(List.of(), Optional.empty(), Optional.empty());

  public Byline {
    authors = List.copyOf(authors);
  }
}
