package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Node;

/** Graphviz DOT, for small graphs. A symmetric edge has no arrow head. */
final class DotExporter implements GraphExporter {
  @Override
  public void write(GraphView view, Writer out) throws IOException {
    out.write("digraph entente {\n  graph [charset=\"UTF-8\"];\n");
    out.write("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
    out.write("  edge [fontname=\"sans-serif\"];\n");
    for (Node node : view.nodes()) {
      out.write("  " + node(node) + "\n");
    }
    for (Edge edge : view.edges()) {
      out.write("  " + edge(edge) + "\n");
    }
    out.write("}\n");
    out.flush();
  }

  private static String node(Node node) {
    String color = Color.ofClass(node.actor().type()).hex();
    return quoted(node.actor().iri())
        + (" [label=" + quoted(node.actor().label()))
        + (", fillcolor=" + quoted(color + "55") + ", color=" + quoted(color) + "];");
  }

  private static String edge(Edge edge) {
    StringBuilder text = new StringBuilder();
    text.append(quoted(edge.ends().source())).append(" -> ").append(quoted(edge.ends().target()));
    text.append(" [label=").append(quoted(edge.relation().label()));
    text.append(", weight=").append(edge.counts().events());
    edge.relation()
        .color()
        .flatMap(Color::parse)
        .ifPresent(color -> text.append(", color=").append(quoted(color.hex())));
    if (edge.relation().symmetric()) {
      text.append(", dir=none");
    }
    return text.append("];").toString();
  }

  /** A quoted string; control characters become spaces, as DOT cannot write them. */
  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replaceAll("\\p{Cntrl}+", " ") + '"';
  }
}
