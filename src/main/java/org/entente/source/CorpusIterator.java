package org.entente.source;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Goes from file to file and keeps ids unique. Not thread-safe. */
final class CorpusIterator implements Iterator<Outcome>, Closeable {
  private final PathWalk walk;
  private final FileOpener opener;
  private final SeenIds seen = new SeenIds();
  private final LanguageCheck languages = new LanguageCheck(Cues.load());
  private FileOutcomes current = FileOutcomes.of(List.of());

  CorpusIterator(PathWalk walk, FileOpener opener) {
    this.walk = walk;
    this.opener = opener;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      current.close();
      if (!walk.hasNext()) {
        return false;
      }
      current = open(walk.next());
    }
    return true;
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = current.next();
    if (outcome instanceof Outcome.Read read) {
      Optional<String> fault = languages.fault(read.article()).or(() -> seen.add(read.article()));
      if (fault.isPresent()) {
        return new Outcome.Skipped(read.article().origin(), fault.get());
      }
    }
    return outcome;
  }

  private FileOutcomes open(PathWalk.Step step) {
    return step.fault()
        .map(reason -> new Outcome.Skipped(step.source().origin(), reason))
        .map(skipped -> FileOutcomes.of(List.of(skipped)))
        .orElseGet(() -> opener.open(step.source()));
  }

  @Override
  public void close() {
    current.close();
  }
}
