package org.entente.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads web archives (WARC): hands on the pages that servers answered with, and passes over the
 * rest. One record is in memory at a time. Not thread-safe.
 */
final class WebArchiveReader implements OutcomeSupplier {
  private final Source source;
  private final WarcScanner scanner;
  private final int maxBytes;
  private final PageHandler pages;
  private long number;
  private long passedOver;

  WebArchiveReader(Source source, WarcScanner scanner, int maxBytes, PageHandler pages) {
    this.source = source;
    this.scanner = scanner;
    this.maxBytes = maxBytes;
    this.pages = pages;
  }

  /** A page that a server answered with. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  private record Page(String address, byte[] bytes, PageHandler.Arrival arrival) {}

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    Optional<WarcScanner.Chunk> chunk = scanner.next();
    if (chunk.isEmpty()) {
      note(sink);
      return false;
    }
    number++;
    String origin = source.origin() + "#" + number;
    try {
      if (chunk.get().fault().isPresent()) {
        throw new RecordFault(chunk.get().fault().get());
      }
      Optional<Page> page = page(chunk.get().bytes());
      if (page.isPresent()) {
        Source place =
            new Source(
                Optional.empty(),
                origin,
                page.get().address(),
                "html",
                Optional.empty(),
                Optional.empty());
        pages.read(place, page.get().bytes(), page.get().arrival()).forEach(sink);
      } else {
        passedOver++;
      }
    } catch (RecordFault e) {
      sink.accept(new Outcome.Skipped(origin, e.getMessage() + "; record skipped"));
    }
    return true;
  }

  @Override
  public String progress() {
    return "record " + number;
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }

  private void note(Consumer<Outcome> sink) {
    if (passedOver > 0) {
      String text =
          String.format(
              Locale.ROOT, "%,d of %,d records passed over, as no pages", passedOver, number);
      sink.accept(new Outcome.Noted(source.origin(), text));
      passedOver = 0;
    }
  }

  private Optional<Page> page(byte[] chunk) throws RecordFault {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(chunk))) {
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty()) {
        throw new RecordFault("damaged");
      }
      return record.get() instanceof WarcResponse response
              && response.contentType().base().equals(MediaType.HTTP)
          ? page(response)
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // jwarc reports malformed headers by unchecked exceptions of several kinds.
      throw new RecordFault("damaged (" + e.getMessage() + ")");
    }
  }

  private Optional<Page> page(WarcResponse response) throws IOException, RecordFault {
    HttpResponse http = response.http();
    MediaType type = http.contentType();
    boolean html = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    if (http.status() != 200 || !html) {
      return Optional.empty();
    }
    byte[] bytes = http.bodyDecoded().stream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new RecordFault("unpacks to more than " + maxBytes + " bytes");
    }
    String address = response.target();
    PageHandler.Arrival arrival =
        new PageHandler.Arrival(
            WebAddress.of(address),
            Optional.of(LocalDate.ofInstant(response.date(), ZoneOffset.UTC)),
            Optional.ofNullable(type.parameters().get("charset")));
    return Optional.of(new Page(address, bytes, arrival));
  }
}
