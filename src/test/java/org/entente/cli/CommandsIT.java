package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.Command.ExitCode;
import org.entente.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read text, with the models and the program's own lexicon. */
final class CommandsIT {
  @TempDir private Path folder;

  @Test
  void badInputAmongGoodCostsItselfOnly() throws IOException {
    write("news/a.txt", "Norway praised Turkey on Monday for its role in the talks.");
    write(
        "news/b.jsonl",
        """
        {"id": "b1", "text": "Norway met Russia in Oslo on Tuesday to discuss the border."}
        {"id": "b2", "text": broken
        {"id": "b3", "title": "no text here"}
        {"id": "b4", "text": "Turkey condemned Russia on Friday after the incident at sea."}
        """);
    write("news/c1.txt", "France backed Germany at the summit on Thursday.");
    write("news/d.txt", "");
    Files.write(folder.resolve("news/e.txt"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});
    Path file = folder.resolve("graph.nq");

    Run build = Program.run("build", folder.resolve("news").toString(), "--out", file.toString());

    assertThat(build.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(build.err())
        .contains("b.jsonl:2", "b.jsonl:3", "d.txt", "e.txt")
        .doesNotContain("Exception", "\tat ");
    assertThat(Files.readAllLines(file))
        .filteredOn(l -> l.contains("<https://schema.org/identifier> \""))
        .map(l -> l.replaceFirst("^.*identifier> \"(.*)\" .*$", "$1"))
        .containsExactlyInAnyOrder("a", "b1", "b4", "c1");
  }

  @Test
  void oneTextInTwoPlacesIsOneReport() throws IOException {
    String story =
        "Norway backed Turkey on Monday. "
            + "The weather in the north was cold and people stayed at home all day long. "
            + "Nobody in the small town by the sea could say how long the winter would last this"
            + " time, and the shops had run out of bread, milk and wood before the first snow fell"
            + " on the roofs of the houses near the old harbour.";
    write("news/a.txt", story);
    write("news/b.txt", story);
    String graph = folder.resolve("graph").toString();
    String news = folder.resolve("news").toString();

    Run first = Program.run("build", news, "--loc", graph);
    assertThat(first.err()).contains("1 article built", "1 copy of articles already read");
    assertThat(first.out()).contains("2 articles, 1 event told in 1 report");

    Files.delete(folder.resolve("news/a.txt"));
    Run second = Program.run("build", news, "--loc", graph, "--prune");
    assertThat(second.err()).contains("1 removed", "1 of those built had been a copy of another");
    assertThat(second.out()).contains("1 article, 1 event told in 1 report");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "build --thread 2 news       | 2 | --threads",
        "build                       | 2 | needs files",
        "build news --threads 0      | 2 | --threads",
        "build news --out graph.docx | 2 | graph.docx",
        "build news --base here      | 2 | --base",
        "build news --loc a --out b  | 2 | exclude each other",
        "explain                     | 2 | explain takes",
        "explain --explode x         | 2 | --explode",
        "query who-met-whom --loc no/such/store | 3 | no/such/store",
        "explain Text --lexicon no/such.ttl     | 3 | no/such.ttl",
        "explain Text --actors no/such.ttl      | 3 | no/such.ttl",
      })
  void wrongArgumentsAreToldBeforeAnyWork(String words, int code, String message) {
    Run run = Program.run(words.split(" "));

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void explainShowsNegationAttributionAndTheRule() {
    Run run =
        Program.run(
            "explain",
            "Norway denied that Turkish troops attacked Syria. France did not meet Russia in Oslo."
                + " Germany said that it would back Iraq.");

    assertThat(run.code()).isZero();
    List<String> sentences = List.of(run.out().split("\n\n"));
    assertThat(sentences.get(0))
        .contains("\"Turkish troops\" = Turkey armed forces")
        .contains("* Turkey armed forces fights -> Syria")
        .contains("status: denied, negated", "according to: Norway (\"Norway\")")
        .contains("trigger: \"attacked\"", "rule: fights: A attacked B.");
    assertThat(sentences.get(1))
        .contains("meetsWith", "status: actual, negated", "place: Oslo")
        .doesNotContain("according to");
    assertThat(sentences.get(2)).contains("Germany backs -> Iraq", "according to: Germany");
  }

  @Test
  void explainReadsStandardInputAndSaysWhyItFindsNothing() {
    Run run = Program.runOn("Norway likes the winter. Nobody came to tea.", "explain", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no relation", "not parsed").doesNotContain("* ");
  }

  @Test
  void explainShowsWhatIsMaskedAndTheDates() throws IOException {
    Path page =
        write(
            "page.txt",
            """
            Norway and Turkey agree on a treaty
            By Jane Roe
            Updated 12 February 2020
            Norway has agreed with Turkey on a treaty about fish.
            Share this
            """);

    Run run = Program.run("explain", "--show-masked", page.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "date: 2020-02-12 [line that says when it was updated]",
            "masked: By Jane Roe [a byline]",
            "masked: Share this [a phrase of page furniture]");
    assertThat(Program.run("explain", page.toString()).out()).doesNotContain("masked:");
  }

  @Test
  void furtherFilesTeachRelationsAndActors() throws IOException {
    Path relations =
        write(
            "more.ttl",
            """
            @prefix ent: <https://w3id.org/entente/ns#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            ent:serenades a owl:ObjectProperty ; rdfs:label "serenades"@en ;
              rdfs:subPropertyOf ent:verballyCooperatesWith ;
              rdfs:domain ent:Actor ; rdfs:range ent:Actor ; ent:example "A serenaded B." .
            """);
    Path actors =
        write(
            "people.ttl",
            """
            @prefix ent: <https://w3id.org/entente/ns#> .
            @prefix actor: <https://w3id.org/entente/id/actor/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            actor:ruritania a ent:State ; skos:prefLabel "Ruritania"@en ; ent:code "RUR" .
            """);

    Run run =
        Program.run(
            "explain",
            "Ruritania was serenaded by Norway.",
            "--lexicon",
            relations.toString(),
            "--actors",
            actors.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Ruritania (State, RUR)", "* Norway serenades -> Ruritania");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "explain"})
  void actorsOfADictionaryAreFoundAndItsBadLinesNamed(String command) throws IOException {
    Path actors =
        write("sample.txt", "OLGA_TESTDATTER_\n\t[NORGOV 20010101-20051231]\nCODELESS_THING_\n");
    Path news = write("news.txt", "Olga Testdatter praised Turkey on Monday.");
    List<String> arguments =
        new ArrayList<>(List.of(command, news.toString(), "--actors", actors.toString()));
    if (command.equals("build")) {
      arguments.addAll(List.of("--out", folder.resolve("graph.nq").toString()));
    }

    Run run = Program.run(arguments.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains(actors + ":3: a name without a code; line skipped");
    assertThat(command.equals("build") ? Files.readString(folder.resolve("graph.nq")) : run.out())
        .contains(command.equals("build") ? "actor/olga-testdatter>" : "Olga Testdatter (Person)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "explain"})
  void badExamplesOfFurtherFilesAreNamedWithReasonAndParse(String command) throws IOException {
    Path relations =
        write(
            "bad.ttl",
            """
            @prefix ent: <https://w3id.org/entente/ns#> .
            ent:backs
              ent:example "A did B." , "A serenaded." , "A serenaded B." ;
              ent:counterExample "A serenaded B [badly]." , "A serenaded nobody." , "A left B." .
            """);
    Path news = write("news.txt", "Norway serenaded Turkey.");
    List<String> arguments =
        new ArrayList<>(List.of(command, news.toString(), "--lexicon", relations.toString()));
    if (command.equals("build")) {
      arguments.addAll(List.of("--out", folder.resolve("graph.nq").toString()));
    }

    Run run = Program.run(arguments.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err().lines())
        .filteredOn(line -> line.contains("example"))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .startsWith("example of backs not learnt: \"A did B.\": ")
                    .contains("\"do\" alone says nothing", "parsed as: nsubj(did, Turkey/NNP)"),
            line ->
                assertThat(line)
                    .startsWith("example of backs not learnt: \"A serenaded.\": ")
                    .contains("A and B once each"),
            line ->
                assertThat(line)
                    .startsWith("counter-example of backs is found: \"A serenaded B [badly].\": ")
                    .contains("by \"A serenaded B.\"", "parsed as: nsubj(serenaded, Turkey/NNP)"),
            line ->
                assertThat(line)
                    .startsWith("counter-example of backs not checked: \"A serenaded nobody.\": ")
                    .contains("A and B once each"));
    assertThat(run.out()).doesNotContain("example of");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
