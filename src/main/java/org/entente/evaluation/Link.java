package org.entente.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted: one relation from one party to another, in one sentence. An event of several
 * parties is several links.
 *
 * @param directed whether it matters who of the two is the source
 */
record Link(EventRow row, Party source, Party target, boolean directed) {

  /** The links of a row; a reciprocal one of a relation with a direction claims both directions. */
  static List<Link> of(EventRow row, Set<String> symmetric) {
    boolean directed = !symmetric.contains(row.relation());
    List<Link> links = new ArrayList<>();
    for (Pair pair : pairs(row.parties())) {
      links.add(new Link(row, pair.first(), pair.second(), directed));
      if (directed && row.parties().reciprocal()) {
        links.add(new Link(row, pair.second(), pair.first(), true));
      }
    }
    return links;
  }

  private record Pair(Party first, Party second) {}

  private static List<Pair> pairs(EventRow.Parties parties) {
    List<Pair> pairs = new ArrayList<>();
    List<Party> all = new ArrayList<>(parties.actors());
    all.addAll(parties.recipients());
    int actors = parties.actors().size();
    for (int i = 0; i < (parties.reciprocal() ? all.size() : actors); i++) {
      for (int j = parties.reciprocal() ? i + 1 : actors; j < all.size(); j++) {
        pairs.add(new Pair(all.get(i), all.get(j)));
      }
    }
    return pairs;
  }

  /** The links of rows, in their order, by article. */
  static Map<String, List<Link>> byArticle(List<EventRow> rows, Set<String> symmetric) {
    Map<String, List<Link>> links = new LinkedHashMap<>();
    for (EventRow row : rows) {
      links.computeIfAbsent(row.article(), a -> new ArrayList<>()).addAll(of(row, symmetric));
    }
    return links;
  }

  /** Whether a found link is this gold one. */
  boolean agreesWith(Link found) {
    return isOfSameRelation(found)
        && (joins(found) || (!directed && joinsReversed(found)))
        && row.passage().meets(found.row.passage());
  }

  private boolean joins(Link found) {
    return source.agreesWith(found.source) && target.agreesWith(found.target);
  }

  private boolean joinsReversed(Link found) {
    return source.agreesWith(found.target) && target.agreesWith(found.source);
  }

  /** Whether both are told in one sentence, as far as that is known of both. */
  boolean mayStandWith(Link other) {
    return row.passage().isKnown()
        && other.row.passage().isKnown()
        && row.passage().meets(other.row.passage());
  }

  /** Whether both are of the same two parties, in any direction. */
  boolean isBetweenSame(Link other) {
    return joins(other) || joinsReversed(other) || other.joins(this) || other.joinsReversed(this);
  }

  boolean isOfSameRelation(Link other) {
    return row.relation().equals(other.row.relation());
  }

  /** How much more than relation and parties a found link has in common with this gold one. */
  int likeness(Link found) {
    int alike = source.isSame(found.source) && target.isSame(found.target) ? 1 : 0;
    for (Circumstance circumstance : Circumstance.values()) {
      alike += circumstance.compare(row, found.row) == Circumstance.Agreement.RIGHT ? 1 : 0;
    }
    return alike;
  }

  /** Who does what to whom, and how it is told if not as a fact. */
  String shown() {
    return source.shown()
        + " "
        + Words.onOneLine(row.relation())
        + (directed ? " -> " : " - ")
        + target.shown()
        + row.told().map(told -> " (" + told + ")").orElse("");
  }
}
