package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.graph.ArticleGraph;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann Roe meets Turkey in each article, which says whom she serves or where she belongs. */
final class NamesakeReconcilerTest {
  private static final String BASE = "https://w3id.org/entente/id/";
  private static final String ROE = "ann-roe";
  private static final String OF_PERU = "ann-roe-of-peru";
  private static final String OF_FIJI = "ann-roe-of-fiji";

  @TempDir Path folder;

  @Test
  void bearersOfTwoCountriesAreTwo() {
    GraphStore store = store(article("a", serves("peru")), article("b", serves("fiji")));

    assertThat(referents(store, "a")).containsExactly(OF_PERU);
    assertThat(referents(store, "b")).containsExactly(OF_FIJI);
    assertThat(mentions(store, "a", ROE)).isEqualTo(1); // what the article itself called her
    assertThat(objects(store, "b", OF_FIJI, "statedActor")).containsExactly(ROE);
    assertThat(objects(store, "b", OF_FIJI, "represents")).containsExactly("fiji");
  }

  @Test
  void theActorsOfOneCountryAreOne() {
    GraphStore store =
        store(
            article("a", serves("peru")),
            article("b", serves("fiji")),
            article("c", serves("peru-army")),
            article("d", belongs("fiji")));

    assertThat(referents(store, "c")).containsExactly(OF_PERU);
    assertThat(referents(store, "d")).containsExactly(OF_FIJI);
    assertThat(event(store, "c")).isEqualTo(event(store, "a"));
  }

  @Test
  void eachBearersEventsAreHerOwn() {
    GraphStore store =
        store(article("a", serves("peru")), article("b", serves("fiji")), article("c", ""));

    assertThat(List.of(event(store, "a"), event(store, "b"), event(store, "c")))
        .doesNotHaveDuplicates()
        .allMatch(event -> event.startsWith(BASE + "event/"));
    assertThat(event(store, "c")).isEqualTo(BASE + "event/meeting");
  }

  @Test
  void officesAndDirectEdgesFollow() {
    GraphStore store = store(article("a", serves("peru")), article("b", serves("fiji")));

    assertThat(objects(store, "a", "turkey", "meetsWith")).isEmpty();
    assertThat(objects(store, "a", OF_PERU, "meetsWith")).containsExactly("turkey");
    assertThat(objects(store, "a", OF_PERU, "threatens")).containsExactly("turkey");
    assertThat(subjects(store, "a", "http://www.w3.org/ns/org#member", OF_PERU)).hasSize(1);
  }

  @Test
  void theEdgeOfAPairStillBeginsWithWhomTheAlphabetPutsFirst() {
    String other = "actor:ann-roe-fund a ent:Organization . actor:ann-roe ent:meetsWith %s .";
    String edge = other.formatted("actor:ann-roe-fund");
    GraphStore store = store(article("a", serves("peru") + edge), article("b", serves("fiji")));

    assertThat(objects(store, "a", "ann-roe-fund", "meetsWith")).containsExactly(OF_PERU);
    store.remove(List.of(BASE + "article/b"));
    store.reconcile();
    assertThat(objects(store, "a", ROE, "meetsWith")).containsExactly("ann-roe-fund", "turkey");
  }

  @Test
  void anArticleThatGivesNoCountryKeepsThePlainName() {
    GraphStore one = store(article("a", serves("peru")), article("b", ""));
    GraphStore two =
        store(article("a", serves("peru")), article("b", ""), article("c", serves("fiji")));

    assertThat(referents(one, "a")).containsExactly(ROE);
    assertThat(referents(one, "b")).containsExactly(ROE);
    assertThat(event(one, "a")).isEqualTo(event(one, "b"));
    assertThat(referents(two, "b")).containsExactly(ROE);
  }

  @Test
  void whoServesOneCountryAndLivesInAnotherIsOne() {
    GraphStore store = store(article("a", serves("peru")), article("b", belongs("fiji")));

    assertThat(referents(store, "a")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(ROE);
  }

  @Test
  void whereSheLivesTellsNothingOfWhichOfTwoOthersIsMeant() {
    GraphStore store =
        store(
            article("a", serves("peru")),
            article("b", serves("fiji")),
            article("c", belongs("oman")));

    assertThat(referents(store, "c")).containsExactly(ROE);
  }

  @Test
  void anArticleThatGivesTwoCountriesIsNoEvidence() {
    String both = serves("peru") + serves("fiji");
    GraphStore alone = store(article("a", both), article("b", serves("peru")));
    GraphStore store = store(article("a", both), article("b", serves("peru")), article("c", both));

    assertThat(referents(alone, "a")).containsExactly(ROE);
    assertThat(referents(alone, "b")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(ROE);
    store.replace(List.of(article("c", serves("fiji"))));
    store.reconcile();
    assertThat(referents(store, "a")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(OF_PERU);
    assertThat(referents(store, "c")).containsExactly(OF_FIJI);
  }

  @Test
  void whoServesAnOrganizationWithoutACountryIsNotApart() {
    String serving = "actor:ann-roe ent:represents actor:un . actor:un a ent:Organization .";
    GraphStore store = store(article("a", serves("peru")), article("b", serving));

    assertThat(referents(store, "a")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(ROE);
  }

  @Test
  void anActorOfTheGazetteerIsOne() {
    GraphStore store = GraphStore.inMemory();
    store.replaceGraph(BASE + "graph/gazetteer", graph("actor:ann-roe skos:prefLabel 'Ann Roe' ."));
    store.replace(List.of(article("a", serves("peru")), article("b", serves("fiji"))));
    store.reconcile();

    assertThat(referents(store, "a")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(ROE);
  }

  @Test
  void aPlaceIsNoActor() {
    String town = "<place/avon> a ent:Place ; ent:country actor:%s .";
    GraphStore store =
        store(article("a", town.formatted("peru")), article("b", town.formatted("fiji")));

    assertThat(content(store)).noneMatch(quad -> quad.contains("avon-of-"));
  }

  @Test
  void theGroupsOfTwoNamesakesAreTwo() {
    String group =
        "actor:ann-roe-guard a ent:ArmedForces ; rdfs:label 'g' ; ent:represents actor:ann-roe .";
    GraphStore store =
        store(article("a", serves("peru") + group), article("b", serves("fiji") + group));

    assertThat(objects(store, "a", "ann-roe-guard-of-peru", "represents")).containsExactly(OF_PERU);
    assertThat(objects(store, "b", "ann-roe-guard-of-fiji", "represents")).containsExactly(OF_FIJI);
  }

  @Test
  void aNameThatTellsTheCountryAlreadyIsNotLengthened() {
    String told = "actor:ann-roe-of-peru a ent:Person ; ent:represents actor:%s .";
    GraphStore store =
        store(article("a", told.formatted("peru")), article("b", told.formatted("fiji")));

    assertThat(objects(store, "a", OF_PERU, "represents")).containsExactly("peru");
    assertThat(objects(store, "b", "ann-roe-of-peru-of-fiji", "represents"))
        .containsExactly("fiji");
  }

  @Test
  void anArticleThatHasTheNewNameForSomebodyElseKeepsThePlainOne() {
    String other = "actor:ann-roe-of-peru a ent:Organization ; rdfs:label 'Ann Roe of Peru' .";
    ArticleGraph both = article("a", serves("peru") + other);
    GraphStore store = store(both, article("b", serves("fiji")), article("c", serves("peru")));

    assertThat(content(store)).containsAll(content(store(both)));
    assertThat(referents(store, "b")).containsExactly(OF_FIJI);
    assertThat(referents(store, "c")).containsExactly(ROE);
  }

  @Test
  void anArticleThatHasBothNamesKeepsThemApart() {
    ArticleGraph both = article("a", serves("peru") + "actor:ann-roe-of-peru a ent:Person .");
    GraphStore store = store(both, article("b", serves("fiji")));

    assertThat(referents(store, "a")).containsExactly(ROE);
    assertThat(referents(store, "b")).containsExactly(OF_FIJI);
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() {
    List<ArticleGraph> articles = articles();
    List<ArticleGraph> reversed = new ArrayList<>(articles);
    Collections.reverse(reversed);

    assertThat(content(store(reversed.toArray(ArticleGraph[]::new))))
        .isEqualTo(content(store(articles.toArray(ArticleGraph[]::new))));
  }

  @Test
  void articleByArticleIsAsAllAtOnce() {
    GraphStore store = store();
    for (ArticleGraph article : articles()) {
      store.replace(List.of(article));
      store.reconcile();
    }

    assertThat(content(store)).isEqualTo(content(store(articles().toArray(ArticleGraph[]::new))));
  }

  @Test
  void whatIsRemovedNoLongerTellsApart() {
    GraphStore store = store(articles().toArray(ArticleGraph[]::new));

    store.remove(List.of(BASE + "article/b", BASE + "article/e"));
    store.reconcile();

    List<ArticleGraph> rest =
        articles().stream().filter(a -> !a.name().matches(".*/[be]")).toList();
    assertThat(content(store)).isEqualTo(content(store(rest.toArray(ArticleGraph[]::new))));
    assertThat(referents(store, "a")).containsExactly(ROE);
  }

  @Test
  void whatIsReplacedNoLongerTellsApart() {
    GraphStore store = store(article("a", serves("peru")), article("b", serves("fiji")));

    store.replace(List.of(article("b", serves("peru"))));
    store.reconcile();

    assertThat(content(store))
        .isEqualTo(content(store(article("a", serves("peru")), article("b", serves("peru")))));
    assertThat(event(store, "a")).isEqualTo(event(store, "b"));
  }

  @Test
  void aYearIsLookedForAmongTheEventsOfTheSameBearer() {
    GraphStore store =
        store(
            dated("a", serves("peru"), "'2017-03-07'^^xsd:date"),
            dated("b", serves("fiji"), "'--03-07'^^xsd:gMonthDay"),
            dated("c", serves("peru"), "'--03-07'^^xsd:gMonthDay"));

    assertThat(event(store, "c")).isEqualTo(event(store, "a"));
    assertThat(event(store, "b")).isNotEqualTo(event(store, "a"));
    List<String> once = content(store);
    store.reconcile();
    assertThat(content(store)).isEqualTo(once);
    store.remove(List.of(BASE + "article/a"));
    store.reconcile();
    assertThat(content(store))
        .isEqualTo(
            content(
                store(
                    dated("b", serves("fiji"), "'--03-07'^^xsd:gMonthDay"),
                    dated("c", serves("peru"), "'--03-07'^^xsd:gMonthDay"))));
  }

  @Test
  void writesNothingWhereNothingChanges() throws IOException {
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replaceGraph(BASE + "graph/ontology", ontology());
      store.replace(
          List.of(
              dated("a", serves("peru"), "'2017-03-07'^^xsd:date"),
              article("b", serves("fiji")),
              dated("c", serves("peru"), "'--03-07'^^xsd:gMonthDay")));
      assertThat(store.reconcile()).isTrue();
      List<Integer> before = bytes();

      assertThat(store.reconcile()).isFalse();
      assertThat(bytes()).isEqualTo(before);
    }
  }

  private static List<ArticleGraph> articles() {
    return List.of(
        article("a", serves("peru")),
        article("b", serves("fiji")),
        article("c", ""),
        article("d", belongs("peru")),
        article("e", belongs("oman")),
        dated("f", serves("peru"), "'2017-03-07'^^xsd:date"),
        dated("g", serves("peru-army"), "'--03-07'^^xsd:gMonthDay"));
  }

  private static String serves(String path) {
    return "actor:ann-roe ent:represents actor:%s .\n".formatted(path);
  }

  private static String belongs(String path) {
    return "actor:ann-roe ent:country actor:%s .\n".formatted(path);
  }

  private static ArticleGraph article(String id, String more) {
    return article(id, more, "meeting", "");
  }

  private static ArticleGraph dated(String id, String more, String date) {
    String precision = date.contains("gMonthDay") ? "day-of-some-year" : "day";
    String event = "meeting" + date.replaceAll("\\D", "");
    return article(
        id,
        more,
        event,
        "<event/%s> ent:date %s ; ent:datePrecision '%s' .".formatted(event, date, precision));
  }

  private static ArticleGraph article(String id, String more, String event, String dates) {
    String turtle =
        """
        <article/%1$s> a schema:NewsArticle ; ent:fingerprint "%1$s" .
        <event/%2$s> a ent:Event ; rdfs:label "Ann Roe meets Turkey" ; ent:relation ent:meetsWith ;
          ent:actor actor:ann-roe, actor:turkey .
        <article/%1$s#report> ent:reports <event/%2$s> .
        <article/%1$s#char=0,7> a ent:Mention ; ent:refersTo actor:ann-roe .
        <article/%1$s#membership> org:member actor:ann-roe .
        actor:ann-roe a ent:Person ; rdfs:label "Ann Roe" ;
          ent:meetsWith actor:turkey ; ent:threatens actor:turkey .
        actor:turkey a ent:State . actor:peru a ent:State . actor:fiji a ent:State .
        actor:oman a ent:State . actor:peru-army a ent:ArmedForces ; ent:represents actor:peru .
        """
            .formatted(id, event);
    return new ArticleGraph(BASE + "article/" + id, graph(turtle + dates + more), id);
  }

  private static Graph graph(String turtle) {
    return Sample.graph("@base <" + BASE + "> . @prefix actor: <" + BASE + "actor/> .\n" + turtle);
  }

  private static Graph ontology() {
    return graph("ent:meetsWith a owl:SymmetricProperty .");
  }

  private static GraphStore store(ArticleGraph... articles) {
    GraphStore store = GraphStore.inMemory();
    store.replaceGraph(BASE + "graph/ontology", ontology());
    Arrays.stream(articles).forEach(article -> store.replace(List.of(article)));
    store.reconcile();
    return store;
  }

  private static List<String> referents(GraphStore store, String id) {
    return subjectsOrObjects(store, id, Node.ANY, Vocabulary.REFERS_TO, Node.ANY, Quad::getObject);
  }

  private static int mentions(GraphStore store, String id, String actor) {
    Node node = actor(actor);
    return subjectsOrObjects(store, id, node, Node.ANY, Node.ANY, Quad::getObject).size()
        + subjectsOrObjects(store, id, Node.ANY, Node.ANY, node, Quad::getSubject).size();
  }

  private static String event(GraphStore store, String id) {
    return BASE
        + "event/"
        + subjectsOrObjects(store, id, Node.ANY, Vocabulary.REPORTS, Node.ANY, Quad::getObject)
            .get(0);
  }

  private static List<String> objects(GraphStore store, String id, String actor, String property) {
    return subjectsOrObjects(
        store, id, actor(actor), Vocabulary.ent(property), Node.ANY, Quad::getObject);
  }

  private static List<String> subjects(GraphStore store, String id, String property, String actor) {
    return subjectsOrObjects(
        store, id, Node.ANY, NodeFactory.createURI(property), actor(actor), Quad::getSubject);
  }

  /** Sorted, without what stands before the last slash. */
  private static List<String> subjectsOrObjects(
      GraphStore store,
      String id,
      Node subject,
      Node property,
      Node object,
      Function<Quad, Node> side) {
    DatasetGraph dataset = store.dataset();
    Node graph = NodeFactory.createURI(BASE + "article/" + id);
    List<String> found = new ArrayList<>();
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .find(graph, subject, property, object)
                .forEachRemaining(q -> found.add(side.apply(q).toString())));
    return found.stream().map(n -> n.replaceFirst(".*/", "")).sorted().toList();
  }

  private static Node actor(String path) {
    return NodeFactory.createURI(BASE + "actor/" + path);
  }

  private static List<String> content(GraphStore store) {
    List<String> content = new ArrayList<>();
    Txn.executeRead(
        store.dataset(), () -> store.dataset().find().forEachRemaining(q -> content.add(q + "")));
    return content.stream().sorted().toList();
  }

  private List<Integer> bytes() throws IOException {
    List<Integer> bytes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        bytes.add(Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }
}
