package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gephi's own importers make of the files that are meant for it. They run in a process of
 * their own, as their jar holds other versions of our libraries.
 */
final class GephiIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"gexf", "graphml"})
  void gephiReadsEveryNodeAndEdgeWithLabelDirectionAndRelation(String format) throws Exception {
    GraphView view = SampleGraph.view();
    Path file = folder.resolve("graph." + format);
    Files.writeString(
        file, Golden.textOf(out -> GraphExporter.of(format).orElseThrow().write(view, out)));

    assertThat(imported(file)).containsExactlyInAnyOrderElementsOf(expected(view));
  }

  private List<String> imported(Path file) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dnetbeans.user=" + folder,
                "-cp",
                Path.of("target", "gephi", "gephi-toolkit.jar").toString(),
                Path.of("src", "test", "resources", "gephi", "GephiImport.java").toString(),
                file.toString())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return printed.lines().filter(l -> l.startsWith("node|") || l.startsWith("edge|")).toList();
  }

  private static List<String> expected(GraphView view) {
    Map<String, String> labels =
        view.nodes().stream()
            .collect(Collectors.toMap(n -> n.actor().iri(), n -> n.actor().label()));
    Stream<String> edges =
        view.edges().stream()
            .map(
                e ->
                    String.join(
                        "|",
                        "edge",
                        labels.get(e.ends().source()),
                        e.relation().name(),
                        labels.get(e.ends().target()),
                        "directed"));
    return Stream.concat(labels.values().stream().map(l -> "node|" + l), edges).toList();
  }
}
