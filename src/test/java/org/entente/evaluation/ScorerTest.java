package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.evaluation.EventParser.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScorerTest {
  private static final Scorer SCORER = new Scorer(Set.of("meetsWith"));

  @Test
  void countsWhatIsFoundMissedAndWrong() {
    Evaluation evaluation =
        score(
            List.of(
                event("backs", "Norway", "Chad", 0),
                event("backs", "Norway", "Mali", 50),
                event("opposes", "Chad", "Mali", 90)),
            List.of(event("backs", "Norway", "Chad", 0), event("accuses", "Chad", "Mali", 90)));

    assertThat(evaluation.relations())
        .containsExactly(
            new Score("accuses", 0, 0, 1, 1),
            new Score("backs", 2, 1, 1, 0),
            new Score("opposes", 1, 1, 0, 0));
    Score total = evaluation.total();
    assertThat(total).isEqualTo(new Score("all", 3, 2, 2, 1));
    assertThat(total.precision()).hasValue(0.5);
    assertThat(total.recall().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(total.f1().orElseThrow()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void directionMattersUnlessTheRelationIsSymmetric() {
    assertThat(hits(event("backs", "Norway", "Chad", 0), event("backs", "Chad", "Norway", 0)))
        .isZero();
    assertThat(
            hits(event("meetsWith", "Norway", "Chad", 0), event("meetsWith", "Chad", "Norway", 0)))
        .isEqualTo(1);
  }

  @Test
  void aReciprocalEventIsOneLinkForEachPairAndTwoWithADirection() {
    String three =
        "{'relation':'meetsWith','reciprocal':true,'actor':[{'label':'Norway'},{'label':'Chad'},"
            + "{'label':'Mali'}],'recipient':[],'cite_info':{'id':'a1'}}";
    String fight =
        "{'relation':'fights','reciprocal':true,'actor':[{'label':'Norway'},{'label':'Chad'}],"
            + "'recipient':[],'cite_info':{'id':'a1'}}";

    assertThat(score(List.of(three), List.of()).total().gold()).isEqualTo(3);
    assertThat(score(List.of(three), List.of(event("meetsWith", "Mali", "Norway", 0))).total())
        .isEqualTo(new Score("all", 3, 2, 1, 0));
    assertThat(score(List.of(fight), List.of(event("fights", "Chad", "Norway", 0))).total())
        .isEqualTo(new Score("all", 2, 1, 1, 0));
  }

  @Test
  void theSentenceMustBeTheSameWhereGoldTellsIt() {
    String gold = event("backs", "Norway", "Chad", 0);
    assertThat(hits(gold, event("backs", "Norway", "Chad", 19))).isEqualTo(1);
    assertThat(hits(gold, event("backs", "Norway", "Chad", 20))).isZero();
  }

  @Test
  void aSentenceIsMatchedOnceButAGoldEventWithoutOneTakesAll() {
    String inText = event("backs", "Norway", "Chad", 0);
    String anywhere =
        "{'relation':'backs','actor':[{'label':'Norway'}],'recipient':[{'label':'Chad'}],"
            + "'cite_info':{'id':'a1'}}";
    List<String> twice = List.of(inText, event("backs", "Norway", "Chad", 2));

    Evaluation strict = score(List.of(inText), twice);
    assertThat(strict.total()).isEqualTo(new Score("all", 1, 0, 2, 1));
    assertThat(strict.wrong())
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.instead()).hasValue("the same, found once already"));
    assertThat(score(List.of(anywhere), twice).total()).isEqualTo(new Score("all", 1, 0, 2, 0));
  }

  @Test
  void wordsOfTheSentenceDoInsteadOfOffsets() {
    String gold =
        "{'relation':'backs','actor':[{'label':'Norway'}],'recipient':[{'label':'Chad'}],"
            + "'text':'Norway  backs CHAD.','cite_info':{'id':'a1'}}";
    assertThat(hits(gold, event("backs", "Norway", "Chad", 7))).isEqualTo(1);
    assertThat(hits(gold.replace("backs CHAD", "left Chad"), event("backs", "Norway", "Chad", 7)))
        .isZero();
  }

  @Test
  void matchesAsManyAsPossible() {
    String chad =
        "{'relation':'backs','actor':[{'label':'Norway'}],"
            + "'recipient':[{'label':'Chad','kind':'Country'}],"
            + "'text_info':{'begin':0,'end':20},'cite_info':{'id':'a1'}}";
    String army =
        "{'relation':'backs','actor':[{'label':'Norway'}],"
            + "'recipient':[{'label':'Chad army','represents':{'label':'Chad'}}],"
            + "'text_info':{'begin':0,'end':20},'cite_info':{'id':'a1'}}";

    // The country may take either, the army only itself.
    assertThat(score(List.of(chad, army), List.of(army, chad)).total())
        .isEqualTo(new Score("all", 2, 0, 2, 0));
    assertThat(score(List.of(army, chad), List.of(army, army)).total())
        .isEqualTo(new Score("all", 2, 0, 2, 0));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'identifier':'i:1','label':'x'           | 'identifier':'i:1','label':'y'           | true",
        "'identifier':'i:1','label':'x'           | 'identifier':'i:2','label':'y'           | false",
        "'kind':'Country','code':'TUR'            | 'kind':'Country','code':'TUR'            | true",
        "'kind':'Military','code':'TUR'           | 'kind':'Country','code':'TUR'            | false",
        "'kind':'Person','code':'TUR'             | 'kind':'Person','code':'TUR'             | false",
        "'kind':'Country','code':'IMG'            | 'kind':'Country','code':'IMG'            | false",
        "'label':'São Tomé'                       | 'label':'sao tome'                       | true",
        "'label':'Ada Lund'                       | 'label':'x','entity_text':'Ada Lund'     | true",
        "'entity_text':'the Harbour Front'        | 'label':'x','entity_text':'the Harbour Front' | true",
        "'label':'x','entity_text':'The minister' | 'label':'y','entity_text':'the minister' | false",
        "'label':'x','entity_text':'He'           | 'label':'y','entity_text':'He'           | false",
        "'kind':'Country','code':'NOR'    | 'label':'y','represents':{'label':'x','code':'NOR'}  | true",
        "'kind':'Person','label':'Norway' | 'label':'y','represents':{'label':'Norway'}          | false",
        "'label':'y','represents':{'label':'Norway'} | 'kind':'Country','label':'Norway'         | false",
      })
  void partiesAgree(String gold, String found, boolean agree) {
    String event =
        "{'relation':'backs','actor':[{%s}],'recipient':[{'label':'Chad'}],'cite_info':{'id':'a1'}}";
    assertThat(hits(String.format(event, gold), String.format(event, found)))
        .isEqualTo(agree ? 1 : 0);
  }

  @Test
  void comparesWhatIsToldOfMatchedEventsWhereGoldStatesIt() {
    String gold = event("backs", "Norway", "Chad", 0);
    String told =
        gold.replace(
            "'cite_info'",
            "'status':'planned','negated':false,'date':'2024-05','event_loc':{'label':'Oslo'},"
                + "'attributed_to':null,'cite_info'");
    String found =
        gold.replace(
            "'cite_info'",
            "'status':'actual','negated':false,'date':'2024-05-02','date_source':'publication',"
                + "'event_loc':{'label':'OSLO'},'attributed_to':{'label':'Mali'},'cite_info'");

    assertThat(score(List.of(told), List.of(found)).circumstances())
        .containsExactly(
            new Evaluation.Tally("status", 1, 0, 0, 0, 1),
            new Evaluation.Tally("negated", 1, 1, 0, 0, 0),
            new Evaluation.Tally("date", 1, 0, 1, 0, 0),
            new Evaluation.Tally("place", 1, 1, 0, 0, 0),
            new Evaluation.Tally("attribution", 1, 0, 0, 1, 0));
    assertThat(score(List.of(gold), List.of(found)).circumstances())
        .allSatisfy(tally -> assertThat(tally.compared()).isZero());
  }

  @Test
  void theDateOfTheArticleIsNoneOfTheText() {
    String undated =
        event("backs", "Norway", "Chad", 0).replace("'cite_info'", "'date':null,'cite_info'");
    String found =
        undated.replace("'date':null", "'date':'2024-05-02','date_source':'publication'");
    assertThat(score(List.of(undated), List.of(found)).circumstances())
        .contains(new Evaluation.Tally("date", 1, 1, 0, 0, 0));
  }

  @Test
  void confidenceIsCountedInBandsFromTheHighest() {
    Evaluation evaluation =
        score(
            List.of(event("backs", "Norway", "Chad", 0), event("backs", "Norway", "Mali", 50)),
            List.of(
                sure(event("backs", "Norway", "Chad", 0), "0.9"),
                sure(event("backs", "Chad", "Mali", 0), "1"),
                sure(event("backs", "Norway", "Mali", 50), "0.65"),
                event("opposes", "Chad", "Mali", 50)));

    assertThat(evaluation.calibration())
        .extracting(
            band -> band.from().map(Object::toString).orElse("none"),
            Evaluation.Band::links,
            Evaluation.Band::right,
            band -> band.fromHereUp().missed())
        .containsExactly(tuple("0.9", 2, 1, 1), tuple("0.6", 1, 1, 0), tuple("none", 1, 0, 0));
  }

  @Test
  void tellsWhatStandsInThePlaceOfAFlaw() {
    Evaluation evaluation =
        score(
            List.of(event("backs", "Norway", "Chad", 0), event("aids", "Norway", "Peru", 50)),
            List.of(event("aids", "Chad", "Norway", 0), event("aids", "Norway", "Mali", 50)));

    assertThat(evaluation.missed())
        .extracting(flaw -> flaw.link().shown(), flaw -> flaw.instead().orElse(""))
        .containsExactly(
            tuple("Norway backs -> Chad", "Chad aids -> Norway"),
            tuple("Norway aids -> Peru", "Norway aids -> Mali"));
    assertThat(evaluation.wrong())
        .extracting(flaw -> flaw.instead().orElse(""))
        .containsExactly("Norway backs -> Chad", "Norway aids -> Peru");
  }

  @Test
  void aFlawTellsWhetherItIsNoFact() {
    String denied = event("backs", "Norway", "Chad", 0);
    assertThat(
            score(List.of(denied.replace("'cite", "'status':'denied','cite")), List.of()).missed())
        .extracting(flaw -> flaw.link().shown())
        .containsExactly("Norway backs -> Chad (denied)");
    assertThat(
            score(
                    List.of(),
                    List.of(denied.replace("'cite", "'status':'actual','negated':true,'cite")))
                .wrong())
        .extracting(flaw -> flaw.link().shown())
        .containsExactly("Norway backs -> Chad (negated)");
  }

  @Test
  void onlyArticlesThatCountAreScoredAndStoriesOfAFileAreOne() {
    String other = event("backs", "Norway", "Chad", 0).replace("'a1'", "'a2'");
    Evaluation evaluation =
        SCORER.score(
            rows(List.of(event("backs", "Norway", "Chad", 0), other)),
            rows(List.of(event("backs", "Norway", "Chad", 0).replace("'a1'", "'a1#2'"))),
            "a1"::equals);
    assertThat(evaluation.total()).isEqualTo(new Score("all", 1, 0, 1, 0));
  }

  private static int hits(String gold, String found) {
    Score total = score(List.of(gold), List.of(found)).total();
    return total.gold() - total.missed();
  }

  private static Evaluation score(List<String> gold, List<String> found) {
    return SCORER.score(rows(gold), rows(found), article -> true);
  }

  /** An event in a sentence of 20 characters. */
  private static String event(String relation, String actor, String recipient, int begin) {
    return String.format(
        "{'relation':'%s','actor':[{'label':'%s'}],'recipient':[{'label':'%s'}],"
            + "'text':'%s backs %s.','text_info':{'begin':%d,'end':%d},'cite_info':{'id':'a1'}}",
        relation, actor, recipient, actor, recipient, begin, begin + 20);
  }

  private static String sure(String event, String confidence) {
    return event.replace("'cite_info'", "'confidence':" + confidence + ",'cite_info'");
  }

  private static List<EventRow> rows(List<String> lines) {
    EventParser parser = new EventParser();
    return Stream.of(lines)
        .flatMap(List::stream)
        .map(line -> parse(parser, line.replace('\'', '"')))
        .toList();
  }

  private static EventRow parse(EventParser parser, String line) {
    try {
      return parser.parse(line);
    } catch (FaultException e) {
      throw new AssertionError(line, e);
    }
  }
}
