package org.entente.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a file, looks at its first bytes and hands it to the reader that fits. */
final class FileOpener {
  private static final int PEEK = 1 << 16;

  private final InputStream standardInput;
  private final Limits limits;
  private final BodyFinder bodies;
  private final PlainTextReader plainText;
  private final PageReader pages;
  private final RecordParser records = new RecordParser();

  FileOpener(InputStream standardInput, Limits limits) {
    this.standardInput = standardInput;
    this.limits = limits;
    Cues cues = Cues.load();
    bodies = new BodyFinder(cues);
    pages = new PageReader(bodies, cues, limits);
    plainText = new PlainTextReader(bodies);
  }

  /** What the source yields; a fault in opening it is an outcome too. */
  FileOutcomes open(Source source) {
    InputStream in = InputStream.nullInputStream();
    try {
      in = raw(source);
      in = unzipped(in);
      byte[] head = peek(in);
      Format format = Format.of(source.suffix(), head);
      if (format == Format.JSON_LINES) {
        return new RecordReader(
            source, new ByteLines(in, limits.maxRecordBytes()), records, bodies);
      }
      try (InputStream file = in) {
        return FileOutcomes.of(
            format.refusal().isPresent()
                ? List.of(skipped(source, format.refusal().get()))
                : format == Format.PAGE ? page(source, file) : wholeText(source, file));
      }
    } catch (IOException e) {
      closeQuietly(in);
      return FileOutcomes.of(List.of(skipped(source, IoFault.describe(e))));
    }
  }

  private List<? extends Outcome> page(Source source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.maxFileBytes());
    return in.read() >= 0
        ? List.of(skipped(source, "larger than " + limits.maxFileBytes() + " bytes"))
        : pages.read(source, bytes, PageReader.Arrival.BY_FILE);
  }

  private List<? extends Outcome> wholeText(Source source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.maxFileBytes());
    if (in.read() >= 0) {
      return List.of(skipped(source, "larger than " + limits.maxFileBytes() + " bytes"));
    }
    try {
      String text = TextDecoder.decode(bytes);
      return TextDecoder.fault(text)
          .map(fault -> List.<Outcome>of(skipped(source, fault)))
          .orElseGet(() -> plainText.read(source, text));
    } catch (CharacterCodingException e) {
      return List.of(skipped(source, String.valueOf(e.getMessage())));
    }
  }

  private InputStream raw(Source source) throws IOException {
    if (source.path().isPresent()) {
      Path path = source.path().get();
      return buffered(Files.newInputStream(path));
    }
    return buffered(
        new FilterInputStream(standardInput) {
          @Override
          public void close() {} // not ours to close
        });
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    InputStream unpacked = Gzip.unpacked(in);
    return unpacked == in ? in : buffered(unpacked);
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(PEEK);
    byte[] head = in.readNBytes(PEEK);
    in.reset();
    return head;
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, PEEK);
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
