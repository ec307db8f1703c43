package org.entente.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** An article on its way through the pipeline. */
  private record Pending(Article article, Future<ArticleGraph> graph) {}

  /**
   * Builds all articles.
   *
   * @return names of the graphs of all articles that were read, built or unchanged
   */
  public Set<String> run(Iterator<Outcome> outcomes) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Deque<Pending> pending = new ArrayDeque<>();
    try {
      while (outcomes.hasNext()) {
        submit(outcomes.next(), workers, pending);
        // A bounded queue keeps memory flat, whatever the size of the corpus.
        while (pending.size() >= threads * 4) {
          finish(pending.remove());
        }
      }
      while (!pending.isEmpty()) {
        finish(pending.remove());
      }
      flush();
    } finally {
      workers.shutdownNow();
    }
    return Set.copyOf(seen);
  }

  private void submit(Outcome outcome, ExecutorService workers, Deque<Pending> pending) {
    if (outcome instanceof Outcome.Skipped skipped) {
      listener.skipped(skipped.message());
      return;
    }
    Article article = ((Outcome.Read) outcome).article();
    String name = iris.article(article.id());
    seen.add(name);
    if (pipeline.fingerprint(article).equals(fingerprints.get(name))) {
      listener.unchanged(article);
    } else {
      pending.add(new Pending(article, workers.submit(() -> pipeline.run(article))));
    }
  }

  private void finish(Pending done) {
    try {
      ArticleGraph graph = done.graph().get();
      listener.built(done.article(), graph);
      batch.add(graph);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // One bad article never costs another.
      listener.skipped(
          done.article().origin()
              + ": could not be analysed ("
              + e.getCause()
              + "); article skipped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while waiting for " + done.article().origin(), e);
    }
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
