package org.entente.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Evidence;
import org.entente.export.GraphView.Node;

/**
 * A typed attribute of nodes or of edges, the same in every format that has attributes.
 *
 * @param value what a node or edge has of it, or empty
 */
record Column<T>(String name, Type type, Function<T, Optional<String>> value) {
  static final List<Column<Node>> OF_NODES =
      List.of(
          text("class", node -> Optional.of(node.actor().type())),
          text("code", node -> node.actor().code()),
          text("country", node -> node.actor().country()),
          text("represents", node -> node.actor().represents().map(Actor.Represented::label)));

  static final List<Column<Edge>> OF_EDGES =
      List.of(
          text("relation", edge -> Optional.of(edge.relation().name())),
          text("event_type", edge -> edge.relation().ploverType()),
          number("quad_code", edge -> edge.relation().quadClass()),
          number("stance", edge -> Optional.of(edge.relation().stance())),
          new Column<>(
              "symmetric",
              Type.BOOLEAN,
              edge -> Optional.of(Boolean.toString(edge.relation().symmetric()))),
          text("color", edge -> edge.relation().color()),
          number("reports", edge -> Optional.of(edge.counts().reports())),
          number("articles", edge -> Optional.of(edge.counts().articles())),
          text("first", edge -> edge.first().map(Object::toString)),
          text("last", edge -> edge.last().map(Object::toString)),
          text("date_source", Edge::dateSource),
          text("evidence", edge -> Optional.of(quotes(edge))));

  private static <T> Column<T> text(String name, Function<T, Optional<String>> value) {
    return new Column<>(name, Type.TEXT, value);
  }

  private static <T> Column<T> number(String name, Function<T, Optional<Integer>> value) {
    return new Column<>(name, Type.INTEGER, item -> value.apply(item).map(String::valueOf));
  }

  /** Each sentence on one line, followed by its article's id. */
  private static String quotes(Edge edge) {
    return edge.evidence().stream().map(Column::quote).collect(Collectors.joining(" | "));
  }

  private static String quote(Evidence evidence) {
    String sentence = evidence.sentence().text().strip().replaceAll("\\s+", " ");
    return sentence + " [" + evidence.source().id() + "]";
  }

  /** What the values of a column are. */
  enum Type {
    TEXT,
    INTEGER,
    BOOLEAN
  }
}
