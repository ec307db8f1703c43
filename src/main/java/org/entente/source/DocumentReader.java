package org.entente.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PDF and office documents to articles, as of the plain text in them. A document has a thread of
 * its own and limited time, as parsers of such formats may hang. Thread-safe.
 */
final class DocumentReader {
  private static final String NO_TOOL =
      "PDF and office documents are read once the program is built with"
          + " \"mvn -Pdocuments -DskipTests package\"; file skipped";

  /** A thread cannot be ended; some may go on for ever, but not many. */
  private static final int MOST_HANGING = 2;

  /** How many times the size of a file what is packed in it may have. */
  private static final int SWELLS = 5;

  private final Optional<DocumentTool> tool;
  private final Limits limits;
  private final PlainTextReader plainText;
  private final AtomicInteger hanging = new AtomicInteger();

  DocumentReader(Optional<DocumentTool> tool, Limits limits, PlainTextReader plainText) {
    this.tool = tool;
    this.limits = limits;
    this.plainText = plainText;
  }

  /** The articles of a document, or why there are none. */
  List<Outcome> read(Source source, byte[] document) {
    if (tool.isEmpty()) {
      return List.of(new Outcome.Skipped(source.origin(), NO_TOOL));
    }
    try {
      new PackedParts((long) SWELLS * limits.maxFileBytes()).check(document);
      ExtractedText extracted = extract(tool.get(), source, document);
      Optional<String> fault = TextDecoder.fault(extracted.text());
      return fault.isPresent()
          ? skipped(source, fault.get().equals("empty") ? "holds no text" : fault.get())
          : plainText.read(source, extracted);
    } catch (IOException e) {
      return skipped(source, IoFault.describe(e));
    }
  }

  private static List<Outcome> skipped(Source source, String fault) {
    return List.of(new Outcome.Skipped(source.origin(), fault + "; file skipped"));
  }

  private ExtractedText extract(DocumentTool reader, Source source, byte[] document)
      throws IOException {
    if (hanging.get() >= MOST_HANGING) {
      throw new IOException("not read, as " + MOST_HANGING + " other documents still hang");
    }
    String name = source.stem() + (source.suffix().isEmpty() ? "" : "." + source.suffix());
    FutureTask<ExtractedText> task =
        new FutureTask<>(() -> reader.read(name, document, limits.maxFileBytes()));
    Thread thread = new Thread(task, "document");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limits.maxDocumentSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      hanging.incrementAndGet();
      task.cancel(true);
      throw new IOException("takes more than " + limits.maxDocumentSeconds() + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  /** Parsers meet damaged documents with exceptions and errors of any kind. */
  private static IOException fault(Throwable cause) {
    if (cause instanceof IOException fault) {
      return fault;
    }
    if (cause instanceof OutOfMemoryError) {
      return new IOException("needs more memory than there is", cause);
    }
    return new IOException("damaged (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
