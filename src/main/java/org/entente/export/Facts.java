package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Looks values up in one graph. Where a graph gives several values they come in the order of their
 * text, so that nothing depends on how the graph is stored.
 */
record Facts(Graph graph) {
  static final Comparator<Node> BY_TEXT = Comparator.comparing(Facts::textOf);

  /** The objects of a property, in order. */
  List<Node> objects(Node subject, Node property) {
    return sorted(graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()));
  }

  /** The subjects that have this value, in order. */
  List<Node> subjects(Node property, Node object) {
    return sorted(graph.find(Node.ANY, property, object).mapWith(triple -> triple.getSubject()));
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  Optional<String> text(Node subject, Node property) {
    return object(subject, property).map(Facts::textOf);
  }

  /**
   * The value of a property that every graph of ours has.
   *
   * @throws UncheckedIOException when this one lacks it
   */
  Node required(Node subject, Node property) {
    return object(subject, property)
        .orElseThrow(() -> incomplete(subject + " has no " + property.getLocalName()));
  }

  /**
   * A required offset.
   *
   * @throws UncheckedIOException when it is absent or not a number
   */
  int offset(Node subject, Node property) {
    String text = textOf(required(subject, property));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw incomplete(subject + " has the " + property.getLocalName() + " " + text);
    }
  }

  /** An IRI, or a literal's lexical form. */
  static String textOf(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static UncheckedIOException incomplete(String fault) {
    return new UncheckedIOException(
        new IOException(fault + "; nothing exported: validate the graph or build it anew"));
  }

  private static List<Node> sorted(ExtendedIterator<Node> nodes) {
    try {
      return nodes.toList().stream().distinct().sorted(BY_TEXT).toList();
    } finally {
      nodes.close();
    }
  }
}
