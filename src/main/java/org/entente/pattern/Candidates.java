package org.entente.pattern;

import java.util.function.IntPredicate;

/**
 * What may fill the slots of a pattern, by node of the sentence that is matched; {@code relation}
 * tells it to {@code pattern}.
 *
 * @param filled whether the node may fill a slot
 * @param plural whether the node stands for several actors, as "both sides"
 * @param place whether the node is a place, be it that of an actor or not
 */
public record Candidates(IntPredicate filled, IntPredicate plural, IntPredicate place) {
  /** Candidates that are one actor each, and no place. */
  public static Candidates of(IntPredicate filled) {
    return new Candidates(filled, node -> false, node -> false);
  }

  boolean isFilled(int node) {
    return filled.test(node);
  }

  boolean isPlural(int node) {
    return plural.test(node);
  }

  boolean isPlace(int node) {
    return place.test(node);
  }
}
