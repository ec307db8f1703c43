package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.entente.graph.ArticleGraph;
import org.junit.jupiter.api.Test;

final class YearReconcilerTest {
  private static final String BASE = "https://w3id.org/entente/id/";

  @Test
  void anEventWithoutItsYearJoinsTheOneThatHasIt() {
    GraphStore store = GraphStore.inMemory();
    store.replace(List.of(dated("a", "2017-03-07", "A"), yearless("b", "--03-07", "A")));

    store.reconcile();

    assertThat(reported(store, "b")).isEqualTo(reported(store, "a"));
    assertThat(labels(store, "b")).containsExactly("A meets B, 2017-03-07");
  }

  @Test
  void twoYearsToChooseFromLeaveItAlone() {
    GraphStore store = GraphStore.inMemory();
    store.replace(
        List.of(
            dated("a", "2017-03-07", "A"),
            dated("c", "2018-03-07", "A"),
            yearless("b", "--03-07", "A")));

    store.reconcile();

    assertThat(reported(store, "b")).isEqualTo(BASE + "event/b");
  }

  @Test
  void otherPartiesAreAnotherEvent() {
    GraphStore store = GraphStore.inMemory();
    store.replace(List.of(dated("a", "2017-03-07", "A"), yearless("b", "--03-07", "C")));

    store.reconcile();

    assertThat(reported(store, "b")).isEqualTo(BASE + "event/b");
  }

  @Test
  void whatAnotherArticleNoLongerSupportsIsTakenBack() {
    GraphStore store = GraphStore.inMemory();
    store.replace(List.of(dated("a", "2017-03-07", "A"), yearless("b", "--03-07", "A")));
    String before = content(yearless("b", "--03-07", "A").triples());
    store.reconcile();

    store.remove(List.of(BASE + "article/a"));
    store.reconcile();

    assertThat(content(graph(store, "b"))).isEqualTo(before);
  }

  @Test
  void doingItTwiceChangesNothing() {
    GraphStore store = GraphStore.inMemory();
    store.replace(List.of(dated("a", "2017-03-07", "A"), yearless("b", "--03-07", "A")));
    store.reconcile();
    String once = content(graph(store, "b"));

    store.reconcile();

    assertThat(content(graph(store, "b"))).isEqualTo(once);
  }

  @Test
  void anArticleThatHasTheDateOnceInFullKeepsBoth() {
    GraphStore store = GraphStore.inMemory();
    ArticleGraph both = dated("a", "2017-03-07", "A");
    yearless("b", "--03-07", "A").triples().find().forEachRemaining(both.triples()::add);
    String before = content(both.triples());
    store.replace(List.of(both));

    store.reconcile();
    store.reconcile();

    assertThat(content(graph(store, "a"))).isEqualTo(before);
  }

  private static ArticleGraph dated(String id, String date, String actor) {
    return article(id, "\"" + date + "\"^^xsd:date", "day", date, actor);
  }

  private static ArticleGraph yearless(String id, String date, String actor) {
    return article(id, "\"" + date + "\"^^xsd:gMonthDay", "day-of-some-year", date, actor);
  }

  private static ArticleGraph article(
      String id, String date, String precision, String shown, String actor) {
    Graph graph = GraphFactory.createDefaultGraph();
    String turtle =
        """
        @prefix ent: <https://w3id.org/entente/ns#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @base <https://w3id.org/entente/id/> .
        <event/%1$s> a ent:Event ; rdfs:label "%5$s meets B, %4$s" ; ent:relation ent:meetsWith ;
          ent:actor <actor/%5$s>, <actor/B> ; ent:date %2$s ; ent:datePrecision "%3$s" .
        <article/%1$s#report> ent:reports <event/%1$s> .
        """
            .formatted(id, date, precision, shown, actor);
    RDFDataMgr.read(graph, new StringReader(turtle), BASE, Lang.TURTLE);
    return new ArticleGraph(BASE + "article/" + id, graph, id);
  }

  private static String reported(GraphStore store, String id) {
    Node reports = NodeFactory.createURI("https://w3id.org/entente/ns#reports");
    return graph(store, id).find(Node.ANY, reports, Node.ANY).next().getObject().getURI();
  }

  private static List<String> labels(GraphStore store, String id) {
    Node label = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    return graph(store, id)
        .find(Node.ANY, label, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Graph graph(GraphStore store, String id) {
    Graph copy = GraphFactory.createDefaultGraph();
    Node name = NodeFactory.createURI(BASE + "article/" + id);
    Txn.executeRead(
        store.dataset(), () -> store.dataset().getGraph(name).find().forEachRemaining(copy::add));
    return copy;
  }

  private static String content(Graph graph) {
    return String.join(
        "\n", graph.find().mapWith(Object::toString).toList().stream().sorted().toList());
  }
}
