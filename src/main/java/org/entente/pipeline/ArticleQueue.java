package org.entente.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.source.Article;

/**
 * Works on several articles at once and hands on what comes of them in the order in which they were
 * added. An article that cannot be worked on costs itself only. To be used by one thread, in which
 * the results are handed on too.
 *
 * @param <T> what comes of an article
 */
public final class ArticleQueue<T> implements AutoCloseable {
  private final ExecutorService workers;
  private final int longest;
  private final Function<Article, T> work;
  private final BiConsumer<Article, T> results;
  private final Consumer<String> skipped;
  private final Deque<Pending<T>> pending = new ArrayDeque<>();

  /**
   * @param threads how many articles are worked on at once
   * @param work what is done with each, in any thread
   * @param results takes what came of it
   * @param skipped takes a message for an article that could not be worked on
   */
  public ArticleQueue(
      int threads,
      Function<Article, T> work,
      BiConsumer<Article, T> results,
      Consumer<String> skipped) {
    this.workers = Executors.newFixedThreadPool(threads);
    this.longest = threads * 4;
    this.work = work;
    this.results = results;
    this.skipped = skipped;
  }

  private record Pending<T>(Article article, Future<T> result) {}

  /** Adds an article, and waits for earlier ones where many are under way. */
  public void add(Article article) {
    pending.add(new Pending<>(article, workers.submit(() -> work.apply(article))));
    // A bounded queue keeps memory flat, whatever the size of the corpus.
    while (pending.size() >= longest) {
      finish(pending.remove());
    }
  }

  /** Waits for all that were added. */
  public void finish() {
    while (!pending.isEmpty()) {
      finish(pending.remove());
    }
  }

  private void finish(Pending<T> next) {
    try {
      results.accept(next.article(), next.result().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // One bad article never costs another.
      skipped.accept(
          next.article().origin()
              + ": could not be analysed ("
              + e.getCause()
              + "); article skipped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while waiting for " + next.article().origin(), e);
    }
  }

  /** Gives up what is still under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
