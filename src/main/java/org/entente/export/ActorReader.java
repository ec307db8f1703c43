package org.entente.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.export.Actor.Represented;
import org.entente.graph.Vocabulary;

/** Reads actors and places from one article's graph, each once. */
final class ActorReader {
  private final Facts facts;
  private final Map<Node, Actor> read = new HashMap<>();

  ActorReader(Facts facts) {
    this.facts = facts;
  }

  Actor read(Node actor) {
    Actor known = read.get(actor);
    if (known == null) {
      known = describe(actor);
      read.put(actor, known);
    }
    return known;
  }

  private Actor describe(Node actor) {
    Set<Node> chain = chain(actor);
    Optional<Represented> state =
        chain.stream()
            .map(this::represented)
            .filter(party -> Actor.isState(party.type()))
            .findFirst();
    Optional<String> code =
        facts
            .text(actor, Vocabulary.CODE)
            .or(() -> state.flatMap(Represented::code))
            .or(() -> countryCode(actor))
            // A party's leader, a rebel's men: they are of the country that the party is of.
            .or(() -> chain.stream().flatMap(party -> countryCode(party).stream()).findFirst());
    return new Actor(
        Facts.textOf(actor),
        label(actor),
        type(actor),
        code,
        state.or(() -> chain.stream().map(this::represented).findFirst()));
  }

  /** Whom the actor acts for, whom these act for, and so on, the nearest first. */
  private Set<Node> chain(Node actor) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(facts.objects(actor, Vocabulary.REPRESENTS));
    while (!open.isEmpty()) {
      Node next = open.remove();
      if (!next.equals(actor) && found.add(next)) {
        open.addAll(facts.objects(next, Vocabulary.REPRESENTS));
      }
    }
    return found;
  }

  private Represented represented(Node party) {
    return new Represented(
        Facts.textOf(party),
        label(party),
        type(party),
        facts.text(party, Vocabulary.CODE).or(() -> countryCode(party)));
  }

  /** The code of the country that a place lies in, or that an actor is of. */
  private Optional<String> countryCode(Node node) {
    return facts
        .object(node, Vocabulary.COUNTRY)
        .flatMap(country -> facts.text(country, Vocabulary.CODE));
  }

  private String label(Node actor) {
    return facts
        .text(actor, RDFS.label.asNode())
        .or(() -> facts.text(actor, SKOS.prefLabel.asNode()))
        .orElseGet(() -> Facts.textOf(actor).replaceFirst(".*[/#]", ""));
  }

  private String type(Node actor) {
    return facts.objects(actor, RDF.type.asNode()).stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(Vocabulary.NS))
        .map(type -> type.getURI().substring(Vocabulary.NS.length()))
        .filter(type -> !type.equals("Actor"))
        .findFirst()
        .orElse("");
  }
}
