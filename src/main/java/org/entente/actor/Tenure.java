package org.entente.actor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which the gazetteer knows a person in an office.
 *
 * @param from the first day, or the month or year of it, absent where it is not known
 * @param to the last day, absent likewise where it is not known or the office is still held
 */
public record Tenure(Office office, Optional<Day> from, Optional<Day> to) {
  public Tenure {
    Objects.requireNonNull(office);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** The first day that may be inside. */
  Optional<LocalDate> first() {
    return from.map(Day::first);
  }

  /** The last day that may be inside. */
  Optional<LocalDate> last() {
    return to.map(Day::last);
  }

  /** Whether what is known of it puts this day inside; without a first day nothing does. */
  public boolean covers(LocalDate day) {
    return first().filter(f -> !f.isAfter(day)).isPresent()
        && last().filter(t -> t.isBefore(day)).isEmpty();
  }

  /** Whether this day may be inside, as the first day is not known but a last one is. */
  public boolean mayCover(LocalDate day) {
    return covers(day) || (from.isEmpty() && last().filter(t -> !t.isBefore(day)).isPresent());
  }

  /** Whether it was over before this day, as far as is known. */
  boolean endedBefore(LocalDate day) {
    return last().filter(t -> t.isBefore(day)).isPresent();
  }

  /** Whether it began after this day, as far as is known. */
  boolean beginsAfter(LocalDate day) {
    return first().filter(f -> f.isAfter(day)).isPresent();
  }
}
