package org.entente.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often an article speaks of each country, by its own name, its people, bodies or places. */
final class ArticleCountries {
  private final Gazetteer gazetteer;
  private final Map<String, Map<String, Integer>> byWords = new HashMap<>();

  ArticleCountries(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param words key of the words that mention it
   */
  void add(Mention mention, String words) {
    mention
        .findSingle()
        .or(mention::place)
        .flatMap(gazetteer::findCountry)
        .ifPresent(
            c -> byWords.computeIfAbsent(c, k -> new HashMap<>()).merge(words, 1, Integer::sum));
  }

  /** The country that the article speaks of, if it speaks of one only. */
  Optional<String> findOnly() {
    return byWords.size() == 1 ? byWords.keySet().stream().findFirst() : Optional.empty();
  }

  /** Whether the article speaks of a country at all. */
  boolean isToldOf(String country) {
    return byWords.containsKey(country);
  }

  /** How often the article speaks of the country of an actor or place other than by this name. */
  int times(Entity entity, String name) {
    return gazetteer.findCountry(entity).map(c -> times(c, name)).orElse(0);
  }

  /** How often the article speaks of a country other than by this name. */
  int times(String country, String name) {
    Map<String, Integer> words = byWords.getOrDefault(country, Map.of());
    return words.values().stream().mapToInt(n -> n).sum() - words.getOrDefault(name, 0);
  }

  /** How often it so speaks of the one that it speaks of most. */
  int most(String name) {
    return byWords.keySet().stream().mapToInt(c -> times(c, name)).max().orElse(0);
  }
}
