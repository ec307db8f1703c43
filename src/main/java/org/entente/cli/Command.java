package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * One of the program's commands: its options, and what it does with them. Commands hold no logic of
 * their own; they call a stage.
 */
interface Command {
  /** The word that calls it. */
  String name();

  /** What it does, in one line. */
  String summary();

  /**
   * The arguments that follow the options, as the usage line shows them, such as {@code PATH...}.
   */
  String arguments();

  /** Its options, without {@code --help}. */
  Options options();

  /**
   * Runs it.
   *
   * @param out data only
   * @param err progress, warnings and errors
   * @return the exit code: {@link ExitCode#DONE} or {@link ExitCode#INCOMPLETE}
   * @throws UsageException when the arguments cannot be meant
   * @throws IOException when the environment is at fault; its message names the place and what to
   *     do
   */
  int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException;

  /** The process's exit codes. */
  final class ExitCode {
    static final int DONE = 0;
    static final int INCOMPLETE = 1;
    static final int USAGE = 2;
    static final int COULD_NOT_RUN = 3;
    static final int BUG = 4;

    private ExitCode() {}
  }

  /** The user's arguments cannot be meant; the message says which and why. */
  final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
