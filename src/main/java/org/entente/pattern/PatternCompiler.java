package org.entente.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.annotation.Annotator;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Parser;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.clause.WordClass;

/**
 * Learns patterns from the ontology's example sentences: parses each as it would an article's, and
 * keeps the path from A to B through their lowest common word, with particles, modals, negation and
 * the other arguments and modifiers that the sentence spells out. An example that the parser
 * misreads is refused rather than learnt wrongly.
 */
public final class PatternCompiler {
  /** Roles that no pattern's path goes through. */
  private static final Set<String> OFF_PATH =
      Set.of(
          Role.CONJUNCT,
          Role.MODIFIER,
          Role.AUXILIARY,
          Role.NEGATION,
          Role.PARTICLE,
          Role.RELATIVE_CLAUSE);

  /** Roles that add to what is meant without changing it: those of place, time and occasion. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "P:in",
          "P:at",
          "P:on",
          "P:near",
          "P:after",
          "P:before",
          "P:during",
          "P:since",
          "P:until",
          "P:amid",
          "P:despite",
          "P:by",
          "P:because_of",
          "P:through",
          "P:under",
          "P:between");

  private static final Set<WordClass> JOINING =
      Set.of(WordClass.VERB, WordClass.NOUN, WordClass.ADJECTIVE);

  private static final Set<WordClass> MODIFYING =
      Set.of(WordClass.ADJECTIVE, WordClass.ADVERB, WordClass.VERB);

  private static final Set<String> MODALS =
      Set.of("may", "might", "can", "could", "must", "should", "shall", "will", "would");
  private static final Set<String> EMPTY_VERBS =
      Set.of("be", "have", "do", "get", "make", "take", "give", "say", "go", "come");

  private static final String NOT_ABOUT_A_AND_B = "not one sentence with A and B once each";

  private final Annotator annotator;
  private final Parser parser;
  private final SynonymSets synonyms;

  /**
   * @param synonyms words that may stand for those of an example
   */
  public PatternCompiler(Annotator annotator, Parser parser, SynonymSets synonyms) {
    this.annotator = annotator;
    this.parser = parser;
    this.synonyms = synonyms;
  }

  /**
   * What came of the ontology's examples.
   *
   * @param refused the examples that taught nothing, with the reason
   * @param known what each example and counter-example taught
   */
  public record Compilation(PatternLexicon lexicon, List<Refusal> refused, Known known) {
    public Compilation {
      refused = List.copyOf(refused);
    }
  }

  /**
   * An example that taught nothing.
   *
   * @param reason what is wrong with it, and how it was parsed
   */
  public record Refusal(RelationType relation, String example, String reason) {}

  /** What is wrong with a counter-example. */
  public enum Fault {
    FOUND("is found"),
    NOT_CHECKED("not checked");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** The fault in words that go after the counter-example. */
    public String words() {
      return words;
    }
  }

  /**
   * A counter-example that does not hold.
   *
   * @param reason what finds it, and how it was parsed
   */
  public record Objection(
      RelationType relation, String counterExample, Fault fault, String reason) {}

  /** An example sentence and what it is to teach, which goes by its name. */
  record Example(RelationType relation, String sentence) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Example example
          && relation.name().equals(example.relation.name())
          && sentence.equals(example.sentence);
    }

    /** Not that of the relation, which has thousands of sentences. */
    @Override
    public int hashCode() {
      return 31 * relation.name().hashCode() + sentence.hashCode();
    }
  }

  /** What an example taught; without a pattern, why it taught nothing. */
  record Outcome(Optional<Pattern> pattern, String reason) {}

  /** What examples and counter-examples taught, be it in a former run. */
  public static final class Known {
    private final Map<Example, Outcome> outcomes;

    /** Keeps the order. */
    Known(Map<Example, Outcome> outcomes) {
      this.outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    Map<Example, Outcome> outcomes() {
      return outcomes;
    }

    /** Nothing. */
    public static Known none() {
      return new Known(Map.of());
    }

    /** Whether every example and counter-example of these relations is among them. */
    public boolean coversAll(List<RelationType> relations) {
      return sentences(relations, RelationType::examples).allMatch(outcomes::containsKey)
          && sentences(relations, RelationType::counterExamples).allMatch(outcomes::containsKey);
    }
  }

  /**
   * Compiles all examples and counter-examples of these relations, those that are known already
   * without parsing them again. A counter-example need not teach anything.
   */
  public Compilation compile(List<RelationType> relations, Known known) {
    Map<Example, Outcome> examples =
        learn(sentences(relations, RelationType::examples).toList(), known);
    Map<Example, Outcome> counterExamples =
        learn(sentences(relations, RelationType::counterExamples).toList(), known);
    List<Refusal> refused =
        examples.entrySet().stream()
            .filter(e -> e.getValue().pattern().isEmpty())
            .map(
                e ->
                    new Refusal(
                        e.getKey().relation(), e.getKey().sentence(), e.getValue().reason()))
            .toList();
    PatternLexicon lexicon =
        new PatternLexicon(relations, patterns(examples), patterns(counterExamples), synonyms);
    Map<Example, Outcome> all = new LinkedHashMap<>(examples);
    all.putAll(counterExamples);
    return new Compilation(lexicon, refused, new Known(all));
  }

  private static Stream<Example> sentences(
      List<RelationType> relations, Function<RelationType, List<String>> sentences) {
    return relations.stream().flatMap(r -> sentences.apply(r).stream().map(s -> new Example(r, s)));
  }

  private Map<Example, Outcome> learn(List<Example> examples, Known known) {
    List<Outcome> outcomes =
        examples.parallelStream()
            .map(e -> Optional.ofNullable(known.outcomes.get(e)).orElseGet(() -> learn(e)))
            .toList();
    Map<Example, Outcome> learnt = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      learnt.put(examples.get(i), outcomes.get(i));
    }
    return learnt;
  }

  private static List<Pattern> patterns(Map<Example, Outcome> learnt) {
    return learnt.values().stream().flatMap(o -> o.pattern().stream()).toList();
  }

  /** The counter-examples that the lexicon finds all the same, or that it cannot be tried on. */
  public List<Objection> objections(PatternLexicon lexicon) {
    return lexicon.relations().parallelStream()
        .flatMap(r -> r.counterExamples().stream().map(s -> new Example(r, s)))
        .flatMap(e -> objection(lexicon, e).stream())
        .toList();
  }

  private Optional<Objection> objection(PatternLexicon lexicon, Example example) {
    RelationType relation = example.relation();
    Optional<TaughtSentence> taught =
        TaughtSentence.parse(example.sentence(), relation, annotator, parser);
    if (taught.isEmpty()) {
      return Optional.of(
          new Objection(relation, example.sentence(), Fault.NOT_CHECKED, NOT_ABOUT_A_AND_B));
    }
    return matches(lexicon, taught.get()).stream()
        .map(Pattern.Match::pattern)
        .filter(p -> p.relation().name().equals(relation.name()))
        .findFirst()
        .map(p -> "by \"" + p.example() + "\"; " + parse(taught.get()))
        .map(reason -> new Objection(relation, example.sentence(), Fault.FOUND, reason));
  }

  /**
   * What the lexicon finds in a sentence about A and B, for tests of examples and counter-examples.
   */
  public List<Pattern.Match> matches(
      PatternLexicon lexicon, RelationType relation, String sentence) {
    return TaughtSentence.parse(sentence, relation, annotator, parser).stream()
        .flatMap(taught -> matches(lexicon, taught).stream())
        .toList();
  }

  private static List<Pattern.Match> matches(PatternLexicon lexicon, TaughtSentence taught) {
    int a = taught.source();
    int b = taught.target();
    return lexicon.match(taught.graph(), Candidates.of(n -> n == a || n == b)).stream()
        .filter(
            m ->
                (m.source() == a && m.target() == b)
                    || (m.pattern().symmetric() && m.source() == b && m.target() == a))
        .toList();
  }

  private Outcome learn(Example example) {
    Optional<TaughtSentence> taught =
        TaughtSentence.parse(example.sentence(), example.relation(), annotator, parser);
    if (taught.isEmpty()) {
      return new Outcome(Optional.empty(), NOT_ABOUT_A_AND_B);
    }
    Optional<Joint> joint = joint(taught.get());
    Optional<String> fault =
        joint.isEmpty() ? Optional.of("A and B do not meet in one word") : fault(joint.get());
    if (fault.isPresent()) {
      String found = joint.map(j -> "; pattern: " + j.anchor()).orElse("");
      return new Outcome(Optional.empty(), fault.get() + "; " + parse(taught.get()) + found);
    }
    return new Outcome(
        Optional.of(
            new Pattern(
                example.relation(),
                example.sentence(),
                joint.get().anchor(),
                example.relation().symmetric())),
        "");
  }

  private static Optional<String> fault(Joint joint) {
    PatternNode anchor = joint.anchor();
    if (!joint.topmost()) {
      return Optional.of(
          "the word that joins A and B is neither the root nor below a word in brackets");
    }
    if (anchor.lemma().isEmpty()) {
      return anchor.wordClass() == WordClass.VERB && anchor.firstFixedChild().isPresent()
          ? Optional.empty()
          : Optional.of(
              "the word that joins A and B is in brackets, and is no verb with a fixed word below it");
    }
    if (!JOINING.contains(anchor.wordClass())) {
      return Optional.of(
          "A and B are joined by \""
              + anchor.lemma().get()
              + "\", which is no verb, noun or adjective");
    }
    return anchor.fixedWords() == 1
            && EMPTY_VERBS.contains(anchor.lemma().get())
            && !anchor.hasPreposition()
        ? Optional.of("\"" + anchor.lemma().get() + "\" alone says nothing")
        : Optional.empty();
  }

  /**
   * Where the ways to A and B meet.
   *
   * @param topmost whether it is the root, or hangs from context or from a slot that it modifies
   */
  private record Joint(PatternNode anchor, boolean topmost) {}

  private static Optional<Joint> joint(TaughtSentence taught) {
    RoleGraph graph = taught.graph();
    List<Integer> best = List.of();
    int bestAnchor = -1;
    for (int node = 0; node < graph.size(); node++) {
      int[] parents = parents(graph, node, taught);
      if (node == taught.source()
          || node == taught.target()
          || parents[taught.source()] < 0
          || parents[taught.target()] < 0) {
        continue;
      }
      List<Integer> path = new ArrayList<>(path(parents, taught.source(), node));
      path.addAll(path(parents, taught.target(), node));
      boolean disjoint = new LinkedHashSet<>(path).size() == path.size();
      if (disjoint && (bestAnchor < 0 || path.size() < best.size())) {
        best = path;
        bestAnchor = node;
      }
    }
    if (bestAnchor < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Joint(
            node(taught, bestAnchor, Set.copyOf(best), Set.of()), isTopmost(taught, bestAnchor)));
  }

  private static boolean isTopmost(TaughtSentence taught, int anchor) {
    List<RoleEdge> heads = taught.graph().to(anchor).stream().filter(e -> !e.inferred()).toList();
    return taught.graph().tree().roots().contains(anchor)
        || heads.stream()
            .anyMatch(
                e ->
                    taught.context().contains(e.head())
                        || e.head() == taught.source()
                        || e.head() == taught.target());
  }

  /**
   * For each node the one above it on the shortest way down from {@code top}; -1 where there is no
   * way.
   */
  private static int[] parents(RoleGraph graph, int top, TaughtSentence taught) {
    int[] parents = new int[graph.size()];
    Arrays.fill(parents, -1);
    Deque<Integer> queue = new ArrayDeque<>(List.of(top));
    parents[top] = top;
    while (!queue.isEmpty()) {
      int node = queue.remove();
      if (node == taught.source() || node == taught.target()) {
        continue;
      }
      for (RoleEdge edge : graph.from(node)) {
        if (!edge.inferred() && !OFF_PATH.contains(edge.role()) && parents[edge.dependent()] < 0) {
          parents[edge.dependent()] = node;
          queue.add(edge.dependent());
        }
      }
    }
    return parents;
  }

  private static List<Integer> path(int[] parents, int from, int top) {
    List<Integer> path = new ArrayList<>();
    for (int node = from; node != top; node = parents[node]) {
      path.add(node);
    }
    return path;
  }

  /**
   * @param above the nodes that this one hangs below, as role graphs may have loops
   */
  private static PatternNode node(
      TaughtSentence taught, int node, Set<Integer> onPath, Set<Integer> above) {
    if (node == taught.source() || node == taught.target()) {
      return new PatternNode(
          Optional.empty(),
          WordClass.NOUN,
          node == taught.source() ? PatternNode.Slot.SOURCE : PatternNode.Slot.TARGET,
          false,
          false,
          List.of());
    }
    RoleGraph graph = taught.graph();
    List<PatternNode.Child> children = new ArrayList<>();
    Set<Integer> done = new LinkedHashSet<>(above);
    done.add(node);
    Set<Integer> aboveChildren = Set.copyOf(done);
    for (RoleEdge edge : graph.from(node)) {
      boolean wanted =
          onPath.contains(edge.dependent())
              ? !OFF_PATH.contains(edge.role())
              : isKept(taught, edge);
      if (!edge.inferred() && wanted && done.add(edge.dependent())) {
        children.add(
            new PatternNode.Child(
                edge.role(), node(taught, edge.dependent(), onPath, aboveChildren)));
      }
    }
    Optional<String> lemma =
        taught.context().contains(node) ? Optional.empty() : Optional.of(graph.lemma(node));
    boolean byPreposition =
        children.stream()
            .anyMatch(c -> Role.isPreposition(c.role()) || c.role().equals(Role.INDIRECT_OBJECT));
    boolean collective = children.stream().filter(c -> c.role().equals(Role.SUBJECT)).count() > 1;
    boolean objectless =
        lemma.isPresent()
            && graph.wordClass(node) == WordClass.VERB
            && (byPreposition || collective)
            && graph.dependents(node, Role.OBJECT).isEmpty();
    boolean agentless =
        graph.wordClass(node) == WordClass.VERB
            && (isOwnAct(graph, node)
                || (graph.dependents(node, Role.SUBJECT).isEmpty()
                    && children.stream()
                        .anyMatch(c -> c.node().isSource() && Role.isPreposition(c.role()))));
    return new PatternNode(
        lemma, graph.wordClass(node), PatternNode.Slot.NONE, objectless, agentless, children);
  }

  /** "A warned that it would destroy B": if somebody else would do it, that is another story. */
  private static boolean isOwnAct(RoleGraph graph, int node) {
    List<Integer> subjects = graph.dependents(node, Role.SUBJECT);
    return !subjects.isEmpty() && subjects.stream().allMatch(graph::isPronoun);
  }

  /**
   * What an example spells out beside the path counts: who or what does it, particles, modals,
   * "not", arguments, adjectives, adverbs and clauses. Of words in brackets it counts that there is
   * one, unless they only tell where or when: "A provided B with [food]" is not "A provided B".
   */
  private static boolean isKept(TaughtSentence taught, RoleEdge edge) {
    String role = edge.role();
    if (taught.context().contains(edge.dependent())) {
      return !taught.context().contains(edge.head()) && isComplement(role);
    }
    if (role.equals(Role.AUXILIARY)) {
      return MODALS.contains(taught.graph().lemma(edge.dependent()));
    }
    if (role.equals(Role.MODIFIER)) {
      return MODIFYING.contains(taught.graph().wordClass(edge.dependent()));
    }
    return role.equals(Role.SUBJECT)
        || role.equals(Role.PARTICLE)
        || role.equals(Role.NEGATION)
        || role.equals(Role.COMPOUND)
        || Role.isPreposition(role)
        || role.equals(Role.NOUN_CLAUSE)
        || isComplement(role);
  }

  private static boolean isComplement(String role) {
    return role.equals(Role.OBJECT)
        || role.equals(Role.INDIRECT_OBJECT)
        || role.equals(Role.INFINITIVE)
        || role.equals(Role.COMPLEMENT)
        || role.startsWith(Role.ADVERBIAL_CLAUSE)
        || (Role.isPreposition(role) && !CIRCUMSTANCES.contains(role));
  }

  private static String parse(TaughtSentence taught) {
    DependencyTree tree = taught.graph().tree();
    StringBuilder text = new StringBuilder();
    for (DependencyTree.Edge edge : tree.edges()) {
      text.append(text.length() == 0 ? "" : ", ");
      text.append(edge.relation())
          .append('(')
          .append(tree.nodes().get(edge.governor()).form())
          .append(", ");
      text.append(tree.nodes().get(edge.dependent()).form())
          .append('/')
          .append(tree.nodes().get(edge.dependent()).tag())
          .append(')');
    }
    return "parsed as: " + text;
  }
}
