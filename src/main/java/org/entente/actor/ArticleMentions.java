package org.entente.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names in an article and whom they stand for.
 *
 * @param bySentence for each sentence its mentions, in order, disjoint
 * @param offices by path of a person, the offices that the article gives it
 * @param titles by path of a person, the titles before and after its name, in lower case
 */
public record ArticleMentions(
    List<List<Mention>> bySentence,
    Map<String, List<Office>> offices,
    Map<String, Set<String>> titles) {
  public ArticleMentions {
    bySentence = bySentence.stream().map(List::copyOf).toList();
    offices = new TreeMap<>(offices);
    titles = new TreeMap<>(titles);
  }

  /** The persons that the article names, by path, in the order of the text. */
  public Map<String, Entity> persons() {
    Map<String, Entity> persons = new LinkedHashMap<>();
    bySentence.stream()
        .flatMap(List::stream)
        .flatMap(m -> m.entities().stream())
        .filter(e -> e.type() == EntityType.PERSON)
        .forEach(e -> persons.putIfAbsent(e.path(), e));
    return persons;
  }
}
