package org.entente.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.clause.RoleGraph.RoleEdge;

/** Who does what clauses without a subject tell. Serves one sentence. */
final class InferredDoers {
  /** Participles that tell what a noun is to do. */
  private static final Set<String> MEANT =
      Set.of("aim", "intend", "design", "mean", "calculate", "target", "gear", "bend", "hope");

  private final RoleDraft draft;
  private final Voice voice;

  InferredDoers(RoleDraft draft, Voice voice) {
    this.draft = draft;
    this.voice = voice;
  }

  void addInferredSubjects() {
    for (RoleEdge edge : draft.edges()) {
      int clause = edge.dependent();
      if (!mayHaveDoer(edge) || hasDoer(clause)) {
        continue;
      }
      for (int doer : doersFrom(edge)) {
        if (doer != clause) {
          draft.infer(clause, voice.isPassive(clause) ? Role.OBJECT : Role.SUBJECT, doer);
        }
      }
    }
  }

  /** A verb, or what somebody is, as in "remains committed to it", "emerged as its critic". */
  private boolean mayHaveDoer(RoleEdge edge) {
    WordClass wordClass = draft.wordClass(edge.dependent());
    boolean infinitive = edge.role().equals(Role.INFINITIVE);
    return wordClass == WordClass.VERB
        || (wordClass == WordClass.ADJECTIVE && infinitive)
        || (isBecoming(edge)
            && (draft.isCommonNoun(edge.dependent()) || draft.tag(edge.dependent()).equals("CD")));
  }

  /** "became a critic", "is regarded as an ally". */
  private boolean isBecoming(RoleEdge edge) {
    String verb = draft.lemma(edge.head());
    return edge.role().equals(ClauseWords.BECOMING.get(verb))
        || (edge.role().equals(Role.preposition("as"))
            && ClauseWords.REGARDING.contains(verb)
            && voice.isPassive(edge.head()));
  }

  /** Who does what a clause without a subject tells. */
  private List<Integer> doersFrom(RoleEdge edge) {
    String role = edge.role();
    Optional<Integer> meant = nounOf(edge.head());
    if (meant.isPresent() && MEANT.contains(draft.lemma(edge.head()))) {
      return doersOfNoun(meant.get()); // "launched a campaign aimed at isolating B"
    }
    if (role.equals(Role.INFINITIVE)) {
      boolean ofObject =
          draft.has(edge.head(), Role.OBJECT)
              && ClauseWords.OBJECT_CONTROL.contains(draft.lemma(edge.head()))
              && !voice.isPassive(edge.head())
              && !isProgress(edge);
      if (ofObject) {
        return draft.dependents(edge.head(), Role.OBJECT);
      }
      Optional<Integer> assessed =
          draft.dependents(edge.head(), Role.OBJECT).stream()
              .filter(noun -> isAssessed(edge.head(), noun))
              .findFirst();
      return assessed.map(this::doersOfNoun).orElseGet(() -> subjects(edge.head()));
    }
    if (role.equals(Role.preposition("as"))) {
      return subjects(edge.head());
    }
    if (role.equals(Role.ADVERBIAL_CLAUSE + ":in") && draft.lemma(edge.head()).equals("join")) {
      // "joined A in imposing sanctions": both impose them
      List<Integer> joint = draft.dependents(edge.head(), Role.SUBJECT);
      joint.addAll(draft.dependents(edge.head(), Role.OBJECT));
      return joint;
    }
    if (role.startsWith(Role.ADVERBIAL_CLAUSE) && draft.isCommonNoun(edge.head())) {
      return doersOfNoun(edge.head());
    }
    if (role.equals(Role.ADVERBIAL_CLAUSE + ":of")
        || role.equals(Role.ADVERBIAL_CLAUSE + ":from")
        || role.equals(Role.ADVERBIAL_CLAUSE + ":against")
        || role.equals(Role.ADVERBIAL_CLAUSE + ":for")) {
      return draft.dependents(
          edge.head(), draft.has(edge.head(), Role.OBJECT) ? Role.OBJECT : Role.SUBJECT);
    }
    if (role.startsWith(Role.ADVERBIAL_CLAUSE)) {
      // "was launched by A to retake B": A retakes.
      boolean purpose = draft.tag(edge.dependent()).equals("VB");
      return purpose ? draft.dependents(edge.head(), Role.SUBJECT) : subjects(edge.head());
    }
    if (role.equals(Role.NOUN_CLAUSE) && !draft.tag(edge.dependent()).equals("VBN")) {
      return doersOfNoun(edge.head());
    }
    if (role.equals(Role.CONJUNCT)) {
      return draft.dependents(edge.head(), Role.SUBJECT);
    }
    return List.of();
  }

  /** "makes progress to retake it", unlike "makes them retake it". */
  private boolean isProgress(RoleEdge edge) {
    return draft.lemma(edge.head()).equals("make")
        && edge.dependent() > 0
        && draft.form(edge.dependent() - 1).equals("to");
  }

  /** The noun that a participle modifies. */
  private Optional<Integer> nounOf(int participle) {
    return draft.tag(participle).equals("VBN")
        ? draft.edges().stream()
            .filter(e -> e.dependent() == participle && e.role().equals(Role.NOUN_CLAUSE))
            .map(RoleEdge::head)
            .findFirst()
        : Optional.empty();
  }

  private boolean isRanked(int noun) {
    return ClauseWords.isRanked(
        draft.lemma(noun),
        draft.dependents(noun, Role.MODIFIER).stream().map(draft::lemma).toList());
  }

  /**
   * "Turkey's plan to attack", "Turkey launched a campaign to retake"; but of "Syria rejected
   * Turkey's demand to leave" it is Syria that is to leave.
   */
  private List<Integer> doersOfNoun(int noun) {
    if (isRanked(noun)) {
      // "became the first country to recognise B"
      return draft.dependents(noun, Role.SUBJECT);
    }
    List<Integer> owners = draft.dependents(noun, Role.POSSESSOR);
    if (!owners.isEmpty() && !ClauseWords.DEMANDS.contains(draft.lemma(noun))) {
      return owners;
    }
    Optional<Integer> verb =
        draft.edges().stream()
            .filter(
                e ->
                    e.dependent() == noun
                        && (e.role().equals(Role.OBJECT)
                            || (Role.isPreposition(e.role()) && !Role.isOccasion(e.role())))
                        && !e.inferred())
            .filter(e -> !(e.role().equals(Role.OBJECT) && isAssessed(e.head(), noun)))
            .map(RoleEdge::head)
            .filter(draft::isVerb)
            .findFirst();
    return verb.map(v -> draft.dependents(v, Role.SUBJECT)).orElse(List.of());
  }

  /** "Condemned the plan to attack": whoever condemns it is not to attack. */
  private boolean isAssessed(int verb, int noun) {
    return ClauseWords.ASSESSING.contains(draft.lemma(verb))
        && draft.isCommonNoun(noun)
        && !ClauseWords.DEMANDS.contains(draft.lemma(noun));
  }

  /** What the verb is said of: what it is done to if it is passive. */
  private List<Integer> subjects(int verb) {
    return draft.dependents(verb, voice.isPassive(verb) ? Role.OBJECT : Role.SUBJECT);
  }

  private boolean hasDoer(int clause) {
    return draft.has(clause, voice.isPassive(clause) ? Role.OBJECT : Role.SUBJECT);
  }
}
