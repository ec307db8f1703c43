package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.SampleReader;
import org.entente.annotation.Conllu;
import org.entente.annotation.DependencyTree;
import org.entente.clause.ClauseFinder;
import org.entente.clause.RoleGraph;
import org.entente.pattern.Candidates;
import org.entente.pattern.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the attack of Turkey on Syria is told. */
final class FactualityAnalyzerTest {
  private static final SampleReader READER = new SampleReader("factuality", Map.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked Syria.                            | actual",
        "Turkey has attacked Syria.                        | actual",
        "Turkey's attack on Syria failed.                  | actual",
        "Turkey began to attack Syria.                     | actual",
        "Turkey managed to attack Syria.                   | actual",
        "Turkey did not attack Syria.                      | actual, negated",
        "Turkey never attacked Syria.                      | actual, negated",
        "Turkey refused to attack Syria.                   | actual, negated",
        "Turkey failed to attack Syria.                    | actual, negated",
        "Turkey did not refuse to attack Syria.            | actual",
        "Turkey stopped attacking Syria.                   | actual, negated",
        "Turkey will attack Syria.                         | planned",
        "Turkey plans to attack Syria.                     | planned",
        "Turkey vowed to attack Syria.                     | planned",
        "Turkey is ready to attack Syria.                  | planned",
        "Turkey tried to attack Syria.                     | planned",
        "Turkey to attack Syria.                           | planned",
        "Turkey does not plan to attack Syria.             | planned, negated",
        "Turkey may attack Syria.                          | possible",
        "Turkey might have attacked Syria.                 | possible",
        "Turkey could attack Syria.                        | possible",
        "Turkey threatened to attack Syria.                | possible",
        "If Turkey attacked Syria, Russia would leave.     | possible",
        "Russia would leave if Turkey attacked Syria.      | possible",
        "Has Turkey attacked Syria?                        | possible",
        "Turkey has possibly attacked Syria.               | possible",
        "Turkey's planned attack on Syria drew criticism.  | planned",
        "A Turkish attack on Syria is likely.              | possible",
        "A Turkish attack on Syria is unlikely.            | actual, negated",
        "A Turkish attack on Syria looks likely.           | possible",
        "A Turkish attack on Syria is not imminent.        | planned, negated",
        "The Turkish attack on Syria is likely to fail.    | actual",
        "A Turkish attack on Syria is set to begin.        | planned",
        "A Turkish attack on Syria is under discussion.    | possible",
        "A Turkish attack on Syria is off the table.       | actual, negated",
        "A Turkish attack on Syria is out of the question. | actual, negated",
        "A Turkish attack on Syria was a threat to Iran.   | actual",
        "Turkey must attack Syria.                         | requested",
        "Russia urged Turkey to attack Syria.              | requested",
        "Russia ordered Turkey to attack Syria.            | requested",
        "Russia urged Turkey not to attack Syria.          | requested, negated",
      })
  void statusAndNegation(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected + " by nobody");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia said that Turkey attacked Syria.           | actual by russia",
        "Russia claimed Turkey attacked Syria.             | actual by russia",
        "Russia maintained that Turkey attacked Syria.     | actual by russia",
        "Turkey attacked Syria, Russia said.               | actual by russia",
        "Turkey attacked Syria, according to Russia.       | actual by russia",
        "According to Russia, Turkey attacked Syria.       | actual by russia",
        "Turkey said that it attacked Syria.               | actual by turkey",
        "Putin said that Turkey attacked Syria.            | actual by vladimir-putin",
        "Russia denied that Turkey attacked Syria.         | denied, negated by russia",
        "Turkey denied that it attacked Syria.             | denied, negated by turkey",
        "Russia said that Turkey plans to attack Syria.    | planned by russia",
        "Russia said that Turkey did not attack Syria.     | actual, negated by russia",
        "Russia said that Turkey may attack Syria.         | possible by russia",
        "Russia said that Turkey refused to attack Syria.  | actual, negated by russia",
        "Officials said that Turkey attacked Syria.        | actual by nobody",
      })
  void whoSaysSo(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected);
  }

  @Test
  void whatIsRuledOutIsNotDone() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj|4:nsubj:xsubj",
            "ruled rule VBD 0:root",
            "out out RP 2:compound:prt",
            "attacking attack VBG 2:xcomp",
            "Syria Syria NNP 4:obj");

    assertThat(analyze(tree, 0, 4).negated()).isTrue();
  }

  @Test
  void whatIsPreventedIsNotDone() {
    DependencyTree tree =
        Conllu.tree(
            "Russia Russia NNP 2:nsubj",
            "prevented prevent VBD 0:root",
            "Turkey Turkey NNP 2:obj",
            "from from IN 5:mark",
            "attacking attack VBG 2:advcl:from",
            "Syria Syria NNP 5:obj");

    assertThat(analyze(tree, 2, 5).negated()).isTrue();
  }

  @Test
  void whatIsLeftUndoneIsNotDone() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj",
            "left leave VBD 0:root",
            "without without IN 4:mark",
            "attacking attack VBG 2:advcl:without",
            "Syria Syria NNP 4:obj");

    assertThat(analyze(tree, 0, 4).negated()).isTrue();
  }

  @Test
  void anAccusationIsTheAccusers() {
    DependencyTree tree =
        Conllu.tree(
            "Russia Russia NNP 2:nsubj",
            "accused accuse VBD 0:root",
            "Turkey Turkey NNP 2:obj",
            "of of IN 5:mark",
            "attacking attack VBG 2:advcl:of",
            "Syria Syria NNP 5:obj");

    assertThat(analyze(tree, 2, 5))
        .isEqualTo(new Factuality(Status.ACTUAL, false, Optional.of(0), List.of()));
  }

  @Test
  void whatIsWarnedOfIsPossible() {
    DependencyTree tree =
        Conllu.tree(
            "Russia Russia NNP 2:nsubj",
            "warned warn VBD 0:root",
            "of of IN 5:case",
            "an a DT 5:det",
            "attack attack NN 2:obl:of",
            "on on IN 7:case",
            "Syria Syria NNP 5:nmod:on",
            "by by IN 9:case",
            "Turkey Turkey NNP 5:nmod:by");

    assertThat(analyze(tree, 8, 6).status()).isEqualTo(Status.POSSIBLE);
  }

  @Test
  void aClauseOfTimeOrReasonIsAFact() {
    DependencyTree tree =
        Conllu.tree(
            "Russia Russia NNP 3:nsubj",
            "will will MD 3:aux",
            "leave leave VB 0:root",
            "because because IN 6:mark",
            "Turkey Turkey NNP 6:nsubj",
            "attacked attack VBD 3:advcl:because",
            "Syria Syria NNP 6:obj");

    assertThat(analyze(tree, 4, 6))
        .isEqualTo(new Factuality(Status.ACTUAL, false, Optional.empty(), List.of()));
  }

  @Test
  void twoNegationsLiftEachOther() {
    DependencyTree tree =
        Conllu.tree(
            "Turkey Turkey NNP 2:nsubj|4:nsubj:xsubj|6:nsubj:xsubj",
            "refused refuse VBD 0:root",
            "to to TO 4:mark",
            "rule rule VB 2:xcomp",
            "out out RP 4:compound:prt",
            "attacking attack VBG 4:xcomp",
            "Syria Syria NNP 6:obj");

    assertThat(analyze(tree, 0, 6).negated()).isFalse();
  }

  /** How the attack is told in a sentence whose parse is written by hand. */
  private static Factuality analyze(DependencyTree tree, int source, int target) {
    RoleGraph graph = ClauseFinder.find(tree, n -> n == source || n == target);
    List<Pattern.Match> matches =
        READER.patterns().match(graph, Candidates.of(n -> n == source || n == target));
    assertThat(matches).isNotEmpty();
    return new FactualityAnalyzer(READER.lexicon().factuality()).analyze(graph, matches.get(0));
  }

  private static String told(String text) {
    List<Relation> fights =
        READER.relations(text).stream().filter(r -> r.type().name().equals("fights")).toList();
    assertThat(fights).as(text).hasSize(1);
    Relation fight = fights.get(0);
    assertThat(fight.sources()).extracting(p -> p.entity().path()).containsExactly("actor/turkey");
    assertThat(fight.targets()).extracting(p -> p.entity().path()).containsExactly("actor/syria");
    String source =
        fight.attributedTo().map(p -> p.entity().path().replace("actor/", "")).orElse("nobody");
    return fight.status().term() + (fight.negated() ? ", negated" : "") + " by " + source;
  }
}
