package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Finds the actor that a user means by a name: its own, another's for it, its people's or its code.
 */
final class ActorNames {
  private static final int CANDIDATES_SHOWN = 8;
  private static final String CLASSES =
      "ent:State ent:GovernmentBody ent:ArmedForces ent:ArmedGroup ent:InternationalOrganization"
          + " ent:NonGovernmentalOrganization ent:PoliticalParty ent:Company ent:MediaOrganization"
          + " ent:PopulationGroup ent:Person";
  private static final String NAMES =
      """
      SELECT DISTINCT ?actor ?kind (STR(?name) AS ?text) {
        VALUES ?kind { rdfs:label skos:prefLabel skos:altLabel
                       ent:demonym ent:adjective ent:metonym ent:code }
        { SELECT DISTINCT ?actor {
            { VALUES ?class { %s } ?actor a ?class }
            UNION { ?class rdfs:subClassOf+ ent:Actor . ?actor a ?class } } }
        ?actor ?kind ?name
      }
      """
          .formatted(CLASSES);

  private final QueryTarget target;
  private final List<Name> names;

  private record Name(Node actor, Node kind, String text) {
    /** Whether this is the name the actor goes by, not another name for it. */
    boolean isOwn() {
      return kind.equals(SKOS.prefLabel.asNode()) || kind.equals(RDFS.label.asNode());
    }
  }

  private ActorNames(QueryTarget target, List<Name> names) {
    this.target = target;
    this.names = names;
  }

  /** Reads all names; called within {@link QueryTarget#read}. */
  static ActorNames of(QueryTarget target) {
    List<Name> names = new ArrayList<>();
    for (Binding row : target.rows(NAMES)) {
      names.add(
          new Name(
              row.get(Var.alloc("actor")),
              row.get(Var.alloc("kind")),
              row.get(Var.alloc("text")).getLiteralLexicalForm()));
    }
    return new ActorNames(target, names);
  }

  /**
   * The actor of this name: by its exact spelling, else whatever case and accents. Of several, the
   * one whose own name it is, else the one with most events.
   *
   * @throws InvalidQueryException when there is none, with the names most like it, or several, with
   *     what to write for each
   */
  Node find(String name) throws InvalidQueryException {
    String folded = Closeness.fold(name);
    List<Name> found = matching(n -> n.text().equals(name));
    if (found.isEmpty()) {
      found = matching(n -> Closeness.fold(n.text()).equals(folded));
    }
    if (found.isEmpty()) {
      throw unknown(name);
    }
    Set<Node> owners = actors(found.stream().filter(Name::isOwn).toList());
    return mostActive(name, owners.isEmpty() ? actors(found) : owners);
  }

  private List<Name> matching(Predicate<Name> test) {
    return names.stream().filter(test).toList();
  }

  private static Set<Node> actors(Collection<Name> names) {
    Set<Node> actors = new TreeSet<>(SortedGraph.TERMS);
    names.forEach(name -> actors.add(name.actor()));
    return actors;
  }

  private Node mostActive(String name, Set<Node> actors) throws InvalidQueryException {
    if (actors.size() == 1) {
      return actors.iterator().next();
    }
    Map<Node, Long> events = countEvents(actors);
    long most = events.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Node> top = actors.stream().filter(actor -> events.get(actor) == most).toList();
    if (top.size() == 1) {
      return top.get(0);
    }
    throw new InvalidQueryException(
        "\""
            + name
            + "\" may be any of "
            + top.stream()
                .limit(CANDIDATES_SHOWN)
                .map(actor -> label(actor) + " <" + actor + ">")
                .collect(Collectors.joining(", "))
            + (top.size() > CANDIDATES_SHOWN ? " and others" : "")
            + "; give the full name, or the address in <>");
  }

  private Map<Node, Long> countEvents(Set<Node> actors) {
    Map<Node, Long> events = new LinkedHashMap<>();
    actors.forEach(actor -> events.put(actor, 0L));
    String values =
        actors.stream().map(actor -> "<" + actor.getURI() + ">").collect(Collectors.joining(" "));
    String query =
        """
        SELECT ?actor (COUNT(DISTINCT ?event) AS ?events) {
          VALUES ?actor { %s } { ?event ent:actor ?actor } UNION { ?event ent:recipient ?actor }
        } GROUP BY ?actor
        """;
    for (Binding row : target.rows(query.formatted(values))) {
      Number count = (Number) row.get(Var.alloc("events")).getLiteralValue();
      events.put(row.get(Var.alloc("actor")), count.longValue());
    }
    return events;
  }

  private InvalidQueryException unknown(String name) {
    Map<String, Node> byName = new TreeMap<>();
    names.forEach(n -> byName.putIfAbsent(n.text(), n.actor()));
    List<String> close = Closeness.suggest(name, byName.keySet());
    return new InvalidQueryException(
        "no actor is called \""
            + name
            + "\""
            + (close.isEmpty() ? "" : "; did you mean " + String.join(", ", close) + "?"));
  }

  /** The name that an actor goes by; its address when it has none. */
  String label(Node actor) {
    return names.stream()
        .filter(n -> n.actor().equals(actor) && n.isOwn())
        .map(Name::text)
        .sorted()
        .findFirst()
        .orElse(actor.toString());
  }
}
