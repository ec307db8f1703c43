package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Node;

/**
 * GraphML, for Cytoscape, yEd, igraph and networkx. Ids are numbered, as GraphML's may not hold an
 * IRI, which stands in an attribute. All edges are directed: readers refuse a mixture, so an
 * attribute marks the symmetric ones.
 */
final class GraphMlExporter implements GraphExporter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public void write(GraphView view, Writer out) throws IOException {
    XmlOutput.write(
        out,
        xml -> {
          xml.start(
              "graphml",
              "xmlns",
              NAMESPACE,
              "xmlns:xsi",
              "http://www.w3.org/2001/XMLSchema-instance",
              "xsi:schemaLocation",
              NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
          keys(xml);
          xml.start("graph", "id", "entente", "edgedefault", "directed");
          edges(view.edges(), nodes(view.nodes(), xml), xml);
          xml.end().end();
        });
  }

  private static void keys(XmlOutput xml) throws XMLStreamException {
    key("node", "label", "string", xml);
    key("node", "iri", "string", xml);
    for (Column<Node> column : Column.OF_NODES) {
      key("node", column.name(), typeName(column.type()), xml);
    }
    key("edge", "label", "string", xml);
    key("edge", "weight", "double", xml);
    for (Column<Edge> column : Column.OF_EDGES) {
      key("edge", column.name(), typeName(column.type()), xml);
    }
  }

  private static void key(String owner, String name, String type, XmlOutput xml)
      throws XMLStreamException {
    xml.empty("key", "id", owner + "." + name, "for", owner, "attr.name", name, "attr.type", type);
  }

  private static String typeName(Column.Type type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "int";
      case BOOLEAN -> "boolean";
    };
  }

  /** Writes the nodes and returns their ids by IRI. */
  private static Map<String, String> nodes(List<Node> nodes, XmlOutput xml)
      throws XMLStreamException {
    Map<String, String> ids = new HashMap<>();
    for (Node node : nodes) {
      String id = "n" + ids.size();
      ids.put(node.actor().iri(), id);
      xml.start("node", "id", id);
      xml.text("data", node.actor().label(), "key", "node.label");
      xml.text("data", node.actor().iri(), "key", "node.iri");
      data("node", Column.OF_NODES, node, xml);
      xml.end();
    }
    return ids;
  }

  private static void edges(List<Edge> edges, Map<String, String> ids, XmlOutput xml)
      throws XMLStreamException {
    int number = 0;
    for (Edge edge : edges) {
      xml.start(
          "edge",
          "id",
          "e" + number++,
          "source",
          ids.get(edge.ends().source()),
          "target",
          ids.get(edge.ends().target()));
      xml.text("data", edge.relation().label(), "key", "edge.label");
      xml.text("data", String.valueOf(edge.counts().events()), "key", "edge.weight");
      data("edge", Column.OF_EDGES, edge, xml);
      xml.end();
    }
  }

  private static <T> void data(String owner, List<Column<T>> columns, T item, XmlOutput xml)
      throws XMLStreamException {
    for (Column<T> column : columns) {
      var value = column.value().apply(item);
      if (value.isPresent()) {
        xml.text("data", value.get(), "key", owner + "." + column.name());
      }
    }
  }
}
