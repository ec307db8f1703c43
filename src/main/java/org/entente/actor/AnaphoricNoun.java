package org.entente.actor;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A noun that with "the" takes up an actor named before, as "the group" or "the kingdom".
 *
 * @param nouns lemmas in lower case; may hold blanks
 * @param types of the actors that it takes up
 */
public record AnaphoricNoun(String label, List<String> nouns, Set<EntityType> types) {
  public AnaphoricNoun {
    Objects.requireNonNull(label);
    nouns = List.copyOf(nouns);
    types = Set.copyOf(types);
  }
}
