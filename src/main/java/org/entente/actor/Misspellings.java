package org.entente.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Reads names of states with one letter wrong, missing or too many, "Ethopia". Only long names, and
 * only words that name nothing else. Immutable, thread-safe.
 */
final class Misspellings {
  private static final int SHORTEST = 7;

  private final Gazetteer gazetteer;
  private final PlaceGazetteer places;
  private final Map<Character, Set<String>> byInitial = new HashMap<>();
  private final LevenshteinDistance distance = new LevenshteinDistance(1);

  Misspellings(ActorLexicon lexicon) {
    this.gazetteer = lexicon.gazetteer();
    this.places = lexicon.places();
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().type() == EntityType.STATE) {
        entry.names().stream()
            .filter(n -> n.kind() != GazetteerEntry.Name.Kind.METONYM)
            .map(GazetteerEntry.Name::text)
            .filter(n -> n.length() >= SHORTEST && n.indexOf(' ') < 0)
            .forEach(n -> byInitial.computeIfAbsent(n.charAt(0), k -> new TreeSet<>()).add(n));
      }
    }
  }

  /** Whom the word may mean; nobody where it is near to the names of two. */
  List<Gazetteer.Match> find(String word) {
    if (word.length() < SHORTEST || !places.find(PlaceTable.key(word)).isEmpty()) {
      return List.of();
    }
    List<Gazetteer.Match> near =
        byInitial.getOrDefault(word.charAt(0), Set.of()).stream()
            .filter(n -> distance.apply(n, word) == 1)
            .flatMap(n -> gazetteer.find(n).stream())
            .toList();
    boolean one = near.stream().map(m -> m.entry().entity().path()).distinct().count() == 1;
    return one ? near : List.of();
  }
}
