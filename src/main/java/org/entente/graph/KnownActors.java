package org.entente.graph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.entente.actor.EntityType;

/**
 * Finds the actors that a gazetteer's graph has already, by name, code and Wikidata item. Names are
 * compared without case, marks and accents. Grows with what is imported; for one thread.
 */
final class KnownActors {
  private static final Node NOUN = Vocabulary.ent("noun");

  private final Facts facts;
  private final Map<Node, EntityType> types = new HashMap<>();
  private final Map<String, List<Owner>> byName = new HashMap<>();
  private final Map<String, Node> states = new HashMap<>();
  private final Map<Node, Node> byItem = new HashMap<>();
  private final Set<String> nouns = new HashSet<>();

  KnownActors(Graph graph) {
    facts = new Facts(graph);
    for (EntityType type : EntityType.values()) {
      for (Node node : facts.ofType(Vocabulary.ent(type.term()))) {
        if (types.putIfAbsent(node, type) == null) {
          learnFacts(node, type);
        }
      }
    }
    graph
        .find(Node.ANY, NOUN, Node.ANY)
        .forEachRemaining(t -> nouns.add(key(t.getObject().getLiteralLexicalForm())));
  }

  /** How a name stands for its owner. */
  enum Kind {
    NAME,
    METONYM,
    /** The people or the adjective of a state, or the name of a place. */
    OTHER
  }

  private record Owner(Node node, Kind kind) {}

  /** Letters and digits in capitals, without accents. */
  static String key(String name) {
    boolean plain = name.chars().allMatch(c -> c < 128);
    String folded =
        plain ? name : Normalizer.normalize(name, Normalizer.Form.NFKD).replace('ı', 'i');
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&' || c == '$') {
        key.append(c);
      }
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }

  Graph graph() {
    return facts.graph();
  }

  Facts facts() {
    return facts;
  }

  Optional<EntityType> type(Node node) {
    return Optional.ofNullable(types.get(node));
  }

  Optional<Node> findState(String code) {
    return Optional.ofNullable(states.get(code));
  }

  Optional<Node> findItem(Node item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** The actors whose own name this is, or that it names by their seat; by IRI. */
  List<Node> bearers(String name) {
    return byName.getOrDefault(key(name), List.of()).stream()
        .filter(o -> o.kind() != Kind.OTHER)
        .map(Owner::node)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** Tells whether any actor, people or place is called so. */
  boolean isName(String name) {
    return byName.containsKey(key(name));
  }

  /** The places that are called so. */
  List<Node> places(String name) {
    return byName.getOrDefault(key(name), List.of()).stream()
        .map(Owner::node)
        .filter(n -> types.get(n) == EntityType.PLACE)
        .toList();
  }

  /** Tells whether this node calls itself so in any way. */
  boolean isNameOf(Node node, String name) {
    return byName.getOrDefault(key(name), List.of()).stream().anyMatch(o -> o.node().equals(node));
  }

  /** Tells whether this is a noun for groups or offices, which names nobody by itself. */
  boolean isNoun(String name) {
    return nouns.contains(key(name));
  }

  /** The state or organisation that an actor of the graph acts for or belongs to, or itself. */
  boolean isOf(Node actor, Node home) {
    return actor.equals(home)
        || facts.graph().contains(actor, Vocabulary.REPRESENTS, home)
        || facts.graph().contains(actor, Vocabulary.COUNTRY, home);
  }

  boolean hasHome(Node actor) {
    return facts.graph().contains(actor, Vocabulary.REPRESENTS, Node.ANY)
        || facts.graph().contains(actor, Vocabulary.COUNTRY, Node.ANY)
        || types.get(actor) == EntityType.STATE;
  }

  /** All names of actors and places, for their spelling; in a fixed order. */
  Set<String> spellings(Set<EntityType> wanted) {
    Set<String> names = new TreeSet<>();
    types.forEach(
        (node, type) -> {
          if (wanted.contains(type)) {
            names.addAll(facts.texts(node, SKOS.prefLabel.asNode()));
            names.addAll(facts.texts(node, SKOS.altLabel.asNode()));
          }
        });
    return names;
  }

  /** The nouns for groups of an owner: troops, police, government. */
  Set<String> groupNouns() {
    Set<String> found = new TreeSet<>();
    for (Node role : facts.ofType(Vocabulary.ent("AgentRole"))) {
      found.addAll(facts.texts(role, NOUN));
    }
    return found;
  }

  void learn(Node node, EntityType type) {
    types.putIfAbsent(node, type);
  }

  void learn(Node node, String name, Kind kind) {
    byName.computeIfAbsent(key(name), k -> new ArrayList<>(1)).add(new Owner(node, kind));
  }

  void learnItem(Node node, Node item) {
    byItem.putIfAbsent(item, node);
  }

  private void learnFacts(Node node, EntityType type) {
    Kind proper = type == EntityType.PLACE ? Kind.OTHER : Kind.NAME;
    facts.texts(node, SKOS.prefLabel.asNode()).forEach(n -> learn(node, n, proper));
    facts.texts(node, SKOS.altLabel.asNode()).forEach(n -> learn(node, n, proper));
    facts.texts(node, Vocabulary.ent("metonym")).forEach(n -> learn(node, n, Kind.METONYM));
    facts.texts(node, Vocabulary.ent("adjective")).forEach(n -> learn(node, n, Kind.OTHER));
    facts.texts(node, Vocabulary.ent("demonym")).forEach(n -> learn(node, n, Kind.OTHER));
    facts.objects(node, OWL2.sameAs.asNode()).forEach(item -> learnItem(node, item));
    if (type == EntityType.STATE) {
      facts.findText(node, Vocabulary.CODE).ifPresent(c -> states.putIfAbsent(c, node));
    }
  }
}
