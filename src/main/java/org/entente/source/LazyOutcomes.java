package org.entente.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * What a file yields, read as it is asked for; an I/O fault is the last outcome. Not thread-safe.
 */
final class LazyOutcomes implements FileOutcomes {
  private final Source source;
  private final OutcomeSupplier supplier;
  private final String nothing;
  private final Queue<Outcome> waiting = new ArrayDeque<>();
  private boolean any;
  private boolean ended;

  /**
   * @param nothing what is wrong with a file that yields nothing
   */
  LazyOutcomes(Source source, OutcomeSupplier supplier, String nothing) {
    this.source = source;
    this.supplier = supplier;
    this.nothing = nothing;
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && !ended) {
      try {
        ended = !supplier.advance(this::take);
        if (ended && !any) {
          skip(nothing + "; file skipped");
        }
      } catch (IOException e) {
        ended = true;
        String fault = IoFault.describe(e);
        skip(
            any
                ? fault + " after " + supplier.progress() + "; the rest is lost"
                : fault + "; file skipped");
      }
    }
    return !waiting.isEmpty();
  }

  private void take(Outcome outcome) {
    any = true;
    waiting.add(outcome);
  }

  private void skip(String reason) {
    waiting.add(new Outcome.Skipped(source.origin(), reason));
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  @Override
  public void close() {
    ended = true;
    waiting.clear();
    try {
      supplier.close();
    } catch (IOException e) {
      // Everything that was wanted has been read.
    }
  }
}
