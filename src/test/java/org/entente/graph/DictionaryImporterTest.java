package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dictionaries of event coders become actors in the terms of {@code data/actors}. */
final class DictionaryImporterTest {
  private static final Path SAMPLE = SampleImport.FOLDER.resolve("dictionary.txt");

  @TempDir private Path folder;

  @Test
  void everyLineOfTheSampleIsRead() throws IOException {
    assertThat(SampleImport.of(SAMPLE).faults()).isEmpty();
  }

  @Test
  void theGraphConformsToTheShapes() throws IOException {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadModel("ontology/shapes.ttl"));

    assertThat(
            ShaclValidator.get()
                .validate(shapes, SampleImport.of(SAMPLE).lexicon().gazetteer())
                .getEntries())
        .isEmpty();
  }

  @Test
  void namesOfAStateAreTheStates() throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.classes("norway")).containsExactly("State");
    assertThat(read.names("norway")).containsExactlyInAnyOrder("Norway", "Norge");
    assertThat(read.texts("norway", "metonym")).containsExactly("Oslo");
    assertThat(read.texts("norway", "demonym"))
        .containsExactlyInAnyOrder("Norvegians", "Norwegean");
    assertThat(read.texts("norway", "adjective"))
        .containsExactlyInAnyOrder("Norwegian", "Norwegean");
  }

  @Test
  void aTownAndAnothersNameAreNoNamesOfTheState() throws IOException {
    assertThat(SampleImport.of(SAMPLE).lexicon().actors().gazetteer().find("Asloa")).isEmpty();
    assertThat(SampleImport.of(SAMPLE).lexicon().actors().gazetteer().find("Turks"))
        .extracting(m -> m.entry().entity().path())
        .containsExactly("actor/turkey");
  }

  @Test
  void anActorThatIsKnownGetsTheNamesThatItLacked() throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.names("united-nations"))
        .containsExactlyInAnyOrder("United Nations", "UN", "Blue Flag");
    assertThat(read.names("vladimir-putin"))
        .containsExactlyInAnyOrder("Vladimir Putin", "Putin", "Volodya Putin");
    assertThat(read.link("vladimir-putin", "represents")).hasValue("russia");
    assertThat(read.offices("vladimir-putin"))
        .containsExactly("government post russia 1999-12-31 2008-05-07");
  }

  @Test
  void datedCodesMakeAPersonWithOffices() throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.classes("olaf-van-der-mcbree")).containsExactly("Person");
    assertThat(read.names("olaf-van-der-mcbree"))
        .containsExactlyInAnyOrder(
            "Olaf van der McBree", "Olaf Van Der McBree", "President McBree");
    assertThat(read.link("olaf-van-der-mcbree", "represents")).hasValue("united-states");
    assertThat(read.offices("olaf-van-der-mcbree"))
        .containsExactly("government post united-states 2009-01-20 2017-01-20");
    assertThat(read.offices("kim-test-il"))
        .containsExactly("international post united-nations 1999-01-01 2000-12-31");
    assertThat(read.names("kim-test-il")).containsExactlyInAnyOrder("Kim Test-il", "Kim Test-Il");
  }

  @Test
  void namesInARowShareTheDatesBelowThem() throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.offices("jane-rowe"))
        .containsExactly("military post norway 1931-01-01 2030-12-31")
        .isEqualTo(read.offices("tom-rowe"));
    assertThat(read.names("jane-rowe")).contains("Rowe");
    assertThat(read.names("tom-rowe")).doesNotContain("Rowe");
  }

  @Test
  void severalCodesMayStandInOneLine() throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.classes("abdul-al-testi")).containsExactly("Person");
    assertThat(read.names("abdul-al-testi"))
        .containsExactlyInAnyOrder("Abdul al-Testi", "Abdul Al-Testi");
    assertThat(read.link("abdul-al-testi", "represents")).hasValue("syria");
    assertThat(read.offices("abdul-al-testi"))
        .containsExactly("government post syria 2000-01-05 2005-12-31");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ohara-brigade,O'Hara Brigade,ArmedGroup,IMG,,syria",
    "dawn-movement,Dawn Movement,Organization,,,iraq",
    "party-of-the-dawn,Party of the Dawn,PoliticalParty,,,iraq",
    "dawa,DAWA,ArmedGroup,IMG,,iraq",
    "rtv,RTV,MediaOrganization,,,norway",
    "helping-hands,Helping Hands,NonGovernmentalOrganization,NGO,,",
    "testco,Testco,Company,,,norway",
    "shadow-army-of-the-gulf,Shadow Army of the Gulf,ArmedGroup,IMG,,",
    "ministry-of-tests,Ministry of Tests,GovernmentBody,,turkey,",
    "court-of-tests,Court of Tests,GovernmentBody,,turkey,",
    "fourth-test-fleet,Fourth Test Fleet,ArmedForces,,russia,",
    "beekeepers,Beekeepers,PopulationGroup,,,norway",
    "vladimir-testov,Vladimir Testov,Person,,,russia",
    "mixed-case-union,Mixed Case Union,Organization,,,norway",
  })
  void codesTellClassAndState(
      String actor, String label, String type, String code, String represents, String country)
      throws IOException {
    SampleImport read = SampleImport.of(SAMPLE);

    assertThat(read.names(actor)).startsWith(label);
    assertThat(read.classes(actor)).containsExactly(type);
    assertThat(read.texts(actor, "code").stream().findFirst().orElse(null)).isEqualTo(code);
    assertThat(read.link(actor, "represents").orElse(null)).isEqualTo(represents);
    assertThat(read.link(actor, "country").orElse(null)).isEqualTo(country);
  }

  @Test
  void linesThatCannotBeReadAreNamedAndTheRestIsRead() throws IOException {
    Path file = SampleImport.FOLDER.resolve("faulty.txt");
    SampleImport read = SampleImport.of(file);

    assertThat(read.faults())
        .containsExactly(
            file + ":1: codes without a name above them; line skipped",
            file + ":2: a further name without a name above it; line skipped",
            file + ":4: a name without a code; line skipped",
            file + ":5: codes are not in brackets; line skipped",
            file + ":6: \"[NORGOV 20201301-20210101]\" is no code with dates; line skipped",
            file + ":7: \"[NORGOV 20210101-20200101]\" is no code with dates; line skipped",
            file + ":9: no name that an actor could have; line skipped",
            file + ":11: no name that an actor could have; line skipped",
            file + ":12: a name without a code; line skipped",
            file
                + ":8: \"QQQGOV\" is the code of no state, organisation or kind of actor; line"
                + " skipped",
            file
                + ":10: \"NORGO\" is the code of no state, organisation or kind of actor; line"
                + " skipped");
    assertThat(read.names("jane-rowe")).contains("Jane Rowe");
  }

  @Test
  void manyFaultsAreCountedButOnlyTheFirstKept() throws IOException {
    String text =
        IntStream.range(0, 500).mapToObj(i -> "QUIET_ [QQQ]\n").collect(Collectors.joining())
            + "LOUD_ONES_ [NORCVL]\n";
    SampleImport read = SampleImport.of(write("many.actors", text));

    assertThat(read.lexicon().faults().count()).isEqualTo(500);
    assertThat(read.faults()).hasSize(20);
    assertThat(read.classes("loud-ones")).containsExactly("PopulationGroup");
  }

  @Test
  void aFileOfWhichNothingCanBeReadIsAnError() throws IOException {
    Path prose = write("prose.txt", "Norway met Turkey.\nThey talked.\n");

    assertThatThrownBy(() -> SampleImport.of(prose))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(prose.toString())
        .hasMessageContaining("a name without a code");
  }

  @Test
  void anOldFileMayBeInTheWindowsAlphabet() throws IOException {
    Path file = folder.resolve("old");
    Files.write(file, "JOSÉ_TESTO_ [USAELI]".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(SampleImport.of(file).names("jose-testo")).containsExactly("José Testo");
  }

  @Test
  void twoReadingsGiveTheSameGraph() throws IOException {
    assertThat(SampleImport.of(SAMPLE).lexicon().gazetteer().find().toSet())
        .isEqualTo(SampleImport.of(SAMPLE).lexicon().gazetteer().find().toSet());
    assertThat(SampleImport.of(SAMPLE).lexicon().digest())
        .isEqualTo(SampleImport.of(SAMPLE).lexicon().digest())
        .isNotEqualTo(SampleImport.of().lexicon().digest());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
