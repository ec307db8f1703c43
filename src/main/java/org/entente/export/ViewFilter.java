package org.entente.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What part of the graph to export. An empty set or an absent bound lets everything through.
 *
 * @param since first day; an event counts when any day it may mean is on or after it
 * @param until last day, likewise; an event without any date passes no bound
 * @param actors IRIs; one of an event's parties must be among them
 * @param relations local names of relations, or of relations above them
 * @param minReports how many reports an event, or an edge, must rest on
 * @param minConfidence how sure a report must be; one that does not say is let through
 */
public record ViewFilter(
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Set<String> actors,
    Set<String> relations,
    int minReports,
    BigDecimal minConfidence) {
  /** Lets everything through. */
  public static final ViewFilter ALL =
      new ViewFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 1, BigDecimal.ZERO);

  public ViewFilter {
    Objects.requireNonNull(since);
    Objects.requireNonNull(until);
    actors = Set.copyOf(actors);
    relations = Set.copyOf(relations);
    Objects.requireNonNull(minConfidence);
    if (minReports < 1) {
      throw new IllegalArgumentException("fewer than one report: " + minReports);
    }
  }

  /** Whether a report passes all but the number of reports, which takes all of them to tell. */
  boolean admits(Report report) {
    return report.confidence().filter(c -> c.compareTo(minConfidence) < 0).isEmpty()
        && admits(report.event().relation())
        && overlaps(report.event().date())
        && (actors.isEmpty() || report.parties().all().anyMatch(this::admits));
  }

  /** Whether an actor is one of those asked for. */
  boolean admits(Actor actor) {
    return actors.isEmpty() || actors.contains(actor.iri());
  }

  private boolean admits(RelationType relation) {
    return relations.isEmpty()
        || relations.contains(relation.name())
        || relation.broader().stream().anyMatch(relations::contains);
  }

  private boolean overlaps(Optional<EventDate> date) {
    if (since.isEmpty() && until.isEmpty()) {
      return true;
    }
    return date.filter(known -> startsInTime(known) && endsInTime(known)).isPresent();
  }

  private boolean startsInTime(EventDate date) {
    return until.flatMap(last -> date.firstDay().map(day -> !day.isAfter(last))).orElse(true);
  }

  private boolean endsInTime(EventDate date) {
    return since.flatMap(first -> date.lastDay().map(day -> !day.isBefore(first))).orElse(true);
  }
}
