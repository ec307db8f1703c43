package org.entente.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.entente.annotation.DependencyTree;
import org.entente.clause.RoleGraph.RoleEdge;

/** The role graph of one sentence while it is read. Not thread-safe. */
final class RoleDraft {
  private final DependencyTree tree;
  private final IntPredicate isName;
  private final Set<RoleEdge> edges = new LinkedHashSet<>();

  RoleDraft(DependencyTree tree, IntPredicate isName) {
    this.tree = tree;
    this.isName = isName;
  }

  DependencyTree tree() {
    return tree;
  }

  int size() {
    return tree.nodes().size();
  }

  String form(int node) {
    return tree.nodes().get(node).form();
  }

  String lemma(int node) {
    return tree.nodes().get(node).lemma();
  }

  String tag(int node) {
    return tree.nodes().get(node).tag();
  }

  WordClass wordClass(int node) {
    return WordClass.of(tag(node));
  }

  /** Whether the word is an actor's name or adjective. */
  boolean isName(int node) {
    return isName.test(node);
  }

  /** The edges as they are now; those added later are not among them. */
  List<RoleEdge> edges() {
    return List.copyOf(edges);
  }

  void add(int head, String role, int dependent) {
    edges.add(new RoleEdge(head, role, dependent, false));
  }

  /** Adds an edge that another clause or word gives. */
  void infer(int head, String role, int dependent) {
    edges.add(new RoleEdge(head, role, dependent, true));
  }

  void remove(RoleEdge edge) {
    edges.remove(edge);
  }

  void removeIf(Predicate<RoleEdge> isWrong) {
    edges.removeIf(isWrong);
  }

  /** Gives a word the roles that the noun before it has. */
  void addRolesOf(int noun, int other) {
    for (RoleEdge edge : edges()) {
      if (edge.dependent() == noun && edge.head() != other) {
        infer(edge.head(), edge.role(), other);
      }
    }
  }

  boolean isVerb(int node) {
    return wordClass(node) == WordClass.VERB;
  }

  boolean isCommonNoun(int node) {
    return tag(node).matches("NNS?") && !isName(node);
  }

  /** Whether the word has another with this role. */
  boolean has(int head, String role) {
    return edges.stream().anyMatch(e -> e.head() == head && e.role().equals(role));
  }

  /** The words with this role for the node, in the order they were found; the list is a copy. */
  List<Integer> dependents(int head, String role) {
    List<Integer> found = new ArrayList<>();
    for (RoleEdge edge : edges) {
      if (edge.head() == head && edge.role().equals(role)) {
        found.add(edge.dependent());
      }
    }
    return found;
  }
}
