package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.entente.cli.Command.ExitCode;
import org.entente.cli.Command.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportCommandTest {
  private static final Path SAMPLE = Path.of("src/test/resources/export");
  private static final String DATA =
      "--data " + SAMPLE.resolve("articles.trig") + " --data " + SAMPLE.resolve("ontology.ttl");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "events, events.jsonl",
    "gexf, graph.gexf",
    "graphml, graph.graphml",
    "dot, graph.dot",
    "dyads, dyads.csv",
  })
  void writesDataOnlyToStandardOutput(String format, String expected) throws Exception {
    assertThat(run(format + " " + DATA)).isEqualTo(ExitCode.DONE);
    assertThat(out).hasToString(Files.readString(SAMPLE.resolve(expected)));
    assertThat(err).hasToString("");
  }

  @Test
  void writesFileAndNothingBesideIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "former content");
    run("events " + DATA + " --out " + file);
    assertThat(file).hasSameTextualContentAs(SAMPLE.resolve("events.jsonl"));
    assertThat(out).hasToString("");
    assertThat(names(folder)).containsExactly("a.jsonl");
  }

  @Test
  void leavesFormerFileWhenItFails() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "former content");
    Path broken = folder.resolve("broken.trig");
    Files.writeString(
        broken,
        Files.readString(SAMPLE.resolve("articles.trig"))
            .replaceFirst("ent:sentence <[^>]*b2#char=142,162>", "ent:sentence <urn:x:none>"));
    assertThatThrownBy(() -> run("events --data " + broken + " --out " + file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("urn:x:none");
    assertThat(file).hasContent("former content");
    assertThat(names(folder)).containsExactly("a.jsonl", "broken.trig");
  }

  @Test
  void writesCsvAsTwoTables() throws Exception {
    run("csv " + DATA + " --out " + folder.resolve("tables"));
    assertThat(names(folder.resolve("tables"))).containsExactly("edges.csv", "nodes.csv");
    assertThat(folder.resolve("tables/nodes.csv"))
        .hasSameTextualContentAs(SAMPLE.resolve("nodes.csv"));
    assertThatThrownBy(() -> run("csv " + DATA))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--out");
  }

  @Test
  void filters() throws Exception {
    run(
        "events "
            + DATA
            + " --actor norway --relation backs --since 2024-06-01 --until 2024-07-01");
    assertThat(out.toString().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("\"relation\":\"backs\""));
  }

  @Test
  void tellsThatTheOntologyIsMissing() throws Exception {
    run("gexf --data " + SAMPLE.resolve("articles.trig"));
    assertThat(err.toString()).contains("no ontology");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                        | graphml, gexf, dot, csv, dyads, events",
        "paper                   | paper; the formats are graphml, gexf, dot, csv, dyads, events",
        "gexf dot                | one format",
        "gexf --since 24.8.2016  | --since 24.8.2016",
        "gexf --until 2016-02-30 | --until 2016-02-30",
        "gexf --actor Atlantis   | Atlantis",
        "gexf --relation sells   | sells",
        "gexf --min-reports 0    | --min-reports 0",
        "gexf --min-confidence 2 | --min-confidence 2",
        "gexf --loc x            | exclude",
      })
  void refusesArgumentsThatCannotBeMeant(String arguments, String message) {
    assertThatThrownBy(() -> run((arguments == null ? "" : arguments) + " " + DATA))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", ""})
  void refusesFolderWithoutStoreAndLeavesItAlone(String name) throws Exception {
    Path place = folder.resolve(name);
    assertThatThrownBy(() -> run("gexf --loc " + place))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(place.toString());
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void refusesZippedFileThatEndsTooEarly() throws Exception {
    Path file = folder.resolve("a.trig.gz");
    try (var zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(SAMPLE.resolve("articles.trig"), zipped);
    }
    run("events --data " + file);
    assertThat(out.toString().lines()).hasSize(14);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> run("events --data " + file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.trig.gz");
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private int run(String arguments) throws ParseException, UsageException, IOException {
    ExportCommand command = new ExportCommand();
    String[] words = arguments.strip().split("\\s+");
    return command.run(
        new DefaultParser().parse(command.options(), words),
        new PrintWriter(out),
        new PrintWriter(err, true));
  }
}
