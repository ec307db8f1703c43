package org.entente.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;

/**
 * A word of a pattern and the words below it.
 *
 * @param lemma what the word must be; empty for a slot and for a word in brackets
 * @param substitutes other words that will do for it
 * @param wordClass what class it must have; ignored for a slot and for a word in brackets
 * @param slot what the word is a slot for
 * @param objectless whether it must have no object: "A traded with B" is not "A traded fire with B"
 * @param agentless whether nobody else may be said to do it, as in "B was arrested in A" or "A
 *     warned that it would destroy B"
 * @param children the words that must have a role for it
 */
record PatternNode(
    Optional<String> lemma,
    Set<String> substitutes,
    WordClass wordClass,
    Slot slot,
    boolean objectless,
    boolean agentless,
    List<Child> children) {
  /** Verbs that mean next to nothing without their particle. */
  private static final Set<String> LIGHT_VERBS =
      Set.of(
          "call", "put", "hold", "turn", "give", "take", "make", "let", "play", "break", "stand",
          "set", "strike", "bring", "lay", "keep", "get", "go", "come", "run", "look", "back");

  PatternNode {
    Objects.requireNonNull(lemma);
    substitutes = Set.copyOf(substitutes);
    Objects.requireNonNull(wordClass);
    Objects.requireNonNull(slot);
    children = List.copyOf(children);
  }

  /** A word that no other will do for. */
  PatternNode(
      Optional<String> lemma,
      WordClass wordClass,
      Slot slot,
      boolean objectless,
      boolean agentless,
      List<Child> children) {
    this(lemma, Set.of(), wordClass, slot, objectless, agentless, children);
  }

  /** What a word of a pattern is filled by. */
  enum Slot {
    NONE,
    SOURCE,
    TARGET
  }

  /** A word below, with its role. */
  record Child(String role, PatternNode node) {}

  boolean isSource() {
    return slot == Slot.SOURCE;
  }

  /** Whether any word will do. */
  boolean isOpen() {
    return lemma.isEmpty() && slot == Slot.NONE && children.isEmpty();
  }

  /** Whether any word of a party's will do, as in "A praised B's [decision]". */
  boolean isOwned() {
    return lemma.isEmpty()
        && slot == Slot.NONE
        && children.stream()
            .anyMatch(
                c -> c.role().equals(Role.POSSESSOR) && c.node().slot() != PatternNode.Slot.NONE);
  }

  /** The first word right below that is fixed: "defiance" in "A [acted] in defiance of B". */
  Optional<Child> firstFixedChild() {
    return children.stream().filter(c -> c.node().lemma().isPresent()).findFirst();
  }

  /** Whether something must hang from it by a preposition, which then is part of what it says. */
  boolean hasPreposition() {
    return children.stream().anyMatch(c -> Role.isPreposition(c.role()));
  }

  /** How many words are fixed: a measure of how much the pattern asks for. */
  int fixedWords() {
    return (lemma.isPresent() ? 1 : 0)
        + children.stream().mapToInt(c -> c.node().fixedWords()).sum();
  }

  /** How many words it asks for, fixed or not. */
  int size() {
    return 1 + children.stream().mapToInt(c -> c.node().size()).sum();
  }

  /**
   * Whether this word, or one that will do for it, stands at a node; a bracketed one always does.
   */
  boolean fits(RoleGraph graph, int node) {
    return lemma.isEmpty()
        || (graph.wordClass(node) == wordClass
            && !isOtherVerb(graph, node)
            && (isExact(graph, node) || substitutes.contains(graph.lemma(node))));
  }

  /** "called off a visit" is not "called a visit". */
  private boolean isOtherVerb(RoleGraph graph, int node) {
    return wordClass == WordClass.VERB
        && LIGHT_VERBS.contains(graph.lemma(node))
        && children.stream().noneMatch(c -> c.role().equals(Role.PARTICLE))
        && graph.findDependent(node, Role.PARTICLE).isPresent();
  }

  /** Whether it is this very word that stands there, so far as one is asked for. */
  boolean isExact(RoleGraph graph, int node) {
    return lemma.filter(l -> !l.equals(graph.lemma(node))).isEmpty();
  }

  /**
   * The same with all words that will do. A verb alone says too little for others to stand for it,
   * and with a particle it is another verb; for a noun alone only true synonyms stand.
   */
  PatternNode widened(SynonymSets synonyms, boolean alone) {
    boolean verb = wordClass == WordClass.VERB;
    boolean phrasal = children.stream().anyMatch(c -> c.role().equals(Role.PARTICLE));
    Set<String> others =
        lemma
            .filter(l -> !(verb && (alone || phrasal)))
            .map(l -> alone ? synonyms.synonyms(l, wordClass) : synonyms.substitutes(l, wordClass))
            .orElse(Set.of());
    List<Child> below =
        children.stream().map(c -> new Child(c.role(), c.node().widened(synonyms, alone))).toList();
    return new PatternNode(lemma, others, wordClass, slot, objectless, agentless, below);
  }

  /** Adds the fixed nouns of this word and those below it. */
  void collectNouns(Set<String> nouns) {
    if (wordClass == WordClass.NOUN) {
      lemma.ifPresent(nouns::add);
    }
    children.forEach(c -> c.node().collectNouns(nouns));
  }

  @Override
  public String toString() {
    String word = slot == Slot.NONE ? lemma.orElse("*") : slot == Slot.SOURCE ? "A" : "B";
    if (children.isEmpty()) {
      return word;
    }
    return children.stream()
        .map(c -> c.role() + " " + c.node())
        .collect(Collectors.joining(", ", word + "(", ")"));
  }
}
