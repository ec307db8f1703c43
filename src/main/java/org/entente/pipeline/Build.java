package org.entente.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.graph.ArticleGraph;
import org.entente.graph.IriMinter;
import org.entente.source.Article;
import org.entente.source.Outcome;

/**
 * Runs the pipeline over many articles at once and hands their graphs on in the order of the input,
 * in batches. Articles whose fingerprint is known are passed over. One instance, one run.
 */
public final class Build {
  /** Enough that a commit's cost does not show, few enough that little is lost on a kill. */
  private static final int BATCH = 100;

  private static final long BATCH_NANOS = 10_000_000_000L;

  private final Pipeline pipeline;
  private final IriMinter iris;
  private final int threads;
  private final Map<String, String> fingerprints;
  private final Consumer<List<ArticleGraph>> sink;
  private final BuildListener listener;
  private final List<ArticleGraph> batch = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long batchBegan = System.nanoTime();

  /**
   * @param threads how many articles are analysed at once
   * @param fingerprints what the store holds: fingerprint by name of graph
   * @param sink takes each batch of new graphs, in one thread
   */
  public Build(
      Pipeline pipeline,
      IriMinter iris,
      int threads,
      Map<String, String> fingerprints,
      Consumer<List<ArticleGraph>> sink,
      BuildListener listener) {
    this.pipeline = pipeline;
    this.iris = iris;
    this.threads = threads;
    this.fingerprints = Map.copyOf(fingerprints);
    this.sink = sink;
    this.listener = listener;
  }

  /**
   * Builds all articles.
   *
   * @return names of the graphs of all articles that were read, built or unchanged
   */
  public Set<String> run(Iterator<Outcome> outcomes) {
    try (ArticleQueue<ArticleGraph> queue =
        new ArticleQueue<>(threads, pipeline::run, this::take, listener::skipped)) {
      while (outcomes.hasNext()) {
        submit(outcomes.next(), queue);
      }
      queue.finish();
      flush();
    }
    return Set.copyOf(seen);
  }

  private void submit(Outcome outcome, ArticleQueue<ArticleGraph> queue) {
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
    seen.add(name);
    if (pipeline.fingerprint(article).equals(fingerprints.get(name))) {
      listener.unchanged(article);
    } else {
      queue.add(article);
    }
  }

  private void take(Article article, ArticleGraph graph) {
    listener.built(article, graph);
    batch.add(graph);
    if (batch.size() >= BATCH || System.nanoTime() - batchBegan > BATCH_NANOS) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      sink.accept(List.copyOf(batch));
      batch.clear();
    }
    batchBegan = System.nanoTime();
  }
}
