package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.cli.Command.ExitCode;
import org.entente.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code evaluate} does without reading any article. */
final class EvaluateCommandTest {
  private static final String EVENTS = "src/test/resources/export/events.jsonl";
  private static final String GRAPH = "src/test/resources/export/articles.trig";
  private static final String ONTOLOGY = "src/test/resources/export/ontology.ttl";

  @TempDir private Path folder;

  @Test
  void whatTheExportWritesOfAGraphIsAllRightForIt() {
    Run run = Program.run("evaluate", "--gold", EVENTS, "--data", GRAPH, "--data", ONTOLOGY);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("all ")).toList())
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith("1.00    1.00  1.00"));
    assertThat(run.out()).contains("\nMissed: 0\n", "\nWrong: 0\n");
  }

  @Test
  void aFileOfEventsIsScoredAndSoAreArticlesWithoutGoldEventsIfAsked() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    List<String> lines = Files.readAllLines(Path.of(EVENTS));
    String article = lines.get(0).replaceFirst(".*\"cite_info\":\\{\"id\":\"([^\"]*)\".*", "$1");
    List<String> ofArticle =
        lines.stream().filter(l -> l.contains("\"cite_info\":{\"id\":\"" + article)).toList();
    Files.write(gold, ofArticle);
    String[] words = {
      "evaluate", "--gold", gold.toString(), "--events", EVENTS, "--results", "csv"
    };

    Run some = Program.run(words);
    Run all = Program.run(append(words, "--all-articles"));

    assertThat(ofArticle).hasSizeBetween(1, lines.size() - 1);
    assertThat(total(some)).endsWith(",0,1.00,1.00,1.00");
    assertThat(total(all)).doesNotEndWith(",1.00").contains(",1.00,");
  }

  @Test
  void unreadableLinesAndAbsentArticlesAreNamedAndTheRestIsScored() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    String first = Files.readAllLines(Path.of(EVENTS)).get(0);
    String strange =
        first
            .replaceFirst("\"relation\":\"[^\"]*\"", "\"relation\":\"serenades\"")
            .replaceFirst(
                "\"cite_info\":\\{\"id\":\"[^\"]*\"", "\"cite_info\":{\"id\":\"nowhere\"");
    Files.write(gold, List.of(first, "no event", strange));

    Run run = Program.run("evaluate", "--gold", gold.toString(), "--data", GRAPH);

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains(gold + ":2: malformed JSON", "; line skipped")
        .contains("gold events of \"serenades\", which the ontology does not have: 1")
        .contains("1 of 2 articles with gold events were not read and are not scored: nowhere")
        .doesNotContain("\tat ");
    assertThat(run.out()).contains("\nMissed: 0\n").doesNotContain("serenades");
  }

  @Test
  void goldWithoutAnEventIsToldBeforeAnythingIsRead() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "\n");
    Run run = Program.run("evaluate", "--gold", gold.toString(), "no/such/article.txt");

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).isEqualTo("no gold event in " + gold + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "evaluate news                                     | 2 | needs --gold",
        "evaluate --gold a --events b news                 | 2 | --events and PATH... exclude",
        "evaluate --gold a --loc b news                    | 2 | --loc and PATH... exclude",
        "evaluate --gold a --events b --loc c              | 2 | exclude each other",
        "evaluate --gold a --errors -1                     | 2 | --errors",
        "evaluate --gold a --errors many                   | 2 | --errors takes a number from 0",
        "evaluate --gold a --results xls                   | 2 | --results is one of text, csv",
        "evaluate --gold a --results csv --table all       | 2 | --table is one of scores",
        "evaluate --gold a --table wrong                   | 2 | --table goes with",
        "evaluate --gold no/such.jsonl --events no/such    | 3 | no/such.jsonl: no such file",
        "evaluate --gold no/such --lexicon a --lexicon b --actors c --actors d | 3 | no/such: no such",
        "suggest                                           | 2 | suggest needs files",
        "suggest news --limit 0                            | 2 | --limit takes a number from 1",
        "suggest news --only verbs                         | 2 | --only takes phrases or names",
      })
  void wrongArgumentsAreToldBeforeAnyWork(String words, int code, String message) {
    Run run = Program.run(words.split(" "));

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  private static String total(Run run) {
    return run.out().lines().filter(line -> line.startsWith("all,")).findFirst().orElseThrow();
  }

  private static String[] append(String[] words, String word) {
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = word;
    return more;
  }
}
