package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/** A graph whose triples come in a fixed order, for writers that take a graph as it comes. */
final class SortedGraph extends GraphBase {
  static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;
  private static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, TERMS)
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(Triple::getPredicate, TERMS)
          .thenComparing(Triple::getObject, TERMS);

  private final TreeMap<Node, List<Triple>> bySubject = new TreeMap<>(TERMS);

  SortedGraph(Graph graph) {
    this(sorted(graph.find()));
  }

  SortedGraph(List<Triple> sorted) {
    sorted.forEach(
        triple ->
            bySubject
                .computeIfAbsent(triple.getSubject(), unused -> new ArrayList<>())
                .add(triple));
  }

  /** These triples, each once: by subject, then property with the type first, then value. */
  static List<Triple> sorted(Iterator<Triple> triples) {
    List<Triple> list = new ArrayList<>();
    triples.forEachRemaining(list::add);
    return list.stream().distinct().sorted(TRIPLES).toList();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Triple> candidates =
        pattern.getSubject().isConcrete()
            ? bySubject.getOrDefault(pattern.getSubject(), List.of()).iterator()
            : bySubject.values().stream().flatMap(List::stream).iterator();
    return WrappedIterator.create(candidates).filterKeep(pattern::matches);
  }
}
