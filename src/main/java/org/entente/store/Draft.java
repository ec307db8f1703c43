package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Changes to named graphs that are not written yet, and the graphs as they would be. What is taken
 * away and put back leaves no trace, so that only true differences reach a database, which grows
 * with each write. Not thread-safe; to be used within one transaction.
 */
final class Draft {
  private final DatasetGraph stored;
  private final Map<Node, Graph> added = new LinkedHashMap<>();

  /** Where a subject was added, so that a look through all graphs need not open each. */
  private final Map<Node, Set<Node>> graphsOf = new HashMap<>();

  private final Set<Quad> deleted = new HashSet<>();

  Draft(DatasetGraph stored) {
    this.stored = stored;
  }

  void add(Node graph, Node subject, Node property, Node object) {
    Quad quad = Quad.create(graph, subject, property, object);
    if (!deleted.remove(quad) && !stored.contains(quad)) {
      added.computeIfAbsent(graph, g -> GraphFactory.createDefaultGraph()).add(quad.asTriple());
      graphsOf.computeIfAbsent(subject, s -> new HashSet<>()).add(graph);
    }
  }

  void delete(Quad quad) {
    Graph young = added.get(quad.getGraph());
    if (young != null && young.contains(quad.asTriple())) {
      young.delete(quad.asTriple());
    } else if (stored.contains(quad)) {
      deleted.add(quad);
    }
  }

  boolean contains(Node graph, Node subject, Node property, Node object) {
    Iterator<Quad> found = stream(graph, subject, property, object);
    try {
      return found.hasNext();
    } finally {
      Iter.close(found);
    }
  }

  /** What matches in this graph, or in all named graphs, in a fixed order. */
  List<Quad> find(Node graph, Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    stream(graph, subject, property, object).forEachRemaining(found::add);
    if (found.size() > 1) {
      found.sort(Comparator.comparing(Quad::toString));
    }
    return found;
  }

  /** As {@link #find}, in any order, to be read before the next change. */
  Iterator<Quad> stream(Node graph, Node subject, Node property, Node object) {
    Iterator<Quad> old =
        Iter.filter(
            stored.findNG(graph, subject, property, object), quad -> !deleted.contains(quad));
    Collection<Node> touched =
        !graph.equals(Node.ANY)
            ? List.of(graph)
            : subject.equals(Node.ANY) ? added.keySet() : graphsOf.getOrDefault(subject, Set.of());
    return Iter.concat(
        old,
        Iter.flatMap(
            Iter.filter(touched.iterator(), added::containsKey),
            name ->
                added
                    .get(name)
                    .find(subject, property, object)
                    .mapWith(triple -> Quad.create(name, triple))));
  }

  boolean isEmpty() {
    return deleted.isEmpty() && added.values().stream().allMatch(Graph::isEmpty);
  }

  /** Writes the changes to the data that they are changes of. */
  void write() {
    deleted.forEach(stored::delete);
    added.forEach(
        (name, triples) ->
            triples.find().forEachRemaining(triple -> stored.add(Quad.create(name, triple))));
  }
}
