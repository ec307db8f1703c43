package org.entente.source;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * One date that an article gives for itself, and where. Those that contradict each other are all
 * kept.
 *
 * @param value an ISO 8601 day, or {@code --02-15} where the year is not said
 * @param source where it stands
 */
public record DateEvidence(String value, DateSource source) {
  public DateEvidence {
    Objects.requireNonNull(value);
    Objects.requireNonNull(source);
  }

  static DateEvidence of(LocalDate date, DateSource source) {
    return new DateEvidence(date.toString(), source);
  }

  static DateEvidence of(MonthDay day, DateSource source) {
    return new DateEvidence(day.toString(), source);
  }

  /** The day, if its year is known: no year is ever made up. */
  public Optional<LocalDate> date() {
    return value.startsWith("--") ? Optional.empty() : Optional.of(LocalDate.parse(value));
  }
}
