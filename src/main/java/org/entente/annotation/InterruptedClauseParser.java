package org.entente.annotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.annotation.DependencyTree.Edge;
import org.entente.annotation.DependencyTree.Node;

/**
 * Parses again what an insertion between subject and verb has led astray: "Russia, whose troops
 * entered last week, has attacked". Where a finite verb after a comma has found no subject, the
 * insertion before it is taken out; if the verb has a subject then, the rest and the insertion are
 * parsed each for itself and joined at the noun before the insertion. So are relative clauses that
 * the parser joined to nothing, and speakers that are told last or in the middle. As thread-safe as
 * the parser that it asks.
 */
public final class InterruptedClauseParser implements Parser {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "which", "that");

  private static final Set<String> SPEAKING =
      Set.of(
          "say",
          "report",
          "add",
          "announce",
          "tell",
          "claim",
          "note",
          "warn",
          "declare",
          "state",
          "think",
          "believe",
          "show",
          "suggest",
          "reveal",
          "explain",
          "insist");

  /** Words between two parts of a quotation. */
  private static final int LONGEST_SPEAKER = 16;

  /** How often one sentence is tried at most, as each costs a parse. */
  private static final int MOST_TRIES = 4;

  private final Parser parser;

  public InterruptedClauseParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public DependencyTree parse(List<ParserWord> words) {
    Tries tries = new Tries();
    DependencyTree tree = withoutSpeakersWithin(words, parser.parse(words), tries);
    tree = withoutInsertions(words, tree, tries);
    tree = withoutParticiples(words, tree, tries);
    tree = withSpeakers(words, tree, tries);
    return withRelativeClauses(words, tree, tries);
  }

  private DependencyTree withoutInsertions(
      List<ParserWord> words, DependencyTree parsed, Tries tries) {
    DependencyTree tree = parsed;
    for (int at = 3; at < words.size(); at++) {
      int verb = at;
      int close = commaBefore(tree, verb);
      for (int comma = close - 2; comma > 0 && isWithoutSubject(tree, verb); comma--) {
        int open = comma;
        DependencyTree broken = tree;
        if (mayBeInsertion(broken, open, close)) {
          tree = tries.mend(broken, () -> mend(words, broken, open, close, verb));
        }
      }
    }
    return tree;
  }

  private DependencyTree withoutParticiples(
      List<ParserWord> words, DependencyTree parsed, Tries tries) {
    DependencyTree tree = parsed;
    for (int at = 2; at < words.size(); at++) {
      int verb = at;
      DependencyTree broken = tree;
      Optional<Integer> participle = gardenPath(broken, verb);
      if (participle.isPresent()) {
        tree = tries.mend(broken, () -> withoutParticiple(words, broken, participle.get(), verb));
      }
    }
    return tree;
  }

  /** "'Greece,' said Tusk, 'is a disgrace.'" */
  private DependencyTree withoutSpeakersWithin(
      List<ParserWord> words, DependencyTree parsed, Tries tries) {
    DependencyTree tree = parsed;
    for (int at = 2; at + 4 < words.size(); at++) {
      int close = at;
      DependencyTree broken = tree;
      int reopen = reopening(broken, close);
      if (reopen > 0) {
        tree = tries.mend(broken, () -> speakingWithin(words, broken, close, reopen));
      }
    }
    return tree;
  }

  /**
   * Where a quotation goes on that was left in the middle of a clause to name the speaker; 0 if it
   * is not so.
   */
  private static int reopening(DependencyTree tree, int close) {
    if (!tree.nodes().get(close).form().equals("''") || !isComma(tree, close - 1)) {
      return 0;
    }
    int open = close - 1;
    while (open > 0 && !tree.nodes().get(open).form().equals("``")) {
      open--;
    }
    if (hasFinite(tree, open, close)) {
      return 0;
    }
    int last = Math.min(tree.nodes().size() - 1, close + LONGEST_SPEAKER);
    for (int at = close + 3; at < last; at++) {
      if (tree.nodes().get(at).form().equals("``")) {
        return isComma(tree, at - 1) && speech(tree, close + 1, at).isPresent() ? at : 0;
      }
    }
    return 0;
  }

  private static Optional<Integer> speech(DependencyTree tree, int from, int end) {
    return IntStream.range(from, end)
        .filter(i -> FINITE.contains(tree.nodes().get(i).tag()))
        .filter(i -> SpeechVerbs.isQuoting(tree.nodes().get(i).lemma()))
        .boxed()
        .findFirst();
  }

  /** Parses the quotation as one, and who says it for itself. */
  private Optional<DependencyTree> speakingWithin(
      List<ParserWord> words, DependencyTree tree, int close, int reopen) {
    int verb = speech(tree, close + 1, reopen).orElseThrow();
    List<Integer> rest =
        IntStream.range(0, words.size())
            .filter(i -> i < close - 1 || i > reopen)
            .filter(i -> !words.get(i).form().matches("``|''"))
            .boxed()
            .toList();
    DependencyTree said = parsed(words, rest, tree);
    DependencyTree saying =
        parsed(words, IntStream.range(close + 1, reopen - 1).boxed().toList(), tree);
    List<Node> nodes = new ArrayList<>(said.nodes());
    Set<Edge> edges = new LinkedHashSet<>(said.edges());
    for (int i = close - 1; i <= reopen; i++) {
      nodes.set(i, i > close && i < reopen - 1 ? saying.nodes().get(i) : tree.nodes().get(i));
    }
    boolean spoken = subject(saying, verb).isPresent();
    for (Edge edge : saying.edges()) {
      boolean speaker =
          !spoken
              && edge.governor() == verb
              && edge.relation().matches("obj|xcomp|dep")
              && nodes.get(edge.dependent()).tag().startsWith("N");
      edges.add(speaker ? new Edge(verb, "nsubj", edge.dependent()) : edge);
    }
    said.roots().forEach(r -> edges.add(new Edge(verb, "ccomp", r)));
    return Optional.of(new DependencyTree(nodes, sorted(edges), List.of(verb)));
  }

  private DependencyTree withSpeakers(List<ParserWord> words, DependencyTree parsed, Tries tries) {
    DependencyTree tree = parsed;
    for (int at = words.size() - 1; at > 3; at--) {
      int verb = at;
      DependencyTree broken = tree;
      if (isLostSpeaking(broken, verb)) {
        tree = tries.mend(broken, () -> speaking(words, broken, verb));
      }
    }
    return tree;
  }

  private DependencyTree withRelativeClauses(
      List<ParserWord> words, DependencyTree parsed, Tries tries) {
    DependencyTree tree = parsed;
    for (int at = 1; at + 3 < words.size(); at++) {
      int open = at;
      DependencyTree broken = tree;
      if (isLostRelative(broken, open)) {
        int close = endOfRelative(broken, open);
        tree = tries.mend(broken, () -> mend(words, broken, open, close, close));
      }
    }
    return tree;
  }

  /** How often one sentence is mended at most, as each try costs two parses. */
  private static final class Tries {
    private int left = MOST_TRIES;

    /** What the attempt makes of the tree; the tree itself where that fails or no try is left. */
    DependencyTree mend(DependencyTree tree, Supplier<Optional<DependencyTree>> attempt) {
      return left-- > 0 ? attempt.get().orElse(tree) : tree;
    }
  }

  /** "Forces allied to Haftar attacked": a participle that was taken for the verb of the clause. */
  private static Optional<Integer> gardenPath(DependencyTree tree, int verb) {
    if (subject(tree, verb).isPresent()
        || !isJoinedBy(tree, verb, "dep|amod")
        || !(FINITE.contains(tree.nodes().get(verb).tag()) || isBetweenNames(tree, verb))) {
      return Optional.empty();
    }
    for (int at = verb - 1; at > 0; at--) {
      String tag = tree.nodes().get(at).tag();
      if (tag.matches("VB[DN]")
          && subject(tree, at).equals(Optional.of(at - 1))
          && !hasObject(tree, at)) {
        return Optional.of(at);
      }
      if (FINITE.contains(tag) || tag.equals("CC") || isComma(tree, at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Uganda attacked Congo", where the parser sees a Congo that was attacked. */
  private static boolean isBetweenNames(DependencyTree tree, int verb) {
    return verb + 1 < tree.nodes().size()
        && tree.nodes().get(verb).tag().matches("VB[ND]")
        && tree.nodes().get(verb - 1).tag().startsWith("N")
        && tree.nodes().get(verb + 1).tag().startsWith("NNP")
        && tree.edges().contains(new Edge(verb + 1, "amod", verb));
  }

  /** Parses without the participle and what belongs to it, and this for itself. */
  private Optional<DependencyTree> withoutParticiple(
      List<ParserWord> words, DependencyTree tree, int participle, int verb) {
    List<Integer> rest =
        IntStream.range(0, words.size()).filter(i -> i < participle || i >= verb).boxed().toList();
    DependencyTree outer = parsed(words, rest, tree);
    int noun = participle - 1;
    if (subject(outer, verb).isEmpty()) {
      return Optional.empty();
    }
    List<ParserWord> read = new ArrayList<>(words);
    ParserWord word = words.get(participle);
    read.set(participle, new ParserWord(word.form(), Optional.of("VBN"), word.first(), word.end()));
    DependencyTree inner = parsed(read, IntStream.range(noun, verb).boxed().toList(), tree);
    List<Node> nodes = new ArrayList<>(outer.nodes());
    for (int i = participle; i < verb; i++) {
      nodes.set(i, inner.nodes().get(i));
    }
    Set<Edge> edges = new LinkedHashSet<>(outer.edges());
    inner.edges().stream().filter(e -> e.dependent() != noun).forEach(edges::add);
    edges.removeIf(e -> e.dependent() == participle);
    edges.add(new Edge(noun, "acl", participle));
    return Optional.of(new DependencyTree(nodes, sorted(edges), outer.roots()));
  }

  /** "..., a spokesman for the army said.": who speaks is told last and has found no verb. */
  private static boolean isLostSpeaking(DependencyTree tree, int verb) {
    Node node = tree.nodes().get(verb);
    int comma = lastCommaBefore(tree, verb);
    return FINITE.contains(node.tag())
        && SPEAKING.contains(node.lemma())
        && tree.nodes().get(verb - 1).tag().matches("N.*|PRP")
        && comma > 2
        && !tree.nodes().get(comma + 1).tag().equals("CC")
        && subject(tree, verb).isEmpty()
        && hasFinite(tree, 0, comma)
        && !hasFinite(tree, comma + 1, verb)
        && !hasFinite(tree, verb + 1, tree.nodes().size());
  }

  private static int lastCommaBefore(DependencyTree tree, int verb) {
    int at = verb - 1;
    while (at > 0 && !isComma(tree, at)) {
      at--;
    }
    return at;
  }

  /** Parses what is said and who says it each for itself. */
  private Optional<DependencyTree> speaking(List<ParserWord> words, DependencyTree tree, int verb) {
    int comma = lastCommaBefore(tree, verb);
    DependencyTree said = parsed(words, IntStream.range(0, comma).boxed().toList(), tree);
    DependencyTree saying =
        parsed(words, IntStream.range(comma + 1, words.size()).boxed().toList(), tree);
    if (subject(saying, verb).isEmpty()) {
      return Optional.empty();
    }
    List<Node> nodes = new ArrayList<>(saying.nodes());
    for (int i = 0; i < comma; i++) {
      nodes.set(i, said.nodes().get(i));
    }
    Set<Edge> edges = new LinkedHashSet<>(said.edges());
    edges.addAll(saying.edges());
    edges.add(new Edge(verb, "punct", comma));
    said.roots().forEach(r -> edges.add(new Edge(verb, "ccomp", r)));
    return Optional.of(new DependencyTree(nodes, sorted(edges), saying.roots()));
  }

  private static List<Edge> sorted(Set<Edge> edges) {
    return edges.stream().sorted(Edge.IN_TREE).toList();
  }

  private static boolean isWithoutSubject(DependencyTree tree, int verb) {
    return (FINITE.contains(tree.nodes().get(verb).tag()) || isLostParticiple(tree, verb))
        && commaBefore(tree, verb) > 2
        && subject(tree, verb).isEmpty();
  }

  /** The tagger takes a past tense far from its subject for a participle. */
  private static boolean isLostParticiple(DependencyTree tree, int verb) {
    return tree.nodes().get(verb).tag().equals("VBN")
        && isJoinedBy(tree, verb, "dep|amod")
        && hasObject(tree, verb);
  }

  private static boolean hasObject(DependencyTree tree, int verb) {
    return tree.edges().stream().anyMatch(e -> e.governor() == verb && e.relation().equals("obj"));
  }

  private static boolean isJoinedBy(DependencyTree tree, int node, String relations) {
    return tree.edges().stream()
        .anyMatch(e -> e.dependent() == node && e.relation().matches(relations));
  }

  /** A relative clause after a comma that was not joined to any noun. */
  private static boolean isLostRelative(DependencyTree tree, int open) {
    return isComma(tree, open)
        && tree.nodes().get(open + 1).form().matches("who|whose|which")
        && tree.nodes().get(open - 1).tag().startsWith("N")
        && tree.edges().stream()
            .noneMatch(
                e ->
                    e.governor() < open
                        && e.dependent() > open
                        && e.relation().equals("acl:relcl"));
  }

  /** The comma before a finite verb, or the last word, that a relative clause ends at. */
  private static int endOfRelative(DependencyTree tree, int open) {
    for (int at = open + 3; at < tree.nodes().size(); at++) {
      if (FINITE.contains(tree.nodes().get(at).tag()) && commaBefore(tree, at) > open + 2) {
        return commaBefore(tree, at);
      }
    }
    return tree.nodes().size() - 1;
  }

  /** The comma right before the verb but for adverbs; -1 if there is none. */
  private static int commaBefore(DependencyTree tree, int verb) {
    int at = verb - 1;
    while (at > 0 && tree.nodes().get(at).tag().equals("RB")) {
      at--;
    }
    return isComma(tree, at) ? at : -1;
  }

  private static boolean isComma(DependencyTree tree, int at) {
    return at >= 0 && tree.nodes().get(at).form().equals(",");
  }

  /** The subject of the clause that this finite word, an auxiliary perhaps, belongs to. */
  private static Optional<Integer> subject(DependencyTree tree, int verb) {
    int head =
        tree.edges().stream()
            .filter(e -> e.dependent() == verb && e.relation().matches("aux.*|cop"))
            .map(Edge::governor)
            .findFirst()
            .orElse(verb);
    return tree.edges().stream()
        .filter(e -> e.governor() == head && e.relation().matches("[nc]subj.*|expl.*"))
        .map(Edge::dependent)
        .findFirst();
  }

  /**
   * Whether what stands between two commas may interrupt a clause: it follows a noun and is a
   * relative clause, or has no finite verb.
   */
  private static boolean mayBeInsertion(DependencyTree tree, int open, int close) {
    if (!isComma(tree, open) || !tree.nodes().get(open - 1).tag().matches("N.*|CD|PRP")) {
      return false;
    }
    if (isRelative(tree, open)) {
      return true;
    }
    boolean finite = hasFinite(tree, open + 1, close);
    // In "the talks failed, officials in Ankara, said Kerry" the clause is over before.
    int begin = lastClause(tree, open);
    return !finite && !hasFinite(tree, begin, open);
  }

  private static boolean isRelative(DependencyTree tree, int open) {
    String tag = tree.nodes().get(open + 1).tag();
    String next = tree.nodes().get(open + 2).tag();
    return tag.startsWith("W") || (tag.equals("IN") && next.startsWith("W"));
  }

  private static boolean hasFinite(DependencyTree tree, int from, int end) {
    return IntStream.range(from, end).anyMatch(i -> FINITE.contains(tree.nodes().get(i).tag()));
  }

  /** Where the clause begins in "officials said that Russia, ...". */
  private static int lastClause(DependencyTree tree, int before) {
    for (int at = before - 1; at > 0; at--) {
      String form = tree.nodes().get(at).form();
      if (form.equals("that") || form.equals("said") || form.equals(";") || form.equals("``")) {
        return at + 1;
      }
    }
    return 0;
  }

  /**
   * Parses without the words between.
   *
   * @param verb what has to find its subject; {@code close} where it has it already
   */
  private Optional<DependencyTree> mend(
      List<ParserWord> words, DependencyTree tree, int open, int close, int verb) {
    List<Integer> rest =
        IntStream.range(0, words.size()).filter(i -> i < open || i > close).boxed().toList();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    DependencyTree outer = parsed(words, rest, tree);
    Optional<Integer> subject =
        verb == close ? Optional.of(open - 1) : subject(outer, verb).filter(s -> s < open);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int noun = noun(tree, outer, open, subject.get());
    Set<Edge> edges = new LinkedHashSet<>(outer.edges());
    DependencyTree inner = inner(words, tree, open, close, noun, edges);
    edges.addAll(inner.edges());
    edges.add(new Edge(noun, "punct", open));
    edges.add(new Edge(noun, "punct", close));
    List<Node> nodes = new ArrayList<>(outer.nodes());
    for (int i = open; i <= close; i++) {
      nodes.set(i, inner.nodes().get(i));
    }
    return Optional.of(new DependencyTree(nodes, sorted(edges), outer.roots()));
  }

  /** What the insertion belongs to: the noun before it, but "who" is no state that one leads. */
  private static int noun(DependencyTree tree, DependencyTree outer, int open, int subject) {
    boolean person = tree.nodes().get(open + 1).form().matches("who|whose|whom");
    boolean within =
        outer.edges().stream()
            .anyMatch(
                e ->
                    e.governor() == subject
                        && e.dependent() == open - 1
                        && e.relation().startsWith("nmod"));
    return person && within ? subject : open - 1;
  }

  /** Parses the insertion, and joins it to its noun. */
  private DependencyTree inner(
      List<ParserWord> words, DependencyTree tree, int open, int close, int noun, Set<Edge> edges) {
    List<ParserWord> read = new ArrayList<>(words);
    List<Integer> clause = new ArrayList<>(List.of(noun));
    Node first = tree.nodes().get(open + 1);
    ParserWord pronoun = words.get(open + 1);
    if (first.form().equals("whose")) {
      read.set(open + 1, new ParserWord("'s", Optional.of("POS"), pronoun.first(), pronoun.end()));
      IntStream.range(open + 1, close).forEach(clause::add);
    } else if (RELATIVE_PRONOUNS.contains(first.form())) {
      IntStream.range(open + 2, close).forEach(clause::add);
      edges.add(new Edge(noun, "ref", open + 1));
    } else {
      IntStream.rangeClosed(open, close).forEach(clause::add);
    }
    DependencyTree inner = parsed(read, clause, tree);
    if (isRelative(tree, open)) {
      inner.roots().stream()
          .filter(r -> r != noun)
          .forEach(r -> edges.add(new Edge(noun, "acl:relcl", r)));
    }
    List<Node> nodes = new ArrayList<>(inner.nodes());
    nodes.set(open + 1, first);
    return new DependencyTree(nodes, inner.edges(), inner.roots());
  }

  /** The parse of some of the words, by their places among all. */
  private DependencyTree parsed(List<ParserWord> words, List<Integer> some, DependencyTree all) {
    DependencyTree part = parser.parse(some.stream().map(words::get).toList());
    List<Node> nodes = new ArrayList<>(all.nodes());
    for (int i = 0; i < some.size(); i++) {
      nodes.set(some.get(i), part.nodes().get(i));
    }
    return new DependencyTree(
        nodes,
        part.edges().stream()
            .map(e -> new Edge(some.get(e.governor()), e.relation(), some.get(e.dependent())))
            .toList(),
        part.roots().stream().map(some::get).toList());
  }
}
