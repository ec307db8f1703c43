package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text gets the same labels however often it is parsed, and none of its nodes is lost. */
final class StableBlankNodesTest {
  private static final Node NAME = NodeFactory.createURI("https://example.org/graph");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // lists that end alike below different heads
        ":a :types ( :x :y :z ) . :b :types ( :w :y :z ) . :c :types ( :v :y :z ) . :d :types ( :u :z )",
        // the same said of several
        ":a :office [ :title \"x\" ] , [ :title \"x\" ] . :b :office [ :title \"x\" ]",
        // twins with children of their own
        ":a :p [ :q [ :r 1 ] ] , [ :q [ :r 1 ] ] , [ :q [ :r 1 ] ]",
        // shared and circular nodes
        ":a :p _:s . :b :p _:s . _:s :q _:t . _:t :q _:s",
        "_:a :p _:b . _:b :p _:c . _:c :p _:a . _:c :p :x",
      })
  void labelsDoNotDependOnTheParse(String turtle) {

    Graph first = StableBlankNodes.relabel(NAME, parse(turtle));

    assertThat(first.size()).isEqualTo(parse(turtle).size());
    assertThat(first.isIsomorphicWith(parse(turtle))).isTrue();
    Set<Triple> triples = first.find().toSet();
    for (int i = 0; i < 20; i++) {
      assertThat(StableBlankNodes.relabel(NAME, parse(turtle)).find().toSet()).isEqualTo(triples);
    }
    assertThat(StableBlankNodes.relabel(NAME, first).find().toSet()).isEqualTo(triples);
  }

  private static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("PREFIX : <https://example.org/> " + turtle + " .", Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}
