package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.evaluation.Evaluation;
import org.entente.evaluation.GoldEvents;
import org.entente.evaluation.ResultWriter;
import org.entente.evaluation.Scorer;
import org.entente.graph.RelationNames;

/** {@code entente evaluate}: the program's events against those that somebody found by hand. */
final class EvaluateCommand implements Command {
  private static final NumberOption ERRORS = new NumberOption("errors", 0, Integer.MAX_VALUE, 20);
  private static final List<String> FORMS = List.of("text", "csv", "tsv", "json");
  private static final List<String> SEPARATED = List.of("csv", "tsv");
  private static final int MOST_NAMED = 10;

  private final LexiconOptions lexicon;
  private final InputStream in;

  EvaluateCommand(LexiconOptions lexicon, InputStream in) {
    this.lexicon = lexicon;
    this.in = in;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String summary() {
    return "measure the events against those you found by hand: precision, recall, F1, and what is"
        + " missed or wrong";
  }

  @Override
  public String arguments() {
    return "--gold FILE [PATH...]";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(
                Option.builder()
                    .longOpt("gold")
                    .hasArg()
                    .argName("FILE...")
                    .required()
                    .desc(
                        "the events that you found by hand, a JSON object a line as \"export events\""
                            + " writes them; repeatable")
                    .get())
            .addOption(
                option(
                    "events",
                    "FILE",
                    "score the events in this file instead of those in the articles of PATH..."));
    Source.addTo(options);
    options
        .addOption(
            Option.builder()
                .longOpt("all-articles")
                .desc(
                    "score articles without gold events too: what is found there is wrong (default:"
                        + " pass over them)")
                .get())
        .addOption(
            ERRORS.withMeaning("how many missed and how many wrong ones are listed (default 20)"))
        .addOption(
            option("results", "FORM", "write " + String.join(", ", FORMS) + " (default text)"))
        .addOption(
            option(
                "table",
                "NAME",
                "which table csv and tsv write: "
                    + String.join(", ", ResultWriter.tableNames())
                    + " (default "
                    + ResultWriter.tableNames().get(0)
                    + ")"))
        .addOption(
            NumberOption.threads()
                .withMeaning(
                    "how many articles are analysed at once (default: one per processor)"));
    InputOptions.addTo(options);
    LexiconOptions.addTo(options);
    return options;
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    int errors = ERRORS.read(arguments);
    String form = choice(arguments, "results", FORMS);
    String table = choice(arguments, "table", ResultWriter.tableNames());
    if (arguments.hasOption("table") && !SEPARATED.contains(form)) {
      throw new UsageException("--table goes with --results csv or tsv; " + form + " has them all");
    }
    FoundEvents found = new FoundEvents(lexicon, arguments, in);
    Faults faults = new Faults(err);
    GoldEvents gold = gold(arguments, faults);
    RelationNames relations = lexicon.relationNames(lexicon.read(arguments));
    tellUnknown(gold.relationsBeside(relations.all()), err);
    if (gold.rows().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Set<String> articles = gold.articles();
    boolean all = arguments.hasOption("all-articles");
    FoundEvents.Result result = found.read(a -> all || articles.contains(a), faults, err);
    tellAbsent(articles, result, faults);
    Evaluation evaluation =
        new Scorer(relations.symmetric()).score(gold.rows(), result.rows(), result::covers);
    write(new ResultWriter(evaluation, errors), form, table, out);
    return faults.any() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private static GoldEvents gold(CommandLine arguments, Faults faults) throws IOException {
    String[] files = arguments.getOptionValues("gold");
    GoldEvents gold = GoldEvents.read(Stream.of(files).map(Path::of).toList(), faults);
    if (gold.rows().isEmpty()) {
      faults.accept("no gold event in " + String.join(", ", files));
    }
    return gold;
  }

  private static void tellUnknown(Map<String, Integer> relations, PrintWriter err) {
    relations.forEach(
        (name, count) ->
            err.printf(
                "gold events of \"%s\", which the ontology does not have: %,d%n", name, count));
  }

  private static void tellAbsent(Set<String> articles, FoundEvents.Result found, Faults faults) {
    List<String> absent = articles.stream().filter(a -> !found.covers(a)).toList();
    if (!absent.isEmpty()) {
      faults.accept(
          String.format(
              Locale.ROOT,
              "%,d of %,d articles with gold events were not read and are not scored: %s%s",
              absent.size(),
              articles.size(),
              absent.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
              absent.size() > MOST_NAMED ? ", ..." : ""));
    }
  }

  private static void write(ResultWriter results, String form, String table, PrintWriter out)
      throws IOException {
    switch (form) {
      case "csv" -> results.separated(table, false, out);
      case "tsv" -> results.separated(table, true, out);
      case "json" -> results.json(out);
      default -> results.text(out);
    }
  }

  private static String choice(CommandLine arguments, String option, List<String> choices)
      throws UsageException {
    String given = arguments.getOptionValue(option, choices.get(0));
    if (!choices.contains(given)) {
      throw new UsageException(
          "--" + option + " is one of " + String.join(", ", choices) + ", not " + given);
    }
    return given;
  }

  private static Option option(String name, String argument, String meaning) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(meaning).get();
  }

  /** Tells faults on standard error as they come, and remembers that there were any. */
  static final class Faults implements Consumer<String> {
    private final PrintWriter err;
    private boolean any;

    Faults(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void accept(String message) {
      any = true;
      err.println(message);
    }

    boolean any() {
      return any;
    }
  }
}
