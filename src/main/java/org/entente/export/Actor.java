package org.entente.export;

import java.util.Objects;
import java.util.Optional;

/**
 * An actor, or a place in an actor's stead, as one article shows it.
 *
 * @param type local name of its class, such as {@code State}; empty for one without a class
 * @param code its own code, or else that of the state it acts for, or of the country that it or
 *     whom it acts for is of; an organisation's own, such as {@code IGO}, goes to nobody else
 * @param represents whom it acts for: the nearest state, or else the nearest organisation
 */
record Actor(
    String iri,
    String label,
    String type,
    Optional<String> code,
    Optional<Represented> represents) {
  Actor {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(label);
    Objects.requireNonNull(type);
    Objects.requireNonNull(code);
    Objects.requireNonNull(represents);
  }

  /** The name of the state that it is or acts for. */
  Optional<String> country() {
    return isState(type)
        ? Optional.of(label)
        : represents.filter(party -> isState(party.type())).map(Represented::label);
  }

  /** The same actor, with what only another article tells of it. */
  Actor completedBy(Actor other) {
    return new Actor(
        iri,
        label,
        type.isEmpty() ? other.type : type,
        code.or(other::code),
        represents.or(other::represents));
  }

  boolean isOrSpeaksFor(Actor party) {
    return iri.equals(party.iri)
        || represents.filter(represented -> represented.iri().equals(party.iri)).isPresent();
  }

  static boolean isState(String type) {
    return type.equals("State");
  }

  /** The party that an actor acts for. */
  record Represented(String iri, String label, String type, Optional<String> code) {}
}
