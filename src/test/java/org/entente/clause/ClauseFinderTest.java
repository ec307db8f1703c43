package org.entente.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.SampleReader;
import org.entente.annotation.Conllu;
import org.entente.annotation.DependencyTree;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.relation.RelationExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same roles, whatever the construction. */
final class ClauseFinderTest {
  private static final SampleReader READER = new SampleReader("clause-finder", Map.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // active and passive
        "Turkey attacked Syria.                           | attack SUBJ Turkey, attack OBJ Syria",
        "Syria was attacked by Turkey.                    | attack SUBJ Turkey, attack OBJ Syria",
        "Syria had been attacked by Turkey in Afrin.      | attack SUBJ Turkey, attack OBJ Syria, attack P:in Afrin",
        // participles
        "Russia attacked fighters backing Turkey.         | back SUBJ fighter, back OBJ Turkey",
        "Turkey-backed fighters attacked Syria.           | back SUBJ Turkey, back OBJ fighter",
        "Turkish-backed Libyan rebels attacked Syria.     | back SUBJ turkish, back OBJ rebel",
        // relative clauses
        "Russia attacked fighters that Turkey backed.     | back SUBJ Turkey, back OBJ fighter",
        "Russia attacked fighters that backed Turkey.     | back SUBJ fighter, back OBJ Turkey",
        // control
        "Turkey agreed to attack Syria.                   | attack SUBJ Turkey, attack OBJ Syria",
        "Turkey urged Russia to attack Syria.             | attack SUBJ Russia, attack OBJ Syria",
        "Russia was urged by Turkey to attack Syria.      | attack SUBJ Russia, urge SUBJ Turkey",
        "Turkey accused Russia of having attacked Syria.  | attack SUBJ Russia, accuse SUBJ Turkey",
        // conjunction
        "Turkey and Russia attacked Syria.                | attack SUBJ Turkey, attack SUBJ Russia",
        "Turkey attacked Syria and Iraq.                  | attack OBJ Syria, attack OBJ Iraq",
        "Turkey backed Russia and attacked Syria.         | attack SUBJ Turkey, back SUBJ Turkey",
        // apposition
        "Norway, an ally of Turkey, attacked Syria.       | ally SUBJ Norway, ally P:of Turkey",
        // nouns
        "Turkey's attack on Syria failed.                 | attack POSS Turkey, attack P:on Syria",
        "Turkish support for Syria grew.                  | support POSS turkish, support P:for Syria",
        "Russia condemned an attack on Syria by Turkey.   | attack POSS Turkey, attack P:on Syria",
        // particle and negation
        "Turkey called off the attack on Syria.           | call PRT off",
        "Turkey did not attack Syria.                     | attack NEG not",
      })
  void rolesAreThoseOfTheActiveClause(String text, String expected) {
    assertThat(roles(text)).containsAll(List.of(expected.split(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Syria was attacked by Turkey.               | attack SUBJ Syria",
        "Turkey urged Russia to attack Syria.        | attack SUBJ Turkey",
        "Turkey-backed fighters attacked Syria.      | attack SUBJ Turkey",
        "Syria was attacked by noon.                 | attack OBJ noon",
      })
  void nobodyGetsTheRoleOfAnother(String text, String wrong) {
    assertThat(roles(text)).isNotEmpty().doesNotContain(wrong);
  }

  @Test
  void aReducedRelativeClauseIsAPassive() {
    DependencyTree tree =
        Conllu.tree(
            "Russia Russia NNP 2:nsubj",
            "attacked attack VBD 0:root",
            "fighters fighter NNS 2:obj",
            "backed back VBN 3:acl",
            "by by IN 6:case",
            "Turkey Turkey NNP 4:obl:by");

    assertThat(roles(ClauseFinder.find(tree, n -> n == 0 || n == 5)))
        .contains("back SUBJ Turkey", "back OBJ fighter")
        .doesNotContain("back SUBJ fighter", "back SUBJ Russia");
  }

  @Test
  void theDoerOfAPlanIsTheOneWhoHasIt() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "announced announce VBD 0:root",
            "plans plan NNS 2:obj",
            "to to TO 5:mark",
            "attack attack VB 3:acl",
            "Syria Syria NNP 5:obj");

    assertThat(roles(ClauseFinder.find(tree, n -> n == 0 || n == 5)))
        .contains("attack SUBJ Turkey", "attack OBJ Syria");
  }

  @Test
  void whatHangsFromAParticleIsTheVerbs() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "pulled pull VBD 0:root",
            "back back RB 2:advmod",
            "from from IN 5:case",
            "Syria Syria NNP 3:obl:from");

    assertThat(roles(ClauseFinder.find(tree, n -> n == 0 || n == 4)))
        .contains("pull PRT back", "pull P:from Syria");
  }

  @Test
  void aTemporalByPhraseIsNoAgentOfANoun() {
    DependencyTree tree =
        Conllu.tree(
            "The the DT 2:det",
            "attack attack NN 5:nsubj",
            "by by IN 4:case",
            "noon noon NN 2:nmod:by",
            "failed fail VBD 0:root");

    assertThat(roles(ClauseFinder.find(tree, n -> false))).doesNotContain("attack POSS noon");
  }

  @Test
  void whatIsCarriedOverIsMarkedAsInferred() {
    RoleGraph graph = graph("Turkey agreed to attack Syria.");

    assertThat(edges(graph))
        .filteredOn(e -> e.role().equals(Role.SUBJECT))
        .extracting(e -> graph.lemma(e.head()), RoleEdge::inferred)
        .contains(tuple("agree", false), tuple("attack", true));
  }

  @Test
  void edgesAreReachedFromBothEnds() {
    RoleGraph graph = graph("Turkey attacked Syria.");

    for (int node = 0; node < graph.size(); node++) {
      for (RoleEdge edge : graph.from(node)) {
        assertThat(graph.to(edge.dependent())).contains(edge);
        assertThat(graph.dependents(node, edge.role())).contains(edge.dependent());
      }
    }
  }

  private static List<String> roles(String text) {
    return roles(graph(text));
  }

  private static List<String> roles(RoleGraph graph) {
    return edges(graph).stream()
        .map(e -> graph.lemma(e.head()) + " " + e.role() + " " + graph.lemma(e.dependent()))
        .toList();
  }

  private static List<RoleEdge> edges(RoleGraph graph) {
    List<RoleEdge> edges = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      edges.addAll(graph.from(node));
    }
    return edges;
  }

  private static RoleGraph graph(String text) {
    List<RelationExtractor.Reading> readings = READER.read(Conllu.article(text)).readings();
    assertThat(readings).hasSize(1);
    return readings.get(0).graph();
  }

  @Test
  void whatACarrierCarriesHasItsRole() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 2:nsubj",
            "froze freeze VBD 0:root",
            "aid aid NN 4:compound",
            "programs program NNS 2:obj",
            "for for IN 6:case",
            "Uganda Uganda NNP 4:nmod:for");

    RoleGraph graph = ClauseFinder.find(tree, n -> n == 0 || n == 5);

    assertThat(graph.dependents(1, Role.OBJECT)).contains(2);
    assertThat(graph.dependents(2, "P:for")).containsExactly(5);
  }

  @Test
  void thoseWhomAListIncludesHaveItsRole() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 2:nsubj",
            "seized seize VBD 0:root",
            "towns town NNS 2:obj",
            "including include VBG 5:case",
            "Moyale Moyale NNP 3:nmod:including");

    assertThat(ClauseFinder.find(tree, n -> n == 0 || n == 4).dependents(1, Role.OBJECT))
        .containsExactly(2, 4);
  }

  @Test
  void whatIsDoneToEachOtherIsDoneToEach() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 4:nsubj",
            "and and CC 3:cc",
            "Uganda Uganda NNP 1:conj:and|4:nsubj",
            "accused accuse VBD 0:root",
            "each each DT 6:det",
            "other other JJ 4:obj");

    assertThat(ClauseFinder.find(tree, n -> n == 0 || n == 2).dependents(3, Role.OBJECT))
        .containsExactly(5, 0, 2);
  }

  @Test
  void theTalksOfAPairAreBetweenBoth() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 3:compound",
            "- - HYPH 3:punct",
            "Uganda Uganda NNP 4:compound",
            "talks talk NNS 5:nsubj",
            "began begin VBD 0:root");

    RoleGraph graph = ClauseFinder.find(tree, n -> n == 0 || n == 2);

    assertThat(graph.dependents(3, "P:between")).containsExactly(0, 2);
    assertThat(graph.dependents(3, Role.POSSESSOR)).containsExactlyInAnyOrder(0, 2);
    assertThat(graph.dependents(2, Role.POSSESSOR)).isEmpty();
  }

  @Test
  void whoIsGivenSomethingIsNotWhatIsGiven() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 3:nsubj:pass",
            "was be VBD 3:aux:pass",
            "given give VBN 0:root",
            "aid aid NN 3:obj",
            "by by IN 6:case",
            "Uganda Uganda NNP 3:obl:agent");

    assertThat(ClauseFinder.find(tree, n -> n == 0 || n == 5).dependents(2, Role.INDIRECT_OBJECT))
        .containsExactly(0);
  }

  @Test
  void theFirstToDoSomethingDoesIt() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 5:nsubj",
            "was be VBD 5:cop",
            "the the DT 5:det",
            "first first JJ 5:amod",
            "country country NN 0:root",
            "to to TO 7:mark",
            "recognize recognize VB 5:acl",
            "Kosovo Kosovo NNP 7:obj");

    assertThat(ClauseFinder.find(tree, n -> n == 0 || n == 7).dependents(6, Role.SUBJECT))
        .containsExactly(0);
  }

  @Test
  void whomAHeadlineSaysToBeSlammedSlamsNobody() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 2:nsubj",
            "slammed slam VBD 0:root",
            "by by IN 4:case",
            "Uganda Uganda NNP 2:obl:by");

    RoleGraph graph = ClauseFinder.find(tree, n -> n == 0 || n == 3);

    assertThat(graph.dependents(1, Role.OBJECT)).containsExactly(0);
    assertThat(graph.dependents(1, Role.SUBJECT)).containsExactly(3);
  }

  @Test
  void whoIsHelpedInAFightFightsIt() {
    DependencyTree tree =
        Conllu.tree(
            "Kenya Kenya NNP 2:nsubj",
            "helped help VBD 0:root",
            "Uganda Uganda NNP 2:obj",
            "in in IN 6:case",
            "the the DT 6:det",
            "fight fight NN 2:obl:in");

    assertThat(ClauseFinder.find(tree, n -> n == 0 || n == 2).dependents(5, Role.POSSESSOR))
        .containsExactly(2);
  }
}
