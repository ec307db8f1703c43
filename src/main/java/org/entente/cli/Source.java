package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.cli.Command.UsageException;
import org.entente.store.GraphStore;

/** Where a command reads the graph from: the options for it, and what they mean. */
final class Source {
  static final String DEFAULT_FOLDER = "graph";

  private Source() {}

  /** Adds {@code --loc} and {@code --data}. */
  static Options addTo(Options options) {
    return options
        .addOption(
            Option.builder()
                .longOpt("loc")
                .hasArg()
                .argName("DIR")
                .desc("the folder with the graph (default " + DEFAULT_FOLDER + ")")
                .get())
        .addOption(
            Option.builder()
                .longOpt("data")
                .hasArg()
                .argName("FILE...")
                .desc("read RDF files instead, .gz or not; repeatable")
                .get());
  }

  /** The store that the options name, open for reading. */
  static GraphStore open(CommandLine arguments) throws UsageException, IOException {
    if (arguments.hasOption("data")) {
      if (arguments.hasOption("loc")) {
        throw new UsageException("--loc and --data exclude each other");
      }
      List<Path> files = Arrays.stream(arguments.getOptionValues("data")).map(Path::of).toList();
      return GraphStore.ofFiles(files);
    }
    return GraphStore.openForReading(Path.of(arguments.getOptionValue("loc", DEFAULT_FOLDER)));
  }

  /** Refuses these options beside another source. */
  static void refuseWith(CommandLine arguments, String other) throws UsageException {
    for (String option : List.of("loc", "data")) {
      if (arguments.hasOption(option)) {
        throw new UsageException("--" + option + " and --" + other + " exclude each other");
      }
    }
  }
}
