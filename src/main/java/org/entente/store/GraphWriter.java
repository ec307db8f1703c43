package org.entente.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Writes RDF in a fixed order: graphs by name, then subjects, then properties with the type first,
 * then values. Holds one graph's triples in memory, or one subject's and all subjects' names where
 * graphs are merged; JSON-LD and RDF/XML need the whole. Called within a transaction.
 */
final class GraphWriter {
  private final Map<Node, Graph> graphs;
  private final Graph merged;

  private GraphWriter(Map<Node, Graph> graphs, Graph merged) {
    this.graphs = graphs;
    this.merged = merged;
  }

  /** For all named graphs of a dataset. */
  static GraphWriter of(DatasetGraph dataset) {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.sort(SortedGraph.TERMS);
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    names.forEach(name -> graphs.put(name, dataset.getGraph(name)));
    return new GraphWriter(graphs, dataset.getUnionGraph());
  }

  /** For a lone graph, such as the answer to a CONSTRUCT. */
  static GraphWriter of(Graph graph) {
    return new GraphWriter(Map.of(Quad.defaultGraphIRI, graph), graph);
  }

  void write(GraphFormat format, OutputStream out) {
    switch (format) {
      case TRIG -> writeQuads(RDFFormat.TRIG_BLOCKS, out);
      case NQUADS -> writeQuads(RDFFormat.NQUADS_UTF8, out);
      case TURTLE -> writeMerged(RDFFormat.TURTLE_BLOCKS, out);
      case NTRIPLES -> writeMerged(RDFFormat.NTRIPLES_UTF8, out);
      case JSONLD -> RDFWriter.source(sortedDataset()).format(RDFFormat.JSONLD_PRETTY).output(out);
      case RDFXML ->
          RDFWriter.source(withPrefixes(new SortedGraph(merged)))
              .format(RDFFormat.RDFXML_PLAIN)
              .output(out);
    }
  }

  private void writeQuads(RDFFormat format, OutputStream out) {
    StreamRDF sink = start(format, out);
    graphs.forEach(
        (name, graph) ->
            SortedGraph.sorted(graph.find())
                .forEach(triple -> sink.quad(Quad.create(name, triple))));
    sink.finish();
  }

  private void writeMerged(RDFFormat format, OutputStream out) {
    StreamRDF sink = start(format, out);
    TreeSet<Node> subjects = new TreeSet<>(SortedGraph.TERMS);
    Iterator<Triple> all = merged.find();
    while (all.hasNext()) {
      subjects.add(all.next().getSubject());
    }
    for (Node subject : subjects) {
      SortedGraph.sorted(merged.find(subject, Node.ANY, Node.ANY)).forEach(sink::triple);
    }
    sink.finish();
  }

  private static StreamRDF start(RDFFormat format, OutputStream out) {
    StreamRDF sink = StreamRDFWriter.getWriterStream(out, format);
    sink.start();
    if (format.getLang().equals(Lang.TRIG) || format.getLang().equals(Lang.TURTLE)) {
      Prefixes.all().forEach(sink::prefix);
    }
    return sink;
  }

  private DatasetGraph sortedDataset() {
    Graph plain = graphs.getOrDefault(Quad.defaultGraphIRI, GraphFactory.createDefaultGraph());
    DatasetGraph sorted = new DatasetGraphMapLink(withPrefixes(new SortedGraph(plain)));
    graphs.forEach(
        (name, graph) -> {
          if (!Quad.isDefaultGraph(name)) {
            sorted.addGraph(name, new SortedGraph(graph));
          }
        });
    return sorted;
  }

  private static Graph withPrefixes(Graph graph) {
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    return graph;
  }
}
