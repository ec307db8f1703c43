package org.entente.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A stream of which the first bytes were read already, and are given out first. A fault that was
 * met among them is thrown only when a reader comes to it, as what stands before it is sound. Not
 * thread-safe.
 */
final class PeekedStream extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private final byte[] single = new byte[1];
  private int position;
  private Optional<IOException> fault = Optional.empty();

  /**
   * @throws IOException when there is a fault before the first byte
   */
  PeekedStream(InputStream in, int length) throws IOException {
    this.in = in;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[length];
    try {
      int read = 0;
      while (read >= 0 && bytes.size() < length) {
        bytes.write(buffer, 0, read);
        read = in.read(buffer, 0, length - bytes.size());
      }
    } catch (IOException e) {
      if (bytes.size() == 0) {
        throw e;
      }
      fault = Optional.of(e);
    }
    head = bytes.toByteArray();
  }

  /** The first bytes. */
  byte[] head() {
    return head.clone();
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (position < head.length) {
      int read = Math.min(length, head.length - position);
      System.arraycopy(head, position, bytes, offset, read);
      position += read;
      return read;
    }
    if (fault.isPresent()) {
      IOException met = fault.get();
      fault = Optional.empty();
      throw met;
    }
    return in.read(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
