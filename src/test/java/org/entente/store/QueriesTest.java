package org.entente.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each ready-made query has a file with its answer on the sample graph; lines with # at the top set
 * its parameters.
 */
final class QueriesTest {
  private static final QueryLibrary LIBRARY = new QueryLibrary(Path.of("queries"));
  private static final Path ANSWERS = Path.of("src/test/resources/queries");

  static Stream<String> names() throws IOException {
    return LIBRARY.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void queryGivesTheRowsThatTheSampleHolds(String name) throws Exception {
    List<String> lines = Files.readAllLines(ANSWERS.resolve(name + ".txt"));
    Map<String, String> settings = new LinkedHashMap<>();
    for (String line : lines.stream().takeWhile(l -> l.startsWith("# ")).toList()) {
      settings.put(line.substring(2, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    String expected =
        lines.stream().dropWhile(line -> line.startsWith("# ")).collect(joining("\n")).strip();
    assertThat(answer(name, settings)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("names")
  void queryTellsWhatItAnswersAndWhatItsParametersMean(String name) throws Exception {
    QueryFile query = LIBRARY.find(name).orElseThrow();
    assertThat(query.summary()).endsWith(".");
    assertThat(query.parameters())
        .allSatisfy(
            parameter ->
                assertThat(query.text()).containsPattern("\\?" + parameter.name() + "\\b"));
  }

  @Test
  void noAnswerIsLeftOverFromAQueryThatIsGone() throws IOException {
    try (Stream<Path> answers = Files.list(ANSWERS)) {
      assertThat(answers.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(LIBRARY.names());
    }
  }

  private static String answer(String name, Map<String, String> settings) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore store = Sample.store()) {
      QueryRunner.over(store, Duration.ofMinutes(1))
          .run(LIBRARY.find(name).orElseThrow(), settings, ResultForm.TEXT, out);
    }
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("PREFIX"))
        .collect(joining("\n"))
        .strip();
  }
}
