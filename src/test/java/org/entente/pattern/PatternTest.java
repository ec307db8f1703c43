package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.annotation.Conllu;
import org.entente.annotation.DependencyTree;
import org.entente.clause.ClauseFinder;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.PatternNode.Child;
import org.entente.pattern.PatternNode.Slot;
import org.junit.jupiter.api.Test;

/** Where a pattern stands in sentences whose parse is written by hand. */
final class PatternTest {
  private static final PatternNode A = slot(Slot.SOURCE);
  private static final PatternNode B = slot(Slot.TARGET);

  private static final PatternNode HELD_TALKS_WITH =
      verb("hold", false, child("SUBJ", A), child("OBJ", noun("talks")), child("P:with", B));
  private static final PatternNode AND_MET = verb("meet", true, child("SUBJ", A), child("SUBJ", B));

  @Test
  void aPhraseMayHangFromTheVerbOrFromItsObject() {
    DependencyTree fromVerb = heldTalks("2:obl:with");
    DependencyTree fromNoun = heldTalks("3:nmod:with");

    for (DependencyTree tree : List.of(fromVerb, fromNoun)) {
      assertThat(match(HELD_TALKS_WITH, false, tree, Set.of(0, 4), n -> false))
          .extracting(Pattern.Match::source, Pattern.Match::target)
          .containsExactly(tuple(0, 4));
    }
  }

  @Test
  void aPhraseOfAnotherWordIsNotTaken() {
    assertThat(match(HELD_TALKS_WITH, false, heldTalks("1:nmod:with"), Set.of(0, 4), n -> false))
        .isEmpty();
  }

  @Test
  void aSlotTakesNothingButActors() {
    assertThat(match(HELD_TALKS_WITH, false, heldTalks("2:obl:with"), Set.of(0), n -> false))
        .isEmpty();
  }

  @Test
  void thePatternsWordsAreThoseOfTheMatch() {
    assertThat(match(HELD_TALKS_WITH, false, heldTalks("2:obl:with"), Set.of(0, 4), n -> false))
        .extracting(Pattern.Match::words)
        .containsExactly(List.of(1, 2));
  }

  @Test
  void anObjectlessVerbHasNoObject() {
    PatternNode traded = verb("trade", true, child("SUBJ", A), child("P:with", B));
    DependencyTree without =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "traded trade VBD 0:root",
            "with with IN 4:case",
            "Russia Russia NNP 2:obl:with");
    DependencyTree with =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "traded trade VBD 0:root",
            "fire fire NN 2:obj",
            "with with IN 5:case",
            "Russia Russia NNP 2:obl:with");

    assertThat(match(traded, false, without, Set.of(0, 3), n -> false)).hasSize(1);
    assertThat(match(traded, false, with, Set.of(0, 4), n -> false)).isEmpty();
  }

  @Test
  void wordsOfOneSetStandForOneAnother() {
    SynonymSets synonyms =
        new SynonymSets(
            List.of(
                new SynonymSets.SynonymSet(List.of("hold.v", "conduct.v"), List.of()),
                new SynonymSets.SynonymSet(List.of("talks.n"), List.of("meeting.n"))));
    DependencyTree conducted =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "conducted conduct VBD 0:root",
            "meetings meeting NNS 2:obj",
            "with with IN 5:case",
            "Russia Russia NNP 2:obl:with");
    Pattern taught = pattern(HELD_TALKS_WITH, false);
    RoleGraph graph = ClauseFinder.find(conducted, n -> n == 0 || n == 4);

    assertThat(
            lexicon(taught, SynonymSets.none()).match(graph, Candidates.of(n -> n == 0 || n == 4)))
        .isEmpty();
    assertThat(lexicon(taught, synonyms).match(graph, Candidates.of(n -> n == 0 || n == 4)))
        .extracting(Pattern.Match::substituted)
        .containsExactly(2);
  }

  @Test
  void noOtherVerbStandsForOneThatIsAlone() {
    SynonymSets synonyms =
        new SynonymSets(
            List.of(new SynonymSets.SynonymSet(List.of("back.v", "endorse.v"), List.of())));
    PatternNode backed = verb("back", false, child("SUBJ", A), child("OBJ", B));
    DependencyTree endorsed =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj", "endorsed endorse VBD 0:root", "Russia Russia NNP 2:obj");
    RoleGraph graph = ClauseFinder.find(endorsed, n -> n != 1);

    assertThat(lexicon(pattern(backed, false), synonyms).match(graph, Candidates.of(n -> n != 1)))
        .isEmpty();
  }

  @Test
  void anAgentlessVerbIsDoneByNobodyNamed() {
    PatternNode jailed =
        new PatternNode(
            Optional.of("jail"),
            WordClass.VERB,
            Slot.NONE,
            false,
            true,
            List.of(child("OBJ", B), child("P:in", A)));
    DependencyTree passive =
        Conllu.tree(
            "Turks Turk NNPS 3:nsubj:pass",
            "were be VBD 3:aux:pass",
            "jailed jail VBN 0:root",
            "in in IN 5:case",
            "Russia Russia NNP 3:obl:in");
    DependencyTree active =
        Conllu.tree(
            "Iran Iran NNP 2:nsubj",
            "jailed jail VBD 0:root",
            "Turks Turk NNPS 2:obj",
            "in in IN 5:case",
            "Russia Russia NNP 2:obl:in");

    assertThat(match(jailed, false, passive, Set.of(0, 4), n -> false)).hasSize(1);
    assertThat(match(jailed, false, active, Set.of(0, 2, 4), n -> false)).isEmpty();
  }

  @Test
  void whoeverStandsForAnyWordBesideAPlaceTakesNoPart() {
    PatternNode any =
        new PatternNode(Optional.empty(), WordClass.NOUN, Slot.NONE, false, false, List.of());
    PatternNode bombed = verb("bomb", false, child("SUBJ", A), child("OBJ", any), child("P:in", B));
    DependencyTree tree =
        Conllu.tree(
            "Iran Iran NNP 2:nsubj",
            "bombed bomb VBD 0:root",
            "Turks Turk NNPS 2:obj",
            "in in IN 5:case",
            "Russia Russia NNP 2:obl:in");

    assertThat(match(bombed, false, tree, Set.of(0, 4), n -> false)).hasSize(1);
    assertThat(match(bombed, false, tree, Set.of(0, 2, 4), n -> false)).isEmpty();
  }

  @Test
  void aCollectivePatternJoinsTwoSubjects() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 4:nsubj",
            "and and CC 3:cc",
            "Russia Russia NNP 1:conj:and|4:nsubj",
            "met meet VBD 0:root");

    assertThat(match(AND_MET, true, tree, Set.of(0, 2), n -> false))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(Set.of(m.source(), m.target())).isEqualTo(Set.of(0, 2)));
  }

  @Test
  void oneSubjectIsEnoughOnlyIfItStandsForSeveral() {
    DependencyTree tree = Conllu.tree("They they PRP 2:nsubj", "met meet VBD 0:root");

    assertThat(match(AND_MET, true, tree, Set.of(0), n -> n == 0)).hasSize(1);
    assertThat(match(AND_MET, true, tree, Set.of(0), n -> false)).isEmpty();
  }

  @Test
  void aDirectedPatternNeverJoinsAnActorToItself() {
    PatternNode backed = verb("back", false, child("SUBJ", A), child("OBJ", B));
    DependencyTree tree = Conllu.tree("Turkey Turkey NNP 2:nsubj|2:obj", "backed back VBD 0:root");

    assertThat(match(backed, false, tree, Set.of(0), n -> true)).isEmpty();
  }

  @Test
  void thePatternThatFixesMoreWordsSaysSo() {
    assertThat(pattern(HELD_TALKS_WITH, false).fixedWords())
        .isGreaterThan(pattern(AND_MET, true).fixedWords());
    assertThat(pattern(AND_MET, true).isCollective()).isTrue();
    assertThat(pattern(HELD_TALKS_WITH, false).isCollective()).isFalse();
  }

  private static DependencyTree heldTalks(String phrase) {
    return Conllu.tree(
        "Turkey Turkey NNP 2:nsubj",
        "held hold VBD 0:root",
        "talks talks NNS 2:obj",
        "with with IN 5:case",
        "Russia Russia NNP " + phrase);
  }

  private static List<Pattern.Match> match(
      PatternNode anchor,
      boolean symmetric,
      DependencyTree tree,
      Set<Integer> actors,
      IntPredicate isPlural) {
    RoleGraph graph = ClauseFinder.find(tree, actors::contains);
    Pattern pattern = pattern(anchor, symmetric);
    return new PatternLexicon(List.of(pattern.relation()), List.of(pattern))
        .match(graph, new Candidates(actors::contains, isPlural, node -> false));
  }

  private static PatternLexicon lexicon(Pattern pattern, SynonymSets synonyms) {
    return new PatternLexicon(List.of(pattern.relation()), List.of(pattern), List.of(), synonyms);
  }

  private static Pattern pattern(PatternNode anchor, boolean symmetric) {
    RelationType relation =
        new RelationType(
            "tells",
            "tells",
            symmetric,
            symmetric,
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    return new Pattern(relation, "by hand", anchor, symmetric);
  }

  private static PatternNode verb(String lemma, boolean objectless, Child... children) {
    return new PatternNode(
        Optional.of(lemma), WordClass.VERB, Slot.NONE, objectless, false, List.of(children));
  }

  private static PatternNode noun(String lemma) {
    return new PatternNode(Optional.of(lemma), WordClass.NOUN, Slot.NONE, false, false, List.of());
  }

  private static PatternNode slot(Slot slot) {
    return new PatternNode(Optional.empty(), WordClass.NOUN, slot, false, false, List.of());
  }

  private static Child child(String role, PatternNode node) {
    return new Child(role, node);
  }
}
