package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Reads single facts off a graph, in a fixed order. */
record Facts(Graph graph) {
  /** All of this class, by IRI. */
  List<Node> ofType(Node type) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), type)
        .mapWith(t -> t.getSubject())
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  Optional<Node> find(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  List<String> texts(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  Optional<String> findText(Node subject, Node property) {
    return texts(subject, property).stream().findFirst();
  }

  boolean isTrue(Node subject, Node property) {
    return findText(subject, property).filter("true"::equals).isPresent();
  }
}
