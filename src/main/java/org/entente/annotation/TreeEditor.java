package org.entente.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.annotation.DependencyTree.Edge;
import org.entente.annotation.DependencyTree.Node;

/**
 * A tree while its edges are being corrected. Questions are answered from the parser's own tree, so
 * that no correction depends on the order of the others; only {@link #edges} and {@link #corrected}
 * show what has become of it.
 */
final class TreeEditor {
  private final DependencyTree tree;
  private final List<Edge> edges;
  private final List<Node> nodes;
  private List<Integer> roots;

  TreeEditor(DependencyTree tree) {
    this.tree = tree;
    this.edges = new ArrayList<>(tree.edges());
    this.nodes = new ArrayList<>(tree.nodes());
    this.roots = tree.roots();
  }

  DependencyTree tree() {
    return tree;
  }

  /** The edges as they are by now. */
  List<Edge> edges() {
    return Collections.unmodifiableList(edges);
  }

  /** The tree with all that was corrected so far. */
  DependencyTree corrected() {
    return new DependencyTree(nodes, edges, roots);
  }

  void retag(int node, String lemma, String tag) {
    Node old = nodes.get(node);
    nodes.set(node, new Node(old.form(), lemma, tag, old.first(), old.end()));
  }

  void setRoot(int node) {
    roots = List.of(node);
  }

  void add(Edge edge) {
    edges.add(edge);
  }

  void removeIf(Predicate<Edge> condition) {
    edges.removeIf(condition);
  }

  void replace(Edge old, Edge other) {
    int at = edges.indexOf(old);
    if (at >= 0) {
      edges.set(at, other);
    }
  }

  /** The word; empty before the first and after the last. */
  String form(int node) {
    return isWithin(node) ? tree.nodes().get(node).form() : "";
  }

  /** The lemma; empty as {@link #form} is. */
  String lemma(int node) {
    return isWithin(node) ? tree.nodes().get(node).lemma() : "";
  }

  /** The tag; empty as {@link #form} is. */
  String tag(int node) {
    return isWithin(node) ? tree.nodes().get(node).tag() : "";
  }

  private boolean isWithin(int node) {
    return node >= 0 && node < tree.nodes().size();
  }

  boolean isVerb(int node) {
    return tag(node).startsWith("VB");
  }

  /** Whether it is a verb whose "by" does not tell who does it, unlike "was hit by bricks". */
  boolean isActive(int verb) {
    return isVerb(verb)
        && edge(verb, "aux:pass").isEmpty()
        && (!tag(verb).equals("VBN") || edge(verb, "aux").isPresent());
  }

  boolean isQuoting(int verb) {
    return isVerb(verb) && SpeechVerbs.isQuoting(lemma(verb));
  }

  /** Whether a comma stands between the two. */
  boolean isParted(int from, int end) {
    return tree.holds(",", from, end);
  }

  /** The first edge of this relation. */
  Optional<Edge> edge(int governor, String relation) {
    return tree.edges().stream()
        .filter(e -> e.governor() == governor && e.relation().equals(relation))
        .findFirst();
  }

  /** The passive whose "by" a word stands after. */
  Optional<Integer> passiveBy(int agent) {
    return governor(agent, "obl:(agent|by)");
  }

  /** The verb whose object a word is. */
  Optional<Integer> verbWithObject(int object) {
    return governor(object, "obj");
  }

  /** The first word that governs this one by such a relation. */
  Optional<Integer> governor(int dependent, String relations) {
    return tree.edges().stream()
        .filter(e -> e.dependent() == dependent && e.relation().matches(relations))
        .map(Edge::governor)
        .findFirst();
  }

  /** The verb of the clause that a word is in. */
  Optional<Integer> verbAbove(int node) {
    int at = node;
    for (int steps = 0; steps < tree.nodes().size(); steps++) {
      int below = at;
      Optional<Integer> governor =
          tree.edges().stream()
              .filter(e -> e.dependent() == below && e.governor() != below)
              .map(Edge::governor)
              .findFirst();
      if (governor.isEmpty() || isVerb(governor.get())) {
        return governor;
      }
      at = governor.get();
    }
    return Optional.empty();
  }
}
