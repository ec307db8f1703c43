package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Digest;
import org.entente.graph.Vocabulary;

/**
 * Tells apart actors of one name whom the gazetteer does not know and whose articles give different
 * countries. An article that gives one of these countries gets a node of its own for its bearer,
 * which it shares with all articles that give the same; the others keep the plain name, as nobody
 * knows whom they mean.
 *
 * <p>Countries are held against each other only where they are given in the same way: whom somebody
 * serves ({@code ent:represents}), or where somebody belongs without that ({@code ent:country}). An
 * envoy or exile serves one country and is told of in another, and is one person. An article that
 * gives two countries in one way is no evidence, and its bearer keeps the plain name. The class
 * alone tells nobody apart, as taggers take persons for organisations now and then.
 *
 * <p>It reads the graphs as the articles state them: {@link StatedNames#restore} comes first.
 */
final class NamesakeReconciler {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  /** A person of an army of a state; no chain of news is much longer. */
  private static final int LONGEST_CHAIN = 4;

  private final Draft draft;
  private final StatedNames names;

  NamesakeReconciler(Draft draft, StatedNames names) {
    this.draft = draft;
    this.names = names;
  }

  /** Which country an article gives an actor, and by which property. */
  private record Evidence(Node property, Node country) {}

  /** Another name for an actor in one article's graph. */
  private record Renaming(Node graph, Node actor, Node name) {}

  void run() {
    List<Renaming> renamings = new ArrayList<>();
    // Judged all before the first is renamed, as one actor's country may hang on another.
    graphsOfSuspects().forEach((actor, graphs) -> renamings.addAll(renamings(actor, graphs)));
    renameEvents(renamings);
    renamings.forEach(r -> names.rename(StatedNames.STATED_ACTOR, r.graph(), r.actor(), r.name()));
  }

  /** The graphs that link each suspect to a country or to whomever it acts for. */
  private SortedMap<Node, SortedSet<Node>> graphsOfSuspects() {
    Set<Node> suspects = suspects();
    SortedMap<Node, SortedSet<Node>> graphs = new TreeMap<>(BY_NAME);
    if (!suspects.isEmpty()) {
      for (Node property : List.of(Vocabulary.REPRESENTS, Vocabulary.COUNTRY)) {
        draft.stream(Node.ANY, Node.ANY, property, Node.ANY)
            .forEachRemaining(
                quad -> {
                  if (suspects.contains(quad.getSubject())) {
                    graphs
                        .computeIfAbsent(quad.getSubject(), s -> new TreeSet<>(BY_NAME))
                        .add(quad.getGraph());
                  }
                });
      }
    }
    return graphs;
  }

  /**
   * Who has two owners, or an owner who has. Cheap, so that the graphs of most actors are never
   * looked at.
   */
  private Set<Node> suspects() {
    Set<Node> suspects = new HashSet<>();
    Map<Node, List<Node>> owned = new HashMap<>();
    for (Node property : List.of(Vocabulary.REPRESENTS, Vocabulary.COUNTRY)) {
      Map<Node, Node> owners = new HashMap<>();
      Iterator<Quad> quads = draft.stream(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        Node before = owners.putIfAbsent(quad.getSubject(), quad.getObject());
        if (before != null && !before.equals(quad.getObject())) {
          suspects.add(quad.getSubject());
        }
      }
      owners.forEach(
          (actor, owner) -> owned.computeIfAbsent(owner, o -> new ArrayList<>()).add(actor));
    }
    suspects.removeIf(this::isKnown);
    List<Node> open = new ArrayList<>(suspects);
    while (!open.isEmpty()) {
      for (Node actor : owned.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (!isKnown(actor) && suspects.add(actor)) {
          open.add(actor);
        }
      }
    }
    return suspects;
  }

  /** The gazetteer alone gives preferred labels. */
  private boolean isKnown(Node actor) {
    return draft.contains(Node.ANY, actor, SKOS.prefLabel.asNode(), Node.ANY);
  }

  private List<Renaming> renamings(Node actor, Set<Node> graphs) {
    SortedMap<Node, Evidence> evidence = new TreeMap<>(BY_NAME);
    graphs.forEach(graph -> evidence(graph, actor).ifPresent(e -> evidence.put(graph, e)));
    Set<Node> apart = new HashSet<>();
    for (Node property : List.of(Vocabulary.REPRESENTS, Vocabulary.COUNTRY)) {
      Set<Node> countries = new HashSet<>();
      evidence.values().stream()
          .filter(e -> e.property().equals(property))
          .forEach(e -> countries.add(e.country()));
      if (countries.size() > 1) {
        apart.addAll(countries);
      }
    }
    List<Renaming> renamings = new ArrayList<>();
    evidence.forEach(
        (graph, given) -> {
          if (apart.contains(given.country())) {
            findName(graph, actor, given.country())
                .ifPresent(name -> renamings.add(new Renaming(graph, actor, name)));
          }
        });
    return renamings;
  }

  private Optional<Evidence> evidence(Node graph, Node actor) {
    if (draft.contains(graph, actor, RDF.type.asNode(), Vocabulary.PLACE_CLASS)) {
      return Optional.empty();
    }
    for (Node property : List.of(Vocabulary.REPRESENTS, Vocabulary.COUNTRY)) {
      Set<Node> states = new HashSet<>();
      draft.stream(graph, actor, property, Node.ANY)
          .forEachRemaining(quad -> addStates(graph, quad.getObject(), states, LONGEST_CHAIN));
      if (!states.isEmpty()) {
        return states.size() == 1
            ? Optional.of(new Evidence(property, states.iterator().next()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Adds the owner if it is a state, else the states that it belongs to in its turn. */
  private void addStates(Node graph, Node owner, Set<Node> states, int further) {
    if (draft.contains(graph, owner, RDF.type.asNode(), Vocabulary.STATE)) {
      states.add(owner);
    } else if (further > 0) {
      for (Node property : List.of(Vocabulary.REPRESENTS, Vocabulary.COUNTRY)) {
        draft.stream(graph, owner, property, Node.ANY)
            .forEachRemaining(quad -> addStates(graph, quad.getObject(), states, further - 1));
      }
    }
  }

  /**
   * The name with the country's behind it, the form that an article's graph has for a namesake of
   * somebody whom the gazetteer knows. None where the name tells the country already or where it is
   * somebody else's.
   */
  private Optional<Node> findName(Node graph, Node actor, Node country) {
    String suffix = "-of-" + localName(country);
    Node name = NodeFactory.createURI(actor.getURI() + suffix);
    boolean taken =
        draft.contains(graph, name, Node.ANY, Node.ANY)
            || draft.contains(graph, Node.ANY, Node.ANY, name)
            || (draft.contains(Node.ANY, name, RDF.type.asNode(), Node.ANY)
                && isPerson(Node.ANY, name) != isPerson(graph, actor));
    return taken || actor.getURI().endsWith(suffix) ? Optional.empty() : Optional.of(name);
  }

  private boolean isPerson(Node graph, Node actor) {
    return draft.contains(graph, actor, RDF.type.asNode(), Vocabulary.PERSON);
  }

  /**
   * Events are named after their parties, so those of the renamed get names of their own, made from
   * the former name and the new ones of the parties: the same in all articles that told of one
   * event.
   */
  private void renameEvents(List<Renaming> renamings) {
    Map<Node, SortedMap<Node, SortedSet<String>>> parties = new TreeMap<>(BY_NAME);
    for (Renaming renaming : renamings) {
      for (Node property : List.of(Vocabulary.ACTOR, Vocabulary.RECIPIENT)) {
        draft.stream(renaming.graph(), Node.ANY, property, renaming.actor())
            .forEachRemaining(
                quad ->
                    parties
                        .computeIfAbsent(quad.getGraph(), g -> new TreeMap<>(BY_NAME))
                        .computeIfAbsent(quad.getSubject(), e -> new TreeSet<>())
                        .add(localName(renaming.name())));
      }
    }
    parties.forEach(
        (graph, events) ->
            events.forEach(
                (event, renamed) ->
                    names.rename(StatedNames.STATED_EVENT, graph, event, eventOf(event, renamed))));
  }

  private static Node eventOf(Node event, SortedSet<String> parties) {
    String former = localName(event);
    List<String> identity = new ArrayList<>(List.of(former));
    identity.addAll(parties);
    String folder = event.getURI().substring(0, event.getURI().length() - former.length());
    return NodeFactory.createURI(folder + Digest.shortOf(identity));
  }

  private static String localName(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
