package org.entente.suggestion;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;

/** Words a phrase so that it can be an example sentence of the lexicon. */
final class ClauseWording {
  /** Verbs that mean little without their object. */
  private static final Set<String> LIGHT_VERBS =
      Set.of(
          "bring",
          "cast",
          "conduct",
          "do",
          "draw",
          "enter",
          "exchange",
          "express",
          "file",
          "get",
          "give",
          "have",
          "hold",
          "impose",
          "issue",
          "keep",
          "launch",
          "lay",
          "lend",
          "level",
          "lodge",
          "make",
          "mount",
          "offer",
          "open",
          "pay",
          "place",
          "play",
          "put",
          "raise",
          "reach",
          "send",
          "set",
          "show",
          "sign",
          "stage",
          "strike",
          "take",
          "throw",
          "voice",
          "wage");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final RoleGraph graph;
  private final int head;

  /**
   * @param head the verb, or what stands with a form of "be"
   */
  ClauseWording(RoleGraph graph, int head) {
    this.graph = graph;
    this.head = head;
  }

  boolean isLight() {
    return LIGHT_VERBS.contains(graph.lemma(head));
  }

  /** What follows the verb itself: its particle. */
  PhraseWords verb() {
    return PhraseWords.of(graph.findDependent(head, Role.PARTICLE).map(graph::lemma).orElse(""));
  }

  /** The object; in brackets, which stand for any words, where the verb says enough by itself. */
  PhraseWords object(int noun) {
    String words = determined(noun);
    return isLight()
        ? new PhraseWords(lemma(noun), words)
        : new PhraseWords("[...]", "[" + words + "]");
  }

  /** An object with its owner before it. */
  PhraseWords owned(int noun) {
    return new PhraseWords("'s " + lemma(noun), "'s " + form(noun));
  }

  /** What stands with a form of "be". */
  PhraseWords predicate() {
    boolean noun = graph.wordClass(head) == WordClass.NOUN;
    return new PhraseWords(lemma(head), noun ? determined(head) : form(head));
  }

  /** The same with its owner before it. */
  PhraseWords ownedPredicate(PhraseWords owner) {
    return owner.join(owned(head));
  }

  Phrase phrase(String subject, PhraseWords rest) {
    String verb = graph.wordClass(head) == WordClass.VERB ? graph.lemma(head) : "be";
    PhraseWords whole = PhraseWords.of(subject + " " + verb).then(rest);
    return new Phrase(whole.key(), subject, verb, past(), rest.shown());
  }

  private Optional<String> past() {
    DependencyTree.Node node = graph.tree().nodes().get(head);
    if (graph.wordClass(head) != WordClass.VERB) {
      return Optional.of("was");
    }
    String form = node.form().toLowerCase(Locale.ROOT);
    boolean past = node.tag().equals("VBD") || (node.tag().equals("VBN") && form.endsWith("ed"));
    return Optional.of(form).filter(f -> past);
  }

  private String lemma(int node) {
    return graph.lemma(node).toLowerCase(Locale.ROOT);
  }

  /** The word; names, which are not part of what is said, as "something". */
  private String form(int node) {
    DependencyTree.Node word = graph.tree().nodes().get(node);
    return word.tag().startsWith("NNP") ? "something" : word.form().toLowerCase(Locale.ROOT);
  }

  /** With an article, or a pronoun that says whose it is, before it. */
  private String determined(int noun) {
    return graph.tree().edges().stream()
            .filter(e -> e.governor() == noun && e.dependent() < noun)
            .map(e -> graph.tree().nodes().get(e.dependent()))
            .filter(
                n -> n.tag().equals("PRP$") || ARTICLES.contains(n.form().toLowerCase(Locale.ROOT)))
            .map(n -> n.form().toLowerCase(Locale.ROOT) + " ")
            .findFirst()
            .orElse("")
        + form(noun);
  }
}
