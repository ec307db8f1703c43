package org.entente.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Keeps a parser that reads from here from taking an endless record into memory. What XML does not
 * allow becomes a space if that is asked for. Not thread-safe.
 */
final class BudgetReader extends FilterReader {
  private final int budget;
  private final String what;
  private final boolean forXml;
  private long left;

  /**
   * @param budget how many characters are given out before {@link #renew} is called
   * @param what what is too long then
   */
  BudgetReader(Reader in, int budget, String what, boolean forXml) {
    super(in);
    this.budget = budget;
    this.what = what;
    this.forXml = forXml;
    renew();
  }

  /** Begins a new record. */
  void renew() {
    left = budget;
  }

  @Override
  public int read() throws IOException {
    char[] single = new char[1];
    return read(single, 0, 1) < 0 ? -1 : single[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, Math.min(length, 1 << 13));
    left -= Math.max(0, read);
    if (left < 0) {
      throw new IOException(what + " longer than " + budget + " bytes");
    }
    for (int i = offset; forXml && i < offset + read; i++) {
      char c = buffer[i];
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
        buffer[i] = ' ';
      }
    }
    return read;
  }
}
