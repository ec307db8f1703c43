package org.entente.evaluation;

import java.util.OptionalDouble;

/**
 * How well links of one relation, or of all, were found.
 *
 * @param name the relation
 * @param gold how many there are
 * @param missed how many of these were not found
 * @param found how many were found
 * @param wrong how many of these are none
 */
record Score(String name, int gold, int missed, int found, int wrong) {

  Score plus(Score other) {
    return new Score(
        name, gold + other.gold, missed + other.missed, found + other.found, wrong + other.wrong);
  }

  /** Share of what was found that is right; empty if nothing was found. */
  OptionalDouble precision() {
    return share(found - wrong, found);
  }

  /** Share of what there is that was found; empty if there is nothing. */
  OptionalDouble recall() {
    return share(gold - missed, gold);
  }

  /** Harmonic mean of precision and recall; empty if there is nothing and nothing was found. */
  OptionalDouble f1() {
    double precision = precision().orElse(0);
    double recall = recall().orElse(0);
    if (gold == 0 && found == 0) {
      return OptionalDouble.empty();
    }
    double sum = precision + recall;
    return OptionalDouble.of(sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
