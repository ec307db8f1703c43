package org.entente.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entente.graph.ArticleGraph;
import org.entente.graph.IriMinter;
import org.entente.source.Article;
import org.entente.source.Outcome;
import org.entente.source.TextSketch;

/**
 * Runs the pipeline over many articles at once and hands their graphs on in batches, in the order
 * of the input, but for copies, which need not wait. Articles whose fingerprint is known are passed
 * over. An article with the text of another is recorded as a copy of it and not analysed, so that
 * one text is one witness; which of the two is the first depends on which was read first. One
 * instance, one build, one thread.
 */
public final class Build {
  /** Enough that a commit's cost does not show, few enough that little is lost on a kill. */
  private static final int BATCH = 100;

  private static final long BATCH_NANOS = 10_000_000_000L;

  private final Pipeline pipeline;
  private final IriMinter iris;
  private final Settings settings;
  private final Map<String, String> fingerprints;
  private final Consumer<List<ArticleGraph>> sink;
  private final BuildListener listener;
  private final Originals originals;

  /** Copies with what they are copies of. */
  private final Map<String, String> copies;

  /** Originals that changed or were lost, so that their copies must be looked at again. */
  private final Set<String> disturbed = new HashSet<>();

  private final List<ArticleGraph> batch = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long batchBegan = System.nanoTime();

  /**
   * How to build.
   *
   * @param threads how many articles are analysed at once
   * @param keepCopies whether copies of an article are analysed as articles of their own
   */
  public record Settings(int threads, boolean keepCopies) {}

  /** What comes of an article. */
  private record Made(ArticleGraph graph, int sentences) {}

  /**
   * @param former what the store holds, which the sink adds to
   * @param sink takes each batch of new graphs, in one thread
   */
  public Build(
      Pipeline pipeline,
      IriMinter iris,
      Settings settings,
      FormerBuild former,
      Consumer<List<ArticleGraph>> sink,
      BuildListener listener) {
    this.pipeline = pipeline;
    this.iris = iris;
    this.settings = settings;
    this.fingerprints = Map.copyOf(former.fingerprints());
    this.copies = new HashMap<>(former.copies());
    this.originals = new Originals(former);
    this.sink = sink;
    this.listener = listener;
  }

  /**
   * Builds all articles.
   *
   * @return names of the graphs of all articles that were read, built or unchanged
   */
  public Set<String> run(Iterator<Outcome> outcomes) {
    try (ArticleQueue<Made> queue = queue()) {
      while (outcomes.hasNext()) {
        submit(outcomes.next(), queue);
      }
      finish(queue);
    }
    return Set.copyOf(seen);
  }

  /**
   * The copies that {@link #run} read and whose original is gone, has changed or was lost since, so
   * that what they tell may be missing.
   *
   * @param removed graphs that were taken out of the store after the run
   */
  public Set<String> orphans(Collection<String> removed) {
    Set<String> orphans = new HashSet<>();
    copies.forEach(
        (copy, original) -> {
          if (seen.contains(copy) && (disturbed.contains(original) || removed.contains(original))) {
            orphans.add(copy);
          }
        });
    return orphans;
  }

  /**
   * Builds those of the orphans that are copies of nothing any more.
   *
   * @param outcomes the input once more
   */
  public void restore(Set<String> orphans, Iterator<Outcome> outcomes) {
    try (ArticleQueue<Made> queue = queue()) {
      while (outcomes.hasNext()) {
        if (outcomes.next() instanceof Outcome.Read read
            && orphans.contains(iris.article(read.article().id()))) {
          restore(read.article(), queue);
        }
      }
      finish(queue);
    }
  }

  private ArticleQueue<Made> queue() {
    return new ArticleQueue<>(settings.threads(), this::make, this::take, listener::skipped);
  }

  private void submit(Outcome outcome, ArticleQueue<Made> queue) {
    if (outcome instanceof Outcome.Skipped skipped) {
      listener.skipped(skipped.message());
      return;
    }
    if (outcome instanceof Outcome.Noted noted) {
      listener.noted(noted.message());
      return;
    }
    Article article = ((Outcome.Read) outcome).article();
    String name = iris.article(article.id());
    boolean same = pipeline.fingerprint(article).equals(fingerprints.get(name));
    boolean whole = same && !copies.containsKey(name);
    Optional<TextSketch> sketch = TextSketch.of(article);
    if (same && !whole && isCopy(sketch, copies.get(name))) {
      listener.unchanged(article);
    } else {
      // What is in the store as it is gives way only to what came before it in this build.
      Optional<String> original = original(name, sketch, whole ? seen::contains : any -> true);
      if (original.isPresent()) {
        copy(article, name, original.get());
        listener.copied(article);
      } else if (whole) {
        listener.unchanged(article);
      } else {
        analyse(article, name, sketch, queue);
      }
    }
    seen.add(name);
  }

  private void restore(Article article, ArticleQueue<Made> queue) {
    String name = iris.article(article.id());
    Optional<TextSketch> sketch = TextSketch.of(article);
    if (isCopy(sketch, copies.get(name))) {
      return;
    }
    Optional<String> original = original(name, sketch, any -> true);
    if (original.isPresent()) {
      copy(article, name, original.get());
    } else {
      listener.restored(article);
      analyse(article, name, sketch, queue);
    }
  }

  private boolean isCopy(Optional<TextSketch> sketch, String original) {
    return !settings.keepCopies()
        && sketch.filter(text -> originals.isCopy(text, original)).isPresent();
  }

  private Optional<String> original(
      String name, Optional<TextSketch> sketch, Predicate<String> allowed) {
    return settings.keepCopies()
        ? Optional.empty()
        : sketch.flatMap(text -> originals.find(name, text, allowed));
  }

  private void copy(Article article, String name, String original) {
    expect(name, Optional.empty());
    copies.put(name, original);
    add(pipeline.copy(article, original));
  }

  private void analyse(
      Article article, String name, Optional<TextSketch> sketch, ArticleQueue<Made> queue) {
    expect(name, sketch);
    copies.remove(name);
    queue.add(article);
  }

  private void expect(String name, Optional<TextSketch> sketch) {
    if (fingerprints.containsKey(name) && !originals.sketch(name).equals(sketch)) {
      disturbed.add(name);
    }
    originals.expect(name, sketch);
  }

  private Made make(Article article) {
    Pipeline.Analysis analysis = pipeline.analyze(article);
    return new Made(pipeline.graph(analysis), analysis.article().sentences().size());
  }

  private void take(Article article, Made made) {
    listener.built(article, made.sentences());
    add(made.graph());
  }

  private void add(ArticleGraph graph) {
    batch.add(graph);
    if (batch.size() >= BATCH || System.nanoTime() - batchBegan > BATCH_NANOS) {
      flush();
    }
  }

  private void finish(ArticleQueue<Made> queue) {
    queue.finish();
    flush();
    disturbed.addAll(originals.lost());
  }

  private void flush() {
    if (!batch.isEmpty()) {
      sink.accept(List.copyOf(batch));
      originals.arrived(batch.stream().map(ArticleGraph::name).toList());
      batch.clear();
    }
    batchBegan = System.nanoTime();
  }
}
