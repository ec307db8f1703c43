package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.OWL2;
import org.entente.actor.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of the queries for Wikidata become actors in the terms of {@code data/actors}. */
final class WikidataImporterTest {
  private static final Path QUERIES = Path.of("queries/wikidata");
  private static final Path OFFICEHOLDERS = SampleImport.FOLDER.resolve("officeholders.csv");
  private static final Path ORGANIZATIONS = SampleImport.FOLDER.resolve("organizations.srj");

  @TempDir private Path folder;

  @Test
  void allRowsOfAPersonAreOnePersonWithItsOffices() throws IOException {
    SampleImport read = SampleImport.of(OFFICEHOLDERS);

    assertThat(read.faults()).isEmpty();
    String ada = slug("Ada Prøve") + "-q900000002";
    assertThat(read.classes(ada)).containsExactly("Person");
    assertThat(read.names(ada))
        .containsExactlyInAnyOrder("Ada Prøve", "Ada Maria Prøve", "A. Prøve");
    assertThat(read.texts(ada, "gender")).containsExactly("female");
    assertThat(read.link(ada, "represents")).hasValue("norway");
    assertThat(read.offices(ada))
        .containsExactly(
            "foreign minister norway 2009-01-20 2013-10-16", "prime minister norway 2013-10 -");
  }

  @Test
  void twoItemsOfOneNameAreTwoPersons() throws IOException {
    SampleImport read = SampleImport.of(OFFICEHOLDERS);

    assertThat(items(read, slug("Ada Prøve"))).containsExactly("Q900000001");
    assertThat(items(read, slug("Ada Prøve") + "-q900000002")).containsExactly("Q900000002");
    assertThat(read.offices(slug("Ada Prøve")))
        .containsExactly("member of the tests turkey 1999 2001-05-06");
  }

  @Test
  void aPersonThatIsKnownIsTheSame() throws IOException {
    SampleImport read = SampleImport.of(OFFICEHOLDERS);

    assertThat(items(read, "vladimir-putin")).containsExactly("Q900000003");
    assertThat(read.names("vladimir-putin")).contains("Volodya Putin");
    assertThat(read.offices("vladimir-putin")).containsExactly("president russia 2012-05-07 -");
  }

  @Test
  void anOfficeMayBeOneOfAnOrganisation() throws IOException {
    SampleImport read = SampleImport.of(OFFICEHOLDERS);

    assertThat(read.link("kim-probe", "represents")).hasValue("united-nations");
    assertThat(read.offices("kim-probe"))
        .containsExactly("secretary-general united-nations 2007-01-01 -");
  }

  @Test
  void organisationsGetClassCodeAndState() throws IOException {
    SampleImport read = SampleImport.of(ORGANIZATIONS);

    assertThat(read.classes("testers-front")).containsExactly("ArmedGroup");
    assertThat(read.texts("testers-front", "code")).containsExactly("IMG");
    assertThat(read.link("testers-front", "country")).hasValue("syria");
    assertThat(read.names("testers-front"))
        .containsExactlyInAnyOrder("Testers' Front", "TF", "Front of the Testers");
    assertThat(read.link("agency-of-tests", "represents")).hasValue("norway");
    assertThat(read.link("agency-of-tests", "country")).isEmpty();
    assertThat(read.texts("union-of-tests", "code")).containsExactly("IGO");
    assertThat(read.link("union-of-tests", "country")).isEmpty();
    assertThat(read.faults())
        .containsExactly(
            ORGANIZATIONS + ": row 6: \"Planet\" is no class of organisations; row skipped");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    List<String> lines = Files.readAllLines(OFFICEHOLDERS);
    Path turned =
        write(
            "turned.csv",
            String.join(
                "\n",
                lines.get(0),
                lines.get(5),
                lines.get(4),
                lines.get(3),
                lines.get(2),
                lines.get(1)));

    assertThat(SampleImport.of(turned).lexicon().gazetteer().find().toSet())
        .isEqualTo(SampleImport.of(OFFICEHOLDERS).lexicon().gazetteer().find().toSet());
  }

  @Test
  void aSecondReadingAddsNothing() throws IOException {
    assertThat(SampleImport.of(OFFICEHOLDERS, OFFICEHOLDERS).lexicon().gazetteer().find().toSet())
        .isEqualTo(SampleImport.of(OFFICEHOLDERS).lexicon().gazetteer().find().toSet());
  }

  @Test
  void rowsThatCannotBeReadAreNamedAndTheRestIsRead() throws IOException {
    Path file = SampleImport.FOLDER.resolve("faulty.csv");
    SampleImport read = SampleImport.of(file);

    assertThat(read.faults())
        .containsExactlyInAnyOrder(
            file + ":3: Q900000006 has no label; line skipped",
            file + ":4: 2 cells, but there are 5 columns; line skipped",
            file + ":5: the column item has no item of Wikidata; line skipped",
            file + ":6: no state has the code QQQ; line skipped",
            file + ":7: \"2001-13-01\" is no date; line skipped");
    assertThat(read.offices("good-one")).containsExactly("president turkey 2001-01-01 -");
    assertThat(read.offices("good-two")).containsExactly("president norway 2002-02-02 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item\titemLabel\tclass\nhttp://www.wikidata.org/entity/Q900000020\tTest Guild\tCompany\n",
        """
        ?item\t?itemLabel\t?class
        <http://www.wikidata.org/entity/Q900000020>\t"Test Guild"@en\t"Company"
        """,
        "[{\"item\": \"http://www.wikidata.org/entity/Q900000020\", \"itemLabel\": \"Test Guild\","
            + " \"class\": \"Company\"}]",
        "[{\"item\": {\"type\": \"uri\", \"value\": \"http://www.wikidata.org/entity/Q900000020\"},"
            + " \"itemLabel\": {\"value\": \"Test Guild\"}, \"class\": {\"value\": \"Company\"}}]",
        "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": [{\"item\": {\"type\": \"uri\","
            + " \"value\": \"http://www.wikidata.org/entity/Q900000020\"}, \"itemLabel\":"
            + " {\"type\": \"literal\", \"value\": \"Test Guild\"}, \"class\": {\"type\":"
            + " \"literal\", \"value\": \"Company\"}}]}}",
        """
        @prefix ent: <https://w3id.org/entente/ns#> .
        <https://w3id.org/entente/id/actor/test-guild> a ent:Company ;
          <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q900000020> .
        """,
      })
  void theContentTellsTheFormWhereTheNameDoesNot(String text) throws IOException {
    SampleImport read = SampleImport.of(write("actors", text));

    assertThat(read.classes("test-guild")).containsExactly("Company");
    assertThat(items(read, "test-guild")).containsExactly("Q900000020");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"head\": ", "[{]", "{}", "[]", "[{\"name\": \"Norway\"}]"})
  void jsonThatHoldsNoActorIsAnError(String text) throws IOException {
    Path file = write("actors.json", text);

    assertThatThrownBy(() -> SampleImport.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"officeholders.rq", "organizations.rq"})
  void theQueriesAreValidAndNameTheColumnsThatTheyStateInComments(String name) throws IOException {
    String text = Files.readString(QUERIES.resolve(name));
    Query query = QueryFactory.create(text);

    List<String> columns = query.getResultVars();
    assertThat(columns).contains("item", "itemLabel", "aliases");
    assertThat(text.lines().filter(l -> l.matches("#   [a-z].*")))
        .flatMap(l -> List.of(l.substring(4).split(" {2,}", 2)[0].split(", ", -1)))
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void theQueriesAreNoneOfTheProgramsOwn() throws IOException {
    try (Stream<Path> own = Files.list(Path.of("queries"))) {
      assertThat(own.map(Path::getFileName).map(Path::toString))
          .doesNotContain("officeholders.rq", "organizations.rq");
    }
  }

  private static List<String> items(SampleImport read, String actor) {
    return read.facts().objects(SampleImport.actor(actor), OWL2.sameAs.asNode()).stream()
        .map(Node::getLocalName)
        .toList();
  }

  private static String slug(String label) {
    return Entity.slug(label);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
