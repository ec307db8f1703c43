package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventsExporterTest {
  private static final String ID = "https://w3id.org/entente/id/";

  private final DatasetGraph data = SampleGraph.load();

  @Test
  void writesTheDocumentedLines() throws IOException {
    Golden.compare("events.jsonl", out -> new EventsExporter().write(data, ViewFilter.ALL, out));
  }

  @Test
  void writesTheSameFromStore() throws IOException {
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(store, () -> SampleGraph.loadInto(store));
    String stored = Txn.calculateRead(store, () -> write(store, ViewFilter.ALL));
    assertThat(stored).isEqualTo(write(data, ViewFilter.ALL));
  }

  @Test
  void everyLineHasAllFieldsInOrder() throws IOException {
    assertThat(lines(ViewFilter.ALL))
        .hasSize(14)
        .allSatisfy(
            line ->
                assertThat(line.keySet())
                    .containsExactly(
                        "id",
                        "relation",
                        "event_type",
                        "mode",
                        "quad_code",
                        "reciprocal",
                        "actor",
                        "recipient",
                        "status",
                        "negated",
                        "attributed_to",
                        "date",
                        "date_source",
                        "event_loc",
                        "text",
                        "text_info",
                        "trigger",
                        "cite_info",
                        "confidence",
                        "rule"));
  }

  @Test
  void ordersByArticleThenSentenceThenTrigger() throws IOException {
    assertThat(lines(ViewFilter.ALL))
        .extracting(line -> line.getString("id").replace(ID + "event/", ""))
        .containsExactly(
            "e02", "e04", "e07", "e09", "e03", "e08", "e01", "e05", "e06", "e03", "e10", "e11",
            "e12", "e13");
  }

  @Test
  void copiesOfAnArticleAreNamedAndAreNoReports() throws IOException {
    assertThat(lines(ViewFilter.ALL))
        .extracting(line -> line.getJsonObject("cite_info"))
        .filteredOn(cited -> cited.getString("id").equals("b2"))
        .isNotEmpty()
        .allSatisfy(
            cited ->
                assertThat(cited.getJsonArray("copies"))
                    .singleElement()
                    .hasToString(
                        "{\"id\":\"z9\",\"url\":null,\"publication\":\"Evening Paper\",\"date\":\"2024-06-11\"}"));
    assertThat(lines(ViewFilter.ALL))
        .extracting(line -> line.getJsonObject("cite_info").getString("id"))
        .doesNotContain("z9");
  }

  @Test
  void symmetricEventListsAllPartiesAsActors() throws IOException {
    JsonObject event = line("e01");
    assertThat(event.getBoolean("reciprocal")).isTrue();
    assertThat(event.getJsonArray("recipient")).isEmpty();
    assertThat(event.getJsonArray("actor"))
        .extracting(actor -> actor.asJsonObject().getString("label"))
        .containsExactly("France", "Norway", "NATO");
    assertThat(event.getInt("quad_code")).isEqualTo(1);
    assertThat(event.getString("event_type")).isEqualTo("CONSULT");
  }

  @Test
  void directedEventAmongActorsAloneIsReciprocal() throws IOException {
    JsonObject event = line("e13");
    assertThat(event.getBoolean("reciprocal")).isTrue();
    assertThat(event.getJsonArray("actor")).hasSize(2);
  }

  @Test
  void compoundPartiesStayListsInTheOrderOfTheText() throws IOException {
    JsonObject event = line("e07");
    assertThat(event.getBoolean("reciprocal")).isFalse();
    assertThat(event.getJsonArray("actor"))
        .extracting(actor -> actor.asJsonObject().getString("entity_text"))
        .containsExactly("France", "Türkiye");
    assertThat(event.getJsonArray("recipient"))
        .extracting(actor -> actor.asJsonObject().getString("entity_text"))
        .containsExactly("Norway", "NATO");
  }

  @Test
  void codeRollsUpToTheStateThatAnActorActsFor() throws IOException {
    JsonObject army = line("e05").getJsonArray("recipient").getJsonObject(0);
    assertThat(army.getString("kind")).isEqualTo("Military");
    assertThat(army.getString("code")).isEqualTo("TUR");
    assertThat(army.getJsonObject("represents").getString("code")).isEqualTo("TUR");
    // through the ministry
    JsonObject minister = line("e10").getJsonArray("actor").getJsonObject(0);
    assertThat(minister.getString("code")).isEqualTo("NOR");
    assertThat(minister.getJsonObject("represents").getString("label")).isEqualTo("Norway");
  }

  @Test
  void codeOfAnOrganisationStaysItsOwn() throws IOException {
    JsonObject speaker = line("e12").getJsonObject("attributed_to");
    assertThat(speaker.getString("label")).isEqualTo("Jon Berg");
    assertThat(speaker.get("code")).isEqualTo(JsonValue.NULL);
    assertThat(speaker.getJsonObject("represents").getString("code")).isEqualTo("IGO");
  }

  @ParameterizedTest
  @CsvSource({
    "e02, planned, false",
    "e06, actual, true",
    "e08, denied, false",
    "e09, actual, false",
  })
  void statusAndNegationAreKept(String event, String status, boolean negated) throws IOException {
    assertThat(line(event).getString("status")).isEqualTo(status);
    assertThat(line(event).getBoolean("negated")).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource({
    "e02, 2024-05-02, text",
    "e05, 2016-08, text",
    "e07, 2019/.., text",
    "e12, ../2030, text",
    "e10, 2023-03-01/2023-03-03, text",
    "e04, 2024-05-01, publication",
  })
  void datesAreIsoWithTheirSource(String event, String date, String source) throws IOException {
    assertThat(line(event).getString("date")).isEqualTo(date);
    assertThat(line(event).getString("date_source")).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({"e11", "e13"})
  void eventOfNoKnownYearHasNoDate(String event) throws IOException {
    assertThat(line(event).get("date")).isEqualTo(JsonValue.NULL);
    assertThat(line(event).get("date_source")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void relationOutsideThePloverTypesHasNullType() throws IOException {
    assertThat(line("e11").get("event_type")).isEqualTo(JsonValue.NULL);
    assertThat(line("e11").get("quad_code")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void partyThatTheSentenceDoesNotNameHasNullText() throws IOException {
    JsonObject actor = line("e12").getJsonArray("actor").getJsonObject(0);
    assertThat(actor.get("entity_text")).isEqualTo(JsonValue.NULL);
    assertThat(actor.get("begin")).isEqualTo(JsonValue.NULL);
    assertThat(actor.get("end")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void placeTakesTheCodeOfItsCountry() throws IOException {
    assertThat(line("e02").getJsonObject("event_loc").getString("code")).isEqualTo("NOR");
    assertThat(line("e05").getJsonObject("event_loc").getString("code")).isEqualTo("TUR");
    assertThat(line("e01").get("event_loc")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void offsetsCountUtf16Units() throws IOException {
    JsonObject event = line("e01");
    int begin = event.getJsonObject("trigger").getInt("begin");
    int end = event.getJsonObject("trigger").getInt("end");
    assertThat(event.getString("text").substring(begin, end)).isEqualTo("met");
  }

  @Test
  void quotesAndControlCharactersComeBack() throws IOException {
    assertThat(line("e05").getString("text")).contains("\"Brigade\" attacked\tTurkish");
    assertThat(line("e08").getString("text")).contains("Harbour\u0001 Union");
  }

  @Test
  void filtersByDayThatMayBeMeant() throws IOException {
    LocalDate march = LocalDate.parse("2023-03-02");
    ViewFilter filter =
        new ViewFilter(
            Optional.of(march), Optional.of(march), Set.of(), Set.of(), 1, BigDecimal.ZERO);
    assertThat(ids(filter)).containsExactly("e07", "e10", "e12");
  }

  @Test
  void filtersByActor() throws IOException {
    assertThat(ids(only(Set.of(ID + "actor/turkiye"), Set.of(), 1)))
        .containsExactly("e04", "e07", "e10", "e13");
  }

  @Test
  void filtersByRelationAndByThoseBelow() throws IOException {
    assertThat(ids(only(Set.of(), Set.of("accuses"), 1))).containsExactly("e10");
    assertThat(ids(only(Set.of(), Set.of("materiallyConflictsWith"), 1)))
        .containsExactly("e08", "e05", "e06", "e13");
  }

  @Test
  void filtersByNumberOfReports() throws IOException {
    assertThat(ids(only(Set.of(), Set.of(), 2))).containsExactly("e03", "e03");
  }

  @Test
  void filtersByConfidence() throws IOException {
    ViewFilter sure =
        new ViewFilter(
            Optional.empty(), Optional.empty(), Set.of(), Set.of(), 1, new BigDecimal("0.95"));
    assertThat(lines(sure)).isNotEmpty();
    assertThat(lines(sure))
        .allSatisfy(
            l ->
                assertThat(l.getJsonNumber("confidence").bigDecimalValue())
                    .isGreaterThanOrEqualTo(new BigDecimal("0.95")));
    assertThat(lines(sure)).hasSizeLessThan(lines(ViewFilter.ALL).size());
  }

  @Test
  void namesTheReportThatLacksItsSentence() {
    Node graph = NodeFactory.createURI(ID + "article/a1");
    data.deleteAny(graph, Node.ANY, Vocabulary.SENTENCE, Node.ANY);
    assertThatThrownBy(() -> lines(ViewFilter.ALL))
        .hasMessageContaining("article/a1#report-0")
        .hasMessageContaining("sentence");
  }

  private static ViewFilter only(Set<String> actors, Set<String> relations, int minReports) {
    return new ViewFilter(
        Optional.empty(), Optional.empty(), actors, relations, minReports, BigDecimal.ZERO);
  }

  private List<String> ids(ViewFilter filter) throws IOException {
    return lines(filter).stream()
        .map(line -> line.getString("id").replace(ID + "event/", ""))
        .toList();
  }

  private JsonObject line(String event) throws IOException {
    return lines(ViewFilter.ALL).stream()
        .filter(line -> line.getString("id").endsWith(event))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonObject> lines(ViewFilter filter) throws IOException {
    return Golden.textOf(out -> new EventsExporter().write(data, filter, out))
        .lines()
        .map(EventsExporterTest::parse)
        .toList();
  }

  private static String write(DatasetGraph data, ViewFilter filter) {
    try {
      return Golden.textOf(out -> new EventsExporter().write(data, filter, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parse(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }
}
