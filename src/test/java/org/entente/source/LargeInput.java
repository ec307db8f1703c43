package org.entente.source;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads records that are made up as they are read, in a process of its own whose memory is small.
 * Writes how many articles there were, and the most memory that they took.
 */
public final class LargeInput {
  private static final int RECORD_BYTES = 3_000;

  private LargeInput() {}

  /**
   * Runs it.
   *
   * @param args how many bytes; {@code lines} or {@code array}
   */
  public static void main(String[] args) {
    long bytes = Long.parseLong(args[0]);
    long read;
    try (Stream<Outcome> outcomes =
        new Corpus(List.of("-"), new Records(bytes, args[1]), Corpus.Settings.DEFAULT)
            .outcomes(new InputMeter())) {
      read = outcomes.filter(Outcome.Read.class::isInstance).count();
    }
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.println(read + " " + peak);
  }

  /** So many bytes of records. */
  private static final class Records extends InputStream {
    private static final String SENTENCE = "France met Chad in Paris to talk about the border. ";

    private final long bytes;
    private final boolean array;
    private byte[] piece;
    private int position;
    private long made;
    private long number;
    private boolean closed;

    Records(long bytes, String layout) {
      this.bytes = bytes;
      array = layout.equals("array");
      piece = (array ? "[" : "").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() {
      return position < piece.length || next() ? piece[position++] : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position == piece.length && !next()) {
        return -1;
      }
      int read = Math.min(length, piece.length - position);
      System.arraycopy(piece, position, buffer, offset, read);
      position += read;
      return read;
    }

    private boolean next() {
      position = 0;
      if (made < bytes) {
        number++;
        String page = SENTENCE.repeat(RECORD_BYTES / SENTENCE.length());
        String comma = array && number > 1 ? "," : "";
        piece =
            (comma
                    + "{\"id\":\"r"
                    + number
                    + "\",\"text\":\""
                    + SENTENCE
                    + "\",\"page\":\""
                    + page
                    + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
        made += piece.length;
        return true;
      }
      piece = (array && !closed ? "]" : "").getBytes(StandardCharsets.US_ASCII);
      closed = true;
      return piece.length > 0;
    }
  }
}
