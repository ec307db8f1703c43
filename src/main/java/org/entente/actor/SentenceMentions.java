package org.entente.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whom the words of a parsed sentence stand for, names and group nouns alike.
 *
 * @param byNode mention by the index of its head in the dependency tree
 */
public record SentenceMentions(Map<Integer, Mention> byNode) {
  public SentenceMentions {
    byNode = new TreeMap<>(byNode);
  }

  /** The mention with this head. */
  public Optional<Mention> findAt(int node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /** All mentions in the order of their heads. */
  public List<Mention> all() {
    return List.copyOf(byNode.values());
  }
}
