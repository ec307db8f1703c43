package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Node;

/**
 * GEXF 1.3 with time, for Gephi 0.9.3 and later. Edges of different relations between the same two
 * actors differ in their kind, without which Gephi would merge them. All edges are directed, as
 * Gephi drops undirected ones beside directed ones; an attribute marks the symmetric ones.
 */
final class GexfExporter implements GraphExporter {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  @Override
  public void write(GraphView view, Writer out) throws IOException {
    XmlOutput.write(
        out,
        xml -> {
          xml.start("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
          xml.start("meta").text("creator", "Entente").end();
          xml.start(
              "graph",
              "mode",
              "dynamic",
              "defaultedgetype",
              "directed",
              "idtype",
              "string",
              "timeformat",
              "date",
              "timerepresentation",
              "interval");
          attributes("node", Column.OF_NODES, xml);
          attributes("edge", Column.OF_EDGES, xml);
          nodes(view.nodes(), xml);
          edges(view.edges(), xml);
          xml.end().end();
        });
  }

  private static <T> void attributes(String owner, List<Column<T>> columns, XmlOutput xml)
      throws XMLStreamException {
    xml.start("attributes", "class", owner, "mode", "static");
    for (Column<T> column : columns) {
      xml.empty("attribute", "id", column.name(), "title", column.name(), "type", typeName(column));
    }
    xml.end();
  }

  private static String typeName(Column<?> column) {
    return switch (column.type()) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case BOOLEAN -> "boolean";
    };
  }

  private static void nodes(List<Node> nodes, XmlOutput xml) throws XMLStreamException {
    xml.start("nodes", "count", String.valueOf(nodes.size()));
    for (Node node : nodes) {
      xml.start("node", "id", node.actor().iri(), "label", node.actor().label());
      values(Column.OF_NODES, node, xml);
      spells(node.spells(), xml);
      color(Color.ofClass(node.actor().type()), xml);
      xml.end();
    }
    xml.end();
  }

  private static void edges(List<Edge> edges, XmlOutput xml) throws XMLStreamException {
    xml.start("edges", "count", String.valueOf(edges.size()));
    int number = 0;
    for (Edge edge : edges) {
      xml.start(
          "edge",
          "id",
          String.valueOf(number++),
          "source",
          edge.ends().source(),
          "target",
          edge.ends().target(),
          "kind",
          edge.relation().name(),
          "label",
          edge.relation().label(),
          "weight",
          edge.counts().events() + ".0");
      values(Column.OF_EDGES, edge, xml);
      spells(edge.spells(), xml);
      Optional<Color> color = edge.relation().color().flatMap(Color::parse);
      if (color.isPresent()) {
        color(color.get(), xml);
      }
      xml.end();
    }
    xml.end();
  }

  private static <T> void values(List<Column<T>> columns, T item, XmlOutput xml)
      throws XMLStreamException {
    xml.start("attvalues");
    for (Column<T> column : columns) {
      Optional<String> value = column.value().apply(item);
      if (value.isPresent()) {
        xml.empty("attvalue", "for", column.name(), "value", value.get());
      }
    }
    xml.end();
  }

  private static void spells(List<Spell> spells, XmlOutput xml) throws XMLStreamException {
    if (spells.isEmpty()) {
      return;
    }
    xml.start("spells");
    for (Spell spell : spells) {
      List<String> bounds = new ArrayList<>();
      spell.start().ifPresent(day -> bounds.addAll(List.of("start", day.toString())));
      spell.end().ifPresent(day -> bounds.addAll(List.of("end", day.toString())));
      xml.empty("spell", bounds.toArray(String[]::new));
    }
    xml.end();
  }

  private static void color(Color color, XmlOutput xml) throws XMLStreamException {
    xml.empty(
        "viz:color",
        "r",
        String.valueOf(color.red()),
        "g",
        String.valueOf(color.green()),
        "b",
        String.valueOf(color.blue()));
  }
}
