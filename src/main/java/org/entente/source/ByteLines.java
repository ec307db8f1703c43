package org.entente.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream as bytes, so that a wrong encoding costs one line only. A line over the
 * limit is passed over without being held. Not thread-safe.
 */
public final class ByteLines implements Closeable {
  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line feed; empty for a line that is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  public record Line(long number, byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private final int maxBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int filled;
  private long number;

  public ByteLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line; none at the end of the stream. */
  public Optional<Line> next() throws IOException {
    line.reset();
    if (!fill()) {
      return Optional.empty();
    }
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int from = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      ended = position < filled;
      tooLong |= line.size() + position - from > maxBytes;
      if (!tooLong) {
        line.write(buffer, from, position - from);
      }
      position += ended ? 1 : 0;
    }
    number++;
    return Optional.of(new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong));
  }

  /** Makes sure that there is a byte to look at, unless the stream is at its end. */
  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return position < filled;
  }

  int maxBytes() {
    return maxBytes;
  }

  /** The number of the last line that was read whole. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
