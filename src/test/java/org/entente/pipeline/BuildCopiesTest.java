package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.entente.SampleLexicon;
import org.entente.SampleReader;
import org.entente.actor.ActorResolver;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.graph.IriMinter;
import org.entente.graph.Lexicon;
import org.entente.graph.RelationMapper;
import org.entente.graph.Vocabulary;
import org.entente.source.Article;
import org.entente.source.Outcome;
import org.entente.source.Span;
import org.entente.store.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles with one text between them, through several builds into one store. */
final class BuildCopiesTest {
  private static final IriMinter IRIS = new IriMinter("https://example.org/id/");
  private static final SampleReader READER = new SampleReader("examples", Map.of());
  private static final Lexicon LEXICON = SampleLexicon.read();
  private static final String X = text(1);
  private static final String Y = text(2);
  private static final String FAULTY = "planted fault";

  private final GraphStore store = GraphStore.inMemory();
  private final List<String> events = new ArrayList<>();
  private int threads = 2;
  private String settings = "settings";

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theLaterOfOneTextIsACopyOfTheFirst(int given) {
    threads = given;
    build("a", X, "b", Y, "c", X + " Afterwards", "d", X);
    assertThat(events).containsExactlyInAnyOrder("built a", "built b", "copied c", "copied d");
    assertThat(copies()).isEqualTo(Map.of("c", "a", "d", "a"));
    assertThat(store.sketch(iri("a"))).isPresent();
    assertThat(store.sketch(iri("c"))).isEmpty();
  }

  @Test
  void aCopyHasItsOwnPublisherAddressAndDate() {
    Article copy = article("b", X);
    build(
        List.of(
            article("a", X),
            new Article(
                "b",
                X,
                copy.body(),
                Optional.of("Title"),
                Optional.of(LocalDate.of(2024, 5, 2)),
                Optional.of("Reprint"),
                Optional.of("https://example.org/b"),
                "b.txt",
                Optional.empty())),
        false,
        false);
    assertThat(value("b", Vocabulary.PUBLISHER)).contains("\"Reprint\"");
    assertThat(value("b", Vocabulary.URL)).contains("https://example.org/b");
    assertThat(value("b", Vocabulary.DATE_PUBLISHED))
        .hasValueSatisfying(d -> assertThat(d).contains("2024-05-02"));
    assertThat(value("b", Vocabulary.ALTERNATE_OF)).contains(iri("a"));
  }

  @Test
  void aCopyIsRecognisedInALaterBuildAndBuildingAgainChangesNothing() {
    build("a", X);
    build("b", X);
    assertThat(copies()).isEqualTo(Map.of("b", "a"));
    Graph before = triples();
    events.clear();
    build("b", X, "a", X);
    assertThat(events).containsExactly("unchanged b", "unchanged a");
    assertThat(triples().isIsomorphicWith(before)).isTrue();
  }

  @Test
  void stepByStepGivesWhatOneBuildGives() {
    build("a", X, "b", Y);
    build("a", X, "b", Y, "c", X, "d", Y);
    Graph steps = triples();
    store.remove(store.fingerprints().keySet());
    build("a", X, "b", Y, "c", X, "d", Y);
    assertThat(triples().isIsomorphicWith(steps)).isTrue();
  }

  @Test
  void laterVersionsAndShortTextsAreNoCopies() {
    build(
        "a",
        X + " killing 12",
        "b",
        X + " killing 14",
        "c",
        "One short text.",
        "d",
        "One short text.");
    assertThat(copies()).isEmpty();
    assertThat(events).containsExactly("built a", "built b", "built c", "built d");
  }

  @Test
  void aCopyIsBuiltWhenItsOriginalIsPruned() {
    build("a", X, "b", X, "c", X);
    events.clear();
    prune("b", X, "c", X);
    assertThat(events).containsExactly("unchanged b", "unchanged c", "restored b", "built b");
    assertThat(store.fingerprints()).containsOnlyKeys(iri("b"), iri("c"));
    assertThat(copies()).isEqualTo(Map.of("c", "b"));
    events.clear();
    prune("b", X, "c", X);
    assertThat(events).containsExactly("unchanged b", "unchanged c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCopyIsBuiltWhenItsOriginalChanges(boolean originalFirst) {
    build("a", X, "b", X);
    if (originalFirst) {
      build("a", Y, "b", X);
    } else {
      build("b", X, "a", Y);
    }
    assertThat(copies()).isEmpty();
    assertThat(store.sketch(iri("b"))).isPresent();
  }

  @Test
  void aCopyWaitsUntilItIsReadAgainAndIsBuiltThen() {
    build("a", X, "b", X);
    build("a", Y);
    events.clear();
    build("b", X);
    assertThat(events).containsExactly("built b");
    assertThat(copies()).isEmpty();
  }

  @Test
  void anOriginalThatBecomesACopyGivesItsCopiesToItsOwnOriginal() {
    build("y", Y, "a", X, "b", X);
    build("y", Y, "a", Y, "b", X);
    assertThat(copies()).isEqualTo(Map.of("a", "y"));
    assertThat(store.sketch(iri("b"))).isPresent();
  }

  @Test
  void aCopyIsBuiltWhenItsOriginalCannotBeAnalysed() {
    build("a", X + " " + FAULTY, "b", X);
    assertThat(events).contains("restored b", "built b");
    assertThat(store.fingerprints()).containsOnlyKeys(iri("b"));
  }

  @Test
  void anotherLexiconKeepsCopiesWhatTheyAre() {
    build("a", X, "b", X);
    settings = "other settings";
    events.clear();
    build("a", X, "b", X);
    assertThat(events).containsExactlyInAnyOrder("built a", "copied b");
    assertThat(copies()).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void copiesAreKeptAsArticlesWhereAskedForAndTakenBackLater() {
    build("a", X, "b", X);
    build(List.of(article("a", X), article("b", X)), false, true);
    assertThat(copies()).isEmpty();
    build("a", X, "b", X);
    assertThat(copies()).isEqualTo(Map.of("b", "a"));
  }

  private void build(String... idsAndTexts) {
    build(articles(idsAndTexts), false, false);
  }

  private void prune(String... idsAndTexts) {
    build(articles(idsAndTexts), true, false);
  }

  private void build(List<Article> articles, boolean prune, boolean keepCopies) {
    Build build =
        new Build(
            pipeline(),
            IRIS,
            new Build.Settings(threads, keepCopies),
            store,
            store::replace,
            new RecordingListener(events));
    List<Outcome> outcomes = articles.stream().<Outcome>map(Outcome.Read::new).toList();
    Set<String> vanished = new TreeSet<>(store.fingerprints().keySet());
    vanished.removeAll(build.run(outcomes.iterator()));
    Collection<String> removed = prune ? vanished : Set.of();
    store.remove(removed);
    build.restore(build.orphans(removed), outcomes.iterator());
    assertThat(build.orphans(Set.of()))
        .allSatisfy(name -> assertThat(store.copies()).containsKey(name));
  }

  private Pipeline pipeline() {
    return new Pipeline(
        BuildCopiesTest::annotate,
        new ActorResolver(LEXICON.actors()),
        READER.extractor(),
        new RelationMapper(IRIS, LEXICON.actors(), new RelationMapper.Provenance("0", "digest")),
        settings);
  }

  private Map<String, String> copies() {
    Map<String, String> copies = new TreeMap<>();
    store.copies().forEach((copy, original) -> copies.put(id(copy), id(original)));
    return copies;
  }

  private Optional<String> value(String article, Node property) {
    Node name = NodeFactory.createURI(iri(article));
    return Txn.calculateRead(
        store.dataset(),
        () ->
            store.dataset().stream(name, name, property, Node.ANY)
                .map(quad -> quad.getObject().toString())
                .findFirst());
  }

  private Graph triples() {
    Graph all = GraphFactory.createDefaultGraph();
    Txn.executeRead(
        store.dataset(), () -> store.dataset().stream().map(Quad::asTriple).forEach(all::add));
    return all;
  }

  private static String iri(String id) {
    return IRIS.article(id);
  }

  private static String id(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static List<Article> articles(String... idsAndTexts) {
    return IntStream.range(0, idsAndTexts.length / 2)
        .mapToObj(i -> article(idsAndTexts[2 * i], idsAndTexts[2 * i + 1]))
        .toList();
  }

  private static Article article(String id, String text) {
    return Article.ofText(id, text, id + ".txt");
  }

  /** Two hundred made-up words. */
  private static String text(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 200)
        .mapToObj(i -> "q" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)))
        .collect(Collectors.joining(" "));
  }

  /** The whole text as one token. */
  private static AnnotatedArticle annotate(Article article) {
    if (article.text().contains(FAULTY)) {
      throw new IllegalStateException(FAULTY);
    }
    Span all = new Span(0, article.text().length());
    Token token = new Token(article.text(), all, Token.NameClass.NONE);
    return new AnnotatedArticle(article, List.of(new Sentence(0, all, 0, List.of(token))));
  }
}
