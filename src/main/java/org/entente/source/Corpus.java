package org.entente.source;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The first stage: the articles in files and folders, and on standard input.
 *
 * <p>Files are read one after another and only as the stream is consumed; of a JSON Lines file one
 * record is in memory at a time. The reader is picked by suffix, and by content where the suffix
 * says nothing; gzip is recognised by content. Bad input never ends the stream but yields {@link
 * Outcome.Skipped} and goes on. The order is that of the arguments, of the names within a folder
 * and of the records within a file, so two runs over the same files give the same outcomes.
 *
 * <p>Immutable; each stream belongs to one thread, and standard input serves one stream only.
 */
public final class Corpus {
  private final List<String> paths;
  private final InputStream standardInput;
  private final Limits limits;

  /**
   * @param paths files, folders (taken with all that is under them) or {@code -} for standard input
   * @param standardInput read where a path is {@code -}, and left open
   */
  public Corpus(List<String> paths, InputStream standardInput, Limits limits) {
    this.paths = List.copyOf(paths);
    this.standardInput = Objects.requireNonNull(standardInput);
    this.limits = Objects.requireNonNull(limits);
  }

  /** All outcomes, lazily. To be closed if it is not read to its end. */
  public Stream<Outcome> outcomes() {
    FileOpener opener = new FileOpener(standardInput, limits);
    CorpusIterator iterator = new CorpusIterator(new PathWalk(paths), opener);
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator, characteristics), false)
        .onClose(iterator::close);
  }
}
