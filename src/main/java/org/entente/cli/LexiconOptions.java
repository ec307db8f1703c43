package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.annotation.CoreNlpModels;
import org.entente.cli.Command.UsageException;
import org.entente.graph.ImportFaults;
import org.entente.graph.LexiconReader;
import org.entente.graph.RelationNames;
import org.entente.graph.Vocabulary;
import org.entente.pattern.PatternCompiler;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.pipeline.PipelineFactory.CoreferenceMethod;

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
            "FILE...",
            "Turtle file with further relations, examples or factuality words; may be repeated"));
    options.addOption(
        option(
            "actors",
            "FILE...",
            "further actors: Turtle, a PETRARCH dictionary, or CSV or JSON results of a query in"
                + " queries/wikidata; may be repeated"));
    options.addOption(
        option(
            "coref",
            "METHOD",
            "how pronouns are resolved: rules (default), statistical (CoreNLP's model; slow,"
                + " less often right on news, needs ENTENTE_JAVA_ARGS=-Xmx6g) or none"));
    options.addOption(
        option(
            "base",
            "IRI",
            "what the IRIs of articles, events and actors begin with (default: "
                + Vocabulary.DEFAULT_BASE
                + ")"));
  }

  /**
   * The pipeline that these settings describe. Tells which of its sentences teach nothing, and what
   * of the lists of actors could not be read.
   */
  Assembled assemble(PipelineFactory.Settings settings, PrintWriter err) throws IOException {
    Assembled assembled = PipelineFactory.assemble(settings, models.get());
    for (PatternCompiler.Refusal refusal : assembled.refused()) {
      err.printf(
          "example of %s not learnt: \"%s\": %s%n",
          refusal.relation().name(), refusal.example(), refusal.reason());
    }
    for (PatternCompiler.Objection objection : assembled.objections()) {
      err.printf(
          "counter-example of %s %s: \"%s\": %s%n",
          objection.relation().name(),
          objection.fault().words(),
          objection.counterExample(),
          objection.reason());
    }
    tell(assembled.lexicon().faults(), err);
    return assembled;
  }

  /** The relations of the program and of the user, by name. */
  RelationNames relationNames(PipelineFactory.Settings settings) throws IOException {
    return LexiconReader.relationNames(settings.home(), settings.lexicons());
  }

  private static void tell(ImportFaults faults, PrintWriter err) {
    faults.first().forEach(fault -> err.println(fault.message()));
    if (faults.count() > faults.first().size()) {
      err.printf(
          "%,d lines or rows of --actors files skipped, of which the first %d are named%n",
          faults.count(), faults.first().size());
    }
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
        coreference(arguments),
        base,
        version,
        home.resolve("target"));
  }

  private static CoreferenceMethod coreference(CommandLine arguments) throws UsageException {
    String method = arguments.getOptionValue("coref", "rules");
    return Stream.of(CoreferenceMethod.values())
        .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--coref takes rules, statistical or none, not \"" + method + "\""));
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
