package org.entente.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how much of the input has been read, in bytes of the files as they are on disk, packed
 * ones as packed. Thread-safe.
 */
public final class InputMeter {
  private final AtomicLong read = new AtomicLong();

  /** How many bytes have been read, or passed over, so far. */
  public long read() {
    return read.get();
  }

  /** How many bytes there are under these paths, if that can be known. */
  static OptionalLong total(List<String> paths) {
    if (paths.contains(PathWalk.STANDARD_INPUT) || paths.stream().anyMatch(PathWalk::isWeb)) {
      return OptionalLong.empty();
    }
    long total = 0;
    PathWalk walk = new PathWalk(paths, false);
    while (walk.hasNext()) {
      total += walk.next().source().path().map(InputMeter::size).orElse(0L);
    }
    return OptionalLong.of(total);
  }

  /** Measures what is read of a file; what is left of it when it is closed counts as read. */
  InputStream measured(Path file) throws IOException {
    return new Measured(Files.newInputStream(file), size(file));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // to open it will fail as well, and that is told
    }
  }

  private final class Measured extends FilterInputStream {
    private long left;

    Measured(InputStream in, long size) {
      super(in);
      left = size;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      count(left);
      super.close();
    }

    private void count(long bytes) {
      long counted = Math.min(bytes, left);
      left -= counted;
      read.addAndGet(counted);
    }
  }
}
