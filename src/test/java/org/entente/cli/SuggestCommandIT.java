package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.Command.ExitCode;
import org.entente.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code suggest} and {@code evaluate} on articles, with the models. */
final class SuggestCommandIT {
  private static final String NEWS =
      """
      {"id": "s1", "text": "Norway outfoxed Chad in the spring. Kenya was outfoxed by Mali, which had upstaged Peru."}
      {"id": "s2", "text": broken
      {"id": "s3", "text": "Norway met Chad in Oslo. The fisheries expert Torvald Quist praised Norway on Monday. Quist also praised Kenya."}
      {"id": "s4", "text": "Peru said it would outfox Kenya. Norway and Chad never quarantined the rats of Mali."}
      """;

  @TempDir private Path folder;

  @Test
  void phrasesThatNoRuleCoversComeWhateverTheirConstruction() throws IOException {
    Run run = suggest("--min-count", "1");

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("news.jsonl:2: ", "3 articles read, 1 skipped");
    assertThat(run.out())
        .contains("# 3 times; such as in s1: Norway outfoxed Chad in the spring.")
        .contains("# ent:RELATION ent:example \"A outfoxed B.\" .")
        .contains("# ent:RELATION ent:example \"A upstaged B.\" .")
        .doesNotContain("A met B.", "A praised B.", "A and B");
  }

  @Test
  void whatAVerbSaysWithItsObjectOrBesideBeIsKept() {
    Run run =
        Program.runOn(
            "Norway is a stranger to Chad. Norway painted a mural for Chad. Peru cast a spell on"
                + " Kenya. Kenya and Mali danced in the spring. Mali showed Peru its ferries. Kenya"
                + " danced in Oslo. Vladimir Putin painted Russia.",
            "suggest",
            "-",
            "--min-count",
            "1",
            "--only",
            "phrases");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("ent:example")))
        .containsExactly(
            "# ent:RELATION ent:example \"A and B danced.\" .",
            "# ent:RELATION ent:example \"A was a stranger to B.\" .",
            "# ent:RELATION ent:example \"A cast a spell on B.\" .",
            "# ent:RELATION ent:example \"A painted [a mural] for B.\" .",
            "# ent:RELATION ent:example \"A showed B its ferries.\" .");
  }

  @Test
  void namesThatNoActorHasCome() throws IOException {
    Run run = suggest("--only", "names");

    assertThat(run.out())
        .doesNotContain("ent:example")
        .contains("# 2 times in 1 article; such as in s3: The fisheries expert Torvald Quist")
        .contains("actor:torvald-quist a ent:Person ;\n  skos:prefLabel \"Torvald Quist\"@en");
  }

  @Test
  void theOrderDoesNotDependOnTheNumberOfThreads() throws IOException {
    assertThat(suggest("--min-count", "1", "--threads", "1").out())
        .isEqualTo(suggest("--min-count", "1", "--threads", "3").out());
  }

  @Test
  void whatIsSuggestedCanBeTaught() throws IOException {
    Path lexicon = folder.resolve("more.ttl");
    String suggested = suggest("--only", "phrases").out();
    Files.writeString(lexicon, suggested.replace("# ent:RELATION", "ent:opposes"));
    Path actors = Files.writeString(folder.resolve("names.ttl"), suggest("--only", "names").out());

    Run run =
        Program.run(
            "explain",
            "Norway was outfoxed by Torvald Quist.",
            "--lexicon",
            lexicon.toString(),
            "--actors",
            actors.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("* Torvald Quist opposes -> Norway", "rule: opposes: A outfoxed B.");
  }

  @Test
  void evaluateBuildsTheArticlesThatHaveGoldEvents() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"relation":"meetsWith","reciprocal":true,"actor":[{"label":"Chad"},{"label":"Norway"}],"recipient":[],"event_loc":{"label":"Oslo"},"date":null,"cite_info":{"id":"s3"}}
            {"relation":"opposes","actor":[{"label":"Norway"}],"recipient":[{"label":"Kenya"}],"text":"Nobody said so.","cite_info":{"id":"s3"}}
            """);
    Path news = write();

    Run run = Program.run("evaluate", "--gold", gold.toString(), news.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("news.jsonl:2: ").doesNotContain("s1");
    assertThat(lines(run, "meetsWith"))
        .singleElement()
        .satisfies(line -> assertThat(line).endsWith("1.00    1.00  1.00"));
    assertThat(lines(run, "place")).singleElement().satisfies(l -> assertThat(l).endsWith("1.00"));
    assertThat(run.out())
        .contains("  s3: Norway opposes -> Kenya\n      \"Nobody said so.\"\n")
        .contains("Wrong: 2\n", "rule: backs: A praised B., confidence 0.")
        .doesNotContain("outfox");
  }

  private static List<String> lines(Run run, String first) {
    return run.out().lines().filter(line -> line.startsWith(first + " ")).toList();
  }

  private Run suggest(String... options) throws IOException {
    String[] words = new String[options.length + 2];
    words[0] = "suggest";
    words[1] = write().toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return Program.run(words);
  }

  private Path write() throws IOException {
    return Files.writeString(folder.resolve("news.jsonl"), NEWS);
  }
}
