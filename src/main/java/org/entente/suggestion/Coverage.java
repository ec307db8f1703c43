package org.entente.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Mention;
import org.entente.annotation.DependencyTree;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Candidates;
import org.entente.pattern.Pattern;
import org.entente.pattern.PatternLexicon;
import org.entente.relation.Participant;
import org.entente.relation.Relation;
import org.entente.relation.RelationExtractor;
import org.entente.source.Span;

/** What of a sentence the rules of the lexicon cover already. */
final class Coverage {
  private final RelationExtractor.Reading reading;
  private final RoleGraph graph;
  private final List<Pattern.Match> matches;

  Coverage(RelationExtractor.Reading reading, PatternLexicon lexicon) {
    this.reading = reading;
    this.graph = reading.graph();
    this.matches = lexicon.match(graph, candidates());
  }

  /** Whether a rule joins these two actors by one of these words, or a relation was read off it. */
  boolean covers(int one, int other, Set<Integer> words) {
    return matches.stream().anyMatch(m -> joins(m, one, other) && sharesWord(m, words))
        || reading.relations().stream().anyMatch(r -> tells(r, one, other, words));
  }

  private boolean joins(Pattern.Match match, int one, int other) {
    List<Integer> sources = actors(match.source());
    List<Integer> targets = actors(match.target());
    return (sources.contains(one) && targets.contains(other))
        || (sources.contains(other) && targets.contains(one));
  }

  private static boolean sharesWord(Pattern.Match match, Set<Integer> words) {
    return match.words().stream().anyMatch(words::contains);
  }

  private boolean tells(Relation relation, int one, int other, Set<Integer> words) {
    boolean here = words.stream().anyMatch(w -> span(w).equals(Optional.of(relation.trigger())));
    return here && names(relation, one) && names(relation, other);
  }

  private boolean names(Relation relation, int node) {
    Optional<Span> span =
        reading.mentions().findAt(node).map(m -> reading.sentence().spanOf(m.first(), m.end()));
    List<Participant> parties = new ArrayList<>(relation.sources());
    parties.addAll(relation.targets());
    return parties.stream().anyMatch(p -> span.equals(Optional.of(p.span())));
  }

  private Optional<Span> span(int node) {
    DependencyTree.Node word = graph.tree().nodes().get(node);
    return Optional.of(reading.sentence().spanOf(word.first(), word.end()));
  }

  /** The actors that a word may stand for in a rule: its own, or of a noun its owners. */
  private List<Integer> actors(int node) {
    if (isMention(node)) {
      return List.of(node);
    }
    if (graph.wordClass(node) != WordClass.NOUN) {
      return List.of();
    }
    return graph.from(node).stream()
        .filter(e -> e.role().equals(Role.POSSESSOR) || e.role().equals("P:with"))
        .map(RoleGraph.RoleEdge::dependent)
        .filter(this::isMention)
        .toList();
  }

  private Candidates candidates() {
    return new Candidates(node -> !actors(node).isEmpty(), this::isPlural, this::isPlace);
  }

  private boolean isPlace(int node) {
    return reading.mentions().findAt(node).flatMap(Mention::place).isPresent();
  }

  private boolean isMention(int node) {
    return reading.mentions().findAt(node).isPresent();
  }

  private boolean isPlural(int node) {
    return reading
        .mentions()
        .findAt(node)
        .map(Mention::entities)
        .filter(entities -> entities.size() > 1)
        .isPresent();
  }
}
