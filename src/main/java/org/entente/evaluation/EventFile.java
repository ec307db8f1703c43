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
import org.entente.source.ByteLines;
import org.entente.source.Gzip;

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
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        ByteLines lines = new ByteLines(Gzip.unpacked(packed), LONGEST_LINE)) {
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
}
