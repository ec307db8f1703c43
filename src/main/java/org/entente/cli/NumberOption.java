package org.entente.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.entente.cli.Command.UsageException;

/**
 * An option that takes a whole number.
 *
 * @param least the least number that can be meant
 * @param most the greatest
 * @param preset the number without the option
 */
record NumberOption(String name, int least, int most, int preset) {
  private static final int MOST_THREADS = 256;

  /** How many articles are analysed at once. */
  static NumberOption threads() {
    return new NumberOption(
        "threads",
        1,
        MOST_THREADS,
        Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  Option withMeaning(String meaning) {
    return Option.builder().longOpt(name).hasArg().argName("NUMBER").desc(meaning).get();
  }

  int read(CommandLine arguments) throws UsageException {
    String given = arguments.getOptionValue(name);
    if (given == null) {
      return preset;
    }
    boolean number = given.matches("\\d{1,9}");
    int value = number ? Integer.parseInt(given) : 0;
    if (!number || value < least || value > most) {
      String range = most == Integer.MAX_VALUE ? " or more" : " to " + most;
      throw new UsageException(
          "--" + name + " takes a number from " + least + range + ", not \"" + given + "\"");
    }
    return value;
  }
}
