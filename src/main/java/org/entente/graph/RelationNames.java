package org.entente.graph;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * The local names of the ontology's relations, taught by example or not.
 *
 * @param symmetric those of them in which source and target may change places
 */
public record RelationNames(Set<String> all, Set<String> symmetric) {
  public RelationNames {
    all = Set.copyOf(all);
    symmetric = Set.copyOf(symmetric);
  }

  static RelationNames of(Graph ontology) {
    return new RelationNames(
        named(ontology, OWL.ObjectProperty.asNode()),
        named(ontology, OWL.SymmetricProperty.asNode()));
  }

  private static Set<String> named(Graph ontology, Node type) {
    Set<String> names = new TreeSet<>();
    ontology
        .find(Node.ANY, RDF.type.asNode(), type)
        .filterKeep(triple -> triple.getSubject().isURI())
        .mapWith(triple -> triple.getSubject().getLocalName())
        .forEachRemaining(names::add);
    return names;
  }
}
