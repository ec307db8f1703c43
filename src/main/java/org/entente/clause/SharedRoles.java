package org.entente.clause;

import java.util.List;
import java.util.Optional;
import org.entente.annotation.DependencyTree;
import org.entente.clause.RoleGraph.RoleEdge;

/**
 * Roles that a word has because of another word: the two of a pair, what is apposed, measured or
 * included. Serves one sentence.
 */
final class SharedRoles {
  private final RoleDraft draft;
  private final DependencyTree tree;

  SharedRoles(RoleDraft draft) {
    this.draft = draft;
    this.tree = draft.tree();
  }

  /**
   * "A and B accused each other": each is done to what each does; "praised each other's efforts":
   * the efforts are those of each.
   */
  void addReciprocals() {
    for (RoleEdge edge : draft.edges()) {
      if (!isReciprocal(edge.dependent())) {
        continue;
      }
      int verb = edge.role().equals(Role.POSSESSOR) ? verbOver(edge.head()) : edge.head();
      List<Integer> doers = draft.dependents(verb, Role.SUBJECT);
      if (doers.size() > 1) {
        doers.forEach(d -> draft.infer(edge.head(), edge.role(), d));
      }
    }
  }

  /** The verb of which this noun is an argument; otherwise the noun itself. */
  private int verbOver(int noun) {
    return draft.edges().stream()
        .filter(e -> e.dependent() == noun && draft.isVerb(e.head()) && !e.inferred())
        .map(RoleEdge::head)
        .findFirst()
        .orElse(noun);
  }

  /** "each other", "one another". */
  private boolean isReciprocal(int node) {
    return node > 0
        && switch (draft.lemma(node - 1)) {
          case "each" -> draft.lemma(node).equals("other");
          case "one" -> draft.lemma(node).equals("another");
          default -> false;
        };
  }

  /** "US-China talks" are talks between the two, and an "American-British raid" is of both. */
  void addPairs() {
    for (RoleEdge pair : draft.edges()) {
      int second = pair.head();
      int first = pair.dependent();
      boolean hyphened =
          pair.role().equals(Role.POSSESSOR)
              && first == second - 2
              && draft.form(first + 1).matches("[-–]")
              && draft.isName(first)
              && draft.isName(second);
      Optional<RoleEdge> owned =
          hyphened
              ? draft.edges().stream()
                  .filter(e -> e.dependent() == second && e.role().equals(Role.POSSESSOR))
                  .findFirst()
              : Optional.empty();
      if (owned.isPresent()) {
        int noun = owned.get().head();
        draft.remove(pair);
        draft.add(noun, Role.POSSESSOR, first);
        draft.infer(noun, Role.BETWEEN, first);
        draft.infer(noun, Role.BETWEEN, second);
      }
    }
  }

  /** "Kremlin critic Adam Rowe" is the Kremlin's critic. */
  void addNamed() {
    for (RoleEdge edge : draft.edges()) {
      int name = edge.head();
      int noun = edge.dependent();
      boolean beside =
          (edge.role().equals(Role.COMPOUND) || edge.role().equals(Role.POSSESSOR))
              && noun == name - 1
              && draft.isName(name)
              && draft.tag(noun).matches("NNS?");
      if (beside && draft.has(noun, Role.POSSESSOR)) {
        draft.remove(edge);
        draft.infer(noun, Role.SUBJECT, name);
      }
      boolean apposed =
          edge.role().equals(Role.APPOSITION)
              && noun == name + 1
              && draft.isName(noun)
              && draft.tag(name).matches("NNS?");
      if (apposed && draft.has(name, Role.POSSESSOR)) {
        draft.infer(name, Role.SUBJECT, noun);
      }
    }
  }

  /** "Two senators, A and B, left": each of those named does what the senators do. */
  void addApposed() {
    for (RoleEdge edge : draft.edges()) {
      if (isNamedSingly(edge)) {
        draft.addRolesOf(edge.head(), edge.dependent());
      }
    }
  }

  /** "A backed C, as did B", "A backed C and so did B", "Like B, A backed C": B backed C too. */
  void addEchoes() {
    for (RoleEdge edge : draft.edges()) {
      int verb = edge.head();
      int word = edge.dependent();
      boolean like =
          edge.role().equals("P:like")
              && draft.isName(word)
              && draft.dependents(verb, Role.SUBJECT).stream().anyMatch(s -> s > word);
      boolean asDid =
          edge.role().equals("P:as")
              && draft.dependents(word, Role.AUXILIARY).stream()
                  .anyMatch(a -> draft.lemma(a).equals("do"));
      boolean soDid =
          edge.role().equals(Role.CONJUNCT)
              && draft.lemma(word).equals("do")
              && draft.form(word - 1).equals("so");
      if (like || asDid) {
        draft.infer(verb, Role.SUBJECT, word);
      } else if (soDid) {
        draft.dependents(word, Role.OBJECT).forEach(echo -> draft.infer(verb, Role.SUBJECT, echo));
      }
    }
  }

  /** "A, together with B, left": B left too. */
  void addCompanions() {
    for (RoleEdge with : draft.edges()) {
      if (with.role().matches("P:(together|along)_with")
          && draft.isName(with.head())
          && draft.isName(with.dependent())) {
        draft.addRolesOf(with.head(), with.dependent());
      }
    }
  }

  private boolean isNamedSingly(RoleEdge edge) {
    String tag = draft.tag(edge.head());
    return edge.role().equals(Role.APPOSITION)
        && edge.dependent() > edge.head()
        && draft.isName(edge.dependent())
        && draft.tag(edge.dependent()).startsWith("NNP")
        && (tag.equals("NNS") || (tag.matches("NN|CD") && !draft.isName(edge.head())));
  }

  /**
   * "gave tons of wheat", "a million euros in aid", "thousands of troops": what is measured has the
   * role of its measure.
   */
  void addMeasured() {
    for (RoleEdge of : draft.edges()) {
      if (of.role().equals("P:in") && ClauseWords.MONEY.contains(draft.lemma(of.head()))) {
        draft.addRolesOf(of.head(), of.dependent());
        continue;
      }
      boolean measures =
          ClauseWords.MEASURES.contains(draft.lemma(of.head()))
              || draft.tag(of.head()).equals("CD")
              || draft.tag(of.head()).equals("$");
      if (!of.role().equals("P:of")
          || !measures
          || draft.isName(of.head())
          || draft.edges().stream().anyMatch(e -> e.head() == of.head() && isNamedSingly(e))) {
        continue;
      }
      draft.addRolesOf(of.head(), of.dependent());
    }
  }

  /** "A is one of B's allies": A is an ally of B. */
  void addSingled() {
    for (RoleEdge of : draft.edges()) {
      if (of.role().equals("P:of")
          && draft.lemma(of.head()).equals("one")
          && draft.tag(of.dependent()).equals("NNS")) {
        draft
            .dependents(of.head(), Role.SUBJECT)
            .forEach(a -> draft.infer(of.dependent(), Role.SUBJECT, a));
      }
    }
  }

  /** "Talks began between A and B": they are talks between A and B. */
  void addBegun() {
    for (RoleEdge between : draft.edges()) {
      if (!between.role().equals(Role.BETWEEN) || between.inferred()) {
        continue;
      }
      for (int act : draft.dependents(verbOf(between.head()), Role.SUBJECT)) {
        if (draft.isCommonNoun(act) || draft.tag(act).equals("VBG")) {
          draft.infer(act, Role.BETWEEN, between.dependent());
        }
      }
    }
  }

  /** Of "took effect between A and B" the parser takes the effect to be between them. */
  private int verbOf(int node) {
    return draft.edges().stream()
        .filter(e -> e.dependent() == node && e.role().equals(Role.OBJECT))
        .filter(e -> draft.lemma(e.head()).equals("take"))
        .map(RoleEdge::head)
        .findFirst()
        .orElse(node);
  }

  /** "an aid program for Kenya": the aid has the role of the program, and is for Kenya. */
  void addCarried() {
    for (RoleEdge compound : draft.edges()) {
      int carrier = compound.head();
      int carried = compound.dependent();
      if (!compound.role().equals(Role.COMPOUND)
          || !ClauseWords.CARRIERS.contains(draft.lemma(carrier))
          || !draft.isCommonNoun(carried)) {
        continue;
      }
      draft.addRolesOf(carrier, carried);
      for (RoleEdge edge : draft.edges()) {
        if (edge.head() == carrier
            && edge.dependent() != carried
            && (Role.isPreposition(edge.role()) || edge.role().equals(Role.POSSESSOR))) {
          draft.infer(carried, edge.role(), edge.dependent());
        }
      }
    }
  }

  /** "towns including B", "African countries such as B": B has the role of the towns. */
  void addIncluded() {
    for (RoleEdge of : draft.edges()) {
      if (ClauseWords.INCLUSIONS.contains(of.role())
          && (draft.isCommonNoun(of.head()) || draft.isName(of.dependent()))) {
        draft.addRolesOf(of.head(), of.dependent());
      }
    }
  }

  /** "A, an ally of B," says what "A is an ally of B" says. */
  void addAppositions() {
    for (DependencyTree.Edge edge : tree.edges()) {
      if (edge.relation().equals("appos") && draft.wordClass(edge.dependent()) == WordClass.NOUN) {
        draft.add(edge.dependent(), Role.SUBJECT, edge.governor());
      }
    }
  }

  /** "their Hezbollah allies": Hezbollah is an ally of theirs. */
  void addCounterparts() {
    for (RoleEdge edge : draft.edges()) {
      if (edge.role().equals(Role.COMPOUND)
          && draft.isName(edge.dependent())
          && ClauseWords.COUNTERPARTS.contains(draft.lemma(edge.head()))) {
        draft.add(edge.head(), Role.SUBJECT, edge.dependent());
      }
    }
  }
}
