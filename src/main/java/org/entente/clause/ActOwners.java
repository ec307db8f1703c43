package org.entente.clause;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.annotation.SpeechVerbs;
import org.entente.clause.RoleGraph.RoleEdge;

/**
 * Whose the acts are that nouns tell: "an attack by A", "A launched an attack", "A left, a move".
 * Serves one sentence.
 */
final class ActOwners {
  private static final List<String> AIMS =
      List.of("P:on", "P:against", "P:for", "P:to", "P:towards", "P:from");

  private final RoleDraft draft;
  private final Voice voice;

  ActOwners(RoleDraft draft, Voice voice) {
    this.draft = draft;
    this.voice = voice;
  }

  /** "an attack by A" is A's attack, "an appeal from A" A's appeal. */
  void addAgents() {
    for (RoleEdge edge : draft.edges()) {
      boolean doer =
          edge.role().equals("P:by")
              || (edge.role().equals("P:from")
                  && ClauseWords.UTTERANCES.contains(draft.lemma(edge.head())));
      if (!doer || !draft.isName(edge.dependent())) {
        continue;
      }
      if (draft.wordClass(edge.head()) == WordClass.NOUN) {
        draft.add(edge.head(), Role.POSSESSOR, edge.dependent());
      } else if (draft.lemma(edge.head()).equals("be")) {
        // "There was an attack on B by A"
        draft.dependents(edge.head(), Role.SUBJECT).stream()
            .filter(draft::isCommonNoun)
            .forEach(act -> draft.add(act, Role.POSSESSOR, edge.dependent()));
      }
    }
  }

  /** "drew criticism from A": it comes from A, and not the drawing. */
  void addSenders() {
    for (RoleEdge from : draft.edges()) {
      if (from.role().equals("P:from")
          && draft.isVerb(from.head())
          && draft.isName(from.dependent())) {
        draft.dependents(from.head(), Role.OBJECT).stream()
            .filter(said -> ClauseWords.UTTERANCES.contains(draft.lemma(said)))
            .forEach(said -> draft.add(said, from.role(), from.dependent()));
      }
    }
  }

  /**
   * "the proposal offered by A", "sanctions that A imposed", "a base used by A" and "a base
   * belonging to A" are A's.
   */
  void addAuthors() {
    for (RoleEdge clause : draft.edges()) {
      if (clause.role().equals(Role.NOUN_CLAUSE) || clause.role().equals(Role.RELATIVE_CLAUSE)) {
        authors(clause).forEach(a -> draft.add(clause.head(), Role.POSSESSOR, a));
      }
    }
  }

  /** "An A-owned ship" is A's. */
  void addProprietors() {
    for (RoleEdge quality : draft.edges()) {
      int participle = quality.dependent();
      if (quality.role().equals(Role.MODIFIER)
          && ClauseWords.OWNING.contains(draft.lemma(participle))
          && draft.form(participle - 1).equals("-")) {
        draft
            .dependents(participle, Role.SUBJECT)
            .forEach(owner -> draft.add(quality.head(), Role.POSSESSOR, owner));
      }
    }
  }

  /** "A's ceasefire proposal" is A's proposal. */
  void addOwnersOfContents() {
    for (RoleEdge content : draft.edges()) {
      if (content.role().equals(Role.COMPOUND)
          && ClauseWords.isText(draft.lemma(content.head()))
          && !draft.has(content.head(), Role.POSSESSOR)) {
        draft
            .dependents(content.dependent(), Role.POSSESSOR)
            .forEach(owner -> draft.add(content.head(), Role.POSSESSOR, owner));
      }
    }
  }

  private List<Integer> authors(RoleEdge clause) {
    int participle = clause.dependent();
    if (draft.form(participle).equals("belonging")) {
      return draft.dependents(participle, "P:to");
    }
    boolean authored =
        ClauseWords.isText(draft.lemma(clause.head()))
            || (ClauseWords.POSSESSING.contains(draft.lemma(participle))
                && draft.isCommonNoun(clause.head()));
    return authored
            && (draft.tag(participle).equals("VBN")
                || draft.dependents(participle, Role.OBJECT).contains(clause.head()))
        ? draft.dependents(participle, Role.SUBJECT)
        : List.of();
  }

  /**
   * "A lifted the ban, a move that B condemned", "A demanded an apology, a demand B rejected": the
   * move is A's.
   */
  void addResults() {
    for (int noun = 3; noun + 1 < draft.size(); noun++) {
      int article = draft.tag(noun - 1).startsWith("JJ") ? noun - 2 : noun - 1;
      if (!ClauseWords.RESULTS.contains(draft.lemma(noun))
          || !draft.lemma(article).matches("an?")
          || !draft.form(article - 1).equals(",")
          || draft.has(noun, Role.POSSESSOR)) {
        continue;
      }
      int result = noun;
      undoGardenPath(noun);
      draft.removeIf(e -> e.dependent() == result && e.head() < result);
      boolean told = ClauseWords.UTTERANCES.contains(draft.lemma(noun));
      Optional<Integer> doer =
          draft.edges().stream()
              .filter(e -> e.role().equals(Role.SUBJECT) && draft.isVerb(e.head()))
              .filter(e -> e.head() < result && e.dependent() < e.head())
              .max(
                  Comparator.comparing((RoleEdge e) -> told && isSpeech(e.head()))
                      .thenComparing(RoleEdge::head))
              .map(RoleEdge::dependent);
      doer.ifPresent(d -> draft.add(result, Role.POSSESSOR, d));
    }
  }

  /** "a demand B rejected": the parser gives the verb two subjects. */
  private void undoGardenPath(int noun) {
    for (RoleEdge subject : draft.edges()) {
      boolean other =
          subject.dependent() == noun
              && subject.role().equals(Role.SUBJECT)
              && draft.dependents(subject.head(), Role.SUBJECT).stream()
                  .anyMatch(s -> s > noun && s < subject.head());
      if (other) {
        draft.remove(subject);
        draft.add(subject.head(), Role.OBJECT, noun);
        draft.removeIf(e -> e.dependent() == subject.head() && e.head() < noun);
      }
    }
  }

  private boolean isSpeech(int verb) {
    return SpeechVerbs.isQuoting(draft.lemma(verb));
  }

  /** "the attack of A on B", "the support of A for B". */
  void addOwnersOfAims() {
    for (RoleEdge of : draft.edges()) {
      int act = of.head();
      boolean aimed =
          of.role().equals("P:of")
              && draft.isName(of.dependent())
              && ClauseWords.DONE_BY_OWNER.contains(draft.lemma(act))
              && AIMS.stream().anyMatch(aim -> draft.has(act, aim));
      if (aimed && !draft.has(act, Role.POSSESSOR)) {
        draft.add(act, Role.POSSESSOR, of.dependent());
      }
    }
  }

  /** "claimed responsibility for the attack": the attack is the subject's. */
  void addAdmitted() {
    for (RoleEdge claim : draft.edges()) {
      if (claim.role().equals(Role.OBJECT)
          && draft.lemma(claim.dependent()).equals("responsibility")
          && ClauseWords.ADMITTING.contains(draft.lemma(claim.head()))) {
        List<Integer> doers = draft.dependents(claim.head(), Role.SUBJECT);
        Stream.of(claim.dependent(), claim.head())
            .flatMap(word -> draft.dependents(word, "P:for").stream())
            .filter(draft::isCommonNoun)
            .filter(act -> !draft.has(act, Role.POSSESSOR))
            .forEach(act -> addDoers(act, doers));
      }
    }
  }

  /** "launched an attack", "began talks": the act that the noun names is the subject's. */
  void addSupported() {
    for (RoleEdge edge : draft.edges()) {
      if (isSupporting(edge)
          && draft.wordClass(edge.dependent()) == WordClass.NOUN
          && !draft.isName(edge.dependent())
          && !draft.has(edge.dependent(), Role.NEGATION)
          && !isGivenUp(edge.head())
          && !draft.has(edge.dependent(), Role.POSSESSOR)) {
        boolean involved =
            draft.lemma(edge.head()).equals("involve") && voice.isPassive(edge.head());
        addDoers(
            edge.dependent(), draft.dependents(edge.head(), involved ? Role.OBJECT : Role.SUBJECT));
      }
    }
  }

  /** Whether a word only says of the other that somebody does it. */
  private boolean isSupporting(RoleEdge edge) {
    String word = draft.lemma(edge.head());
    WordClass wordClass = draft.wordClass(edge.head());
    if (edge.role().equals(Role.OBJECT)) {
      boolean answers = word.equals("deny") && ClauseWords.isText(draft.lemma(edge.dependent()));
      return wordClass == WordClass.VERB && !answers && ClauseWords.SUPPORT_VERBS.contains(word);
    }
    boolean part =
        word.equals("take")
            && edge.role().equals("P:in")
            && draft.dependents(edge.head(), Role.OBJECT).stream()
                .anyMatch(o -> draft.lemma(o).equals("part"));
    return part
        || ((wordClass == WordClass.VERB || wordClass == WordClass.ADJECTIVE)
            && edge.role().equals(ClauseWords.PREPOSITIONAL_SUPPORT.get(word)));
  }

  /** "supports Iraq in the fight against it": the fight is Iraq's. */
  void addHelped() {
    for (RoleEdge edge : draft.edges()) {
      boolean helped =
          edge.role().equals("P:in")
              && ClauseWords.HELPING_VERBS.contains(draft.lemma(edge.head()))
              && draft.isCommonNoun(edge.dependent())
              && !draft.has(edge.dependent(), Role.POSSESSOR);
      if (helped) {
        addDoers(edge.dependent(), draft.dependents(edge.head(), Role.OBJECT));
      }
    }
  }

  private void addDoers(int act, List<Integer> doers) {
    for (int doer : doers) {
      if (doer != act) {
        draft.infer(act, Role.POSSESSOR, doer);
      }
    }
  }

  private boolean isGivenUp(int verb) {
    return draft.lemma(verb).equals("give") && draft.has(verb, Role.PARTICLE);
  }
}
