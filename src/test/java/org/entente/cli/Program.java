package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program with its own lexicon, run in this process. */
final class Program {
  private static final Path HOME = Path.of("").toAbsolutePath();

  private Program() {}

  /** What a run left. */
  record Run(int code, String out, String err) {}

  static Run run(String... arguments) {
    return runOn("", arguments);
  }

  /** Runs the program with a text on its standard input. */
  static Run runOn(String input, String... arguments) {
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    LexiconOptions lexicon = new LexiconOptions(HOME, "test");
    List<Command> commands =
        List.of(
            new BuildCommand(lexicon, in),
            new QueryCommand(HOME, in),
            new ExplainCommand(lexicon, in));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Main(commands, "test").run(List.of(arguments), out, err);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
