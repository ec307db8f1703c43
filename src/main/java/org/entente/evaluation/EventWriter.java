package org.entente.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Takes what the events export writes and hands it on event by event, so that what a graph holds is
 * scored as the file of it would be. Not thread-safe.
 */
public final class EventWriter extends Writer {
  private final Consumer<EventRow> rows;
  private final EventParser parser = new EventParser();
  private final StringBuilder line = new StringBuilder();

  public EventWriter(Consumer<EventRow> rows) {
    this.rows = rows;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\n') {
        endLine();
      } else {
        line.append(text[i]);
      }
    }
  }

  private void endLine() throws IOException {
    try {
      rows.accept(parser.parse(line.toString()));
      line.setLength(0);
    } catch (EventParser.FaultException e) {
      throw new IOException("the graph holds what is no event: " + e.getMessage(), e);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (line.length() > 0) {
      endLine();
    }
  }
}
