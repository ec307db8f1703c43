package org.entente.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of days during which an edge or a node is there.
 *
 * @param start its first day; empty if it has always been
 * @param end its last day; empty if it goes on
 */
record Spell(Optional<LocalDate> start, Optional<LocalDate> end) {
  private static final Comparator<Spell> BY_TIME =
      Comparator.comparing(Spell::from).thenComparing(Spell::to);

  Spell {
    Objects.requireNonNull(start);
    Objects.requireNonNull(end);
    if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
      throw new IllegalArgumentException("ends before it starts: " + start + " " + end);
    }
  }

  /** The days that a date may mean; none if it cannot be read, or ends before it starts. */
  static Optional<Spell> of(EventDate date) {
    Optional<LocalDate> first = date.firstDay();
    Optional<LocalDate> last = date.lastDay();
    boolean bounded = first.isPresent() || last.isPresent();
    return bounded && !first.orElse(LocalDate.MIN).isAfter(last.orElse(LocalDate.MAX))
        ? Optional.of(new Spell(first, last))
        : Optional.empty();
  }

  /** The same days as spells in order of which no two overlap; Gephi takes no others. */
  static List<Spell> merged(Collection<Spell> spells) {
    List<Spell> merged = new ArrayList<>();
    for (Spell spell : spells.stream().sorted(BY_TIME).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && !spell.from().isAfter(merged.get(last).to())) {
        merged.set(last, merged.get(last).until(spell));
      } else {
        merged.add(spell);
      }
    }
    return List.copyOf(merged);
  }

  private Spell until(Spell other) {
    return new Spell(start, to().isAfter(other.to()) ? end : other.end);
  }

  private LocalDate from() {
    return start.orElse(LocalDate.MIN);
  }

  private LocalDate to() {
    return end.orElse(LocalDate.MAX);
  }
}
