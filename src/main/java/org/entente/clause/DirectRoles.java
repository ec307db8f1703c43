package org.entente.clause;

import java.util.HashMap;
import java.util.Map;
import org.entente.annotation.DependencyTree;
import org.entente.clause.RoleGraph.RoleEdge;

/** The roles that the dependencies of a sentence tell by themselves. Serves one sentence. */
final class DirectRoles {
  private final RoleDraft draft;
  private final DependencyTree tree;
  private final Voice voice;
  private final Map<Integer, Integer> infinitives;

  DirectRoles(RoleDraft draft, Voice voice) {
    this.draft = draft;
    this.tree = draft.tree();
    this.voice = voice;
    this.infinitives = infinitivesOfNouns();
  }

  void addDirectRoles() {
    for (DependencyTree.Edge edge : tree.edges()) {
      String relation = edge.relation();
      int colon = relation.indexOf(':');
      String kind = colon < 0 ? relation : relation.substring(0, colon);
      String subtype = colon < 0 ? "" : relation.substring(colon + 1);
      if (subtype.contains("xsubj")) {
        continue; // InferredDoers works them out, chains and passives included
      }
      if (infinitives.containsKey(edge.governor()) && kind.equals("nsubj")) {
        draft.add(edge.dependent(), Role.NOUN_CLAUSE, edge.governor());
        continue;
      }
      int dependent = infinitives.getOrDefault(edge.dependent(), edge.dependent());
      if (dependent != edge.governor() && !isParted(edge)) {
        String role = role(edge, kind, subtype);
        boolean moved = dependent != edge.dependent() && role.equals(Role.COMPLEMENT);
        draft.add(head(edge), moved ? Role.OBJECT : role, dependent);
        if (relation.equals("nsubj:pass") && voice.governs(edge.governor(), "obj")) {
          // "B was given a loan" is "gave B a loan".
          draft.add(head(edge), Role.INDIRECT_OBJECT, dependent);
        }
        if (role.equals(Role.POSSESSOR) && draft.form(dependent).equalsIgnoreCase("their")) {
          // "Their talks" are talks between them.
          draft.infer(head(edge), Role.BETWEEN, dependent);
        }
      }
    }
  }

  /** "A denied it; B attacked C": neither clause has a say in the other. */
  private boolean isParted(DependencyTree.Edge edge) {
    return edge.relation().equals("parataxis")
        && tree.holds(
            ";",
            Math.min(edge.governor(), edge.dependent()),
            Math.max(edge.governor(), edge.dependent()));
  }

  /** "Neither A nor B attacked C": the words stand with the names and deny the verb. */
  void negateVerbs() {
    for (RoleEdge negation : draft.edges()) {
      if (!negation.role().equals(Role.NEGATION) || !isNeitherNor(negation)) {
        continue;
      }
      draft.remove(negation);
      for (RoleEdge edge : draft.edges()) {
        if (edge.dependent() == negation.head() && draft.isVerb(edge.head())) {
          draft.add(edge.head(), Role.NEGATION, negation.dependent());
        }
      }
    }
  }

  /** Of "nor" nothing is left to deny once "neither" has. */
  private boolean isNeitherNor(RoleEdge negation) {
    String word = draft.lemma(negation.dependent());
    return draft.wordClass(negation.head()) == WordClass.NOUN
        && (word.equals("neither") || word.equals("nor"));
  }

  /**
   * "The plan to attack was dropped": no infinitive has a subject, so the word before it is the
   * noun that it explains, and what governs it governs the noun.
   */
  private Map<Integer, Integer> infinitivesOfNouns() {
    Map<Integer, Integer> nouns = new HashMap<>();
    for (DependencyTree.Edge edge : tree.edges()) {
      int verb = edge.governor();
      int noun = edge.dependent();
      boolean infinitive =
          verb == noun + 2 && draft.form(noun + 1).equals("to") && draft.tag(verb).equals("VB");
      if (infinitive
          && isSubject(edge)
          && draft.wordClass(noun) == WordClass.NOUN
          && tree.edges().stream()
              .anyMatch(e -> e.dependent() == verb && (isSubject(e) || isObjectClause(e, noun)))
          && !isMarked(verb, "for")) {
        nouns.put(verb, noun);
      }
    }
    return nouns;
  }

  /** "rejected its demand to leave", but not "wants Turkey to leave". */
  private boolean isObjectClause(DependencyTree.Edge edge, int noun) {
    return edge.relation().equals("ccomp") && !draft.isName(noun);
  }

  private static boolean isSubject(DependencyTree.Edge edge) {
    return edge.relation().startsWith("nsubj") || edge.relation().startsWith("csubj");
  }

  private boolean isMarked(int clause, String conjunction) {
    return tree.edges().stream()
        .anyMatch(
            e ->
                e.governor() == clause
                    && e.relation().equals("mark")
                    && draft.lemma(e.dependent()).equals(conjunction));
  }

  /** "pulled back from B": what hangs from the particle is the verb's. */
  private int head(DependencyTree.Edge edge) {
    if (!ClauseWords.PARTICLES.contains(draft.lemma(edge.governor()))) {
      return edge.governor();
    }
    return tree.edges().stream()
        .filter(e -> e.dependent() == edge.governor() && e.relation().equals("advmod"))
        .map(DependencyTree.Edge::governor)
        .findFirst()
        .orElse(edge.governor());
  }

  private String role(DependencyTree.Edge edge, String kind, String subtype) {
    return switch (kind) {
      case "nsubj", "csubj" ->
          subtype.contains("pass") || voice.isHeadlinePassive(edge.governor())
              ? Role.OBJECT
              : Role.SUBJECT;
      case "obj", "dobj" -> Role.OBJECT;
      case "iobj" -> Role.INDIRECT_OBJECT;
      case "obl", "nmod" -> oblique(edge, subtype);
      case "amod", "compound", "nummod" -> modifier(edge, subtype);
      case "appos" -> Role.APPOSITION;
      case "xcomp" -> Role.INFINITIVE;
      case "ccomp" ->
          // "asked whether A would leave" asks nobody to leave.
          isMarked(edge.dependent(), "whether")
              ? Role.ADVERBIAL_CLAUSE + ":whether"
              : Role.COMPLEMENT;
      case "advcl" -> Role.ADVERBIAL_CLAUSE + ":" + subtype;
      case "acl" -> subtype.equals("relcl") ? Role.RELATIVE_CLAUSE : Role.NOUN_CLAUSE;
      case "aux" -> Role.AUXILIARY;
      case "conj" -> Role.CONJUNCT;
      case "parataxis" -> Role.PARATAXIS;
      case "advmod", "det", "neg", "cc" ->
          ClauseWords.PARTICLES.contains(draft.lemma(edge.dependent()))
              ? Role.PARTICLE
              : adverb(edge.dependent());
      default -> Role.OTHER;
    };
  }

  /** A negation or another adverb; "did not just blame A" does not deny that. */
  private String adverb(int node) {
    if (!ClauseWords.NEGATIONS.contains(draft.lemma(node))) {
      boolean noLonger =
          node > 0 && draft.form(node).equals("longer") && draft.lemma(node - 1).equals("no");
      return noLonger ? Role.NEGATION : Role.MODIFIER;
    }
    boolean more =
        node + 1 < draft.size() && ClauseWords.EXCLUSIVES.contains(draft.lemma(node + 1));
    return more ? Role.OTHER : Role.NEGATION;
  }

  private String oblique(DependencyTree.Edge edge, String subtype) {
    if (subtype.equals("poss")) {
      return Role.POSSESSOR;
    }
    if (subtype.equals("tmod")) {
      return Role.TIME;
    }
    if (subtype.equals("agent")) {
      return Role.SUBJECT;
    }
    boolean byAgent =
        subtype.equals("by")
            && (voice.isPassiveVerb(edge.governor()) || voice.isHeadlinePassive(edge.governor()));
    return byAgent ? Role.SUBJECT : Role.preposition(subtype);
  }

  private String modifier(DependencyTree.Edge edge, String subtype) {
    if (subtype.equals("prt")) {
      return Role.PARTICLE;
    }
    if (draft.isName(edge.dependent()) && isCitizenship(edge)) {
      return Role.MODIFIER;
    }
    if (draft.isName(edge.dependent())) {
      // "Turkey's Syria campaign" is Turkey's.
      boolean owned =
          tree.edges().stream()
              .anyMatch(e -> e.governor() == edge.governor() && e.relation().equals("nmod:poss"));
      return owned && edge.relation().equals("compound") ? Role.COMPOUND : Role.POSSESSOR;
    }
    return draft.wordClass(edge.dependent()) == WordClass.NOUN ? Role.COMPOUND : Role.MODIFIER;
  }

  /** "Russian critics" are Russians, "Kremlin critics" criticise the Kremlin. */
  private boolean isCitizenship(DependencyTree.Edge edge) {
    return edge.relation().startsWith("amod")
        && draft.tag(edge.dependent()).equals("JJ")
        && ClauseWords.PARTISANS.contains(draft.lemma(edge.governor()));
  }
}
