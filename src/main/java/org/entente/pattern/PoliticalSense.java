package org.entente.pattern;

import java.util.Optional;
import java.util.Set;

/**
 * What words of a relation say between politicians, parties and the press: who "attacks" a senator
 * does it in words, and who "defeats" him wins an election. Coders of events are known to take both
 * for war. Immutable.
 *
 * @param words lemmas of the verbs and nouns
 * @param relation name of the relation that they tell there; none if they tell none
 */
public record PoliticalSense(Set<String> words, Optional<String> relation) {
  public PoliticalSense {
    words = Set.copyOf(words);
  }
}
