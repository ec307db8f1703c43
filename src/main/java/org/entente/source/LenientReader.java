package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** A stream as text, decoded like {@link TextDecoder} but piece by piece. Not thread-safe. */
final class LenientReader extends Reader {
  private final InputStream in;
  private final MixedDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
  private final CharBuffer chars = CharBuffer.allocate(1 << 13);
  private boolean ended;

  /**
   * @param in one that can be marked
   */
  LenientReader(InputStream in) throws IOException {
    this.in = in;
    byte[] head = Unpacker.peek(in, 4);
    in.skipNBytes(TextDecoder.mark(head));
    decoder = new MixedDecoder(TextDecoder.charset(head));
    bytes.flip();
    chars.flip();
  }

  /** What had to be guessed so far. */
  MixedDecoder.Strangers strangers() {
    return decoder.strangers();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      fill();
    }
    int read = Math.min(length, chars.remaining());
    chars.get(buffer, offset, read);
    return read;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = ended ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    chars.clear();
    decoder.decode(bytes, chars, ended);
    chars.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
