package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.graph.IriMinter;
import org.entente.pipeline.Build;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.store.GraphCounts;
import org.entente.store.GraphFile;
import org.entente.store.GraphStore;

/** {@code entente build}: articles in, graph out. */
final class BuildCommand implements Command {
  private final InputStream in;
  private static final String KEEP_DUPLICATES = "keep-duplicates";

  private final LexiconOptions lexicon;
  private final BuildProgress.Display display;

  BuildCommand(LexiconOptions lexicon, InputStream in, BuildProgress.Display display) {
    this.lexicon = lexicon;
    this.in = in;
    this.display = display;
  }

  @Override
  public String name() {
    return "build";
  }

  @Override
  public String summary() {
    return "read articles and write what they tell into the graph";
  }

  @Override
  public String arguments() {
    return "PATH...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        valued("loc", "DIR", "the folder with the graph (default " + Source.DEFAULT_FOLDER + ")"));
    options.addOption(
        valued(
            "out",
            "FILE",
            "write a file instead: .trig .nq .ttl .nt .jsonld .rdf, or .gz of each"));
    options.addOption(
        NumberOption.threads()
            .withMeaning("how many articles are analysed at once (default: one per processor)"));
    options.addOption(
        Option.builder()
            .longOpt("prune")
            .desc("remove the articles that are not among PATH... any more")
            .get());
    options.addOption(
        Option.builder()
            .longOpt(KEEP_DUPLICATES)
            .desc(
                "analyse articles with the text of another as well (else they are recorded as"
                    + " copies of it)")
            .get());
    options.addOption(InputOptions.fetch());
    InputOptions.addTo(options);
    LexiconOptions.addTo(options);
    return options;
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    List<String> paths = arguments.getArgList();
    if (paths.isEmpty()) {
      throw new UsageException(
          "build needs files or folders with articles, or - for standard input");
    }
    if (arguments.hasOption("loc") && arguments.hasOption("out")) {
      throw new UsageException("--loc and --out exclude each other");
    }
    InputOptions.checkPaths(paths, arguments);
    Corpus corpus = new Corpus(paths, in, InputOptions.read(arguments));
    int threads = NumberOption.threads().read(arguments);
    PipelineFactory.Settings settings = lexicon.read(arguments);
    if (!arguments.hasOption("out")) {
      Path folder = Path.of(arguments.getOptionValue("loc", Source.DEFAULT_FOLDER));
      try (GraphStore store = GraphStore.openForWriting(folder)) {
        int code = build(arguments, corpus, settings, threads, store, err);
        summarise(store, " --loc " + folder, out);
        return code;
      }
    }
    GraphFile file = graphFile(arguments.getOptionValue("out"));
    try (GraphStore store = GraphStore.inMemory()) {
      int code = build(arguments, corpus, settings, threads, store, err);
      file.write(store);
      summarise(store, " --data " + arguments.getOptionValue("out"), out);
      return code;
    }
  }

  private int build(
      CommandLine arguments,
      Corpus corpus,
      PipelineFactory.Settings settings,
      int threads,
      GraphStore store,
      PrintWriter err)
      throws IOException {
    Assembled assembled = lexicon.assemble(settings, err);
    IriMinter iris = assembled.iris();
    store.replaceGraph(iris.graph("ontology"), assembled.lexicon().ontology());
    store.replaceGraph(iris.graph("gazetteer"), assembled.lexicon().gazetteer());
    InputMeter meter = new InputMeter();
    BuildProgress progress =
        new BuildProgress(err, display, new BuildProgress.Input(corpus.totalBytes(), meter::read));
    Set<String> before = new TreeSet<>(store.fingerprints().keySet());
    Build.Settings manner = new Build.Settings(threads, arguments.hasOption(KEEP_DUPLICATES));
    Build build = new Build(assembled.pipeline(), iris, manner, store, store::replace, progress);
    Set<String> read;
    try (Stream<Outcome> outcomes = corpus.outcomes(meter)) {
      read = build.run(outcomes.iterator());
    }
    before.removeAll(read);
    Set<String> vanished = arguments.hasOption("prune") ? before : Set.of();
    store.remove(vanished);
    progress.pruned(vanished.size());
    boolean complete = restore(build, build.orphans(vanished), corpus, err);
    if (progress.changed() > 0) {
      store.reconcile();
      store.compact();
    }
    progress.close();
    if (read.isEmpty()) {
      err.println("no article was found in " + String.join(", ", arguments.getArgList()));
      return ExitCode.INCOMPLETE;
    }
    return progress.skipped() > 0 || !assembled.isComplete() || !complete
        ? ExitCode.INCOMPLETE
        : ExitCode.DONE;
  }

  /** Reads again what was taken for a copy of what is no more. */
  private static boolean restore(Build build, Set<String> orphans, Corpus corpus, PrintWriter err) {
    if (orphans.isEmpty()) {
      return true;
    }
    if (!corpus.isRepeatable()) {
      err.printf(
          Locale.ROOT,
          "%,d articles are copies of others that are gone or have changed, and standard input"
              + " cannot be read twice; what they tell is missing until they are built again%n",
          orphans.size());
      return false;
    }
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      build.restore(orphans, outcomes.iterator());
    }
    return true;
  }

  private static void summarise(GraphStore store, String source, PrintWriter out) {
    GraphCounts counts = store.counts();
    out.printf(
        "The graph holds %s, %s told in %s, %s and %s.%n",
        Amount.articles(counts.articles()),
        new Amount(counts.events(), "event", "events"),
        new Amount(counts.reports(), "report", "reports"),
        new Amount(counts.actors(), "actor", "actors"),
        new Amount(counts.edges(), "direct edge", "direct edges"));
    String where = source.equals(" --loc " + Source.DEFAULT_FOLDER) ? "" : source;
    out.println("Try:");
    out.println("  ./entente query who-met-whom" + where);
    out.println("  ./entente query actor --set actor=Russia" + where);
    out.println("  ./entente export gexf --out network.gexf" + where);
    out.println("  ./entente serve" + where);
  }

  private static GraphFile graphFile(String file) throws UsageException {
    try {
      return GraphFile.at(Path.of(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static Option valued(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }
}
