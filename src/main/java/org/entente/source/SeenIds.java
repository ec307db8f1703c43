package org.entente.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids given out so far. It grows with the number of articles (an id, a place and a hash each),
 * not with their size.
 */
final class SeenIds {
  private record Place(String origin, int length, int hash) {}

  private final Map<String, Place> places = new HashMap<>();

  /** Takes the article's id, or says why it cannot. */
  Optional<String> add(Article article) {
    Place place = new Place(article.origin(), article.text().length(), article.text().hashCode());
    Place first = places.putIfAbsent(article.id(), place);
    if (first == null) {
      return Optional.empty();
    }
    boolean same = first.length() == place.length() && first.hash() == place.hash();
    return Optional.of(
        (same ? "the same article (id \"" : "another text under the id \"")
            + article.id()
            + (same ? "\") was read from " : "\", which was read from ")
            + first.origin()
            + "; skipped");
  }
}
