package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * One of the program's last steps: writes a {@link GraphView} in a format that other programs read.
 * Implementations have no state; the same view always gives the same characters, for a UTF-8 file.
 */
public interface GraphExporter {
  /** Writes the whole view and flushes, but leaves the writer open. */
  void write(GraphView view, Writer out) throws IOException;

  /** A table of nodes, to be loaded together with {@link #edgeTable}. */
  static GraphExporter nodeTable() {
    return CsvExporter.ofNodes();
  }

  /** A table of edges, whose ends are ids of {@link #nodeTable}. */
  static GraphExporter edgeTable() {
    return CsvExporter.ofEdges();
  }

  /** The formats of one file, which {@link #of} knows. */
  static List<String> formats() {
    return List.of("graphml", "gexf", "dot");
  }

  /** The exporter for a format, such as {@code gexf}. */
  static Optional<GraphExporter> of(String format) {
    return switch (format) {
      case "graphml" -> Optional.of(new GraphMlExporter());
      case "gexf" -> Optional.of(new GexfExporter());
      case "dot" -> Optional.of(new DotExporter());
      default -> Optional.empty();
    };
  }
}
