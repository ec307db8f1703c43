package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.annotation.CoreNlpModels;
import org.entente.cli.Command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  private static final String SAMPLE = "src/test/resources/store/sample.trig";

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help", "-h", "help --help"})
  void helpListsTheCommandsOnStandardOutput(String words) {
    Outcome outcome = run(words);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Usage: entente COMMAND", "query", "serve", "fail");
    assertThat(outcome.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help query", "query --help", "query -h", "query who --loc x --help"})
  void helpOfACommandTellsItsOptions(String words) {
    Outcome outcome = run(words);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("entente query", "[NAME|FILE|-]", "--loc <DIR>", "--set", "--help")
        .doesNotContain(" \n");
    assertThat(outcome.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionIsOnStandardOutput(String words) {
    assertThat(run(words)).isEqualTo(new Outcome(0, "entente 1.2.3\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "qury | no command \"qury\"; did you mean query? | Try \"entente help\".",
        "help qury | no command \"qury\"; did you mean query? | Try \"entente help\".",
        "--loc x query | the command comes first, and --loc is none | Try \"entente help\".",
        "query --result csv | no option --result; did you mean --results? | Try \"entente help query\".",
        "query --res csv | no option --res | Try \"entente help query\".",
        "query x --loc | --loc needs a value | Try \"entente help query\".",
        "query x --loc a --loc b | --loc is given twice | Try \"entente help query\".",
        "query x y | one query at a time | Try \"entente help query\".",
        "query who-back-whom | did you mean who-backs-whom | Try \"entente help query\".",
        "query who-backs-whom --results xls | one of text, csv | Try \"entente help query\".",
        "query who-backs-whom --set actor | needs NAME=VALUE | Try \"entente help query\".",
        "query who-backs-whom --set a=1 --set a=2 | --set a is given twice | Try \"entente help query\".",
        "query who-backs-whom --timeout 0 | --timeout needs a number | Try \"entente help query\".",
        "query who-backs-whom --service ftp://x | begins with http | Try \"entente help query\".",
        "query who-backs-whom --service http://x --loc y | exclude each other | Try \"entente help query\".",
        "query who-backs-whom --data x --loc y | exclude each other | Try \"entente help query\".",
        "serve now | unexpected \"now\" | Try \"entente help serve\".",
        "serve --port 65536 | --port needs a number | Try \"entente help serve\".",
        "serve --port -1 | --port | Try \"entente help serve\".",
      })
  void wrongUsageIsOneLineAndAHint(String words, String message, String hint) {
    Outcome outcome = run(words);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(2);
    assertThat(outcome.err()).startsWith("entente: ").contains(message).contains(hint);
  }

  @ParameterizedTest
  @CsvSource({
    "query who-backs-whom --loc missing, missing: no such folder",
    "query who-backs-whom --data missing.ttl, missing.ttl: no such file",
    "serve --loc missing, missing: no such folder",
    "fail io, the disk is gone",
    "fail unchecked-io, the disk is gone",
    "fail missing-file, a.txt: no such file",
    "fail denied, a.txt: access denied",
    "fail memory, ENTENTE_JAVA_ARGS",
  })
  void whatTheSurroundingsForbidIsAMessageWithoutStackTrace(String words, String message) {
    Outcome outcome = run(words);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("entente: ").contains(message);
  }

  @Test
  void aBugIsAStackTraceAndSaysSo() {
    Outcome outcome = run("fail bug");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .contains("IllegalStateException: oops", "at org.entente.cli", "this is a bug");
  }

  @Test
  void theCommandsOwnExitCodeIsThePrograms() {
    assertThat(run("fail incomplete").code()).isEqualTo(ExitCode.INCOMPLETE);
  }

  @Test
  void queryAloneListsTheQueriesWithTheirParameters() {
    Outcome outcome = run("query");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("who-backs-whom\n    Who backs, aids or arms whom")
        .contains("--set actor=ACTOR  whose opponents to look at (required)");
  }

  @Test
  void queryRunsByName() {
    Outcome outcome =
        run("query", "who-backs-whom", "--data", SAMPLE, "--set", "actor=Türkiye", "--results=csv");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("Turkey,backs,Syria,2,0,2,2024-05-01,2024-05-01");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void queryRunsAFileAndStandardInput() throws IOException {
    Path file = Files.writeString(folder.resolve("my query.rq"), "SELECT ('ü' AS ?x) {}");
    assertThat(run("query", file.toString(), "--data", SAMPLE).out()).isEqualTo("x\n-\nü\n");
    assertThat(run("query", "-", "--data", SAMPLE).out()).isEqualTo("y\n-\nü\n");
  }

  @Test
  void queryReadsSeveralFilesAsOneGraph() throws IOException {
    Path one = Files.writeString(folder.resolve("1.ttl"), "<e:a> <e:b> <e:c> .");
    Path two = Files.writeString(folder.resolve("2.nt"), "<e:c> <e:d> <e:e> .");
    Path query = Files.writeString(folder.resolve("q.rq"), "ASK { <e:a> <e:b>/<e:d> <e:e> }");
    assertThat(
            run("query", query.toString(), "--data", one.toString(), "--data", two.toString())
                .out())
        .isEqualTo("yes\n");
  }

  @Test
  void anUnknownActorIsAUsageError() {
    Outcome outcome = run("query", "actor", "--data", SAMPLE, "--set", "actor=Turkye");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("no actor is called \"Turkye\"; did you mean");
  }

  @Test
  void aReaderThatLeavesIsNoFault() {
    assertThat(runInto(new Full("Broken pipe"))).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void aFullDiskIsAFault() {
    Outcome outcome = runInto(new Full("No space left on device"));
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("standard output: No space left on device");
  }

  private static Outcome runInto(OutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = main().run(List.of("help"), out, err);
    return new Outcome(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private static Outcome run(String words) {
    return run(words.isEmpty() ? new String[0] : words.split(" "));
  }

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = main().run(List.of(args), out, err);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Main main() {
    InputStream in =
        new ByteArrayInputStream("SELECT ('ü' AS ?y) {}".getBytes(StandardCharsets.UTF_8));
    LexiconOptions lexicon = new LexiconOptions(Path.of(""), "test", CoreNlpModels::new);
    List<Command> commands =
        new ArrayList<>(
            Main.commands(
                Path.of(""),
                lexicon,
                in,
                new BuildProgress.Display(false, InstantSource.system())));
    commands.add(new FailCommand());
    return new Main(commands, "1.2.3");
  }

  /** Standard output that takes nothing. */
  private static final class Full extends OutputStream {
    private final String message;

    Full(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }

  /** Fails as its argument says. */
  private static final class FailCommand implements Command {
    @Override
    public String name() {
      return "fail";
    }

    @Override
    public String summary() {
      return "fails";
    }

    @Override
    public String arguments() {
      return "HOW";
    }

    @Override
    public Options options() {
      return new Options().addOption(Option.builder().longOpt("loc").hasArg().get());
    }

    @Override
    public int run(CommandLine arguments, PrintWriter out, PrintWriter err) throws IOException {
      return switch (arguments.getArgList().get(0)) {
        case "io" -> throw new IOException("the disk is gone");
        case "unchecked-io" ->
            throw new java.io.UncheckedIOException(new IOException("the disk is gone"));
        case "missing-file" -> throw new java.nio.file.NoSuchFileException("a.txt");
        case "denied" -> throw new java.nio.file.AccessDeniedException("a.txt");
        case "memory" -> throw new OutOfMemoryError("heap");
        case "incomplete" -> ExitCode.INCOMPLETE;
        default -> throw new IllegalStateException("oops");
      };
    }
  }
}
