package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.annotation.TransitionParser.Arc;
import org.junit.jupiter.api.Test;

final class StanfordDependenciesTest {
  @Test
  void aNounGovernsItsPreposition() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "fought VBD 0 root",
                "Serbia NNP 2 dobj",
                "with IN 2 prep",
                "troops NNS 4 pobj",
                "from IN 5 prep",
                "Kosovo NNP 6 pobj"))
        .containsExactly("2 nsubj", "0 root", "2 obj", "5 case", "2 obl", "7 case", "5 nmod");
  }

  @Test
  void aClauseGovernsItsPreposition() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "accused VBD 0 root",
                "Serbia NNP 2 dobj",
                "of IN 2 prep",
                "arming VBG 4 pcomp",
                "rebels NNS 5 dobj"))
        .containsExactly("2 nsubj", "0 root", "2 obj", "5 mark", "2 advcl", "5 obj");
  }

  @Test
  void prepositionsInARowStandAtTheSameNoun() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "fired VBD 0 root",
                "from IN 2 prep",
                "inside IN 3 pcomp",
                "Kosovo NNP 4 pobj"))
        .containsExactly("2 nsubj", "0 root", "5 case", "3 fixed", "2 obl");
  }

  @Test
  void whatIsJoinedToAPrepositionIsJoinedToItsNoun() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "fought VBD 0 root",
                "in IN 2 prep",
                "Kosovo NNP 3 pobj",
                "and CC 3 cc",
                "in IN 3 conj",
                "Serbia NNP 6 pobj"))
        .containsExactly("2 nsubj", "0 root", "4 case", "2 obl", "7 cc", "7 case", "4 conj");
  }

  @Test
  void aPrepositionOfTwoWordsIsLedByTheFirst() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "fled VBD 0 root",
                "because IN 4 mwe",
                "of IN 2 prep",
                "war NN 4 pobj"))
        .containsExactly("2 nsubj", "0 root", "5 case", "3 fixed", "2 obl");
    assertThat(
            universal(
                "According VBG 5 prep",
                "to TO 1 pcomp",
                "Serbia NNP 2 pobj",
                "Albania NNP 5 nsubj",
                "fled VBD 0 root"))
        .containsExactly("3 case", "1 fixed", "5 obl", "5 nsubj", "0 root");
  }

  @Test
  void aNounWithItsPrepositionMayBeThePredicate() {
    assertThat(
            universal(
                "Albania NNP 2 nsubj",
                "is VBZ 0 root",
                "at IN 2 prep",
                "odds NNS 3 pobj",
                "with IN 4 prep",
                "Serbia NNP 5 pobj"))
        .containsExactly("4 nsubj", "4 cop", "4 case", "0 root", "6 case", "4 nmod");
  }

  @Test
  void whatThereIsStaysThePredicate() {
    assertThat(
            universal(
                "There EX 2 expl",
                "is VBZ 0 root",
                "war NN 2 nsubj",
                "in IN 2 prep",
                "Albania NNP 4 pobj"))
        .containsExactly("2 expl", "0 root", "2 nsubj", "5 case", "2 obl");
  }

  @Test
  void aConjunctionBelongsToWhatFollows() {
    assertThat(
            universal("Albania NNP 4 nsubj", "and CC 1 cc", "Serbia NNP 1 conj", "met VBD 0 root"))
        .containsExactly("4 nsubj", "3 cc", "1 conj", "0 root");
  }

  @Test
  void aParticipleModifiesItsNounOrVerb() {
    assertThat(
            universal(
                "rebels NNS 4 nsubj",
                "backed VBN 1 vmod",
                "then RB 2 advmod",
                "fled VBD 0 root",
                "carrying VBG 4 vmod",
                "no DT 7 neg",
                "arms NNS 5 dobj"))
        .containsExactly("4 nsubj", "1 acl", "2 advmod", "0 root", "4 advcl", "7 det", "5 obj");
  }

  @Test
  void aPrepositionWithoutANounIsAnAdverb() {
    assertThat(universal("Albania NNP 2 nsubj", "came VBD 0 root", "in IN 2 prep"))
        .containsExactly("2 nsubj", "0 root", "2 advmod");
  }

  /** Head and relation of each word, of rows of word, tag, head and relation. */
  private static List<String> universal(String... rows) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<Arc> arcs = new ArrayList<>();
    for (String row : rows) {
      List<String> fields = List.of(row.split(" "));
      words.add(fields.get(0));
      tags.add(fields.get(1));
      arcs.add(new Arc(Integer.parseInt(fields.get(2)), fields.get(3)));
    }
    return StanfordDependencies.toUniversal(arcs, words, tags).stream()
        .map(a -> a.head() + " " + a.relation())
        .toList();
  }
}
