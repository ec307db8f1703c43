package org.entente.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Vocabulary;

/**
 * All reports in the named graphs of a data set, article by article in the order of their IRIs.
 * Only the graph that is being read is held in memory. Articles may also share a graph, as they do
 * in a Turtle file. Not safe for use by several threads.
 */
final class ArticleReports {
  private final DatasetGraph data;
  private final RelationCatalogue relations;
  private Optional<Node> current = Optional.empty();
  private ReportReader reader;

  ArticleReports(DatasetGraph data) {
    this.data = data;
    this.relations = new RelationCatalogue(data);
  }

  /** The reports that pass the filter; lazy, to be read once. */
  Stream<Report> stream(ViewFilter filter) {
    Map<String, Quad> graphs = graphsByArticle();
    Map<String, List<Report.Copy>> copies = copies(graphs);
    return graphs.entrySet().stream()
        .flatMap(
            entry ->
                readerOf(entry.getValue().getGraph())
                    .read(
                        entry.getValue().getSubject(),
                        copies.getOrDefault(entry.getKey(), List.of()))
                    .stream())
        .filter(filter::admits);
  }

  /** The copies of each article that has any, in the order of their IRIs. */
  private Map<String, List<Report.Copy>> copies(Map<String, Quad> graphs) {
    Map<String, String> originals = new TreeMap<>();
    data.findNG(Node.ANY, Node.ANY, Vocabulary.ALTERNATE_OF, Node.ANY)
        .forEachRemaining(
            quad ->
                originals.merge(
                    Facts.textOf(quad.getSubject()),
                    Facts.textOf(quad.getObject()),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
    Map<String, List<Report.Copy>> copies = new HashMap<>();
    originals.forEach(
        (copy, original) -> {
          if (graphs.containsKey(copy)) {
            Quad quad = graphs.get(copy);
            copies
                .computeIfAbsent(original, key -> new ArrayList<>())
                .add(readerOf(quad.getGraph()).copy(quad.getSubject()));
          }
        });
    return copies;
  }

  private Map<String, Quad> graphsByArticle() {
    Map<String, Quad> graphs = new TreeMap<>();
    data.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.NEWS_ARTICLE)
        .forEachRemaining(
            quad -> graphs.merge(Facts.textOf(quad.getSubject()), quad, ArticleReports::preferred));
    return graphs;
  }

  /** An article's own graph goes before any other that names it. */
  private static Quad preferred(Quad one, Quad other) {
    if (one.getGraph().equals(one.getSubject())) {
      return one;
    }
    if (other.getGraph().equals(other.getSubject())) {
      return other;
    }
    return Facts.BY_TEXT.compare(one.getGraph(), other.getGraph()) <= 0 ? one : other;
  }

  /** Articles that share a graph follow each other mostly, so one reader is kept. */
  private ReportReader readerOf(Node graphName) {
    if (!current.equals(Optional.of(graphName))) {
      Graph copy = GraphFactory.createDefaultGraph();
      data.findNG(graphName, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> copy.add(quad.asTriple()));
      reader = new ReportReader(new Facts(copy), relations);
      current = Optional.of(graphName);
    }
    return reader;
  }
}
