package org.entente.graph;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.actor.Day;
import org.entente.actor.EntityType;

/**
 * An actor as a file of another project tells of it, before it is known whether the gazetteer has
 * it already. Immutable.
 *
 * @param label the name to show
 * @param aliases further names and spellings
 * @param item the actor in Wikidata
 * @param represents the actor of the gazetteer that it acts for
 * @param country the state that it belongs to without acting for it
 * @param gender male or female
 */
record ForeignActor(
    String label,
    List<String> aliases,
    EntityType type,
    Optional<Node> item,
    Optional<Node> represents,
    Optional<Node> country,
    Optional<String> gender,
    List<Tenure> offices) {
  ForeignActor {
    Objects.requireNonNull(label);
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(type);
    Objects.requireNonNull(item);
    Objects.requireNonNull(represents);
    Objects.requireNonNull(country);
    Objects.requireNonNull(gender);
    offices = List.copyOf(offices);
  }

  /**
   * The time that a person holds an office.
   *
   * @param from its first day, month or year
   * @param to its last day, month or year
   */
  record Tenure(String title, Node organization, Optional<Day> from, Optional<Day> to) {}

  /** The state that it acts for or belongs to. */
  Optional<Node> home() {
    return represents.or(() -> country);
  }

  boolean isPerson() {
    return type == EntityType.PERSON;
  }
}
