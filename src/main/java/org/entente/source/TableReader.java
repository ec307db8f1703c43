package org.entente.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables with a header, one article a row, of which one is in memory at a time. Not
 * thread-safe.
 */
final class TableReader implements OutcomeSupplier {
  private final Source source;
  private final LenientReader decoded;
  private final BudgetReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final FieldNames names;
  private final RecordArticles articles;
  private final Map<RecordField, Integer> columns = new EnumMap<>(RecordField.class);
  private int width;
  private long row;
  private long line;
  private boolean noted;

  TableReader(
      Source source,
      LenientReader decoded,
      BudgetReader reader,
      char delimiter,
      FieldNames names,
      RecordArticles articles)
      throws IOException {
    this.source = source;
    this.decoded = decoded;
    this.reader = reader;
    this.names = names;
    this.articles = articles;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    parser = CSVParser.builder().setReader(reader).setFormat(format).get();
    rows = parser.iterator();
  }

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    if (width == 0) {
      return header();
    }
    Optional<CSVRecord> next = next();
    if (next.isEmpty()) {
      note(sink);
      return false;
    }
    row++;
    line = parser.getCurrentLineNumber();
    sink.accept(outcome(next.get()));
    return true;
  }

  @Override
  public String progress() {
    return "row " + row + " (line " + line + ")";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private boolean header() throws IOException {
    Optional<CSVRecord> first = next();
    if (first.isEmpty()) {
      return false;
    }
    if (isHint(first.get())) {
      return true; // the header is the next line
    }
    List<String> header = new ArrayList<>(first.get().toList());
    width = header.size();
    Map<RecordField, Integer> ranks = new EnumMap<>(RecordField.class);
    for (int i = 0; i < width; i++) {
      Optional<RecordField.Match> match = names.of(header.get(i).strip());
      if (match.isPresent()) {
        RecordField field = match.get().field();
        int rank = match.get().rank();
        if (rank < ranks.getOrDefault(field, Integer.MAX_VALUE)) {
          ranks.put(field, rank);
          columns.put(field, i);
        }
      }
    }
    if (!columns.containsKey(RecordField.TEXT)) {
      throw new IOException(
          "no column \""
              + names.nameOf(RecordField.TEXT)
              + "\" in the header; name the one with the text by --fields text=NAME");
    }
    return true;
  }

  /** The line "sep=;", by which spreadsheets are told how cells are set apart. */
  private static boolean isHint(CSVRecord first) {
    return first.size() <= 2 && first.get(0).strip().startsWith("sep=");
  }

  private Optional<CSVRecord> next() throws IOException {
    reader.renew();
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalStateException e) {
      throw new IOException("malformed table (" + e.getMessage() + ")", e);
    }
  }

  private Outcome outcome(CSVRecord cells) {
    String origin = source.origin() + "#" + row;
    try {
      if (cells.size() != width) {
        throw new RecordFault(cells.size() + " cells where the header has " + width);
      }
      Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
      columns.forEach(
          (field, column) -> {
            if (!cells.get(column).isBlank()) {
              fields.put(field, cells.get(column));
            }
          });
      return new Outcome.Read(articles.article(fields, source.stem() + "#" + row, origin));
    } catch (RecordFault e) {
      return new Outcome.Skipped(
          origin + " (line " + firstLine(cells) + ")", e.getMessage() + "; row skipped");
    }
  }

  /** The parser stands at the last line of the row. */
  private long firstLine(CSVRecord cells) {
    return line - cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private void note(Consumer<Outcome> sink) {
    if (decoded.strangers().count() > 0 && !noted) {
      noted = true;
      sink.accept(new Outcome.Noted(source.origin(), decoded.strangers().note()));
    }
  }

  /**
   * The character that sets the cells of a header apart: a tab where the name says so, else
   * whichever of comma, semicolon and tab is there most often outside quotation marks.
   */
  static char delimiter(String suffix, String head) {
    if (suffix.equals("tsv") || suffix.equals("tab")) {
      return '\t';
    }
    if (head.startsWith("sep=") && head.length() > 4) {
      return head.charAt(4);
    }
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < head.length() && (quoted || head.charAt(i) != '\n' || i == 0); i++) {
      char c = head.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c < counts.length) {
        counts[c]++;
      }
    }
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = counts[candidate] > counts[best] ? candidate : best;
    }
    return best;
  }
}
