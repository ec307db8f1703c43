package org.entente.export;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An actor, or a place in an actor's stead, as one article shows it.
 *
 * @param type local name of its class, such as {@code State}; empty for one without a class
 * @param code its own code, or else that of the state it acts for
 * @param represents whom it acts for: the nearest party, so that the forces of rival governments of
 *     one state can be told apart
 * @param state the state that it acts for in the end
 */
record Actor(
    String iri,
    String label,
    String type,
    Optional<String> code,
    Optional<Represented> represents,
    Optional<Represented> state) {
  Actor {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(label);
    Objects.requireNonNull(type);
    Objects.requireNonNull(code);
    Objects.requireNonNull(represents);
    Objects.requireNonNull(state);
  }

  /** The name of the state that it is or acts for. */
  Optional<String> country() {
    return isState(type) ? Optional.of(label) : state.map(Represented::label);
  }

  /** The same actor, with what only another article tells of it. */
  Actor completedBy(Actor other) {
    return new Actor(
        iri,
        label,
        type.isEmpty() ? other.type : type,
        code.or(other::code),
        represents.or(other::represents),
        state.or(other::state));
  }

  boolean isOrSpeaksFor(Actor party) {
    return iri.equals(party.iri)
        || Stream.of(represents, state)
            .flatMap(Optional::stream)
            .anyMatch(represented -> represented.iri().equals(party.iri));
  }

  static boolean isState(String type) {
    return type.equals("State");
  }

  /** The party that an actor acts for. */
  record Represented(String iri, String label, String type, Optional<String> code) {}
}
