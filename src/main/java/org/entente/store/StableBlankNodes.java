package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Labels blank nodes after what is said of them, since a parser labels them anew on each run and
 * output has to be the same bytes each time. Nodes of which exactly the same is said get a number
 * each, so none is lost.
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
    List<Node> ordered = new ArrayList<>(blank);
    ordered.sort(Comparator.comparing(node -> describe(node, new HashSet<>())));
    Map<String, Integer> uses = new HashMap<>();
    Map<Node, Node> labels = new HashMap<>();
    for (Node node : ordered) {
      String label = describe(node, new HashSet<>()).substring(0, LABEL_LENGTH);
      int use = uses.merge(label, 1, Integer::sum);
      labels.put(node, NodeFactory.createBlankNode(use == 1 ? label : label + "n" + use));
    }
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
