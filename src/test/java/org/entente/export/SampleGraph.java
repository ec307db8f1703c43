package org.entente.export;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Made-up articles with every kind of statement that an export has to tell apart. */
final class SampleGraph {
  private static final String FOLDER = "src/test/resources/export/";

  private SampleGraph() {}

  /** The articles, and a cut of the ontology in its graph. */
  static DatasetGraph load() {
    return loadInto(DatasetGraphFactory.create());
  }

  static DatasetGraph loadInto(DatasetGraph data) {
    RDFDataMgr.read(data, FOLDER + "articles.trig");
    var ontology = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(ontology, FOLDER + "ontology.ttl");
    data.addGraph(NodeFactory.createURI("https://w3id.org/entente/id/graph/ontology"), ontology);
    return data;
  }

  static GraphView view() {
    return GraphView.of(load(), ViewFilter.ALL);
  }
}
