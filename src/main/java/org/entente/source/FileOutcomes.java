package org.entente.source;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** What one file yields, read as it is asked for. An I/O fault becomes its last outcome. */
interface FileOutcomes extends Iterator<Outcome>, Closeable {
  @Override
  void close();

  /** Outcomes that hold no file open. */
  static FileOutcomes of(List<? extends Outcome> outcomes) {
    Iterator<? extends Outcome> iterator = outcomes.iterator();
    return new FileOutcomes() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public Outcome next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }
}
