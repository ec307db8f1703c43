package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.export.GraphView.Counts;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Node;
import org.junit.jupiter.api.Test;

final class GraphViewTest {
  private static final String ACTOR = "https://w3id.org/entente/id/actor/";

  @Test
  void holdsOnlyWhatIsToldAsFact() {
    // neither planned (e02), claimed by others than the doer (e04), negated (e06) nor denied (e08)
    assertThat(edges(SampleGraph.view()))
        .containsExactly(
            "ada-lund accuses turkiye",
            "france backs nato",
            "france backs norway",
            "france meetsWith nato",
            "france meetsWith norway",
            "nato meetsWith norway",
            "norway memberOf nato",
            "river-brigade fights turkiye",
            "river-brigade fights turkiye-armed-forces",
            "turkiye backs nato",
            "turkiye backs norway",
            "turkiye fights river-brigade");
  }

  @Test
  void countsEventsReportsAndArticlesApart() {
    // e03 told by two articles, e07 by one
    assertThat(edge("france backs norway").counts()).isEqualTo(new Counts(2, 3, 2));
    assertThat(edge("france meetsWith norway").counts()).isEqualTo(new Counts(2, 2, 2));
  }

  @Test
  void datesOfTextAndOfPublicationAreToldApart() {
    assertThat(edge("france backs norway").dateSource()).contains("mixed");
    assertThat(edge("river-brigade fights turkiye-armed-forces").dateSource()).contains("text");
    assertThat(edge("norway memberOf nato").dateSource()).isEmpty();
  }

  @Test
  void spansFromTheFirstToTheLastDayThatMayBeMeant() {
    Edge month = edge("river-brigade fights turkiye-armed-forces");
    assertThat(month.first()).map(Object::toString).contains("2016-08-01");
    assertThat(month.last()).map(Object::toString).contains("2016-08-31");
    Edge open = edge("turkiye backs nato");
    assertThat(open.first()).map(Object::toString).contains("2019-01-01");
    assertThat(open.last()).isEmpty();
  }

  @Test
  void quotesTheSurestSentencesOnce() {
    assertThat(edge("france meetsWith norway").evidence())
        .extracting(evidence -> evidence.sentence().text().substring(0, 9))
        .containsExactly("🚢 France", "Norway an");
  }

  @Test
  void nodesAreTheActorsWithAnEdge() {
    assertThat(SampleGraph.view().nodes())
        .extracting(Node::actor)
        .extracting(Actor::label)
        .containsExactly(
            "Ada Lund",
            "France",
            "NATO",
            "Norway",
            "River \"Brigade\" & <Sons>",
            "Türkiye",
            "Turkish armed forces");
  }

  @Test
  void nodeOfAnUndatedEdgeIsAlwaysThere() {
    assertThat(SampleGraph.view().nodes())
        .filteredOn(node -> node.spells().isEmpty())
        .extracting(node -> node.actor().label())
        .containsExactly("NATO", "Norway", "River \"Brigade\" & <Sons>", "Türkiye");
  }

  @Test
  void actorFilterDropsTheOtherPairsOfACompoundEvent() {
    ViewFilter filter =
        new ViewFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(ACTOR + "turkiye"),
            Set.of("backs"),
            1,
            BigDecimal.ZERO);
    assertThat(edges(GraphView.of(SampleGraph.load(), filter)))
        .containsExactly("turkiye backs nato", "turkiye backs norway");
  }

  @Test
  void reportFilterCountsPerEdge() {
    ViewFilter filter =
        new ViewFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 2, BigDecimal.ZERO);
    assertThat(edges(GraphView.of(SampleGraph.load(), filter)))
        .containsExactly("france backs norway", "france meetsWith norway");
  }

  private static Edge edge(String name) {
    return SampleGraph.view().edges().stream()
        .filter(edge -> name(edge).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> edges(GraphView view) {
    return view.edges().stream().map(GraphViewTest::name).toList();
  }

  private static String name(Edge edge) {
    return String.join(" ", edge.ends().source(), edge.ends().relation(), edge.ends().target())
        .replace(ACTOR, "");
  }
}
