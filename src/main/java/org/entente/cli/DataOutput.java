package org.entente.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Standard output that speaks up when it cannot be written. A PrintWriter would go on in silence,
 * so {@code entente query ... | head} would compute to the end and a full disk would pass for
 * success.
 */
final class DataOutput extends FilterOutputStream {
  DataOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private static void attempt(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new LostException(e);
    }
  }

  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  /** Standard output took no more. */
  static final class LostException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    LostException(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Whether the program at the other end of the pipe has had enough, which is its right. */
    boolean readerLeft() {
      String reason = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
      return reason.contains("broken pipe") || reason.contains("pipe is being closed");
    }
  }
}
