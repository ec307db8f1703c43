package org.entente.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actor.EntityType;

/**
 * Completes what one sentence leaves out of a meeting, visit or deal by what others of the same
 * article tell of it: day and place. Two sentences tell of one such event when relation and states
 * are the same, the persons do not differ, and nothing that both tell does. Where others differ
 * among themselves nothing is taken over. Immutable.
 */
final class SameEvents {
  /** PLOVER types of what happens once at one place; of attacks an article may tell of many. */
  private static final Set<String> OCCASIONS = Set.of("CONSULT", "AGREE");

  private final List<Relation> relations;

  private SameEvents(List<Relation> relations) {
    this.relations = relations;
  }

  static SameEvents among(List<Relation> relations) {
    return new SameEvents(relations.stream().filter(SameEvents::isOccasion).toList());
  }

  Relation complete(Relation relation) {
    if (!isOccasion(relation) || (relation.date().isPresent() && relation.place().isPresent())) {
      return relation;
    }
    List<Relation> same = relations.stream().filter(r -> mayBeOne(relation, r)).toList();
    Optional<EventDate> date = relation.date().or(() -> only(same, r -> r.date(), d -> d.value()));
    Relation dated = date.map(relation::on).orElse(relation);
    if (relation.place().isPresent()) {
      return dated;
    }
    return only(
            same.stream()
                .filter(r -> r.place().filter(p -> !p.entity().isActor()).isPresent())
                .toList(),
            Relation::place,
            p -> p.entity().path())
        .map(dated::at)
        .orElse(dated);
  }

  private static boolean isOccasion(Relation relation) {
    return relation.type().ploverType().filter(OCCASIONS::contains).isPresent()
        && relation.status() == Status.ACTUAL
        && !relation.negated();
  }

  private static boolean mayBeOne(Relation one, Relation other) {
    Set<String> persons = persons(one);
    Set<String> others = persons(other);
    return one.type().equals(other.type())
        && one.states().equals(other.states())
        && (persons.isEmpty() || others.isEmpty() || persons.equals(others))
        && agree(one.date().map(EventDate::value), other.date().map(EventDate::value))
        && agree(placePath(one), placePath(other));
  }

  /** A state tells no more than that the place lies in it. */
  private static Optional<Participant> place(Relation relation) {
    return relation.place().filter(p -> !p.entity().isActor());
  }

  private static Optional<String> placePath(Relation relation) {
    return place(relation).map(p -> p.entity().path());
  }

  private static boolean agree(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static Set<String> persons(Relation relation) {
    return relation.parties().stream()
        .map(Participant::entity)
        .filter(e -> e.type() == EntityType.PERSON)
        .map(e -> e.path())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> Optional<T> only(
      List<Relation> relations, Function<Relation, Optional<T>> find, Function<T, String> name) {
    List<T> found = relations.stream().flatMap(r -> find.apply(r).stream()).toList();
    return found.stream().map(name).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }
}
