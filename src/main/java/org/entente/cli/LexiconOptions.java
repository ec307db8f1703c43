package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.annotation.CoreNlpModels;
import org.entente.cli.Command.UsageException;
import org.entente.graph.Vocabulary;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;

/**
 * The options of those commands that read text: what they are taught beside the program's own
 * lexicon.
 */
final class LexiconOptions {
  private final Path home;
  private final String version;
  private final Supplier<CoreNlpModels> models;

  LexiconOptions(Path home, String version, Supplier<CoreNlpModels> models) {
    this.home = home;
    this.version = version;
    this.models = models;
  }

  static void addTo(Options options) {
    options.addOption(
        option(
            "lexicon",
            "FILE",
            "Turtle file with further relations, examples or factuality words; may be repeated"));
    options.addOption(option("actors", "FILE", "Turtle file with further actors; may be repeated"));
    options.addOption(
        option(
            "base",
            "IRI",
            "what the IRIs of articles, events and actors begin with (default: "
                + Vocabulary.DEFAULT_BASE
                + ")"));
  }

  /** The pipeline that these settings describe. */
  Assembled assemble(PipelineFactory.Settings settings) throws IOException {
    return PipelineFactory.assemble(settings, models.get());
  }

  PipelineFactory.Settings read(CommandLine arguments) throws UsageException {
    String base = arguments.getOptionValue("base", Vocabulary.DEFAULT_BASE);
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+/")) {
      throw new UsageException(
          "--base takes an http or https IRI that ends in a slash, not \"" + base + "\"");
    }
    return new PipelineFactory.Settings(
        home,
        files(arguments, "lexicon"),
        files(arguments, "actors"),
        base,
        version,
        home.resolve("target"));
  }

  private static List<Path> files(CommandLine arguments, String option) {
    return Optional.ofNullable(arguments.getOptionValues(option)).stream()
        .flatMap(Arrays::stream)
        .map(Path::of)
        .toList();
  }

  private static Option option(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }
}
