package org.entente.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an article says of itself besides its title, publisher and address.
 *
 * @param authors names as given, in their order, each once
 * @param updated date of the last update, if the article gives one
 * @param language BCP 47 tag without region, if one is declared
 * @param dates all dates that were found, the most believed first
 */
public record Metadata(
    List<String> authors,
    Optional<LocalDate> updated,
    Optional<String> language,
    List<DateEvidence> dates) {
  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(List.of(), Optional.empty(), Optional.empty(), List.of());

  public Metadata {
    authors = List.copyOf(authors);
    Objects.requireNonNull(updated);
    Objects.requireNonNull(language);
    dates =
        dates.stream()
            .distinct()
            .sorted(Comparator.comparing(DateEvidence::source)) // stable: text order within
            .toList();
  }

  /** The language of a tag, without region: "en" of "en-GB". */
  static Optional<String> languageOf(String tag) {
    return Optional.of(tag.strip().toLowerCase(Locale.ROOT).split("[-_,]", 2)[0])
        .filter(language -> language.matches("[a-z]{2,3}"));
  }

  /** The most believed full date of publication; the last resort is the latest update. */
  static Optional<LocalDate> published(List<DateEvidence> dates) {
    return dates.stream()
        .filter(found -> found.date().isPresent() && !found.source().isOfCopy())
        .min(Comparator.comparing(DateEvidence::source))
        .flatMap(DateEvidence::date);
  }

  /** The latest date of an update. */
  static Optional<LocalDate> updated(List<DateEvidence> dates) {
    return dates.stream()
        .filter(found -> found.source().isUpdate())
        .flatMap(found -> found.date().stream())
        .max(Comparator.naturalOrder());
  }
}
