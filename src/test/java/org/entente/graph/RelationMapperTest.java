package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.SampleReader;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Entity;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Conllu;
import org.entente.source.Article;
import org.entente.source.Metadata;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article's relations look like as RDF. */
final class RelationMapperTest {
  private static final SampleReader READER =
      new SampleReader("relation-mapper", Map.of("7 May", "2024-05-07"));
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final String BASE = "https://example.org/id/";
  private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadModel("ontology/shapes.ttl"));
  private static final String EVERYTHING =
      "Turkish President Hakan Demirtas met Putin in Oslo on 7 May. Russia said that Turkey attacked"
          + " the SDF. Turkey, Russia and Norway met. Norway did not back Syria.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked Syria.                          | turkey fights syria",
        "Turkey said that it attacked Syria.             | turkey fights syria",
        "Turkey and Russia met.                          | russia meetsWith turkey",
        "Russia met Norway.                              | norway meetsWith russia",
        "Turkey, Russia and Norway met.                  | norway meetsWith russia, norway meetsWith turkey, russia meetsWith turkey",
        "Turkey attacked Syria and Iraq.                 | turkey fights iraq, turkey fights syria",
        "Putin said that Russia attacked Syria.          | russia fights syria",
      })
  void whatTheArticleOrAPartyAssertsIsADirectEdge(String text, String edges) {
    assertThat(edges(map("a1", text))).isEqualTo(Set.of(edges.strip().split(", ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway said that Turkey attacked Syria.",
        "Syria said that Turkey attacked Syria.",
        "Turkey did not attack Syria.",
        "Turkey will attack Syria.",
        "Turkey may attack Syria.",
        "Turkey denied that it attacked Syria.",
        "Russia urged Turkey to attack Syria.",
      })
  void nothingElseIs(String text) {
    Graph graph = map("a1", text);

    assertThat(graph.find(Node.ANY, RDF.type.asNode(), Vocabulary.REPORT).toList()).hasSize(1);
    assertThat(edges(graph)).isEmpty();
  }

  @Test
  void aPlaceHasItsCountryAndCoordinates() {
    Graph graph = map("a1", EVERYTHING);

    Node oslo = NodeFactory.createURI(BASE + "place/oslo");
    assertThat(object(graph, oslo, Vocabulary.COUNTRY).getURI()).isEqualTo(BASE + "actor/norway");
    assertThat(object(graph, oslo, Vocabulary.LATITUDE))
        .isEqualTo(NodeFactory.createLiteralDT("59.91273", XSDDatatype.XSDdecimal));
    assertThat(object(graph, oslo, Vocabulary.LONGITUDE))
        .isEqualTo(NodeFactory.createLiteralDT("10.74609", XSDDatatype.XSDdecimal));
    assertThat(graph.find(Node.ANY, Vocabulary.LATITUDE, Node.ANY).toList())
        .extracting(Triple::getSubject)
        .containsExactly(oslo);
  }

  @Test
  void aReportSaysHowTheEventIsTold() {
    Graph graph = map("a1", "Norway denied that Turkey attacked Syria.");

    Node report = only(graph, Vocabulary.REPORT);
    assertThat(object(graph, report, Vocabulary.STATUS)).isEqualTo(Vocabulary.ent("denied"));
    assertThat(object(graph, report, Vocabulary.NEGATED).getLiteralLexicalForm()).isEqualTo("true");
    assertThat(object(graph, report, Vocabulary.ATTRIBUTED_TO).getURI())
        .isEqualTo(BASE + "actor/norway");
    assertThat(object(graph, report, Vocabulary.CONFIDENCE).getLiteralLexicalForm())
        .matches("[01]\\.\\d{1,2}");
  }

  @Test
  void numbersAreWrittenAsAStoreGivesThemBack() {
    Graph graph = map("a1", EVERYTHING);
    DatasetGraph store = TDB2Factory.createDataset().asDatasetGraph();
    Node name = NodeFactory.createURI(BASE + "article/a1");

    Txn.executeWrite(store, () -> store.addGraph(name, graph));

    assertThat(Txn.calculateRead(store, () -> store.getGraph(name).find().toSet()))
        .isEqualTo(graph.find().toSet());
  }

  @Test
  void wordsForSeveralReferToEach() {
    Graph graph = map("a1", "Turkey and Russia met. They attacked Syria.");

    Node they = NodeFactory.createURI(BASE + "article/a1#char=23,27");
    assertThat(objects(graph, they, Vocabulary.REFERS_TO))
        .containsExactlyInAnyOrder(BASE + "actor/turkey", BASE + "actor/russia");
    assertThat(ShaclValidator.get().validate(SHAPES, graph).getEntries()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked Syria.                    | Turkey fights Syria",
        "Turkey and Russia met.                    | Russia meets with Turkey",
        "Turkey, Russia and Norway met.            | Norway meets with Russia, Turkey",
      })
  void anEventIsLabelledWithItsRelationsLabel(String text, String label) {
    Graph graph = map("a1", text);

    assertThat(object(graph, only(graph, Vocabulary.EVENT), RDFS.label.asNode()))
        .isEqualTo(NodeFactory.createLiteralString(label));
  }

  @Test
  void symmetricEventsHaveNoRecipient() {
    Graph graph = map("a1", "Turkey and Russia met.");

    Node event = only(graph, Vocabulary.EVENT);
    assertThat(objects(graph, event, Vocabulary.ACTOR))
        .containsExactlyInAnyOrder(BASE + "actor/russia", BASE + "actor/turkey");
    assertThat(objects(graph, event, Vocabulary.RECIPIENT)).isEmpty();
  }

  @Test
  void directedEventsHaveBothSides() {
    Graph graph = map("a1", "Turkey attacked Syria.");

    Node event = only(graph, Vocabulary.EVENT);
    assertThat(objects(graph, event, Vocabulary.ACTOR)).containsExactly(BASE + "actor/turkey");
    assertThat(objects(graph, event, Vocabulary.RECIPIENT)).containsExactly(BASE + "actor/syria");
    assertThat(object(graph, event, Vocabulary.RELATION)).isEqualTo(Vocabulary.ent("fights"));
  }

  @Test
  void everyStretchOfTextStandsAtItsOffsets() {
    Graph graph = map("a1", EVERYTHING);

    List<Triple> passages = graph.find(Node.ANY, Vocabulary.ANCHOR_OF, Node.ANY).toList();
    assertThat(passages).hasSizeGreaterThan(10);
    for (Triple passage : passages) {
      Span span =
          new Span(
              number(graph, passage.getSubject(), Vocabulary.BEGIN_INDEX),
              number(graph, passage.getSubject(), Vocabulary.END_INDEX));
      assertThat(passage.getObject().getLiteralLexicalForm()).isEqualTo(span.of(EVERYTHING));
      assertThat(passage.getSubject().getURI())
          .isEqualTo(BASE + "article/a1#char=" + span.begin() + "," + span.end());
    }
  }

  @Test
  void theGraphKeepsToTheShapes() {
    assertThat(ShaclValidator.get().validate(SHAPES, map("a1", EVERYTHING)).getEntries()).isEmpty();
  }

  @Test
  void anOfficeIsAMembership() {
    Graph graph = map("a1", EVERYTHING);

    assertThat(texts(graph, Vocabulary.ROLE_TITLE)).containsExactly("president");
    assertThat(edges(graph)).contains("hakan-demirtas holdsOfficeIn turkey");
  }

  @Test
  void anOfficeHasTheDatesThatTheGazetteerKnows() {
    Article article = published("a1", "Russian Prime Minister Mikhail Mishustin visited Turkey.");
    Article former = published("a2", "Former Russian President Dmitry Medvedev visited Turkey.");

    assertThat(texts(map(article), Vocabulary.FROM)).containsExactly("2020-01-16");
    assertThat(texts(map(article), Vocabulary.TO)).isEmpty();
    assertThat(texts(map(former), Vocabulary.FROM)).containsExactly("2008-05-07");
    assertThat(texts(map(former), Vocabulary.TO)).containsExactly("2012-05");
  }

  @Test
  void aGroupWithoutANameIsMarked() {
    Graph graph = map("a1", "Iraqi rebels attacked the Turkish army.");

    assertThat(graph.find(Node.ANY, Vocabulary.UNNAMED, Node.ANY).toList())
        .extracting(t -> t.getSubject().getURI())
        .containsExactly(BASE + "actor/iraq-rebels");
  }

  @Test
  void twoArticlesTellOfOneEvent() {
    String dated = "Turkey attacked Syria on 7 May.";

    assertThat(only(map("a1", dated), Vocabulary.EVENT))
        .isEqualTo(only(map("a2", "On 7 May, Syria was attacked by Turkey."), Vocabulary.EVENT));
    assertThat(only(map("a1", dated), Vocabulary.REPORT))
        .isNotEqualTo(only(map("a2", dated), Vocabulary.REPORT));
  }

  @Test
  void undatedEventsOfUndatedArticlesStayApart() {
    String undated = "Turkey attacked Syria.";

    assertThat(only(map("a1", undated), Vocabulary.EVENT))
        .isNotEqualTo(only(map("a2", undated), Vocabulary.EVENT));
  }

  @Test
  void undatedEventsAreOfTheDayOfTheirArticle() {
    Article first = published("a1", "Turkey attacked Syria.");
    Article second = published("a2", "Syria was attacked by Turkey.");

    assertThat(only(map(first), Vocabulary.EVENT)).isEqualTo(only(map(second), Vocabulary.EVENT));
  }

  @Test
  void theOrderOfSymmetricPartiesMakesNoOtherEvent() {
    assertThat(only(map("a1", "Turkey met Russia on 7 May."), Vocabulary.EVENT))
        .isEqualTo(only(map("a2", "Russia met Turkey on 7 May."), Vocabulary.EVENT));
  }

  @Test
  void theSameArticleMakesTheSameTriples() {
    assertThat(map("a1", EVERYTHING).find().toSet())
        .isEqualTo(map("a1", EVERYTHING).find().toSet());
  }

  @Test
  void thereAreNoBlankNodes() {
    assertThat(map("a1", EVERYTHING).find().toList())
        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
  }

  @Test
  void authorsUpdateAndLanguageOfTheArticleAreWritten() {
    Article plain = published("a1", "Turkey attacked Syria.");
    Metadata metadata =
        new Metadata(
            List.of("Jane Roe", "Max Moe"),
            Optional.of(LocalDate.of(2024, 5, 9)),
            Optional.of("en"),
            List.of());
    Article article =
        new Article(
            "a1",
            plain.text(),
            plain.body(),
            Optional.empty(),
            plain.published(),
            Optional.empty(),
            Optional.empty(),
            plain.origin(),
            Optional.empty(),
            metadata,
            List.of());
    Graph graph = map(article);
    assertThat(texts(graph, Vocabulary.AUTHOR)).containsExactlyInAnyOrder("Jane Roe", "Max Moe");
    assertThat(texts(graph, Vocabulary.DATE_MODIFIED)).containsExactly("2024-05-09");
    assertThat(texts(graph, Vocabulary.IN_LANGUAGE)).containsExactly("en");
    assertThat(texts(map(plain), Vocabulary.AUTHOR)).isEmpty();
  }

  private static Article published(String id, String text) {
    return withId(id, SampleReader.published(text, LocalDate.of(2024, 5, 8)));
  }

  private static Article withId(String id, Article article) {
    return new Article(
        id,
        article.text(),
        article.body(),
        Optional.empty(),
        article.published(),
        Optional.empty(),
        Optional.empty(),
        article.origin(),
        Optional.empty());
  }

  private static List<String> texts(Graph graph, Node property) {
    return graph.find(Node.ANY, property, Node.ANY).toList().stream()
        .map(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Graph map(String id, String text) {
    return map(withId(id, Conllu.article(text)));
  }

  private static Graph map(Article article) {
    AnnotatedArticle annotated = READER.annotate(article);
    ArticleMentions names = READER.names(annotated);
    Map<String, Entity> persons = new LinkedHashMap<>();
    names.bySentence().stream()
        .flatMap(List::stream)
        .flatMap(m -> m.entities().stream())
        .forEach(e -> persons.putIfAbsent(e.path(), e));
    ArticleGraph graph =
        new RelationMapper(
                new IriMinter(BASE),
                READER.lexicon().actors(),
                new RelationMapper.Provenance("0", DIGEST))
            .map(annotated, READER.read(article).relations(), names.offices(), persons, DIGEST);
    assertThat(graph.name()).isEqualTo(BASE + "article/" + article.id());
    return graph.triples();
  }

  private static Set<String> edges(Graph graph) {
    Set<String> names =
        READER.lexicon().relations().stream()
            .map(r -> Vocabulary.NS + r.name())
            .collect(Collectors.toSet());
    return graph.find().toList().stream()
        .filter(t -> names.contains(t.getPredicate().getURI()))
        .map(
            t ->
                slug(t.getSubject())
                    + " "
                    + t.getPredicate().getLocalName()
                    + " "
                    + slug(t.getObject()))
        .collect(Collectors.toSet());
  }

  private static String slug(Node node) {
    return node.getURI().replaceFirst("^.*/", "");
  }

  private static Node only(Graph graph, Node type) {
    List<Triple> found = graph.find(Node.ANY, RDF.type.asNode(), type).toList();
    assertThat(found).hasSize(1);
    return found.get(0).getSubject();
  }

  private static Node object(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    assertThat(found).as(property.toString()).hasSize(1);
    return found.get(0).getObject();
  }

  private static List<String> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject().getURI()).toList();
  }

  private static int number(Graph graph, Node subject, Node property) {
    return (Integer) object(graph, subject, property).getLiteralValue();
  }
}
