package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.export.DyadTally.Row;

/**
 * Counts events by date, pair of codes and relation, as a table for statistics. Codes roll actors
 * up: what a ministry or an army does is its state's. Only what is reported as a fact counts, as in
 * {@link GraphView}, and pairs of which one has no code are left out. An event without a date of
 * its own counts on the day of the first article that tells it.
 *
 * <p>One of the program's last steps. Holds one article and the counts in memory.
 */
public final class DyadsExporter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /**
   * Writes the table by date, source, target and relation, under a line of headings. The caller
   * holds a read transaction where the data set wants one.
   *
   * @return the number of lines below the headings
   * @throws java.io.UncheckedIOException when a report lacks what every report has
   */
  public long write(DatasetGraph data, ViewFilter filter, Writer out) throws IOException {
    DyadTally tally = new DyadTally();
    new ArticleReports(data).stream(filter).filter(Report::isFact).forEach(tally::add);
    Map<Row, Integer> rows = tally.rows(filter.minReports());
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(
        "date", "date_source", "source", "target", "relation", "event_type", "quad_code", "events");
    for (Map.Entry<Row, Integer> row : rows.entrySet()) {
      RelationType relation = row.getKey().pair().relation();
      printer.printRecord(
          row.getKey().date().map(EventDate::iso).orElse(""),
          row.getKey().date().map(EventDate::source).orElse(""),
          row.getKey().pair().source(),
          row.getKey().pair().target(),
          relation.name(),
          relation.ploverType().orElse(""),
          relation.quadClass().map(String::valueOf).orElse(""),
          row.getValue());
    }
    printer.flush();
    return rows.size();
  }
}
