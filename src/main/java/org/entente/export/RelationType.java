package org.entente.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the ontology says of a relation, as far as exports need it.
 *
 * @param name local name of its property, such as {@code meetsWith}
 * @param label for people; the name where the ontology has none
 * @param ploverType such as {@code CONSULT}
 * @param quadClass 1 verbal cooperation to 4 material conflict
 * @param symmetric whether it has no direction
 * @param stance 1 for the other party, -1 against it, 0 neither
 * @param color as {@code #rrggbb}
 * @param broader local names of the relations above it
 */
record RelationType(
    String name,
    String label,
    Optional<String> ploverType,
    Optional<Integer> quadClass,
    boolean symmetric,
    int stance,
    Optional<String> color,
    List<String> broader) {
  RelationType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    Objects.requireNonNull(ploverType);
    Objects.requireNonNull(quadClass);
    Objects.requireNonNull(color);
    broader = List.copyOf(broader);
  }
}
