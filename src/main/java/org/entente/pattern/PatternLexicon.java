package org.entente.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.clause.RoleGraph;

/**
 * The patterns by the word that they hang from, so that a sentence tries only those whose word it
 * holds, and those of counter-examples, which show where they are not meant. Immutable,
 * thread-safe.
 */
public final class PatternLexicon {
  private final List<RelationType> relations;
  private final List<Pattern> patterns;
  private final Set<String> reciprocalNouns = new TreeSet<>();
  private final Map<String, List<Pattern>> byAnchor = new HashMap<>();
  private final Map<String, List<Pattern>> countersByAnchor = new HashMap<>();

  /** Patterns whose words nothing else stands for. */
  public PatternLexicon(List<RelationType> relations, List<Pattern> patterns) {
    this(relations, patterns, List.of(), SynonymSets.none());
  }

  /**
   * @param patterns as they were learnt
   * @param counters what was learnt from counter-examples
   * @param synonyms words that may stand for theirs
   */
  public PatternLexicon(
      List<RelationType> relations,
      List<Pattern> patterns,
      List<Pattern> counters,
      SynonymSets synonyms) {
    this.relations = List.copyOf(relations);
    this.patterns = List.copyOf(patterns);
    for (Pattern pattern : patterns) {
      if (pattern.symmetric()) {
        pattern.anchor().collectNouns(reciprocalNouns);
      }
      add(pattern.widened(synonyms), byAnchor);
    }
    counters.forEach(c -> add(c.widened(synonyms), countersByAnchor));
  }

  private static void add(Pattern pattern, Map<String, List<Pattern>> byAnchor) {
    for (String lemma : pattern.anchorLemmas()) {
      byAnchor.computeIfAbsent(lemma, l -> new ArrayList<>()).add(pattern);
    }
  }

  public List<RelationType> relations() {
    return relations;
  }

  /** The relation of this name. */
  public Optional<RelationType> findRelation(String name) {
    return relations.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** The patterns as they were learnt. */
  public List<Pattern> patterns() {
    return patterns;
  }

  /** Nouns for what two parties do with each other: "deal", "talks". */
  public Set<String> reciprocalNouns() {
    return reciprocalNouns;
  }

  /** The lemmas that patterns hang from; a sentence that holds none of them tells no relation. */
  public Set<String> anchors() {
    return Set.copyOf(byAnchor.keySet());
  }

  /**
   * All matches in a sentence that no counter-example denies, by anchor from left to right and then
   * in the order of the patterns.
   */
  public List<Pattern.Match> match(RoleGraph graph, Candidates candidates) {
    List<Pattern.Match> matches = match(byAnchor, p -> true, graph, candidates);
    Set<String> told =
        matches.stream().map(m -> m.pattern().relation().name()).collect(Collectors.toSet());
    List<Pattern.Match> denials =
        told.isEmpty()
            ? List.of()
            : match(countersByAnchor, c -> told.contains(c.relation().name()), graph, candidates);
    return matches.stream()
        .filter(m -> denials.stream().noneMatch(d -> d.denies(m, graph)))
        .toList();
  }

  private static List<Pattern.Match> match(
      Map<String, List<Pattern>> byAnchor,
      Predicate<Pattern> isTried,
      RoleGraph graph,
      Candidates candidates) {
    List<Pattern.Match> matches = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      for (Pattern pattern : byAnchor.getOrDefault(graph.lemma(node), List.of())) {
        if (isTried.test(pattern)) {
          matches.addAll(pattern.matchAt(graph, node, candidates));
        }
      }
    }
    return matches;
  }
}
