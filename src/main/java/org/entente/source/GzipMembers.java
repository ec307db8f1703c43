package org.entente.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, all members of it. After damage it can be read on: it goes to the next member, of
 * which a web archive has one for each record. Not thread-safe.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC = 0x1f8b08;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int KNOWN_FLAGS = 31;

  private enum State {
    BETWEEN,
    WITHIN,
    LOST,
    ENDED
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private final byte[] single = new byte[1];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int position;
  private int filled;
  private State state = State.BETWEEN;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  /**
   * Reads on; after an exception for damaged data, from the next member.
   *
   * @throws EOFException when the data break off
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (length > 0 && state != State.ENDED) {
      if (state == State.WITHIN) {
        int read = inflate(bytes, offset, length);
        if (read > 0) {
          return read;
        }
      } else if (!findMember()) {
        state = State.ENDED;
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput() && !inflater.finished()) {
        require(fill());
        inflater.setInput(buffer, 0, filled);
      }
      int read = inflater.inflate(bytes, offset, length);
      position = filled - inflater.getRemaining();
      crc.update(bytes, offset, read);
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw damaged();
      }
      return read;
    } catch (DataFormatException e) {
      position = filled - inflater.getRemaining();
      throw damaged();
    }
  }

  private void endMember() throws IOException {
    long expected = little();
    long size = little();
    if (expected != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      state = State.BETWEEN; // the data were wrong, but where they end is known
      throw new IOException("damaged gzip");
    }
    state = State.BETWEEN;
  }

  /** Goes to the data of the next member; false at the end. */
  private boolean findMember() throws IOException {
    int magic = 0;
    for (int i = 0; i < 3 || state == State.LOST; i++) {
      int next = next();
      if (next < 0) {
        if (i > 0 && state != State.LOST) {
          throw damaged();
        }
        return false;
      }
      magic = (magic << 8 | next) & 0xffffff;
      if (magic == MAGIC && i >= 2) {
        break;
      }
    }
    if (magic != MAGIC) {
      throw damaged();
    }
    passHeader();
    inflater.reset();
    crc.reset();
    inflater.setInput(buffer, position, filled - position);
    state = State.WITHIN;
    return true;
  }

  private void passHeader() throws IOException {
    int flags = required();
    if (flags > KNOWN_FLAGS) {
      throw damaged();
    }
    pass(6); // time, level and system
    if ((flags & EXTRA) != 0) {
      pass(required() | required() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      while ((flags & text) != 0 && required() != 0) {
        // a name or comment ends with a zero
      }
    }
    pass((flags & HEADER_CRC) != 0 ? 2 : 0);
  }

  private void pass(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      required();
    }
  }

  private long little() throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (long) required() << (8 * i);
    }
    return value;
  }

  private int required() throws IOException {
    int next = next();
    require(next >= 0);
    return next;
  }

  private void require(boolean there) throws EOFException {
    if (!there) {
      state = State.ENDED;
      throw new EOFException("truncated gzip");
    }
  }

  private int next() throws IOException {
    return position < filled || fill() ? Byte.toUnsignedInt(buffer[position++]) : -1;
  }

  private boolean fill() throws IOException {
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    position = 0;
    return filled > 0;
  }

  private IOException damaged() {
    state = State.LOST;
    return new IOException("damaged gzip");
  }

  @Override
  public void close() throws IOException {
    state = State.ENDED;
    inflater.end();
    in.close();
  }
}
