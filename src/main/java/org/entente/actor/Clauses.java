package org.entente.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.DependencyTree.Edge;

/**
 * A parsed sentence seen as clauses within clauses: for each word the one governor that makes the
 * graph a tree again, and the subjects of a clause. Immutable.
 */
final class Clauses {
  private static final Set<String> CLAUSES =
      Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj");

  private final DependencyTree tree;
  private final List<List<Edge>> edges;
  private final int[] governors;
  private final String[] relations;

  Clauses(DependencyTree tree) {
    this.tree = tree;
    this.edges = tree.byGovernor();
    int size = tree.nodes().size();
    governors = new int[size];
    relations = new String[size];
    for (int node = 0; node < size; node++) {
      governors[node] = -1;
      relations[node] = "root";
    }
    int[] ranks = new int[size];
    for (Edge edge : tree.edges()) {
      int rank = rank(edge);
      int node = edge.dependent();
      if (rank > 0 && rank > ranks[node] && !tree.roots().contains(node)) {
        ranks[node] = rank;
        governors[node] = edge.governor();
        relations[node] = edge.relation();
      }
    }
  }

  /** How well an edge stands for the place of its word in the plain tree; 0 where it does not. */
  private int rank(Edge edge) {
    boolean intoRelative =
        edges.get(edge.dependent()).stream()
            .anyMatch(
                e -> e.dependent() == edge.governor() && e.relation().startsWith("acl:relcl"));
    if (intoRelative || edge.relation().contains("xsubj") || edge.relation().equals("ref")) {
      return 0;
    }
    return edge.relation().startsWith("conj") ? 2 : 1;
  }

  DependencyTree tree() {
    return tree;
  }

  /** The edges by governor, as {@link DependencyTree#byGovernor} has them. */
  List<List<Edge>> edges() {
    return edges;
  }

  List<Edge> from(int node) {
    return edges.get(node);
  }

  /** Its governor, or -1. */
  int governor(int node) {
    return governors[node];
  }

  /** Its relation to its governor, without subtype. */
  String relation(int node) {
    return relations[node].replaceFirst(":.*", "");
  }

  /** Its relation with subtype, such as "nmod:poss". */
  String fullRelation(int node) {
    return relations[node];
  }

  /** The head of the clause that the word stands in; the word itself if it heads one. */
  int clauseOf(int node) {
    int at = node;
    for (int steps = 0; governors[at] >= 0 && steps < 60; steps++) {
      if (isClauseHead(at)) {
        return at;
      }
      at = governors[at];
    }
    return at;
  }

  private boolean isClauseHead(int node) {
    String relation = relation(node);
    return CLAUSES.contains(relation)
        || (relation.equals("conj")
            && (tree.nodes().get(node).tag().startsWith("V") || !ownSubjects(node).isEmpty()));
  }

  /** Whether the word stands under the other, or is it. */
  boolean isUnder(int node, int ancestor) {
    int at = node;
    for (int steps = 0; at >= 0 && steps < 60; steps++) {
      if (at == ancestor) {
        return true;
      }
      at = governors[at];
    }
    return false;
  }

  /** The subjects of a clause, of participles and infinitives too. */
  List<Integer> subjects(int clause) {
    Set<Integer> visited = new HashSet<>();
    int at = clause;
    while (at >= 0 && visited.add(at)) {
      List<Integer> own = ownSubjects(at);
      if (!own.isEmpty()) {
        return own;
      }
      String relation = relation(at);
      int up = governors[at];
      if (relation.equals("acl") && up >= 0) {
        return List.of(up); // "forces backing him"
      }
      if (up < 0
          || !(relation.equals("xcomp") || relation.equals("advcl") || relation.equals("conj"))) {
        return List.of();
      }
      String full = fullRelation(at);
      at = clauseOf(up);
      if (full.equals("advcl:of") || full.equals("advcl:from")) {
        List<Integer> objects = objects(at);
        if (!objects.isEmpty()) {
          return objects; // "accused the bloc of breaking", "kept them from leaving"
        }
      }
    }
    return List.of();
  }

  List<Integer> objects(int clause) {
    return edges.get(clause).stream()
        .filter(e -> e.relation().equals("obj") || e.relation().equals("iobj"))
        .map(Edge::dependent)
        .toList();
  }

  private List<Integer> ownSubjects(int node) {
    List<Integer> found = new ArrayList<>();
    for (Edge edge : edges.get(node)) {
      if (edge.relation().startsWith("nsubj") && !found.contains(edge.dependent())) {
        found.add(edge.dependent());
      }
    }
    return found;
  }

  boolean isSubject(int node) {
    return relation(node).equals("nsubj");
  }

  /** The words that stand in this relation, with its subtype, below the node. */
  List<Integer> dependents(int node, String relation) {
    return edges.get(node).stream()
        .filter(e -> e.relation().equals(relation))
        .map(Edge::dependent)
        .toList();
  }

  Optional<Integer> dependent(int node, Set<String> relations) {
    return edges.get(node).stream()
        .filter(e -> relations.contains(e.relation()))
        .map(Edge::dependent)
        .findFirst();
  }
}
