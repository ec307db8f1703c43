package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.SampleLexicon;
import org.entente.actor.EntityType;
import org.entente.pattern.RelationType;
import org.entente.relation.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lexicon is what its files say, and a file that cannot be read is named. */
final class LexiconReaderTest {
  private static final String PREFIXES =
      """
      @prefix ent: <https://w3id.org/entente/ns#> .
      @prefix actor: <https://w3id.org/entente/id/actor/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      """;

  private static final String TOWN = "1\tPPL\tLB\t01\t229398\t34.43352\t35.84415\tTripoli\n";

  @TempDir private Path home;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(home.resolve("ontology"));
    Files.createDirectories(home.resolve("data/actors"));
    Files.createDirectories(home.resolve("data/places"));
    Files.writeString(home.resolve("data/places/places.tsv"), TOWN);
  }

  @Test
  void relationsAreReadWithTheirExamples() {
    Lexicon lexicon = SampleLexicon.read();

    assertThat(lexicon.relations())
        .extracting(RelationType::name)
        .isSorted()
        .contains("backs", "fights", "meetsWith");
    RelationType meets = relation(lexicon, "meetsWith");
    assertThat(meets.label()).isEqualTo("meets with");
    assertThat(meets.symmetric()).isTrue();
    assertThat(meets.joint()).isTrue();
    assertThat(meets.examples()).contains("A and B met.");
    assertThat(meets.ploverType()).hasValue("CONSULT");
    RelationType fights = relation(lexicon, "fights");
    assertThat(fights.symmetric()).isFalse();
    assertThat(fights.joint()).isFalse();
    assertThat(fights.counterExamples()).containsExactly("A attacked the policy of B.");
    assertThat(fights.sources()).contains(EntityType.STATE).doesNotContain(EntityType.PLACE);
    assertThat(relation(lexicon, "visits").targets())
        .containsExactlyInAnyOrder(EntityType.STATE, EntityType.PLACE);
  }

  @Test
  void factualityWordsAreRead() {
    assertThat(SampleLexicon.read().factuality().find("urge.v", "xcomp").orElseThrow().status())
        .hasValue(Status.REQUESTED);
    assertThat(SampleLexicon.read().factuality().speech()).contains("say.v");
  }

  @Test
  void furtherFilesAreReadToo() throws IOException {
    Path actors =
        write("more.ttl", "actor:atlantis a ent:State ; skos:prefLabel \"Atlantis\"@en .");
    Path relations =
        write("rel.ttl", "ent:adores a owl:ObjectProperty ; ent:example \"A adored B.\" .");

    Lexicon lexicon = LexiconReader.read(home, List.of(relations), List.of(actors));

    assertThat(lexicon.actors().gazetteer().find("Atlantis")).hasSize(1);
    assertThat(lexicon.relations()).extracting(RelationType::name).containsExactly("adores");
  }

  @Test
  void aFileThatIsNoTurtleIsNamed() throws IOException {
    Path broken = write("ontology/broken.ttl", "ent:backs a a owl:ObjectProperty .");

    assertThatThrownBy(() -> LexiconReader.read(home, List.of(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(broken.toString())
        .hasMessageContaining("not valid Turtle");
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = home.resolve("missing.ttl");

    assertThatThrownBy(() -> LexiconReader.read(home, List.of(missing), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  void aMissingFolderIsNamed() throws IOException {
    Files.delete(home.resolve("ontology"));

    assertThatThrownBy(() -> LexiconReader.read(home, List.of(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(home.resolve("ontology").toString())
        .hasMessageContaining("missing");
  }

  @Test
  void aTableOfPlacesThatIsMissingIsNamed() throws IOException {
    Files.delete(home.resolve("data/places/places.tsv"));

    assertThatThrownBy(() -> LexiconReader.read(home, List.of(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(home.resolve("data/places/places.tsv").toString())
        .hasMessageContaining("missing");
  }

  @Test
  void aLineThatIsNoPlaceIsNumbered() throws IOException {
    Files.writeString(home.resolve("data/places/places.tsv"), TOWN + "2\tPPL\tLB\tmany\n");

    assertThatThrownBy(() -> LexiconReader.read(home, List.of(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("places.tsv: line 2");
  }

  @Test
  void placesArePartOfTheDigest() throws IOException {
    String before = LexiconReader.read(home, List.of(), List.of()).digest();
    Files.writeString(home.resolve("data/places/places.tsv"), TOWN.replace("229398", "229399"));

    assertThat(LexiconReader.read(home, List.of(), List.of()).digest()).isNotEqualTo(before);
  }

  @Test
  void theDigestIsThatOfTheContent() throws IOException {
    write("ontology/a.ttl", "ent:backs a owl:ObjectProperty ; ent:example \"A backed B.\" .");
    String before = LexiconReader.read(home, List.of(), List.of()).digest();

    assertThat(LexiconReader.read(home, List.of(), List.of()).digest()).isEqualTo(before);
    write("ontology/a.ttl", "ent:backs a owl:ObjectProperty ; ent:example \"A aided B.\" .");
    assertThat(LexiconReader.read(home, List.of(), List.of()).digest()).isNotEqualTo(before);
  }

  private static RelationType relation(Lexicon lexicon, String name) {
    return lexicon.relations().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Path write(String name, String turtle) throws IOException {
    return Files.writeString(home.resolve(name), PREFIXES + turtle);
  }
}
