package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryRunnerTest {
  private static final String WHO =
      "# Which actor.\n# parameter actor (actor): whom\n"
          + "SELECT ?who { BIND(?actor AS ?who) FILTER(BOUND(?who)) }";
  private static final String TYPED =
      """
      # Which value.
      # parameter since (date): a date
      # parameter month (month): a month
      # parameter relation (relation): a relation
      # parameter top (integer, default 7): a number
      # parameter text (string): a text
      SELECT ?value { VALUES ?top_ { 0 } BIND(?%s AS ?value) }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turkey",
        "Türkiye",
        "turkiye",
        "REPUBLIC OF TURKEY",
        "Turks",
        "turkish",
        "Ankara",
        "TUR",
        "<https://w3id.org/entente/id/actor/turkey>"
      })
  void findsAnActorByAnyOfItsNames(String name) throws Exception {
    assertThat(csv(WHO, Map.of("actor", name)))
        .isEqualTo("who\r\nhttps://w3id.org/entente/id/actor/turkey\r\n");
  }

  @Test
  void findsAnActorThatOnlyAnArticleKnows() throws Exception {
    assertThat(csv(WHO, Map.of("actor", "ada lund"))).contains("/actor/ada-lund");
  }

  @Test
  void suggestsNamesForAMisspeltActor() {
    assertThatThrownBy(() -> csv(WHO, Map.of("actor", "Syira")))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessage("actor: no actor is called \"Syira\"; did you mean Syria?");
  }

  @Test
  void doesNotTakeAPlaceForAnActor() {
    assertThatThrownBy(() -> csv(WHO, Map.of("actor", "Oslo")))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("no actor is called \"Oslo\"");
  }

  @Test
  void listsTheCandidatesForANameThatSeveralShare() {
    assertThatThrownBy(() -> csv(WHO, Map.of("actor", "Iveria")))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("Georgia <https://w3id.org/entente/id/actor/georgia>")
        .hasMessageContaining("Iberians <https://w3id.org/entente/id/actor/iberia>");
  }

  @Test
  void leavesAParameterWithoutValueOpen() throws Exception {
    assertThat(csv(WHO, Map.of())).isEqualTo("who\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "since, 2024-05-31, 2024-05-31",
    "since, 2024-05, 2024-05",
    "since, 2024, 2024",
    "month, 2024-05, 2024-05",
    "relation, meetsWith, https://w3id.org/entente/ns#meetsWith",
    "relation, meets with, https://w3id.org/entente/ns#meetsWith",
    "relation, ent:backs, https://w3id.org/entente/ns#backs",
    "top, 12, 12",
    "text, a'}b, a'}b",
  })
  void readsValuesOfAllTypes(String name, String text, String value) throws Exception {
    assertThat(csv(TYPED.formatted(name), Map.of(name, text)))
        .isEqualTo(
            "value\r\n"
                + (value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value)
                + "\r\n");
  }

  @Test
  void usesTheDefaultOfAParameter() throws Exception {
    assertThat(csv(TYPED.formatted("top"), Map.of())).isEqualTo("value\r\n7\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "since, 2024-02-30, is no date",
    "month, May, is no month",
    "relation, meetWith, did you mean meetsWith",
    "relation, xyz, there are",
    "top, many, is no whole number",
    "nobody, 1, 'it has since, month'",
  })
  void refusesValuesThatCannotBeMeant(String name, String text, String message) {
    assertThatThrownBy(() -> csv(TYPED.formatted("top"), Map.of(name, text)))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(message);
  }

  @Test
  void asksForARequiredValue() {
    String query = "# A.\n# parameter x (string, required): what is x\nASK { FILTER(?x = 'a') }";
    assertThatThrownBy(() -> csv(query, Map.of()))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessage("test: needs --set x=..., what is x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "LOAD <http://127.0.0.1:9/>",
        "DELETE WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ",
      })
  void refusesWhatIsNoQueryOfThisGraph(String query) {
    assertThatThrownBy(() -> csv(query, Map.of())).isInstanceOf(InvalidQueryException.class);
  }

  @Test
  void stopsAtTheTimeLimit() throws IOException {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (GraphStore store = Sample.store()) {
      QueryRunner runner = QueryRunner.over(store, Duration.ofMillis(50));
      QueryFile query = new QueryFile("slow", "", List.of(), slow);
      assertThatThrownBy(
              () -> runner.run(query, Map.of(), ResultForm.CSV, new ByteArrayOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("slow: gave no answer");
    }
  }

  @Test
  void sortsRowsWhereTheQueryDoesNot() throws Exception {
    assertThat(csv("SELECT ?x { VALUES ?x { 'c' 'a' 'b' } }", Map.of()))
        .isEqualTo("x\r\na\r\nb\r\nc\r\n");
  }

  @Test
  void keepsCellsOfATableOnOneLine() throws Exception {
    String query = "SELECT ?x ?n { VALUES (?x ?n) { ('a\\n\\u001b[31mb' 1) ('Z\\u0301' 100) } }";
    assertThat(run(query, Map.of(), ResultForm.TEXT))
        .isEqualTo("x          n\n-------  ---\nZ\u0301        100\na [31mb    1\n");
  }

  @Test
  void answersYesOrNo() throws Exception {
    assertThat(run("ASK { ?s a <https://schema.org/NewsArticle> }", Map.of(), ResultForm.TEXT))
        .isEqualTo("yes\n");
    assertThat(run("ASK { ?s a <e:nothing> }", Map.of(), ResultForm.JSON)).contains("false");
  }

  @ParameterizedTest
  @EnumSource(
      value = ResultForm.class,
      names = {"TEXT", "TURTLE", "NTRIPLES", "JSONLD", "RDFXML", "JSON", "XML"})
  void writesTriplesInEachSyntax(ResultForm form) throws Exception {
    String query = "CONSTRUCT { <http://e.org/a> <http://e.org/b> 'c' } {}";
    assertThat(run(query, Map.of(), form)).contains("http://e.org/a").contains("c");
  }

  @Test
  void describesAnActor() throws Exception {
    String query = "DESCRIBE <https://w3id.org/entente/id/actor/ada-lund>";
    String once = run(query, Map.of(), ResultForm.TURTLE);
    assertThat(once)
        .contains("foreign minister")
        .isEqualTo(run(query, Map.of(), ResultForm.TURTLE));
  }

  @ParameterizedTest
  @CsvSource({"SELECT * {}, TURTLE", "CONSTRUCT WHERE {}, CSV", "ASK {}, RDFXML"})
  void refusesAFormThatDoesNotFit(String query, ResultForm form) {
    assertThatThrownBy(() -> run(query, Map.of(), form))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("cannot be written as");
  }

  @Test
  void saysWhenNoServiceAnswers() {
    QueryRunner runner =
        QueryRunner.over(URI.create("http://127.0.0.1:9/sparql"), Duration.ofSeconds(5));
    QueryFile query = new QueryFile("q", "", List.of(), "ASK {}");
    assertThatThrownBy(
            () -> runner.run(query, Map.of(), ResultForm.CSV, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://127.0.0.1:9/sparql: the query was not answered");
  }

  @Test
  void leadersAndPlacesOfAStateCountForIt() throws Exception {
    QueryFile query = new QueryLibrary(Path.of("queries")).find("who-met-whom").orElseThrow();
    assertThat(csv(query.text(), Map.of("actor", "Norway"))).contains("Ada Lund,hosts,Turkey");
  }

  private static String csv(String query, Map<String, String> settings) throws Exception {
    return run(query, settings, ResultForm.CSV);
  }

  private static String run(String query, Map<String, String> settings, ResultForm form)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore store = Sample.store()) {
      QueryRunner.over(store, Duration.ofMinutes(1))
          .run(QueryFile.parse("test", query), settings, form, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
