package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * Makes the titles of {@code data/actors} of those in Wikidata: "Minister of Foreign Affairs of
 * Ruritania" and "Ruritanian Minister of Foreign Affairs" are both the office of a "foreign
 * minister".
 */
final class OfficeTitles {
  private static final List<Node> NAMES =
      List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Vocabulary.ent("adjective"));

  private final Facts facts;
  private final Map<String, String> labels = new HashMap<>();

  OfficeTitles(Facts facts) {
    this.facts = facts;
    for (Node role : facts.ofType(Vocabulary.ent("Role"))) {
      facts
          .findText(role, SKOS.prefLabel.asNode())
          .ifPresent(
              label ->
                  facts
                      .texts(role, Vocabulary.ent("noun"))
                      .forEach(n -> labels.putIfAbsent(n.toLowerCase(Locale.ROOT), label)));
    }
  }

  /** The title without the organisation's own name, and as the list of roles has it if it does. */
  String title(String position, Node organization) {
    String title = position.toLowerCase(Locale.ROOT);
    for (String name : names(organization)) {
      title = without(title, name);
    }
    return Optional.ofNullable(labels.get(title)).orElse(title);
  }

  /** The longest first, lest a part of one be taken for the whole. */
  private List<String> names(Node organization) {
    List<String> names = new ArrayList<>();
    NAMES.forEach(n -> names.addAll(facts.texts(organization, n)));
    return names.stream()
        .map(n -> n.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n))
        .toList();
  }

  private static String without(String title, String name) {
    for (String end : List.of(" of the " + name, " of " + name, " to the " + name)) {
      if (title.endsWith(end)) {
        return title.substring(0, title.length() - end.length());
      }
    }
    for (String start : List.of(name + " ", name + "'s ")) {
      if (title.startsWith(start)) {
        return title.substring(start.length());
      }
    }
    return title;
  }
}
