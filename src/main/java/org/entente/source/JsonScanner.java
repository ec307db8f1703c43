package org.entente.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts values out of a JSON text by its brackets and quotation marks alone, so that what is wrong
 * within a value, or too long, costs that value only. Not thread-safe.
 */
final class JsonScanner implements Closeable {
  /**
   * One value.
   *
   * @param bytes empty for one that is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  record Value(byte[] bytes, boolean tooLong) {}

  private static final int DEEPEST_MATCHED = 1000;

  /** Holds what passes by, up to a limit. */
  private static final class Tape {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean running;
    private boolean full;

    Tape(int most) {
      this.most = most;
    }

    void start() {
      bytes.reset();
      full = false;
      running = true;
    }

    void add(int c) {
      if (running && !full) {
        bytes.write(c);
        full = bytes.size() > most;
      }
    }

    Value stop() {
      running = false;
      Value value = new Value(full ? new byte[0] : bytes.toByteArray(), full);
      bytes.reset();
      return value;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private final byte[] open = new byte[DEEPEST_MATCHED];
  private final Tape value;
  private final Tape whole;
  private int position;
  private int filled;
  private long line = 1;

  /**
   * @param most how many bytes of a value are held
   */
  JsonScanner(InputStream in, int most) {
    this.in = in;
    value = new Tape(most);
    whole = new Tape(most);
  }

  /** The line of the next byte, from 1. */
  long line() {
    return line;
  }

  /** The next byte that is neither white space nor one of these; -1 at the end. */
  int peek(String passedOver) throws IOException {
    while (available()) {
      int c = buffer[position];
      if (!isSpace(c) && passedOver.indexOf(c) < 0) {
        return Byte.toUnsignedInt(buffer[position]);
      }
      pass();
    }
    return -1;
  }

  /** Goes over the next byte. */
  void pass() throws IOException {
    if (available()) {
      int c = buffer[position++];
      line += c == '\n' ? 1 : 0;
      value.add(c);
      whole.add(c);
    }
  }

  /** The value that begins here, as far as it goes. */
  Value value() throws IOException {
    value.start();
    skip();
    return value.stop();
  }

  /** Goes over the value that begins here. */
  void skip() throws IOException {
    int c = peek("");
    if (c == '{' || c == '[') {
      pass();
      skipToClose(c);
    } else if (c == '"') {
      skipString();
    } else {
      do {
        pass();
      } while (available() && !isSpace(buffer[position]) && !isMark(buffer[position]));
    }
  }

  /**
   * Goes on to the end of an object or array that was entered. What does not close what was opened
   * last closes what was opened before it; what closes nothing is left, and so is an object that
   * begins where none may: a record after one that was never closed.
   */
  void skipToClose(int opened) throws IOException {
    int depth = push(0, opened);
    int before = opened;
    while (depth > 0 && available()) {
      int c = buffer[position];
      if (c == '{' && before != ':' && depth <= DEEPEST_MATCHED && open[depth - 1] == '{') {
        return;
      }
      before = isSpace(c) ? before : c;
      if (c == '"') {
        skipString();
      } else if (c == '{' || c == '[') {
        depth = push(depth, c);
        pass();
      } else if (c == '}' || c == ']') {
        int left = pop(depth, c == '}' ? '{' : '[');
        if (left < 0) {
          return;
        }
        depth = left;
        pass();
      } else {
        pass();
      }
    }
  }

  private int push(int depth, int opened) {
    if (depth < DEEPEST_MATCHED) {
      open[depth] = (byte) opened;
    }
    return depth + 1;
  }

  private int pop(int depth, int wanted) {
    int left = depth - 1;
    while (left >= 0 && left < DEEPEST_MATCHED && open[left] != wanted) {
      left--;
    }
    return left;
  }

  /** A line feed ends a string too, as none may hold one: the closing mark was lost. */
  private void skipString() throws IOException {
    pass();
    while (available()) {
      int c = buffer[position];
      if (c == '\n') {
        return;
      }
      pass();
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        pass();
      }
    }
  }

  /** Holds what is gone over from here on. */
  void record() {
    whole.start();
  }

  /** What was gone over since {@link #record}. */
  Value recorded() {
    return whole.stop();
  }

  private boolean available() throws IOException {
    if (position == filled) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      position = 0;
    }
    return position < filled;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isMark(int c) {
    return "{}[],:\"".indexOf(c) >= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
