package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
