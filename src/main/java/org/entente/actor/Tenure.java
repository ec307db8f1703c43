package org.entente.actor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which the gazetteer knows a person in an office.
 *
 * @param from the first day, absent where it is not known
 * @param to the last day, absent where it is not known or the office is still held
 */
public record Tenure(Office office, Optional<LocalDate> from, Optional<LocalDate> to) {
  public Tenure {
    Objects.requireNonNull(office);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** Whether what is known of it puts this day inside; without a first day nothing does. */
  public boolean covers(LocalDate day) {
    return from.filter(f -> !f.isAfter(day)).isPresent()
        && to.filter(t -> t.isBefore(day)).isEmpty();
  }

  /** Whether this day may be inside, as the first day is not known but a last one is. */
  public boolean mayCover(LocalDate day) {
    return covers(day) || (from.isEmpty() && to.filter(t -> !t.isBefore(day)).isPresent());
  }
}
