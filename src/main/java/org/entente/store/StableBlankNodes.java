package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Labels blank nodes after what is said of them and what refers to them, since a parser labels them
 * anew on each run and output has to be the same bytes each time. Nodes that are alike in both get
 * a number each, so none is lost.
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
    Map<Node, Node> labels = labels(blank);
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

  /**
   * Labels from the top down, as nodes of which the same is said may stand below different ones.
   */
  private Map<Node, Node> labels(Set<Node> blank) {
    Map<Node, Node> labels = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    Set<Node> open = new HashSet<>(blank);
    while (!open.isEmpty()) {
      List<Node> next = open.stream().filter(node -> isBelow(node, labels)).toList();
      Map<Node, String> places = new HashMap<>();
      for (Node node : next.isEmpty() ? open : next) { // none is next in a ring
        places.put(node, place(node, labels));
      }
      places.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .forEach(place -> labels.put(place.getKey(), label(place.getValue(), uses)));
      open.removeAll(places.keySet());
    }
    return labels;
  }

  private static Node label(String place, Map<String, Integer> uses) {
    String label = place.substring(0, LABEL_LENGTH);
    int use = uses.merge(label, 1, Integer::sum);
    return NodeFactory.createBlankNode(use == 1 ? label : label + "n" + use);
  }

  /** Whether all blank nodes that refer to this one have their labels. */
  private boolean isBelow(Node node, Map<Node, Node> labels) {
    return graph.find(Node.ANY, Node.ANY, node).toList().stream()
        .map(Triple::getSubject)
        .allMatch(subject -> !subject.isBlank() || labels.containsKey(subject));
  }

  /** Digest of what is said of a node and of where it stands. */
  private String place(Node node, Map<Node, Node> labels) {
    TreeSet<String> statements = new TreeSet<>();
    graph
        .find(Node.ANY, Node.ANY, node)
        .filterKeep(t -> labels.containsKey(t.getSubject()))
        .forEach(
            t ->
                statements.add(
                    "< "
                        + t.getPredicate()
                        + " "
                        + labels.get(t.getSubject()).getBlankNodeLabel()));
    return digest(describe(node, new HashSet<>()) + "\n" + String.join("\n", statements));
  }

  /** Digest of all that is said of a node; {@code above} holds those being described already. */
  private String describe(Node node, Set<Node> above) {
    String known = descriptions.get(node);
    if (known != null) {
      return known;
    }
    above.add(node);
    TreeSet<String> statements = new TreeSet<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEach(t -> statements.add("> " + t.getPredicate() + " " + term(t.getObject(), above)));
    graph
        .find(Node.ANY, Node.ANY, node)
        .filterKeep(t -> !t.getSubject().isBlank())
        .forEach(t -> statements.add("< " + t.getPredicate() + " " + t.getSubject()));
    above.remove(node);
    String description = digest(name + "\n" + String.join("\n", statements));
    if (above.isEmpty()) {
      descriptions.put(node, description);
    }
    return description;
  }

  private String term(Node node, Set<Node> above) {
    if (!node.isBlank()) {
      return NodeFmtLib.strNT(node);
    }
    return above.contains(node) ? "_:loop" : "_:" + describe(node, above);
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
