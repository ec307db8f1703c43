package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.cli.Program.Run;
import org.entente.graph.Vocabulary;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.source.Span;
import org.entente.store.GraphFile;
import org.entente.store.GraphStore;
import org.entente.store.QueryFile;
import org.entente.store.QueryLibrary;
import org.entente.store.QueryParameter;
import org.entente.store.QueryRunner;
import org.entente.store.ResultForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds the articles that come with the program, in several ways that must not differ. */
@TestInstance(Lifecycle.PER_CLASS)
final class SampleArticlesIT {
  private static final List<String> ALL = List.of("data/articles");
  private static final Map<String, String> NEEDED = Map.of("actor", "Russia", "other", "Ukraine");

  /** What these ask for is in the sample for certain. */
  private static final Set<String> ANSWERED =
      Set.of("actor", "actors", "evidence", "relations", "who-met-whom", "network");

  @TempDir private static Path folder;
  private Path store;
  private String halfBuilt;
  private String allBuilt;
  private GraphStore whole;
  private DatasetGraph graphs;
  private final SortedMap<String, Article> articles = new TreeMap<>();

  /** Half of the articles first, the others when the store is there already. */
  @BeforeAll
  void build() throws IOException {
    store = folder.resolve("store");
    assertThat(build(half(), "--loc", store.toString(), "--threads", "1").code()).isZero();
    halfBuilt = written("half.nq");
    Run rest = build(ALL, "--loc", store.toString(), "--threads", "2");
    assertThat(rest.code()).isZero();
    assertThat(rest.err()).doesNotContain(" 0 unchanged");
    allBuilt = written("all.nq");
    whole = GraphStore.ofFiles(List.of(folder.resolve("all.nq")));
    graphs = whole.dataset();
    try (Stream<Outcome> outcomes =
        new Corpus(ALL, InputStream.nullInputStream(), Corpus.Settings.DEFAULT)
            .outcomes(new InputMeter())) {
      outcomes.forEach(
          o -> {
            Article article = ((Outcome.Read) o).article();
            articles.put(Vocabulary.DEFAULT_BASE + "article/" + article.id(), article);
          });
    }
  }

  @Test
  void buildingInTwoStepsIsBuildingAtOnce() throws IOException {
    Path file = folder.resolve("scratch.nq");

    Run run = build(ALL, "--out", file.toString(), "--threads", "1");

    assertThat(run.code()).isZero();
    assertThat(difference(Files.readString(file), allBuilt)).isEmpty();
  }

  @Test
  void buildingAgainChangesNothingAndPruningUndoesTheSecondStep() throws IOException {
    Run again = build(ALL, "--loc", store.toString());

    assertThat(again.err()).contains("0 articles built, " + articles.size() + " unchanged");
    assertThat(difference(written("again.nq"), allBuilt)).isEmpty();

    Run pruned = build(half(), "--loc", store.toString(), "--prune");
    assertThat(pruned.err()).contains("0 articles built");
    assertThat(difference(written("pruned.nq"), halfBuilt)).isEmpty();
  }

  @Test
  void everyArticleHasItsGraphAndSomethingIsFoundInMost() {
    assertThat(articles).hasSizeGreaterThan(10);
    assertThat(articles.keySet())
        .allSatisfy(
            name ->
                assertThat(
                        graph(name)
                            .contains(node(name), RDF.type.asNode(), Vocabulary.NEWS_ARTICLE))
                    .isTrue());
    assertThat(articles.keySet().stream().filter(name -> reports(name).isEmpty()).count())
        .isLessThan(articles.size() / 3);
  }

  @Test
  void everyArticlesGraphKeepsToTheShapes() {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadModel("ontology/shapes.ttl"));
    List<String> problems = new ArrayList<>();
    for (String name : articles.keySet()) {
      ShaclValidator.get().validate(shapes, graph(name)).getEntries().stream()
          .map(e -> name + ": " + e.focusNode() + " " + e.source() + " " + e.message())
          .forEach(problems::add);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyStretchOfTextStandsAtItsOffsets() {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Article> article : articles.entrySet()) {
      Graph graph = graph(article.getKey());
      graph
          .find(Node.ANY, Vocabulary.ANCHOR_OF, Node.ANY)
          .forEach(
              t -> {
                Span span = span(graph, t.getSubject());
                String iri = article.getKey() + "#char=" + span.begin() + "," + span.end();
                String text = t.getObject().getLiteralLexicalForm();
                if (!span.of(article.getValue().text()).equals(text)
                    || !t.getSubject().getURI().equals(iri)) {
                  wrong.add(t.getSubject() + " \"" + text + "\"");
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theWordsOfAReportStandInItsSentence() {
    List<String> outside = new ArrayList<>();
    for (String name : articles.keySet()) {
      Graph graph = graph(name);
      for (Node report : reports(name)) {
        Span sentence = span(graph, object(graph, report, Vocabulary.SENTENCE));
        graph.find(report, Node.ANY, Node.ANY).toList().stream()
            .filter(t -> graph.contains(t.getObject(), Vocabulary.BEGIN_INDEX, Node.ANY))
            .filter(t -> !sentence.contains(span(graph, t.getObject())))
            .map(Triple::toString)
            .forEach(outside::add);
      }
    }
    assertThat(outside).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryAnswers(String name) throws Exception {
    QueryFile query = new QueryLibrary(Path.of("queries")).find(name).orElseThrow();
    Map<String, String> needed =
        query.parameters().stream()
            .filter(QueryParameter::required)
            .collect(Collectors.toMap(QueryParameter::name, p -> NEEDED.get(p.name())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    QueryRunner.over(whole, Duration.ofMinutes(1)).run(query, needed, ResultForm.TEXT, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank();
    if (ANSWERED.contains(name)) {
      assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void theQueriesThatMustFindSomethingAreThere() throws Exception {
    assertThat(queries()).containsAll(ANSWERED);
  }

  static List<String> queries() throws Exception {
    return new QueryLibrary(Path.of("queries")).names();
  }

  private static Run build(List<String> paths, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(paths);
    arguments.addAll(List.of(options));
    return Program.run(arguments.toArray(String[]::new));
  }

  /** All that the store holds, as N-Quads in their fixed order. */
  private String written(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore opened = GraphStore.openForReading(store)) {
      GraphFile.at(file).write(opened);
    }
    return Files.readString(file);
  }

  /** The first lines that only one of the two has: megabytes would tell nobody anything. */
  private static List<String> difference(String one, String other) {
    if (one.equals(other)) {
      return List.of();
    }
    List<String> first = one.lines().toList();
    List<String> second = other.lines().toList();
    List<String> lines = new ArrayList<>(List.of("not the same bytes"));
    first.stream().filter(l -> !other.contains(l)).limit(5).map(l -> "< " + l).forEach(lines::add);
    second.stream().filter(l -> !one.contains(l)).limit(5).map(l -> "> " + l).forEach(lines::add);
    return lines;
  }

  /** Every other file. */
  private static List<String> half() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(ALL.get(0)))) {
      List<Path> sorted = files.sorted().toList();
      return IntStream.range(0, sorted.size())
          .filter(i -> i % 2 == 0)
          .mapToObj(i -> sorted.get(i).toString())
          .toList();
    }
  }

  private Graph graph(String name) {
    return graphs.getGraph(node(name));
  }

  private List<Node> reports(String name) {
    return graph(name)
        .find(Node.ANY, RDF.type.asNode(), Vocabulary.REPORT)
        .mapWith(Triple::getSubject)
        .toList();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node object(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    assertThat(found).as(subject + " " + property).hasSize(1);
    return found.get(0).getObject();
  }

  private static Span span(Graph graph, Node passage) {
    return new Span(
        (Integer) object(graph, passage, Vocabulary.BEGIN_INDEX).getLiteralValue(),
        (Integer) object(graph, passage, Vocabulary.END_INDEX).getLiteralValue());
  }
}
