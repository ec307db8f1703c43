package org.entente.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Vocabulary;

/**
 * Renames events and actors within one article's graph, and keeps there what the article alone
 * calls them, so that each build can go back to that and judge anew.
 */
final class StatedNames {
  static final Node STATED_EVENT = Vocabulary.ent("statedEvent");
  static final Node STATED_ACTOR = Vocabulary.ent("statedActor");

  private final Draft draft;
  private final Set<Node> symmetric = new HashSet<>();

  StatedNames(Draft draft) {
    this.draft = draft;
    draft.stream(Node.ANY, Node.ANY, RDF.type.asNode(), OWL.SymmetricProperty.asNode())
        .forEachRemaining(quad -> symmetric.add(quad.getSubject()));
  }

  boolean isSymmetric(Node relation) {
    return symmetric.contains(relation);
  }

  /** Renames; of what was renamed before, the first name is kept. */
  void rename(Node keptAs, Node graph, Node from, Node to) {
    boolean first = !draft.contains(graph, from, keptAs, Node.ANY);
    rename(graph, from, to);
    if (first) {
      draft.add(graph, to, keptAs, from);
    }
  }

  /** Gives all that was renamed the names that the articles have for it. */
  void restore(Node keptAs) {
    for (Quad quad : draft.find(Node.ANY, Node.ANY, keptAs, Node.ANY)) {
      draft.delete(quad);
      rename(quad.getGraph(), quad.getSubject(), quad.getObject());
    }
  }

  private void rename(Node graph, Node from, Node to) {
    for (Quad quad : draft.find(graph, from, Node.ANY, Node.ANY)) {
      draft.delete(quad);
      add(graph, to, quad.getPredicate(), quad.getObject());
    }
    for (Quad quad : draft.find(graph, Node.ANY, Node.ANY, from)) {
      draft.delete(quad);
      add(graph, quad.getSubject(), quad.getPredicate(), to);
    }
  }

  /** A relation without direction goes from the party that sorts first. */
  private void add(Node graph, Node subject, Node property, Node object) {
    boolean swapped =
        symmetric.contains(property) && subject.toString().compareTo(object.toString()) > 0;
    draft.add(graph, swapped ? object : subject, property, swapped ? subject : object);
  }
}
