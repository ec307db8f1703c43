package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.SampleLexicon;
import org.entente.SampleReader;
import org.entente.actor.ActorResolver;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Annotator;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.graph.ArticleGraph;
import org.entente.graph.IriMinter;
import org.entente.graph.Lexicon;
import org.entente.graph.RelationMapper;
import org.entente.source.Article;
import org.entente.source.Outcome;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many articles at once, with stages that need no models. */
final class BuildTest {
  private static final IriMinter IRIS = new IriMinter("https://example.org/id/");

  // Holds nothing that a pattern hangs from, and asks no parser: no sentence has an actor's name.
  private static final SampleReader READER = new SampleReader("examples", Map.of());
  private static final Lexicon LEXICON = SampleLexicon.read();

  private final List<List<ArticleGraph>> batches = new ArrayList<>();
  private final List<String> events = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void graphsComeInTheOrderOfTheInput(int threads) {
    Set<String> read = build(threads, Map.of(), BuildTest::annotate, articles(40));

    assertThat(names())
        .isEqualTo(IntStream.range(0, 40).mapToObj(i -> IRIS.article("a" + i)).toList());
    assertThat(read).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void aSlowArticleIsWaitedFor() {
    CountDownLatch others = new CountDownLatch(3);
    Annotator slow =
        article -> {
          if (article.id().equals("a0")) {
            awaitQuietly(others);
          } else {
            others.countDown();
          }
          return annotate(article);
        };

    build(2, Map.of(), slow, articles(4));

    assertThat(names()).hasSize(4).startsWith(IRIS.article("a0"));
  }

  @Test
  void anArticleThatFailsCostsItselfOnly() {
    Annotator faulty =
        article -> {
          if (article.id().equals("a1")) {
            throw new IllegalStateException("planted fault");
          }
          return annotate(article);
        };

    Set<String> read = build(2, Map.of(), faulty, articles(4));

    assertThat(names()).containsExactly(IRIS.article("a0"), IRIS.article("a2"), IRIS.article("a3"));
    assertThat(events)
        .filteredOn(e -> e.startsWith("skipped"))
        .singleElement()
        .asString()
        .contains("a1.txt", "planted fault", "article skipped");
    // It was read, so it did not vanish from the corpus.
    assertThat(read).contains(IRIS.article("a1"));
  }

  @Test
  void anErrorOfTheMachineEndsTheBuild() {
    Annotator exhausted =
        article -> {
          throw new OutOfMemoryError("planted");
        };

    assertThatThrownBy(() -> build(2, Map.of(), exhausted, articles(4)))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatCouldNotBeReadIsToldInItsPlace() {
    build(
        1,
        Map.of(),
        BuildTest::annotate,
        List.of(
            new Outcome.Read(article("a0")),
            new Outcome.Skipped("b.csv:3", "no text; line skipped"),
            new Outcome.Read(article("a2"))));

    assertThat(events).contains("skipped b.csv:3: no text; line skipped");
    assertThat(names()).containsExactly(IRIS.article("a0"), IRIS.article("a2"));
  }

  @Test
  void anUnchangedArticleIsNotAnalysedAgain() {
    build(1, Map.of(), BuildTest::annotate, articles(3));
    Map<String, String> known =
        Map.of(
            IRIS.article("a0"), batches.get(0).get(0).fingerprint(),
            IRIS.article("a1"), "another text",
            IRIS.article("gone"), "x");
    batches.clear();
    events.clear();

    Set<String> read = build(1, known, BuildTest::annotate, articles(3));

    assertThat(events).containsExactly("unchanged a0", "built a1", "built a2");
    assertThat(names()).containsExactly(IRIS.article("a1"), IRIS.article("a2"));
    assertThat(read).hasSize(3).doesNotContain(IRIS.article("gone"));
  }

  @Test
  void fingerprintsTellTextsAndSettingsApart() {
    Pipeline pipeline = pipeline(BuildTest::annotate, "settings");

    assertThat(pipeline.fingerprint(article("a0")))
        .isEqualTo(pipeline(BuildTest::annotate, "settings").fingerprint(article("a0")))
        .isNotEqualTo(pipeline(BuildTest::annotate, "other settings").fingerprint(article("a0")))
        .isNotEqualTo(pipeline.fingerprint(article("a1")));
    assertThat(pipeline.graph(pipeline.analyze(article("a0"))).fingerprint())
        .isEqualTo(pipeline.fingerprint(article("a0")));
  }

  @Test
  void manyArticlesComeInBatchesThatLoseNone() {
    build(2, Map.of(), BuildTest::annotate, articles(250));

    assertThat(batches).hasSizeBetween(2, 249).noneMatch(List::isEmpty);
    assertThat(names()).hasSize(250).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsBuiltFromNothing() {
    assertThat(build(2, Map.of(), BuildTest::annotate, List.of())).isEmpty();
    assertThat(batches).isEmpty();
  }

  @Test
  void noMoreIsReadAheadThanTheWorkersCanDo() {
    List<Integer> ahead = new ArrayList<>();
    Iterator<Outcome> source = articles(60).iterator();
    Iterator<Outcome> counted =
        new Iterator<>() {
          private int read;

          @Override
          public boolean hasNext() {
            return source.hasNext();
          }

          @Override
          public Outcome next() {
            ahead.add(++read - (int) events.stream().filter(e -> e.startsWith("built")).count());
            return source.next();
          }
        };

    run(2, Map.of(), BuildTest::annotate, counted);

    assertThat(ahead).hasSize(60).allMatch(n -> n <= 20);
  }

  private Set<String> build(
      int threads, Map<String, String> known, Annotator annotator, List<Outcome> outcomes) {
    return run(threads, known, annotator, outcomes.iterator());
  }

  private Set<String> run(
      int threads, Map<String, String> known, Annotator annotator, Iterator<Outcome> outcomes) {
    return new Build(
            pipeline(annotator, "settings"),
            IRIS,
            new Build.Settings(threads, false),
            new Known(known),
            batches::add,
            new Listener(events))
        .run(outcomes);
  }

  private static Pipeline pipeline(Annotator annotator, String settings) {
    return new Pipeline(
        annotator,
        new ActorResolver(LEXICON.actors()),
        READER.extractor(),
        new RelationMapper(IRIS, LEXICON.actors(), new RelationMapper.Provenance("0", "digest")),
        settings);
  }

  private List<String> names() {
    return batches.stream().flatMap(List::stream).map(ArticleGraph::name).toList();
  }

  private static List<Outcome> articles(int count) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .<Outcome>map(i -> new Outcome.Read(article("a" + i)))
        .toList();
  }

  private static Article article(String id) {
    String text = "text of " + id;
    return Article.ofText(id, text, id + ".txt");
  }

  /** The whole text as one token. */
  private static AnnotatedArticle annotate(Article article) {
    Span all = new Span(0, article.text().length());
    Token token = new Token(article.text(), all, Token.NameClass.NONE);
    return new AnnotatedArticle(article, List.of(new Sentence(0, all, 0, List.of(token))));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store of which only the fingerprints count. */
  private record Known(Map<String, String> fingerprints) implements FormerBuild {
    @Override
    public Map<String, String> copies() {
      return Map.of();
    }

    @Override
    public void eachSketch(BiConsumer<String, String> taker) {}

    @Override
    public Optional<String> sketch(String article) {
      return Optional.empty();
    }
  }

  /** Each article of these tests has one sentence. */
  private static final class Listener extends RecordingListener {
    Listener(List<String> events) {
      super(events);
    }

    @Override
    public void built(Article article, int sentences) {
      assertThat(sentences).isEqualTo(1);
      super.built(article, sentences);
    }
  }
}
