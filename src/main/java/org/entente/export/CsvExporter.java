package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Node;

/**
 * A table of nodes or of edges, with the headings that Gephi's import of tables looks for.
 *
 * @param headings in order
 * @param rows each of the same length
 */
record CsvExporter(List<String> headings, Function<GraphView, List<List<String>>> rows)
    implements GraphExporter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  static CsvExporter ofNodes() {
    return new CsvExporter(
        headings(List.of("Id", "Label"), Column.OF_NODES),
        view -> view.nodes().stream().map(CsvExporter::row).toList());
  }

  static CsvExporter ofEdges() {
    return new CsvExporter(
        headings(List.of("Source", "Target", "Type", "Label", "Weight"), Column.OF_EDGES),
        view -> view.edges().stream().map(CsvExporter::row).toList());
  }

  @Override
  public void write(GraphView view, Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(headings);
    printer.printRecords(rows.apply(view));
    printer.flush();
  }

  private static List<String> row(Node node) {
    return with(List.of(node.actor().iri(), node.actor().label()), Column.OF_NODES, node);
  }

  private static List<String> row(Edge edge) {
    List<String> own =
        List.of(
            edge.ends().source(),
            edge.ends().target(),
            "Directed",
            edge.relation().label(),
            String.valueOf(edge.counts().events()));
    return with(own, Column.OF_EDGES, edge);
  }

  private static <T> List<String> headings(List<String> own, List<Column<T>> columns) {
    List<String> all = new ArrayList<>(own);
    columns.forEach(column -> all.add(column.name()));
    return List.copyOf(all);
  }

  private static <T> List<String> with(List<String> own, List<Column<T>> columns, T item) {
    List<String> all = new ArrayList<>(own);
    columns.forEach(column -> all.add(column.value().apply(item).orElse("")));
    return List.copyOf(all);
  }
}
