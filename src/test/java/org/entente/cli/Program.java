package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entente.annotation.SharedModels;

/** The program in this process, with the lexicon of the folder that the process runs in. */
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(List.of(arguments), in, out, err);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static int run(List<String> arguments, InputStream in, OutputStream out, OutputStream err) {
    LexiconOptions lexicon = new LexiconOptions(HOME, "test", SharedModels::get);
    return new Main(
            Main.commands(
                HOME, lexicon, in, new BuildProgress.Display(false, InstantSource.system())),
            "test")
        .run(arguments, out, err);
  }
}
