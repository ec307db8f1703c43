package org.entente.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Compares what comes out of a packed stream with what went in, and stops what swells like a bomb.
 * Also the border to the libraries that unpack: what they throw at damaged data leaves here as
 * {@link IOException}. Not thread-safe.
 */
final class InflationWatch {
  /** So small a file does no harm, however well it was packed. */
  private static final long ALWAYS_ALLOWED = 64_000_000;

  private final Limits limits;
  private final Optional<InflationWatch> outer;
  private long packed;
  private long unpacked;
  private boolean exceeded;

  /**
   * @param outer the watch of the archive that this one came out of
   */
  InflationWatch(Limits limits, Optional<InflationWatch> outer) {
    this.limits = limits;
    this.outer = outer;
  }

  /** The packed side. */
  InputStream packed(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) {
        packed += bytes;
      }
    };
  }

  /** The unpacked side. */
  InputStream unpacked(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) throws IOException {
        cameOut(bytes);
      }
    };
  }

  /** Whether it was stopped. */
  boolean exceeded() {
    return exceeded;
  }

  private void cameOut(int bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > limits.maxUnpackedBytes()) {
      exceeded = true;
      throw new IOException("unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
    }
    if (unpacked > ALWAYS_ALLOWED && unpacked / limits.maxRatio() > packed) {
      exceeded = true;
      throw new IOException(
          "unpacks to more than " + limits.maxRatio() + " times its size, as a bomb does");
    }
    if (outer.isPresent()) {
      outer.get().cameOut(bytes);
    }
  }

  /** Neither marks nor skips, so that every byte is counted once. */
  private abstract static class Counted extends FilterInputStream {
    private final byte[] single = new byte[1];

    Counted(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
      return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read;
      try {
        read = in.read(bytes, offset, length);
      } catch (RuntimeException e) {
        // Decoders meet damaged data with unchecked exceptions of many kinds.
        throw new IOException("damaged (" + e + ")", e);
      }
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long left = bytes;
      byte[] passed = new byte[(int) Math.min(Math.max(left, 1), 8192)];
      while (left > 0) {
        int read = read(passed, 0, (int) Math.min(left, passed.length));
        if (read < 0) {
          break;
        }
        left -= read;
      }
      return bytes - Math.max(left, 0);
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
