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

  @Test
  void aGerundBeforeANameIsWhatIsDoneToIt() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 2:nsubj",
            "accused accuse VBD 0:root",
            "Serbia Serbia NNP 2:obj",
            "of of IN 6:case",
            "arming arm VBG 6:amod",
            "Bosnia Bosnia NNP 2:obl:of");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "advcl:of", 4), new Edge(4, "obj", 5))
        .doesNotContain(new Edge(1, "obl:of", 5), new Edge(5, "amod", 4));
  }

  @Test
  void whoVisitsIsMet() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 2:nsubj",
            "met meet VBD 0:root",
            "with with IN 5:case",
            "visiting visit VBG 5:amod",
            "Serbia Serbia NNP 2:obl:with");

    assertThat(ParseCorrections.correct(tree)).isEqualTo(tree);
  }

  @Test
  void aDeedWithItsDoerIsANoun() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 6:nsubj",
            "'s 's POS 1:case",
            "shelling shell VBG 1:amod",
            "of of IN 5:case",
            "Bosnia Bosnia NNP 1:nmod:of",
            "failed fail VBD 0:root");

    DependencyTree corrected = ParseCorrections.correct(tree);

    assertThat(corrected.edges())
        .contains(new Edge(2, "nmod:poss", 0), new Edge(2, "nmod:of", 4), new Edge(5, "nsubj", 2));
    assertThat(corrected.nodes().get(2).tag()).isEqualTo("NN");
    assertThat(corrected.nodes().get(2).lemma()).isEqualTo("shelling");
  }

  @Test
  void whatIsRejectedAsBaselessIsRejected() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 2:nsubj",
            "rejected reject VBD 0:root",
            "as as IN 5:case",
            "baseless baseless JJ 5:amod",
            "claims claim NNS 2:obl:as",
            "that that IN 8:mark",
            "it it PRP 8:nsubj",
            "lied lie VBD 5:ccomp");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(1, "obj", 4));
  }

  @Test
  void aVerbOfJudgingMayEndTheSentence() {
    DependencyTree tree =
        Conllu.tree(
            "As as IN 2:case",
            "lies lie NNS 5:obl:as",
            "it it PRP 5:nsubj:pass",
            "was be VBD 5:aux:pass",
            "dismissed dismiss VBN 0:root");

    assertThat(ParseCorrections.correct(tree)).isEqualTo(tree);
  }

  @Test
  void aRelativeClauseHasItsNounForASubject() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 6:nsubj|4:dep",
            ", , , 1:punct",
            "which which WDT 1:ref",
            "backed back VBD 1:acl:relcl",
            "it it PRP 4:obj",
            "left leave VBD 0:root");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(3, "nsubj", 0));
  }

  @Test
  void whatIsRuledOutIsTheGerundBeside() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 2:nsubj",
            "ruled rule VBD 0:root",
            "out out RP 2:compound:prt",
            "attacking attack VBG 2:advcl",
            "Bosnia Bosnia NNP 4:obj");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(1, "xcomp", 3));
  }

  @Test
  void whoDeniesAccessIsTheAgent() {
    DependencyTree tree =
        Conllu.tree(
            "Serbia Serbia NNP 3:nsubj:pass",
            "was be VBD 3:aux:pass",
            "denied deny VBN 0:root",
            "access access NN 3:obj",
            "by by IN 6:case",
            "Bosnia Bosnia NNP 4:nmod:by");

    assertThat(ParseCorrections.correct(tree).edges()).contains(new Edge(2, "obl:agent", 5));
  }

  @Test
  void anInfinitiveOfTheSubjectIsNotTheSentence() {
    DependencyTree tree =
        Conllu.tree(
            "Failure failure NN 3:nsubj",
            "to to TO 3:mark",
            "condemn condemn VB 0:root",
            "Serbia Serbia NNP 5:nsubj",
            "angered anger VBD 3:ccomp",
            "Bosnia Bosnia NNP 5:obj");

    DependencyTree corrected = ParseCorrections.correct(tree);

    assertThat(corrected.roots()).containsExactly(4);
    assertThat(corrected.edges())
        .contains(new Edge(4, "nsubj", 0), new Edge(0, "acl", 2), new Edge(2, "obj", 3));
  }

  @Test
  void whatIsBelievedIsTheClause() {
    DependencyTree tree =
        Conllu.tree(
            "It it PRP 2:nsubj",
            "believes believe VBZ 0:root",
            "Serbia Serbia NNP 2:obj",
            "is be VBZ 5:aux",
            "arming arm VBG 2:dep",
            "Bosnia Bosnia NNP 5:obj");

    assertThat(ParseCorrections.correct(tree).edges())
        .contains(new Edge(1, "ccomp", 4), new Edge(4, "nsubj", 2));
  }

  private static List<Edge> with(DependencyTree tree, Edge edge) {
    List<Edge> edges = new ArrayList<>(tree.edges());
    edges.add(0, edge);
    return edges;
  }

  @Test
  void whoSuppliesIsTheAgentAndWhoAttacksIsTheAttacks() {
    DependencyTree supplied =
        Conllu.tree(
            "Serbia Serbia NNP 3:nsubj:pass",
            "was be VBD 3:aux:pass",
            "supplied supply VBN 0:root",
            "with with IN 5:case",
            "tents tent NNS 3:obl:with",
            "by by IN 7:case",
            "Albania Albania NNP 5:nmod:by");
    DependencyTree killed =
        Conllu.tree(
            "Serbs Serb NNS 3:nsubj:pass",
            "were be VBD 3:aux:pass",
            "killed kill VBN 0:root",
            "in in IN 5:case",
            "attacks attack NNS 3:obl:in",
            "by by IN 7:case",
            "Albania Albania NNP 5:nmod:by");

    assertThat(ParseCorrections.correct(supplied).edges()).contains(new Edge(2, "obl:agent", 6));
    assertThat(ParseCorrections.correct(killed)).isEqualTo(killed);
  }
}
