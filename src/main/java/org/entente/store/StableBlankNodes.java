package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Labels blank nodes after what is said of them, since a parser labels them anew on each run and
 * output has to be the same bytes each time. Each node's description is refined by those of its
 * neighbours until no more can be told apart; of those that are then still alike, any may come
 * first.
 */
final class StableBlankNodes {
  private static final int LABEL_LENGTH = 16;

  private final Node name;
  private final Graph graph;
  private final Map<Node, String> descriptions = new HashMap<>();

  private StableBlankNodes(Node name, Graph graph) {
    this.name = name;
    this.graph = graph;
  }

  /** The same graph with stable labels; itself when it has no blank nodes. */
  static Graph relabel(Node name, Graph graph) {
    Set<Node> blank = new HashSet<>();
    graph
        .find()
        .forEach(
            triple -> {
              addBlank(blank, triple.getSubject());
              addBlank(blank, triple.getObject());
            });
    return blank.isEmpty() ? graph : new StableBlankNodes(name, graph).relabel(blank);
  }

  private static void addBlank(Set<Node> blank, Node node) {
    if (node.isBlank()) {
      blank.add(node);
    }
  }

  private Graph relabel(Set<Node> blank) {
    blank.forEach(node -> descriptions.put(node, digest(name + "\n" + named(node))));
    refine();
    for (List<Node> twins = findTwins(); !twins.isEmpty(); twins = findTwins()) {
      partFirstFrom(twins);
      refine();
    }
    Map<Node, Node> labels = new HashMap<>();
    descriptions.forEach(
        (node, text) ->
            labels.put(node, NodeFactory.createBlankNode(text.substring(0, LABEL_LENGTH))));
    Graph relabelled = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEach(
            triple ->
                relabelled.add(
                    Triple.create(
                        labels.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        labels.getOrDefault(triple.getObject(), triple.getObject()))));
    return relabelled;
  }

  /** What is said of a node without naming another blank node. */
  private String named(Node node) {
    TreeSet<String> statements = new TreeSet<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .filterDrop(t -> t.getObject().isBlank())
        .forEach(t -> statements.add(t.getPredicate() + " " + NodeFmtLib.strNT(t.getObject())));
    graph
        .find(Node.ANY, Node.ANY, node)
        .filterDrop(t -> t.getSubject().isBlank())
        .forEach(t -> statements.add(t.getSubject() + " " + t.getPredicate()));
    return String.join("\n", statements);
  }

  /** Adds the neighbours' descriptions to each node's own until that parts no more nodes. */
  private void refine() {
    int kinds = 0;
    while (kinds < Set.copyOf(descriptions.values()).size()) {
      kinds = Set.copyOf(descriptions.values()).size();
      Map<Node, String> refined = new HashMap<>();
      descriptions.keySet().forEach(node -> refined.put(node, refined(node)));
      descriptions.putAll(refined);
    }
  }

  private String refined(Node node) {
    List<String> neighbours = new ArrayList<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(t -> t.getObject().isBlank())
        .forEach(t -> neighbours.add("> " + t.getPredicate() + descriptions.get(t.getObject())));
    graph
        .find(Node.ANY, Node.ANY, node)
        .filterKeep(t -> t.getSubject().isBlank())
        .forEach(t -> neighbours.add("< " + t.getPredicate() + descriptions.get(t.getSubject())));
    Collections.sort(neighbours);
    return digest(descriptions.get(node) + "\n" + String.join("\n", neighbours));
  }

  /** Nodes that have the same description; none if all differ. */
  private List<Node> findTwins() {
    SortedMap<String, List<Node>> alike = new TreeMap<>();
    descriptions.forEach(
        (node, text) -> alike.computeIfAbsent(text, t -> new ArrayList<>()).add(node));
    return alike.values().stream().filter(n -> n.size() > 1).findFirst().orElse(List.of());
  }

  /** Which comes first may part their neighbours too; twins without such all get their numbers. */
  private void partFirstFrom(List<Node> twins) {
    boolean alone =
        !graph
                .find(twins.get(0), Node.ANY, Node.ANY)
                .filterKeep(t -> t.getObject().isBlank())
                .hasNext()
            && !graph
                .find(Node.ANY, Node.ANY, twins.get(0))
                .filterKeep(t -> t.getSubject().isBlank())
                .hasNext();
    for (int i = 1; i < (alone ? twins.size() : 2); i++) {
      String number = i + "\n";
      descriptions.compute(twins.get(i), (node, text) -> digest(number + text));
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
