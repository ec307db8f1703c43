package org.entente.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;

/**
 * Writes the graph as JSON Lines with the field names of PLOVER 2.0: one line for each report, that
 * is for an event as one sentence of one article tells it.
 *
 * <p>One of the program's last steps: reads a data set and holds one article at a time. The caller
 * holds a read transaction where the data set wants one. Lines come by article, sentence, trigger
 * and event. Offsets count UTF-16 units of the article's text.
 */
public final class EventsExporter {
  private final JsonGeneratorFactory json = Json.createGeneratorFactory(Map.of());

  /**
   * Writes the reports that pass the filter.
   *
   * @return the number of lines
   * @throws java.io.UncheckedIOException when a report lacks what every report has
   */
  public long write(DatasetGraph data, ViewFilter filter, Writer out) throws IOException {
    Map<String, Integer> counts = filter.minReports() > 1 ? reportsByEvent(data) : Map.of();
    long lines = 0;
    Iterator<Report> reports = new ArticleReports(data).stream(filter).iterator();
    while (reports.hasNext()) {
      Report report = reports.next();
      String event = report.event().iri();
      if (counts.getOrDefault(event, 1) >= filter.minReports()) {
        out.write(line(report));
        out.write('\n');
        lines++;
      }
    }
    out.flush();
    return lines;
  }

  private String line(Report report) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(line)) {
      new EventLine(generator).write(report);
    }
    return line.toString();
  }

  private static Map<String, Integer> reportsByEvent(DatasetGraph data) {
    Map<String, Integer> counts = new HashMap<>();
    data.findNG(Node.ANY, Node.ANY, Vocabulary.REPORTS, Node.ANY)
        .forEachRemaining(quad -> counts.merge(Facts.textOf(quad.getObject()), 1, Integer::sum));
    return counts;
  }
}
