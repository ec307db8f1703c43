package org.entente.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * Shows the union of the named graphs as the default graph, which TDB2 does by itself and data in
 * memory does not.
 */
final class UnionDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  UnionDataset(DatasetGraph named) {
    super(named);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(getW());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Quad.isDefaultGraph(graph)
        ? getW().find(Quad.unionGraph, subject, predicate, object)
        : super.find(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return Quad.isDefaultGraph(graph)
        ? getW().contains(Quad.unionGraph, subject, predicate, object)
        : super.contains(graph, subject, predicate, object);
  }
}
