package org.entente.pattern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clause.WordClass;

/**
 * Words that say the same where others stand beside them, as the sets of PETRARCH's dictionaries
 * do: who teaches "A launched a raid on B" need not teach "A mounted an assault on B". Immutable,
 * thread-safe.
 */
public final class SynonymSets {
  private static final Map<String, WordClass> CLASSES =
      Map.of("v", WordClass.VERB, "n", WordClass.NOUN, "a", WordClass.ADJECTIVE);

  private final Map<Word, Set<String>> synonyms = new HashMap<>();
  private final Map<Word, Set<String>> substitutes = new HashMap<>();

  /** A word of one class. */
  private record Word(String lemma, WordClass wordClass) {}

  /**
   * A set, in words such as {@code raid.n}: lemma, dot, and v, n or a for its class.
   *
   * @param members words each of which may stand for each other
   * @param looseMembers words that may stand for the members but not the members for them, as they
   *     mean other things too
   */
  public record SynonymSet(List<String> members, List<String> looseMembers) {
    public SynonymSet {
      members = List.copyOf(members);
      looseMembers = List.copyOf(looseMembers);
    }
  }

  /**
   * @throws IllegalArgumentException if a word is not of this form, or a set mixes classes
   */
  public SynonymSets(List<SynonymSet> sets) {
    for (SynonymSet set : sets) {
      Set<Word> all = new HashSet<>();
      set.members().forEach(m -> all.add(word(m)));
      set.looseMembers().forEach(m -> all.add(word(m)));
      if (all.stream().map(Word::wordClass).distinct().count() > 1) {
        throw new IllegalArgumentException("synonyms of several word classes: " + set.members());
      }
      for (String member : set.members()) {
        Word word = word(member);
        add(synonyms, word, set.members());
        add(substitutes, word, set.members());
        add(substitutes, word, set.looseMembers());
      }
    }
  }

  private static void add(Map<Word, Set<String>> sets, Word word, List<String> others) {
    Set<String> set = sets.computeIfAbsent(word, w -> new HashSet<>());
    others.forEach(o -> set.add(word(o).lemma()));
    set.remove(word.lemma());
  }

  /** No synonyms at all. */
  public static SynonymSets none() {
    return new SynonymSets(List.of());
  }

  /** The other words that say what this one says. */
  Set<String> synonyms(String lemma, WordClass wordClass) {
    return synonyms.getOrDefault(new Word(lemma, wordClass), Set.of());
  }

  /** The other words that say what this one says where the words beside it allow no other sense. */
  Set<String> substitutes(String lemma, WordClass wordClass) {
    return substitutes.getOrDefault(new Word(lemma, wordClass), Set.of());
  }

  private static Word word(String entry) {
    int dot = entry.lastIndexOf('.');
    WordClass wordClass = dot < 1 ? null : CLASSES.get(entry.substring(dot + 1));
    if (wordClass == null) {
      throw new IllegalArgumentException(
          "\"" + entry + "\" is no lemma with a dot and v, n or a after it");
    }
    return new Word(entry.substring(0, dot), wordClass);
  }
}
