package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.graph.ArticleGraph;
import org.entente.graph.IriMinter;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildListener;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.Outcome;
import org.entente.store.GraphCounts;
import org.entente.store.GraphFile;
import org.entente.store.GraphStore;

/** {@code entente build}: articles in, graph out. */
final class BuildCommand implements Command {
  private final InputStream in;
  private final LexiconOptions lexicon;

  BuildCommand(LexiconOptions lexicon, InputStream in) {
    this.lexicon = lexicon;
    this.in = in;
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
    Map<String, String> known = store.fingerprints();
    Progress progress = new Progress(err);
    Set<String> read;
    try (Stream<Outcome> outcomes = corpus.outcomes()) {
      Iterator<Outcome> iterator = outcomes.iterator();
      read =
          new Build(assembled.pipeline(), iris, threads, known, store::replace, progress)
              .run(iterator);
    }
    if (arguments.hasOption("prune")) {
      Set<String> vanished = new TreeSet<>(known.keySet());
      vanished.removeAll(read);
      store.remove(vanished);
      progress.pruned(vanished.size());
    }
    if (progress.changed() > 0) {
      store.reconcile();
      store.compact();
    }
    progress.close();
    if (read.isEmpty()) {
      err.println("no article was found in " + String.join(", ", arguments.getArgList()));
      return ExitCode.INCOMPLETE;
    }
    return progress.skipped() > 0 || !assembled.isComplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private static void summarise(GraphStore store, String source, PrintWriter out) {
    GraphCounts counts = store.counts();
    out.printf(
        "The graph holds %,d articles, %,d events told in %,d reports, %,d actors and %,d direct"
            + " edges.%n",
        counts.articles(), counts.events(), counts.reports(), counts.actors(), counts.edges());
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

  /** Tells on standard error how the build goes on. */
  private static final class Progress implements BuildListener {
    private static final long INTERVAL_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final long began = System.nanoTime();
    private long told = System.nanoTime();
    private int built;
    private int unchanged;
    private int skipped;
    private int pruned;

    Progress(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void built(Article article, ArticleGraph graph) {
      built++;
      tell();
    }

    @Override
    public void unchanged(Article article) {
      unchanged++;
      tell();
    }

    @Override
    public void skipped(String message) {
      skipped++;
      err.println(message);
    }

    @Override
    public void noted(String message) {
      err.println(message);
    }

    void pruned(int articles) {
      pruned = articles;
    }

    int skipped() {
      return skipped;
    }

    int changed() {
      return built + pruned;
    }

    private void tell() {
      long now = System.nanoTime();
      if (now - told > INTERVAL_NANOS) {
        told = now;
        err.printf(
            "%,d articles, %,d unchanged, %.1f articles a second%n",
            built + unchanged, unchanged, (built + unchanged) * 1e9 / (now - began));
        err.flush();
      }
    }

    void close() {
      err.printf(
          "%,d articles built, %,d unchanged, %,d removed, %,d skipped%n",
          built, unchanged, pruned, skipped);
    }
  }
}
