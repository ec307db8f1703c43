package org.entente.clause;

import org.entente.annotation.DependencyTree;
import org.entente.clause.RoleGraph.RoleEdge;

/** What nouns are to the participles beside them. Serves one sentence. */
final class ParticipleRoles {
  private final RoleDraft draft;
  private final DependencyTree tree;

  ParticipleRoles(RoleDraft draft) {
    this.draft = draft;
    this.tree = draft.tree();
  }

  /** "troops backed by A", "forces backing A": the noun is the participle's object or subject. */
  void addParticiples() {
    for (DependencyTree.Edge edge : tree.edges()) {
      String tag = draft.tag(edge.dependent());
      boolean modifies = edge.relation().equals("amod") || edge.relation().equals("acl");
      if (modifies && tag.equals("VBN")) {
        draft.add(edge.dependent(), Role.OBJECT, edge.governor());
      } else if (modifies
          && tag.equals("VBG")
          && edge.relation().equals("acl")
          && !ClauseWords.isText(draft.lemma(edge.governor()))) {
        // Not so with "issued a statement condemning B": whoever issued it condemns.
        draft.add(edge.dependent(), Role.SUBJECT, edge.governor());
        // "A and B, meeting in Oslo": both meet
        draft.dependents(edge.governor(), Role.CONJUNCT).stream()
            .filter(c -> c < edge.dependent() && tree.holds(",", c, edge.dependent()))
            .forEach(c -> draft.add(edge.dependent(), Role.SUBJECT, c));
      }
    }
  }

  /**
   * "expelled diplomats stationed in B": the parser takes the participle for what becomes of the
   * diplomats, as it would be after "had" or "saw".
   */
  void addReducedObjects() {
    for (DependencyTree.Edge complement : tree.edges()) {
      int verb = complement.governor();
      int participle = complement.dependent();
      if (!complement.relation().equals("xcomp")
          || !draft.tag(participle).equals("VBN")
          || ClauseWords.CAUSATIVES.contains(draft.lemma(verb))) {
        continue;
      }
      for (DependencyTree.Edge subject : tree.edges()) {
        int noun = subject.dependent();
        if (subject.governor() == participle
            && subject.relation().startsWith("nsubj")
            && noun > verb
            && noun < participle) {
          draft.remove(new RoleEdge(participle, Role.SUBJECT, noun, false));
          draft.add(participle, Role.OBJECT, noun);
          draft.add(verb, Role.OBJECT, noun);
        }
      }
    }
  }

  /** "A-backed forces": A backs them. */
  void addHyphenated() {
    for (int i = 1; i + 1 < draft.size(); i++) {
      if (draft.form(i).equals("-") && draft.tag(i + 1).matches("VB[ND]") && draft.isName(i - 1)) {
        addHyphenated(i - 1, i + 1);
      }
    }
  }

  private void addHyphenated(int doer, int participle) {
    draft.removeIf(e -> e.head() == participle && e.dependent() == doer);
    draft.add(participle, Role.SUBJECT, doer);
    if (draft.has(participle, Role.OBJECT)) {
      return;
    }
    for (int i = participle + 1; i < draft.size() && i < participle + 6; i++) {
      WordClass next = i + 1 < draft.size() ? draft.wordClass(i + 1) : WordClass.OTHER;
      if (draft.wordClass(i) == WordClass.NOUN && next != WordClass.NOUN) {
        draft.add(participle, Role.OBJECT, i);
        return;
      }
    }
  }
}
