package org.entente.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads a file article by article; {@link LazyOutcomes} makes an iterator of it. */
interface OutcomeSupplier extends Closeable {
  /**
   * Reads on a little.
   *
   * @param sink takes what came of it, which may be nothing
   * @return false at the end
   * @throws IOException when nothing more can be read
   */
  boolean advance(Consumer<Outcome> sink) throws IOException;

  /** How far it has come, such as {@code line 7}. */
  String progress();
}
