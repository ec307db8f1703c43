package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.annotation.DependencyTree.Edge;
import org.junit.jupiter.api.Test;

final class ParseCorrectionsTest {
  @Test
  void aGerundAfterAnObjectTellsWhatElseTheSubjectDid() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "published publish VBD 0:root",
            "it it PRP 2:obj",
            ", , , 2:punct",
            "condemning condemn VBG 2:dep",
            "Serbia Serbia NNP 5:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "advcl", 4))
        .doesNotContain(new Edge(1, "dep", 4));
  }

  @Test
  void aGerundRightAfterItsVerbIsItsComplement() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "resumed resume VBD 0:root",
            "shelling shell VBG 2:dep",
            "Serbia Serbia NNP 3:obj");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(1, "xcomp", 2));
  }

  @Test
  void whatIsLeftIsAResult() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "fled flee VBD 0:root",
            ", , , 2:punct",
            "leaving leave VBG 2:dep",
            "Serbia Serbia NNP 4:obj");

    assertThat(ParseCorrections.correct(tree)).isEqualTo(tree);
  }

  @Test
  void whoIsPraisedDoesNotSpeak() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "praised praise VBD 0:root",
            "Serbia Serbia NNP 4:nsubj",
            "saying say VBG 2:dep",
            "it it PRP 6:nsubj",
            "helps help VBZ 4:ccomp");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "obj", 2), new Edge(1, "advcl", 3))
        .doesNotContain(new Edge(3, "nsubj", 2));
  }

  @Test
  void aGerundAfterAPrepositionBelongsToTheVerb() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "responded respond VBD 0:root",
            "by by IN 2:advmod",
            "calling call VBG 3:dep",
            "Serbia Serbia NNP 4:obj");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(1, "advcl:by", 3));
  }

  @Test
  void failingToActIsTheGerunds() {
    DependencyTree tree =
        Conllu.tree(
            "Albania Albania NNP 2:nsubj",
            "blamed blame VBD 0:root",
            "Serbia Serbia NNP 2:obj",
            "for for IN 7:mark",
            "failing fail VBG 7:nsubj",
            "to to TO 7:mark",
            "act act VB 2:advcl:to");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "advcl:for", 4), new Edge(4, "xcomp", 6))
        .doesNotContain(new Edge(6, "nsubj", 4));
  }

  @Test
  void aNounWithSubjectAndObjectIsAVerb() {
    DependencyTree tree =
        Conllu.tree(
            "Macron Macron NNP 2:nsubj", "faults fault NNS 0:root", "Merkel Merkel NNP 2:obj");

    assertThat(ParseCorrections.correct(tree).nodes().get(1).tag()).isEqualTo("VBZ");
  }

  @Test
  void whatStandsBeforeTheSpeakerIsSaid() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 2:nsubj",
            "failed fail VBD 4:dep",
            ", , , 2:punct",
            "said say VBD 0:root",
            "Merkel Merkel NNP 4:xcomp");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(3, "ccomp", 1));
  }

  @Test
  void whoStandsAfterTheVerbOfAQuotationSpeaks() {
    DependencyTree tree =
        Conllu.tree(
            "We we PRP 2:nsubj",
            "condemn condemn VBP 5:ccomp",
            "Serbia Serbia NNP 2:obj",
            ", , , 5:punct",
            "said say VBD 0:root",
            "Rama Rama NNP 5:xcomp");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(4, "nsubj", 5))
        .doesNotContain(new Edge(4, "xcomp", 5));
  }

  @Test
  void aClauseInThePresentIsNoPartOfWhatWasDenied() {
    DependencyTree tree =
        Conllu.tree(
            "Rama Rama NNP 2:nsubj",
            "denied deny VBD 0:root",
            "it it PRP 5:nsubj",
            "had have VBD 5:aux",
            "ended end VBN 2:ccomp",
            ", , , 5:punct",
            "and and CC 9:cc",
            "Serbia Serbia NNP 9:nsubj",
            "accuses accuse VBZ 2:ccomp|5:conj:and",
            "Bosnia Bosnia NNP 9:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "conj:and", 8))
        .doesNotContain(new Edge(1, "ccomp", 8), new Edge(4, "conj:and", 8));
  }

  @Test
  void anAdjectiveAtTheStartGovernsNoSentence() {
    DependencyTree tree =
        Conllu.tree(
            "Keen keen JJ 0:root",
            "to to TO 3:mark",
            "please please VB 1:xcomp",
            ", , , 3:punct",
            "Rama Rama NNP 6:nsubj",
            "praised praise VBD 3:parataxis",
            "Serbia Serbia NNP 6:obj");

    DependencyTree corrected = ParseCorrections.correct(tree);

    assertThat(corrected.roots()).containsExactly(5);
    assertThat(corrected.edges()).contains(new Edge(5, "advcl", 0));
  }

  @Test
  void aPlanIsToDoWhatItsInfinitiveSays() {
    DependencyTree tree =
        Conllu.tree(
            "Rama Rama NNP 2:nsubj",
            "condemned condemn VBD 0:root",
            "its its PRP$ 4:nmod:poss",
            "plan plan NN 2:obj",
            "to to TO 6:mark",
            "attack attack VB 2:xcomp",
            "Serbia Serbia NNP 6:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(3, "acl", 5))
        .doesNotContain(new Edge(1, "xcomp", 5));
  }

  @Test
  void theSecondObjectOfCallingIsTheName() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 0:root",
            "whom whom WP 1:ref",
            "Rama Rama NNP 4:nsubj",
            "called call VBD 1:acl:relcl",
            "a a DT 6:det",
            "liar liar NN 4:obj");
    DependencyTree relative =
        new DependencyTree(tree.nodes(), with(tree, new Edge(3, "obj", 0)), tree.roots());

    assertThat(ParseCorrections.correct(relative).edges())
        .contains(new Edge(3, "xcomp", 5), new Edge(5, "nsubj", 0), new Edge(3, "obj", 0));
  }

  @Test
  void aCommaBeforeAndEndsTheRelativeClause() {
    DependencyTree tree =
        Conllu.tree(
            "Rama Rama NNP 2:nsubj",
            "praised praise VBD 0:root",
            "it it PRP 2:obj|6:obj",
            ", , , 3:punct",
            "Serbia Serbia NNP 6:nsubj",
            "opposed oppose VBD 3:acl:relcl",
            ", , , 6:punct",
            "and and CC 9:cc",
            "met meet VBD 6:conj:and",
            "Bosnia Bosnia NNP 9:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "conj:and", 8), new Edge(8, "nsubj", 0))
        .doesNotContain(new Edge(5, "conj:and", 8));
  }

  @Test
  void whatFollowsAGerundIsItsObject() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 2:nsubj",
            "accuses accuse VBZ 0:root",
            "Serbia Serbia NNP 2:obj",
            "of of IN 5:case",
            "supplying supply VBG 2:obl:of",
            "Bosnia Bosnia NNP 2:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "advcl:of", 4), new Edge(4, "obj", 5), new Edge(1, "obj", 2))
        .doesNotContain(new Edge(1, "obj", 5));
  }

  @Test
  void whoSpeaksLastDoesWhatTheGerundTells() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 3:nsubj:pass",
            "was be VBD 3:aux:pass",
            "hit hit VBN 0:root",
            ", , , 6:punct",
            "Rama Rama NNP 6:nsubj",
            "said say VBD 3:parataxis",
            ", , , 3:punct",
            "blaming blame VBG 3:dep",
            "Serbia Serbia NNP 8:obj");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(5, "advcl", 7));
  }

  private static List<Edge> with(DependencyTree tree, Edge edge) {
    List<Edge> edges = new ArrayList<>(tree.edges());
    edges.add(0, edge);
    return edges;
  }
}
