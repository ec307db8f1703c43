package org.entente.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Opens a file, standard input or what is on the web. Not thread-safe. */
final class FileOpener {
  private final InputStream standardInput;
  private final Contents contents;
  private final WebFetcher fetcher;
  private final InputMeter meter;

  FileOpener(InputStream standardInput, Contents contents, WebFetcher fetcher, InputMeter meter) {
    this.standardInput = standardInput;
    this.contents = contents;
    this.fetcher = fetcher;
    this.meter = meter;
  }

  /** What the source yields; a fault in opening it is an outcome too. */
  FileOutcomes open(Source source) {
    try {
      if (source.address().isPresent()) {
        WebFetcher.Answer answer = fetcher.fetch(source.address().get());
        Source named =
            answer.suffix().map(source::withSuffix).orElse(source).withCharset(answer.charset());
        return contents.read(named, answer.body(), Optional.empty(), 0);
      }
      InputStream in =
          source.path().isPresent()
              ? meter.measured(source.path().get())
              : new FilterInputStream(standardInput) {
                @Override
                public void close() {} // not ours to close
              };
      return contents.read(source, in, Optional.empty(), 0);
    } catch (IOException e) {
      String reason = IoFault.describe(e) + "; file skipped";
      return FileOutcomes.of(List.of(new Outcome.Skipped(source.origin(), reason)));
    }
  }
}
