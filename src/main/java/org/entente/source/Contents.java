package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * Looks at the first bytes of a file, wherever it comes from, and hands it to the reader that fits.
 * Thread-safe.
 */
final class Contents {
  /** An archive may lie in an archive, but that is all. */
  private static final int DEEPEST_ARCHIVE = 1;

  private final Limits limits;
  private final FieldNames names;
  private final PageHandler pages;
  private final Unpacker unpacker;
  private final PlainTextReader plainText;
  private final DocumentReader documents;
  private final RecordParser records;
  private final RecordArticles articles;

  Contents(Limits limits, FieldNames names, BodyFinder bodies, PageHandler pages) {
    this.limits = limits;
    this.names = names;
    this.pages = pages;
    unpacker = new Unpacker(limits);
    plainText = new PlainTextReader(bodies);
    documents = new DocumentReader(DocumentTool.find(), limits, plainText);
    records = new RecordParser(names);
    articles = new RecordArticles(bodies, names);
  }

  /**
   * What a file yields; a fault in opening it is an outcome too.
   *
   * @param in closed when the outcomes are
   * @param outer the watch of the archive that it lies in
   * @param depth how many archives it lies in
   */
  FileOutcomes read(Source source, InputStream in, Optional<InflationWatch> outer, int depth) {
    InputStream open = in;
    try {
      open = unpacker.unpack(in, outer);
      PeekedStream peeked = new PeekedStream(open, Unpacker.PEEK);
      open = Unpacker.buffered(peeked);
      byte[] head = peeked.head();
      Format format = Format.of(source.suffix(), head);
      return switch (format) {
        case TEXT, PAGE, DOCUMENT -> {
          try (InputStream file = open) {
            yield FileOutcomes.of(whole(source, format, file));
          }
        }
        case ZIP, TAR -> archive(source, format, open, outer, depth);
        case JSON_LINES, JSON, TABLE, FEED, WEB_ARCHIVE -> records(source, format, open, head);
        default -> {
          open.close();
          yield refused(source, format.refusal().orElseThrow());
        }
      };
    } catch (IOException e) {
      closeQuietly(open);
      return refused(source, IoFault.describe(e));
    }
  }

  private FileOutcomes records(Source source, Format format, InputStream in, byte[] head)
      throws IOException {
    int most = limits.maxRecordBytes();
    return switch (format) {
      case JSON_LINES ->
          new LazyOutcomes(
              source,
              new RecordReader(source, new ByteLines(utf8(in, head), most), records, articles),
              "empty");
      case JSON ->
          new LazyOutcomes(
              source,
              new JsonDocumentReader(
                  source, new JsonScanner(utf8(in, head), most), most, records, articles),
              "holds no record");
      case TABLE -> new LazyOutcomes(source, table(source, in, head), "holds no row");
      case FEED ->
          new LazyOutcomes(
              source,
              new FeedReader(source, new FeedScanner(XmlText.of(in, head), most), articles),
              "holds no entry");
      default ->
          new LazyOutcomes(
              source,
              new WebArchiveReader(source, new WarcScanner(in, most), most, pages),
              "holds no record");
    };
  }

  /** Bytes that are UTF-8 or meant to be, without a mark; UTF-16 is what it says it is. */
  private static InputStream utf8(InputStream in, byte[] head) throws IOException {
    if (TextDecoder.utf16(head).isPresent()) {
      return ReaderInputStream.builder()
          .setReader(new LenientReader(in))
          .setCharset(StandardCharsets.UTF_8)
          .get();
    }
    in.skipNBytes(TextDecoder.mark(head));
    return in;
  }

  private OutcomeSupplier table(Source source, InputStream in, byte[] head) throws IOException {
    LenientReader text = new LenientReader(in);
    String start =
        new String(head, TextDecoder.utf16(head).orElse(StandardCharsets.UTF_8)).stripLeading();
    return new TableReader(
        source,
        text,
        new BudgetReader(text, limits.maxRecordBytes(), "a row", false),
        TableReader.delimiter(source.suffix(), start),
        names,
        articles);
  }

  private FileOutcomes archive(
      Source source, Format format, InputStream in, Optional<InflationWatch> outer, int depth)
      throws IOException {
    if (depth > DEEPEST_ARCHIVE) {
      in.close();
      return refused(source, "an archive within an archive within an archive");
    }
    InflationWatch watch = new InflationWatch(limits, outer);
    InputStream packed = watch.packed(in);
    ArchiveInputStream<?> archive =
        format == Format.TAR
            ? new TarArchiveInputStream(packed, "UTF-8")
            : new ZipArchiveInputStream(packed, "UTF-8", true, true);
    ArchiveReader reader = new ArchiveReader(source, archive, this, limits, watch, depth);
    return new LazyOutcomes(source, reader, "holds no file");
  }

  private List<Outcome> whole(Source source, Format format, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.maxFileBytes());
    if (in.read() >= 0) {
      return List.of(skipped(source, "larger than " + limits.maxFileBytes() + " bytes"));
    }
    return switch (format) {
      case TEXT -> text(source, bytes);
      case DOCUMENT -> documents.read(source, bytes);
      default -> pages.read(source, bytes, arrival(source));
    };
  }

  private List<Outcome> text(Source source, byte[] bytes) throws IOException {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    Optional<String> fault = TextDecoder.fault(decoded.text());
    if (fault.isPresent()) {
      return List.of(skipped(source, fault.get()));
    }
    List<Outcome> outcomes =
        new ArrayList<>(plainText.read(source, ExtractedText.plain(decoded.text())));
    decoded.note().ifPresent(n -> outcomes.add(0, new Outcome.Noted(source.origin(), n.note())));
    return outcomes;
  }

  private static PageHandler.Arrival arrival(Source source) {
    return source
        .address()
        .map(
            address ->
                new PageHandler.Arrival(
                    WebAddress.of(address.toString()), Optional.empty(), source.charset()))
        .orElse(PageHandler.Arrival.BY_FILE);
  }

  private static FileOutcomes refused(Source source, String fault) {
    return FileOutcomes.of(List.of(skipped(source, fault)));
  }

  private static Outcome.Skipped skipped(Source source, String fault) {
    return new Outcome.Skipped(source.origin(), fault + "; file skipped");
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // The fault that led here is the one to report.
    }
  }
}
