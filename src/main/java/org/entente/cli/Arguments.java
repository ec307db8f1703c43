package org.entente.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.entente.cli.Command.UsageException;
import org.entente.store.Closeness;

/** Parses a command's arguments, with the options that all commands have. */
final class Arguments {
  private Arguments() {}

  /** The command's options and those that all have. */
  static Options options(Command command) {
    Options options = new Options();
    command.options().getOptions().forEach(options::addOption);
    options.addOption(flag("help", "print this help"));
    options.addOption(flag("verbose", "tell more on standard error"));
    options.addOption(flag("debug", "tell everything on standard error"));
    return options;
  }

  static CommandLine parse(Command command, List<String> args) throws UsageException {
    Options options = options(command);
    try {
      CommandLine parsed =
          DefaultParser.builder()
              .setAllowPartialMatching(false) // or --res would pass for --results
              .get()
              .parse(options, args.toArray(String[]::new));
      checkRepeats(parsed);
      return parsed;
    } catch (UnrecognizedOptionException e) {
      throw new UsageException(command.name() + ": no option " + e.getOption() + guess(e, options));
    } catch (MissingArgumentException e) {
      throw new UsageException(command.name() + ": " + shown(e.getOption()) + " needs a value");
    } catch (MissingOptionException e) {
      throw new UsageException(
          command.name() + ": needs --" + String.join(", --", names(e.getMissingOptions())));
    } catch (ParseException e) {
      throw new UsageException(command.name() + ": " + e.getMessage());
    }
  }

  private static List<String> names(List<?> missing) {
    return missing.stream().map(String::valueOf).toList();
  }

  private static Option flag(String name, String meaning) {
    return Option.builder().longOpt(name).desc(meaning).get();
  }

  /** A value that would silently lose against another is refused. */
  private static void checkRepeats(CommandLine parsed) throws UsageException {
    Set<Option> seen = new HashSet<>();
    for (Option option : parsed.getOptions()) {
      boolean repeatable = option.hasArgs() || String.valueOf(option.getArgName()).endsWith("...");
      if (option.hasArg() && !repeatable && !seen.add(option)) {
        throw new UsageException(shown(option) + " is given twice");
      }
    }
  }

  private static String guess(UnrecognizedOptionException e, Options options) {
    List<String> known =
        options.getOptions().stream().filter(Option::hasLongOpt).map(Option::getLongOpt).toList();
    String written = e.getOption().replaceFirst("^-+", "").replaceFirst("=.*", "");
    List<String> close = Closeness.suggest(written, known);
    return close.isEmpty() ? "" : "; did you mean --" + close.get(0) + "?";
  }

  private static String shown(Option option) {
    return option.hasLongOpt() ? "--" + option.getLongOpt() : "-" + option.getOpt();
  }
}
