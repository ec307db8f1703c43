package org.entente.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;

/** What the governing words of one sentence do to what stands under them, by the lexicon. */
final class Governors {
  /** Frame of a clause that asks, by the form of its verb. */
  private static final String SUBJUNCTIVE = "subjunctive";

  /** Roles of what an adjective is said with regard to: "due to end", "capable of ending". */
  private static final Set<String> CLAUSES =
      Set.of(
          Role.INFINITIVE,
          Role.COMPLEMENT,
          Role.PURPOSE,
          Role.ADVERBIAL_CLAUSE + ":of",
          Role.preposition("to"),
          Role.preposition("of"));

  private final RoleGraph graph;
  private final FactualityLexicon lexicon;

  Governors(RoleGraph graph, FactualityLexicon lexicon) {
    this.graph = graph;
    this.lexicon = lexicon;
  }

  /** What a word does to a dependent with this role, the most particular entry first. */
  Stream<FactualityLexicon.Effect> effects(int node, String role) {
    boolean mandative = role.equals(Role.COMPLEMENT) && isMandative(node);
    List<String> frames = mandative ? List.of(SUBJUNCTIVE, role) : List.of(role);
    return keys(node, role).stream()
        .flatMap(k -> frames.stream().flatMap(frame -> lexicon.find(k, frame).stream()));
  }

  /**
   * What is said of an act beside a verb of its own, as of its coming about: "is unlikely", "looks
   * likely", "is off the table", "is set to begin". Not so with "is a threat", "is likely to hurt".
   *
   * @param act the noun or clause
   * @param head the word that it hangs from, or what it is said to be
   * @param role the role of the one for the other
   */
  Optional<FactualityLexicon.Effect> effectOfPredicate(int act, int head, String role) {
    boolean subject = role.equals(Role.SUBJECT);
    if (!subject && !role.equals(Role.OBJECT)) {
      return Optional.empty();
    }
    int predicate =
        graph.dependents(head, Role.INFINITIVE).stream()
            .filter(word -> graph.wordClass(word) == WordClass.ADJECTIVE)
            .findFirst()
            .orElse(head);
    List<Integer> clauses =
        graph.from(predicate).stream()
            .filter(e -> CLAUSES.contains(e.role()))
            .map(RoleGraph.RoleEdge::dependent)
            .toList();
    if (clauses.stream().anyMatch(clause -> isOccurrence(clause, act))) {
      return effects(predicate, Role.INFINITIVE).findFirst();
    }
    boolean quality =
        graph.wordClass(predicate) == WordClass.ADJECTIVE || phrase(predicate).isPresent();
    return subject && clauses.isEmpty() && quality
        ? effects(predicate, role).findFirst()
        : Optional.empty();
  }

  /** "to begin", "to be held": the act is to come about by this verb. */
  private boolean isOccurrence(int verb, int act) {
    return graph.from(verb).stream()
        .filter(e -> e.dependent() == act)
        .anyMatch(e -> keys(verb).stream().anyMatch(k -> lexicon.isOccurrence(k, e.role())));
  }

  /** "insisted that A leave", unlike "insisted that A had left". */
  private boolean isMandative(int node) {
    return graph.dependents(node, Role.COMPLEMENT).stream()
        .anyMatch(
            c ->
                graph.tree().nodes().get(c).tag().equals("VB")
                    && graph.dependents(c, Role.AUXILIARY).stream()
                        .noneMatch(a -> graph.tree().nodes().get(a).tag().matches("MD|VBD")));
  }

  /** With the preposition as part of the word: "called for talks". */
  private List<String> keys(int node, String role) {
    List<String> keys = new ArrayList<>();
    if (Role.isPreposition(role)) {
      String preposition = role.substring(role.indexOf(':') + 1);
      for (String key : keys(node)) {
        int dot = key.lastIndexOf('.');
        keys.add(key.substring(0, dot) + " " + preposition + key.substring(dot));
      }
    }
    keys.addAll(keys(node));
    return keys;
  }

  /** The word as the lexicon writes it: with its particle and without, or with its preposition. */
  List<String> keys(int node) {
    String lemma = graph.lemma(node);
    String suffix =
        switch (graph.wordClass(node)) {
          case VERB -> ".v";
          case NOUN -> ".n";
          case ADJECTIVE -> ".a";
          case ADVERB, OTHER -> ".o";
        };
    return graph
        .findDependent(node, Role.PARTICLE)
        .map(p -> List.of(lemma + " " + graph.lemma(p) + suffix, lemma + suffix))
        .or(() -> phrase(node).map(List::of))
        .orElse(List.of(lemma + suffix));
  }

  /** What is said of an act by how far it is: "are close to a deal". */
  Optional<FactualityLexicon.Effect> effectOfDistance(int act) {
    return predicative(act).flatMap(p -> lexicon.find(p.replace('_', ' ') + ".p", "case"));
  }

  /** A noun that is said of something by its preposition: "was out of the question". */
  private Optional<String> phrase(int node) {
    return predicative(node).map(preposition -> preposition + " " + graph.lemma(node) + ".n");
  }

  /** The preposition by which a noun is said of something. */
  private Optional<String> predicative(int node) {
    return graph.wordClass(node) == WordClass.NOUN && below(node, "cop").findAny().isPresent()
        ? below(node, "case").findFirst().map(this::preposition)
        : Optional.empty();
  }

  private String preposition(int first) {
    return Stream.concat(Stream.of(first), below(first, "fixed"))
        .map(graph::lemma)
        .collect(Collectors.joining("_"));
  }

  /** The words that the parser hangs from this one by a relation that no role stands for. */
  private Stream<Integer> below(int node, String relation) {
    return graph.tree().edges().stream()
        .filter(e -> e.governor() == node && e.relation().equals(relation))
        .map(DependencyTree.Edge::dependent);
  }
}
