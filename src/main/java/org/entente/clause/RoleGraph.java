package org.entente.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;

/**
 * Who does what to whom in a sentence, with voice, control, participles and relative clauses
 * undone: the value that {@code clause} hands to {@code pattern} and {@code relation}. "B was
 * backed by A", "A-backed B", "B, which A backs" and "A agreed to back B" all have A as {@link
 * Role#SUBJECT} and B as {@link Role#OBJECT} of "back". Immutable.
 */
public final class RoleGraph {
  private static final Set<String> REFLEXIVES =
      Set.of(
          "himself",
          "herself",
          "themselves",
          "themself",
          "oneself",
          "myself",
          "yourself",
          "ourselves",
          "yourselves");

  private final DependencyTree tree;
  private final List<List<RoleEdge>> outgoing;
  private final List<List<RoleEdge>> incoming;

  RoleGraph(DependencyTree tree, List<RoleEdge> edges) {
    this.tree = tree;
    this.outgoing = new ArrayList<>(Collections.nCopies(tree.nodes().size(), List.of()));
    this.incoming = new ArrayList<>(Collections.nCopies(tree.nodes().size(), List.of()));
    for (RoleEdge edge : edges) {
      append(outgoing, edge.head(), edge);
      append(incoming, edge.dependent(), edge);
    }
  }

  /**
   * A role that one word has for another.
   *
   * @param inferred whether it was carried over from a governing clause, as the subject of an
   *     infinitive is
   */
  public record RoleEdge(int head, String role, int dependent, boolean inferred) {}

  public DependencyTree tree() {
    return tree;
  }

  public int size() {
    return tree.nodes().size();
  }

  /** The lemma of the word; that of all reflexive pronouns is "itself", whoever it is. */
  public String lemma(int node) {
    String lemma = tree.nodes().get(node).lemma();
    return REFLEXIVES.contains(lemma) ? "itself" : lemma;
  }

  public WordClass wordClass(int node) {
    return WordClass.of(tree.nodes().get(node).tag());
  }

  /** Whether the word is a personal pronoun. */
  public boolean isPronoun(int node) {
    return tree.nodes().get(node).tag().equals("PRP");
  }

  /** The edges from this word to those that have a role for it. */
  public List<RoleEdge> from(int node) {
    return outgoing.get(node);
  }

  /** The edges to this word from those that it has a role for. */
  public List<RoleEdge> to(int node) {
    return incoming.get(node);
  }

  /** The words with this role for the node, in order. */
  public List<Integer> dependents(int node, String role) {
    List<Integer> found = new ArrayList<>();
    for (RoleEdge edge : outgoing.get(node)) {
      if (edge.role().equals(role) && !found.contains(edge.dependent())) {
        found.add(edge.dependent());
      }
    }
    return found;
  }

  /** Whether the words tell a place in an order: "the first country to recognise B", "the only". */
  public boolean isRanked(int node) {
    return ClauseWords.isRanked(
        lemma(node), dependents(node, Role.MODIFIER).stream().map(this::lemma).toList());
  }

  /**
   * Whether a noun is for another than whose it is: "A's rivals" are not A; "Syrian friends" are.
   */
  public boolean isSomebodyElse(int node) {
    return ClauseWords.OTHERS.contains(lemma(node))
        && dependents(node, Role.POSSESSOR).stream()
            .noneMatch(owner -> tree.nodes().get(owner).tag().equals("JJ"));
  }

  /** The first word with this role for the node. */
  public Optional<Integer> findDependent(int node, String role) {
    for (RoleEdge edge : outgoing.get(node)) {
      if (edge.role().equals(role)) {
        return Optional.of(edge.dependent());
      }
    }
    return Optional.empty();
  }

  private static void append(List<List<RoleEdge>> lists, int node, RoleEdge edge) {
    if (lists.get(node).isEmpty()) {
      lists.set(node, new ArrayList<>());
    }
    lists.get(node).add(edge);
  }
}
