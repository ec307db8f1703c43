package org.entente.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;

/**
 * The part of a sentence's role graph that tells a relation, learnt from an example. Its topmost
 * word is the anchor; where that may be any verb ("A [acted] in defiance of B"), the fixed word
 * below it is what the pattern is known by. Immutable, thread-safe.
 *
 * @param relation what it tells
 * @param example the sentence it was learnt from, which is also its name
 * @param anchor topmost word, with the rest below it
 * @param symmetric whether source and target may change places
 */
public record Pattern(
    RelationType relation, String example, PatternNode anchor, boolean symmetric) {
  public Pattern {
    Objects.requireNonNull(relation);
    Objects.requireNonNull(example);
    Objects.requireNonNull(anchor);
  }

  /**
   * Prepositions of place belong to the verb as often as to its object, and mean another thing
   * there.
   */
  private static final Set<String> PLACE_ROLES = Set.of("P:in", "P:at", "P:near", "P:from");

  /**
   * A place in a sentence where the pattern stands.
   *
   * @param anchor node of the anchor, or of the fixed word below it where that may be any verb
   * @param source node that fills the first slot
   * @param target node that fills the second
   * @param words nodes of all fixed words, the anchor's included
   * @param substituted how many of them are other words than the example's
   */
  public record Match(
      Pattern pattern, int anchor, int source, int target, List<Integer> words, int substituted) {
    public Match {
      words = List.copyOf(words);
    }

    /**
     * Whether this match of a counter-example shows that another is not meant: it is of the same
     * parties, and asks for more. Who "battled B for the nomination" did not battle B.
     */
    boolean denies(Match other, RoleGraph graph) {
      return pattern.relation().name().equals(other.pattern.relation().name())
          && pattern.asksForMoreThan(other.pattern)
          && words.stream().anyMatch(other.words::contains)
          && ((isAbout(source, other.source, graph) && isAbout(target, other.target, graph))
              || (pattern.symmetric()
                  && isAbout(source, other.target, graph)
                  && isAbout(target, other.source, graph)));
    }

    /** Whether the other party is this one, or a fixed word that it owns: "met B's offer". */
    private boolean isAbout(int party, int other, RoleGraph graph) {
      return party == other
          || (words.contains(other)
              && graph.to(party).stream()
                  .anyMatch(e -> e.head() == other && e.role().equals(Role.POSSESSOR)));
    }
  }

  /** Name of the rule in reports: the relation and the example. */
  public String rule() {
    return relation.name() + ": " + example;
  }

  /**
   * How many words it fixes; of two patterns at one place the one that fixes more is the better
   * reading.
   */
  public int fixedWords() {
    return anchor.fixedWords();
  }

  private boolean asksForMoreThan(Pattern other) {
    int more = fixedWords() - other.fixedWords();
    return more > 0 || (more == 0 && anchor.size() > other.anchor.size());
  }

  /** The words of which one must stand in a sentence for the pattern to be tried. */
  Set<String> anchorLemmas() {
    PatternNode key =
        anchor.lemma().isPresent() ? anchor : anchor.firstFixedChild().orElseThrow().node();
    Set<String> lemmas = new TreeSet<>(key.substitutes());
    lemmas.add(key.lemma().orElseThrow());
    return lemmas;
  }

  /** The same pattern, with all words that will do where the example has one of them. */
  Pattern widened(SynonymSets synonyms) {
    return new Pattern(relation, example, anchor.widened(synonyms, fixedWords() == 1), symmetric);
  }

  /** Whether both slots hang from the same word by the same role, as in "A and B met". */
  public boolean isCollective() {
    List<PatternNode.Child> slots = new ArrayList<>();
    collectSlots(anchor, slots);
    return slots.size() == 2 && slots.get(0).role().equals(slots.get(1).role());
  }

  private static void collectSlots(PatternNode node, List<PatternNode.Child> slots) {
    List<PatternNode.Child> here =
        node.children().stream().filter(c -> c.node().slot() != PatternNode.Slot.NONE).toList();
    if (here.size() == 2) {
      slots.addAll(here);
    }
    node.children().forEach(c -> collectSlots(c.node(), slots));
  }

  /**
   * All matches that are known by this node.
   *
   * @param candidates what may fill the slots
   */
  List<Match> matchAt(RoleGraph graph, int node, Candidates candidates) {
    List<Match> matches = new ArrayList<>();
    for (int top : tops(graph, node)) {
      for (Binding found :
          match(graph, top, anchor, new Binding(-1, -1, List.of(), 0), candidates)) {
        boolean plural = found.source() == found.target();
        if (found.source() >= 0
            && found.target() >= 0
            && found.words().contains(node)
            && (!plural || (isCollective() && candidates.isPlural(found.source())))) {
          matches.add(
              new Match(
                  this, node, found.source(), found.target(), found.words(), found.substituted()));
        }
      }
    }
    return matches;
  }

  /** Where the anchor may be if the pattern is known by this node. */
  private List<Integer> tops(RoleGraph graph, int node) {
    if (anchor.lemma().isPresent()) {
      return List.of(node);
    }
    String role = anchor.firstFixedChild().orElseThrow().role();
    return graph.to(node).stream()
        .filter(e -> e.role().equals(role) && !e.inferred())
        .map(RoleGraph.RoleEdge::head)
        .filter(head -> graph.wordClass(head) == anchor.wordClass())
        .distinct()
        .toList();
  }

  private record Binding(int source, int target, List<Integer> words, int substituted) {
    Binding withWord(int word, boolean exact) {
      List<Integer> more = new ArrayList<>(words);
      more.add(word);
      return new Binding(source, target, more, exact ? substituted : substituted + 1);
    }
  }

  private static List<Binding> match(
      RoleGraph graph, int node, PatternNode pattern, Binding so, Candidates candidates) {
    if (pattern.slot() != PatternNode.Slot.NONE) {
      if (!candidates.isFilled(node)) {
        return List.of();
      }
      return List.of(
          pattern.slot() == PatternNode.Slot.SOURCE
              ? new Binding(node, so.target(), so.words(), so.substituted())
              : new Binding(so.source(), node, so.words(), so.substituted()));
    }
    if (!pattern.fits(graph, node) || (pattern.isOwned() && graph.isSomebodyElse(node))) {
      return List.of();
    }
    if (pattern.agentless()
        && graph.dependents(node, Role.SUBJECT).stream()
            .anyMatch(n -> candidates.isFilled(n) && !graph.isPronoun(n))) {
      return List.of();
    }
    if (pattern.objectless() && !graph.dependents(node, Role.OBJECT).isEmpty()) {
      return List.of();
    }
    List<Binding> bindings =
        List.of(pattern.lemma().isPresent() ? so.withWord(node, pattern.isExact(graph, node)) : so);
    for (PatternNode.Child child : pattern.children()) {
      List<Binding> extended = new ArrayList<>();
      for (Binding binding : bindings) {
        for (int filler : fillers(graph, node, pattern, child, binding)) {
          if (!binding.words().contains(filler)
              && !(isBystander(pattern, child) && isParty(candidates, filler))) {
            extended.addAll(match(graph, filler, child.node(), binding, candidates));
          }
        }
      }
      // Of words in brackets any will do, and each that fits gives the same binding.
      bindings = extended.size() < 2 ? extended : extended.stream().distinct().toList();
    }
    return bindings;
  }

  /**
   * Whether a word in brackets may be nobody that takes part: "A killed [people] in B" is towards
   * those who live there, "A killed a Russian in B" is not.
   */
  private static boolean isBystander(PatternNode pattern, PatternNode.Child child) {
    return child.role().equals(Role.OBJECT)
        && child.node().isOpen()
        && pattern.children().stream()
            .anyMatch(
                c -> c.node().slot() == PatternNode.Slot.TARGET && PLACE_ROLES.contains(c.role()));
  }

  /** Not the town in "captured the town from B". */
  private static boolean isParty(Candidates candidates, int node) {
    return candidates.isFilled(node) && !candidates.isPlace(node);
  }

  /**
   * The words with a role. Where a verb has an object, a preposition's phrase may hang from either:
   * parsers decide that by chance ("held talks with B"). Of any verb that would be too much: who
   * condemns "deaths in clashes with B" did not clash with B.
   */
  private static List<Integer> fillers(
      RoleGraph graph, int node, PatternNode pattern, PatternNode.Child child, Binding so) {
    List<Integer> bound = so.words();
    String role = child.role();
    List<Integer> fillers = new ArrayList<>(graph.dependents(node, role));
    if (child.node().isOpen()) {
      // "accused B of theft" is "accused B of stealing"
      graph.dependents(node, Role.otherwise(role)).stream()
          .filter(f -> !fillers.contains(f))
          .forEach(fillers::add);
    }
    boolean anyVerb = pattern.lemma().isEmpty() && pattern.wordClass() == WordClass.VERB;
    if (!Role.isPreposition(role) || anyVerb) {
      return fillers;
    }
    for (int object : graph.dependents(node, Role.OBJECT)) {
      // "expelled immigrants from B" tells where they are from.
      boolean ofParty =
          PLACE_ROLES.contains(role) && (object == so.source() || object == so.target());
      graph.dependents(object, role).stream()
          .filter(f -> !ofParty && !fillers.contains(f))
          .forEach(fillers::add);
    }
    if (PLACE_ROLES.contains(role)) {
      return fillers;
    }
    for (RoleGraph.RoleEdge edge : graph.to(node)) {
      // Not so of "an attack blamed on B", which is none on B.
      boolean described =
          !bound.contains(edge.head())
              && graph.from(node).stream()
                  .anyMatch(e -> e.role().equals(Role.NOUN_CLAUSE) && e.dependent() == edge.head());
      if (edge.role().equals(Role.OBJECT) && !edge.inferred() && !described) {
        graph.dependents(edge.head(), role).stream()
            .filter(f -> !fillers.contains(f) && f != node)
            .forEach(fillers::add);
      }
    }
    return fillers;
  }
}
