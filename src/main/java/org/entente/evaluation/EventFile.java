package org.entente.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.entente.source.ByteLines;

/**
 * An events file, one event a line, compressed with gzip or not. Lines are read one by one; one
 * that cannot be read costs itself only.
 */
public final class EventFile {
  /** Far more than an event takes; a longer line is another kind of file. */
  private static final int LONGEST_LINE = 1 << 20;

  private final Path file;
  private final EventParser parser = new EventParser();

  public EventFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all lines.
   *
   * @param rows takes each event
   * @param faults takes a message for each line that is none, with its place
   * @throws IOException when the file cannot be read
   */
  public void read(Consumer<EventRow> rows, Consumer<String> faults) throws IOException {
    try (ByteLines lines = new ByteLines(open(), LONGEST_LINE)) {
      Optional<ByteLines.Line> line = lines.next();
      while (line.isPresent()) {
        try {
          read(line.get()).ifPresent(rows);
        } catch (EventParser.FaultException e) {
          faults.accept(
              file + ":" + line.get().number() + ": " + e.getMessage() + "; line skipped");
        }
        line = lines.next();
      }
    }
  }

  private Optional<EventRow> read(ByteLines.Line line) throws EventParser.FaultException {
    if (line.tooLong()) {
      throw new EventParser.FaultException("line longer than " + LONGEST_LINE + " bytes");
    }
    String json = decoded(line);
    return json.isBlank() ? Optional.empty() : Optional.of(parser.parse(json));
  }

  private static String decoded(ByteLines.Line line) throws EventParser.FaultException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new EventParser.FaultException("not valid UTF-8");
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    byte[] head = in.readNBytes(2);
    in.reset();
    boolean gzip = head.length == 2 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b;
    return gzip
        ? GzipCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .get()
        : in;
  }
}
