package org.entente.source;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The first stage: the articles in files and folders, and on standard input.
 *
 * <p>Files are read one after another and only as the stream is consumed; of a file that holds many
 * articles one is in memory at a time. The reader is picked by suffix, and by content where the
 * suffix says nothing; what is packed is recognised by content. Bad input never ends the stream but
 * yields {@link Outcome.Skipped} and goes on. The order is that of the arguments, of the names
 * within a folder and of the records within a file, so two runs over the same files give the same
 * outcomes.
 *
 * <p>Immutable; each stream belongs to one thread, and standard input serves one stream only.
 */
public final class Corpus {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> paths;
  private final InputStream standardInput;
  private final Settings settings;

  /**
   * How articles are read.
   *
   * @param fields under which names records have their fields
   * @param fetch whether paths that are addresses on the web are fetched
   */
  public record Settings(Limits limits, FieldNames fields, boolean fetch) {
    /** The usual. */
    public static final Settings DEFAULT = new Settings(Limits.DEFAULT, FieldNames.USUAL, false);

    public Settings {
      Objects.requireNonNull(limits);
      Objects.requireNonNull(fields);
    }
  }

  /**
   * @param paths files, folders (taken with all that is under them), addresses on the web, or
   *     {@code -} for standard input
   * @param standardInput read where a path is {@code -}, and left open
   */
  public Corpus(List<String> paths, InputStream standardInput, Settings settings) {
    this.paths = List.copyOf(paths);
    this.standardInput = Objects.requireNonNull(standardInput);
    this.settings = Objects.requireNonNull(settings);
  }

  /** Whether a path is an address on the web, which is read only where the settings allow it. */
  public static boolean isWebAddress(String path) {
    return PathWalk.isWeb(path);
  }

  /** How many bytes there are to read, if that can be known beforehand. Looks at each file. */
  public OptionalLong totalBytes() {
    return InputMeter.total(paths);
  }

  /** Whether all of it can be read once more. */
  public boolean isRepeatable() {
    return !paths.contains(PathWalk.STANDARD_INPUT);
  }

  /**
   * All outcomes, lazily. To be closed if it is not read to its end.
   *
   * @param meter told of what is read
   */
  public Stream<Outcome> outcomes(InputMeter meter) {
    Cues cues = Cues.load();
    BodyFinder bodies = new BodyFinder(cues);
    PageHandler pages = new PageReader(bodies, cues, settings.limits());
    Contents contents = new Contents(settings.limits(), settings.fields(), bodies, pages);
    WebFetcher fetcher = new WebFetcher(settings.limits().maxFileBytes(), PATIENCE);
    FileOpener opener = new FileOpener(standardInput, contents, fetcher, meter);
    CorpusIterator iterator = new CorpusIterator(new PathWalk(paths, settings.fetch()), opener);
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator, characteristics), false)
        .onClose(iterator::close);
  }
}
