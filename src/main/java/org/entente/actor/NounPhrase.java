package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;

/**
 * A noun of a parsed sentence with what hangs on it and whom those words stand for, as {@link
 * NominalResolver} asks about it.
 *
 * @param node of the noun in the tree
 * @param edges of the tree by governor
 * @param known mentions found so far, by the node of their head
 */
record NounPhrase(
    int sentence,
    DependencyTree tree,
    int node,
    List<List<DependencyTree.Edge>> edges,
    Map<Integer, Mention> known) {
  /** Those who are whom they speak for: "negotiators for the EU". */
  private static final Set<String> SPEAKING_FOR =
      Set.of("negotiator", "representative", "delegate", "lawyer", "spokesperson");

  private static final Set<String> OWNER_RELATIONS =
      Set.of(
          "amod",
          "compound",
          "nmod:poss",
          "nmod:of",
          "nmod:from",
          "nmod:in",
          "obl:npmod",
          "nmod:npmod",
          "dep");
  private static final Set<String> SAME_RELATIONS =
      Set.of("appos", "dep", "flat", "compound", "nmod:of");
  private static final Set<String> PHRASE_RELATIONS =
      Set.of("det", "amod", "compound", "nmod:poss", "nummod", "punct", "dep");

  DependencyTree.Node noun() {
    return tree.nodes().get(node);
  }

  boolean isPlural() {
    return noun().tag().endsWith("S");
  }

  /** What hangs on the noun. */
  List<DependencyTree.Edge> dependents() {
    return edges.get(node);
  }

  /** Those who hang on the noun by one of these relations. */
  Stream<Mention> dependents(Set<String> relations) {
    return dependents().stream()
        .filter(e -> relations.contains(e.relation()))
        .flatMap(e -> Optional.ofNullable(known.get(e.dependent())).stream());
  }

  /** Those who may be the same as the noun: in apposition, or its name. */
  Stream<Mention> namesakes() {
    return dependents(SAME_RELATIONS);
  }

  /** Whose the noun is. */
  List<Mention> owners() {
    List<Mention> owners = new ArrayList<>();
    for (DependencyTree.Edge edge : dependents()) {
      Mention owner = known.get(edge.dependent());
      if (owner != null
          && (OWNER_RELATIONS.contains(edge.relation())
              || (edge.relation().equals("nmod:for") && SPEAKING_FOR.contains(noun().lemma())))
          && !owner.entities().isEmpty()) {
        owners.add(owner);
      }
      if (owner == null && edge.relation().equals("nmod:of")) {
        // "chiefs of staff of the militaries"
        edges.get(edge.dependent()).stream()
            .filter(e -> e.relation().equals("nmod:of"))
            .map(e -> known.get(e.dependent()))
            .filter(m -> m != null && !m.entities().isEmpty())
            .forEach(owners::add);
      }
      if (isLed(edge.dependent()) && known.containsKey(edge.dependent() - 2)) {
        owners.add(known.get(edge.dependent() - 2));
      }
      if (tree.nodes().get(edge.dependent()).lemma().equals("loyal")) {
        for (DependencyTree.Edge inner : edges.get(edge.dependent())) {
          Mention master = known.get(inner.dependent());
          if (master != null && inner.relation().endsWith(":to")) {
            owners.add(master);
          }
        }
      }
    }
    return owners;
  }

  /** The participle of "Saudi-led". */
  private boolean isLed(int word) {
    return word > 1
        && tree.nodes().get(word).form().equals("led")
        && tree.nodes().get(word - 1).form().equals("-");
  }

  /**
   * What the lexicon has for the noun with the words right before it that belong to it, as many as
   * it knows: "deputy prime minister", "security force".
   */
  <T> Optional<T> longest(NounLexicon<T> nouns) {
    int first = node;
    while (first > 0 && node - first < nouns.longest() && isInner(first - 1)) {
      first--;
    }
    for (int from = first; from < node; from++) {
      StringBuilder words = new StringBuilder();
      for (int at = from; at <= node; at++) {
        words.append(at == from ? "" : " ").append(tree.nodes().get(at).form());
      }
      Optional<T> found = nouns.find(words.toString());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isInner(int word) {
    for (int head = word + 1; head <= node; head++) {
      for (DependencyTree.Edge edge : edges.get(head)) {
        if (edge.dependent() == word
            && (edge.relation().equals("compound") || edge.relation().equals("amod"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The noun with its titles and qualifiers, without states: "former prime minister". */
  String words() {
    StringBuilder words = new StringBuilder(noun().form());
    for (int at = node - 1; at >= 0 && isInner(at); at--) {
      if (tree.nodes().get(at).tag().equals("JJ")
          && TitleReader.isHeld(tree.nodes().get(at).form())) {
        continue; // "French"
      }
      words.insert(0, tree.nodes().get(at).form() + " ");
    }
    return words.toString();
  }

  /** The first token of the phrase of a noun. */
  static int start(DependencyTree tree, int node) {
    return new NounPhrase(0, tree, node, tree.byGovernor(), Map.of()).start();
  }

  /** The first token of the phrase. */
  int start() {
    return start(node, 0);
  }

  private int start(int word, int depth) {
    return edges.get(word).stream()
        .filter(e -> e.dependent() < word && PHRASE_RELATIONS.contains(e.relation()) && depth < 6)
        .map(e -> start(e.dependent(), depth + 1))
        .min(Comparator.naturalOrder())
        .filter(first -> first < tree.nodes().get(word).first())
        .orElse(tree.nodes().get(word).first());
  }

  /** The phrase as a mention of these. */
  Mention mention(List<Entity> entities, Resolution resolution) {
    return Mention.of(sentence, start(), noun().end(), entities, Mention.Form.NOMINAL, resolution);
  }
}
