package org.entente.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records. After damage it goes on at the next line that opens a
 * record. Not thread-safe.
 */
final class WarcScanner implements Closeable {
  /**
   * One record.
   *
   * @param bytes the whole record, header included
   * @param fault why there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  record Chunk(byte[] bytes, Optional<String> fault) {
    static Chunk faulty(String fault) {
      return new Chunk(new byte[0], Optional.of(fault));
    }
  }

  private static final String OPENING = "WARC/";
  private static final int LONGEST_LINE = 16_384;
  private static final int LONGEST_HEADER = 65_536;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,15})[ \\t]*\\r?$");

  private final InputStream in;
  private final int maxBytes;
  private Optional<String> opening = Optional.empty();
  private boolean failedAtOnce;

  /**
   * @param in one that can be marked, and read on after damage if it can be packed
   */
  WarcScanner(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next record; none at the end. */
  Optional<Chunk> next() throws IOException {
    boolean progress = false;
    try {
      boolean garbage = false;
      while (opening.isEmpty()) {
        Optional<String> line = line();
        if (line.isEmpty()) {
          return garbage ? Optional.of(Chunk.faulty("damaged")) : Optional.empty();
        }
        progress = true;
        if (line.get().startsWith(OPENING)) {
          opening = line;
        } else {
          garbage |= !line.get().isBlank();
        }
      }
      if (garbage) {
        return Optional.of(Chunk.faulty("damaged"));
      }
      progress = true;
      String first = opening.orElseThrow();
      opening = Optional.empty();
      return Optional.of(record(first));
    } catch (EOFException e) {
      throw e;
    } catch (IOException e) {
      // A packed archive has one member for each record, so the next may be whole. A stream that
      // fails twice without a byte between will not come back.
      if (!progress && failedAtOnce) {
        throw e;
      }
      failedAtOnce = !progress;
      opening = Optional.empty();
      return Optional.of(Chunk.faulty(IoFault.describe(e)));
    }
  }

  private Chunk record(String first) throws IOException {
    StringBuilder header = new StringBuilder(first);
    while (true) {
      String line = line().orElseThrow(() -> new EOFException("truncated record"));
      header.append(line);
      if (line.isBlank()) {
        break;
      }
      if (header.length() > LONGEST_HEADER) {
        return Chunk.faulty("header longer than " + LONGEST_HEADER + " bytes");
      }
    }
    Matcher length = LENGTH.matcher(header);
    if (!length.find()) {
      return Chunk.faulty("no length in its header");
    }
    return whole(header.toString(), Long.parseLong(length.group(1)));
  }

  private Chunk whole(String header, long length) throws IOException {
    if (length > maxBytes) {
      in.skipNBytes(length);
      return Chunk.faulty("longer than " + maxBytes + " bytes");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(header.getBytes(StandardCharsets.ISO_8859_1));
    byte[] block = in.readNBytes((int) length);
    if (block.length < length) {
      throw new EOFException("truncated record");
    }
    bytes.write(block);
    // The end of the record, and with it the checksum of its packing.
    byte[] end = Unpacker.peek(in, 5);
    if (end.length >= 4 && end[0] == '\r' && end[2] == '\r') {
      in.skipNBytes(4);
    }
    bytes.write("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    return new Chunk(bytes.toByteArray(), Optional.empty());
  }

  /** A line with its end; of a longer one than a header has, pieces. */
  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = 0;
    while (c != '\n' && line.size() < LONGEST_LINE) {
      c = in.read();
      if (c < 0) {
        break;
      }
      line.write(c);
    }
    return line.size() == 0
        ? Optional.empty()
        : Optional.of(line.toString(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
