package org.entente.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clause.WordClass;

/**
 * A word of a pattern and the words below it.
 *
 * @param lemma what the word must be; empty for a slot and for a word in brackets
 * @param wordClass what class it must have; ignored for a slot and for a word in brackets
 * @param slot what the word is a slot for
 * @param objectless whether it must have no object: "A traded with B" is not "A traded fire with B"
 * @param children the words that must have a role for it
 */
record PatternNode(
    Optional<String> lemma,
    WordClass wordClass,
    Slot slot,
    boolean objectless,
    List<Child> children) {
  PatternNode {
    Objects.requireNonNull(lemma);
    Objects.requireNonNull(wordClass);
    Objects.requireNonNull(slot);
    children = List.copyOf(children);
  }

  /** What a word of a pattern is filled by. */
  enum Slot {
    NONE,
    SOURCE,
    TARGET
  }

  /** A word below, with its role. */
  record Child(String role, PatternNode node) {}

  /** How many words are fixed: a measure of how much the pattern asks for. */
  int fixedWords() {
    return (lemma.isPresent() ? 1 : 0)
        + children.stream().mapToInt(c -> c.node().fixedWords()).sum();
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
