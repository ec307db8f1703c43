package org.entente.relation;

import java.util.Objects;
import java.util.Optional;

/**
 * How a clause is told.
 *
 * @param negated whether it is said not to be so
 * @param source node of the word that names who says so; absent when the article itself does
 */
record Factuality(Status status, boolean negated, Optional<Integer> source) {
  Factuality {
    Objects.requireNonNull(status);
    Objects.requireNonNull(source);
  }
}
