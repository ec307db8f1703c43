package org.entente.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The enhanced++ Universal Dependencies of one sentence (Schuster and Manning, 2016). With the
 * edges that are added for conjunctions, relative clauses and control it is a graph; a node may
 * have several governors.
 *
 * @param nodes in the order of the sentence
 * @param edges in a fixed order; copied nodes are folded into the word they copy
 * @param roots indices of the nodes without a governor
 */
public record DependencyTree(List<Node> nodes, List<Edge> edges, List<Integer> roots) {
  public DependencyTree {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    roots = List.copyOf(roots);
  }

  /**
   * A word with its place in the sentence.
   *
   * @param lemma in lower case, except for proper nouns
   * @param tag Penn Treebank part of speech
   * @param first index of the first token that it covers
   * @param end index after the last one
   */
  public record Node(String form, String lemma, String tag, int first, int end) {}

  /** A dependency; {@code relation} with its subtype, such as {@code nmod:with}. */
  public record Edge(int governor, String relation, int dependent) {
    /** The order of a tree's edges: by governor, dependent, relation. */
    static final Comparator<Edge> IN_TREE =
        Comparator.comparingInt(Edge::governor)
            .thenComparingInt(Edge::dependent)
            .thenComparing(Edge::relation);
  }

  /** Whether this form, such as a comma, is among the nodes from one index up to another. */
  public boolean holds(String form, int from, int end) {
    return nodes.subList(from, end).stream().map(Node::form).anyMatch(form::equals);
  }

  /** The edges by governor: element {@code n} holds those that leave node {@code n}. */
  public List<List<Edge>> byGovernor() {
    List<List<Edge>> lists = new ArrayList<>(Collections.nCopies(nodes.size(), List.of()));
    for (Edge edge : edges) {
      List<Edge> list = lists.get(edge.governor());
      if (list.isEmpty()) {
        list = new ArrayList<>();
        lists.set(edge.governor(), list);
      }
      list.add(edge);
    }
    return lists;
  }
}
