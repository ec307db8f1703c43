package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.entente.annotation.CoreNlpModels;
import org.entente.cli.Command.ExitCode;
import org.entente.cli.Command.UsageException;
import org.entente.store.Closeness;

/**
 * Picks the command, prints what goes wrong, ends the process. The launcher starts it and says
 * where the program's own files are.
 */
public final class Main {
  private final List<Command> commands;
  private final String version;

  Main(List<Command> commands, String version) {
    this.commands = List.copyOf(commands);
    this.version = version;
  }

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    // Before the first logger is made, as it reads this once.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", logLevel(List.of(args)));
    Path home = Path.of(System.getProperty("entente.home", ""));
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    LexiconOptions lexicon = new LexiconOptions(home, version, CoreNlpModels::new);
    // Java cannot tell where standard error leads to; the launcher can.
    BuildProgress.Display display =
        new BuildProgress.Display(Boolean.getBoolean("entente.terminal"), InstantSource.system());
    Main main = new Main(commands(home, lexicon, System.in, display), version);
    // System.out would swallow what goes wrong with it.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.exit(main.run(List.of(args), out, System.err));
  }

  /** All commands, in the order in which the help lists them. */
  static List<Command> commands(
      Path home, LexiconOptions lexicon, InputStream in, BuildProgress.Display display) {
    return List.of(
        // The job itself comes first, then what reads its result.
        new BuildCommand(lexicon, in, display),
        new QueryCommand(home, in),
        new ServeCommand(),
        new ExportCommand(),
        new ExplainCommand(lexicon, in),
        new EvaluateCommand(lexicon, in),
        new SuggestCommand(lexicon, in));
  }

  private static String logLevel(List<String> args) {
    if (args.contains("--debug")) {
      return "debug";
    }
    return args.contains("--verbose") ? "info" : "warn";
  }

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  int run(List<String> args, OutputStream out, OutputStream err) {
    PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    PrintWriter data =
        new PrintWriter(new OutputStreamWriter(new DataOutput(out), StandardCharsets.UTF_8));
    try {
      int code = dispatch(args, data, errors);
      data.flush();
      return code;
    } catch (DataOutput.LostException e) {
      return e.readerLeft()
          ? ExitCode.DONE
          : fail(errors, "standard output: " + e.getMessage(), ExitCode.COULD_NOT_RUN);
    } catch (UsageException e) {
      fail(errors, e.getMessage(), ExitCode.USAGE);
      errors.println("Try \"entente help" + commandIn(args) + "\".");
      return ExitCode.USAGE;
    } catch (IOException e) {
      return fail(errors, message(e), ExitCode.COULD_NOT_RUN);
    } catch (UncheckedIOException e) {
      return fail(errors, message(e.getCause()), ExitCode.COULD_NOT_RUN);
    } catch (RuntimeIOException | DBOpEnvException e) {
      return fail(errors, "the graph cannot be read or written: " + e, ExitCode.COULD_NOT_RUN);
    } catch (OutOfMemoryError e) {
      String remedy = "out of memory; give it more with ENTENTE_JAVA_ARGS=-Xmx4g";
      return fail(errors, remedy, ExitCode.COULD_NOT_RUN);
    } catch (RuntimeException | Error e) {
      e.printStackTrace(errors);
      return fail(errors, "this is a bug; please report it with the lines above", ExitCode.BUG);
    }
  }

  private int dispatch(List<String> args, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    String first = args.isEmpty() ? "help" : args.get(0);
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    Help help = new Help(commands, out);
    switch (first) {
      case "help", "--help", "-h" -> help(rest, help);
      case "--version", "-V" -> out.println("entente " + version);
      default -> {
        Command command = find(first);
        if (asksForHelp(rest)) {
          help.of(command);
        } else {
          return command.run(Arguments.parse(command, rest), out, err);
        }
      }
    }
    return ExitCode.DONE;
  }

  private void help(List<String> names, Help help) throws UsageException, IOException {
    List<String> words = names.stream().filter(name -> !name.startsWith("-")).toList();
    if (words.isEmpty()) {
      help.overview();
    } else {
      help.of(find(words.get(0)));
    }
  }

  private Command find(String name) throws UsageException {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    List<String> close = Closeness.suggest(name, commands.stream().map(Command::name).toList());
    throw new UsageException(
        (name.startsWith("-")
                ? "the command comes first, and " + name + " is none"
                : "no command \"" + name + "\"")
            + (close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?"));
  }

  /** The command that the arguments begin with, as it goes on a line after "help". */
  private String commandIn(List<String> args) {
    return commands.stream()
        .map(Command::name)
        .filter(name -> !args.isEmpty() && args.get(0).equals(name))
        .map(name -> " " + name)
        .findFirst()
        .orElse("");
  }

  private static boolean asksForHelp(List<String> args) {
    List<String> options = args.contains("--") ? args.subList(0, args.indexOf("--")) : args;
    return options.contains("--help") || options.contains("-h");
  }

  private static String message(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() == null) {
      String fault =
          e instanceof NoSuchFileException
              ? "no such file or folder"
              : e instanceof AccessDeniedException ? "access denied" : e.getClass().getSimpleName();
      return file.getFile() + ": " + fault;
    }
    return Optional.ofNullable(e.getMessage()).orElse(e.toString());
  }

  private static int fail(PrintWriter errors, String message, int code) {
    errors.println("entente: " + message);
    errors.flush();
    return code;
  }
}
