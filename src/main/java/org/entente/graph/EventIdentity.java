package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.relation.Participant;
import org.entente.relation.Relation;
import org.entente.source.Article;

/**
 * What makes two reports tell of one event: relation, parties and date. An event that the text does
 * not date is held to be of its article's day, or its article's own.
 */
final class EventIdentity {
  private EventIdentity() {}

  static List<String> of(Relation relation, Article article) {
    List<String> identity = new ArrayList<>(List.of(relation.type().name()));
    if (relation.type().symmetric()) {
      identity.addAll(paths(relation.parties().stream()));
    } else {
      identity.addAll(paths(relation.sources().stream()));
      identity.add(">");
      identity.addAll(paths(relation.targets().stream()));
    }
    identity.add("@");
    identity.add(
        relation
            .date()
            .map(d -> d.value())
            .or(() -> article.published().map(d -> "published " + d))
            .orElse("in " + article.id()));
    return identity;
  }

  private static List<String> paths(Stream<Participant> participants) {
    return participants.map(p -> p.entity().path()).distinct().sorted().toList();
  }
}
