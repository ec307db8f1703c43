package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.cli.Command.UsageException;
import org.entente.evaluation.EventFile;
import org.entente.evaluation.EventRow;
import org.entente.evaluation.EventWriter;
import org.entente.export.EventsExporter;
import org.entente.export.ViewFilter;
import org.entente.graph.Vocabulary;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildListener;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.store.GraphStore;

/**
 * The events to be scored: those of a file, of a graph, or of articles that are built in memory.
 */
final class FoundEvents {
  private final LexiconOptions lexicon;
  private final CommandLine arguments;
  private final List<String> paths;
  private final Optional<Path> file;
  private final int threads;
  private final Corpus corpus;

  /**
   * Reads the options.
   *
   * @throws UsageException if they name more than one source
   */
  FoundEvents(LexiconOptions lexicon, CommandLine arguments, InputStream in) throws UsageException {
    this.lexicon = lexicon;
    this.arguments = arguments;
    this.paths = arguments.getArgList();
    this.file = Optional.ofNullable(arguments.getOptionValue("events")).map(Path::of);
    this.threads = NumberOption.threads().read(arguments);
    InputOptions.checkPaths(paths, arguments);
    this.corpus = new Corpus(paths, in, InputOptions.read(arguments));
    if (file.isPresent()) {
      Source.refuseWith(arguments, "events");
    }
    if (!paths.isEmpty()) {
      for (String option : List.of("events", "loc", "data")) {
        if (arguments.hasOption(option)) {
          throw new UsageException("--" + option + " and PATH... exclude each other");
        }
      }
    }
  }

  /**
   * What there is.
   *
   * @param articles those that were read; empty where only events are known
   */
  record Result(List<EventRow> rows, Optional<Set<String>> articles) {
    Result {
      rows = List.copyOf(rows);
      articles = articles.map(Set::copyOf);
    }

    /** Whether this article was read, as far as that is known. */
    boolean covers(String article) {
      return articles.map(read -> read.contains(article)).orElse(true);
    }
  }

  /**
   * Reads them.
   *
   * @param wanted which articles' events are asked for
   * @param faults takes what could not be read
   */
  Result read(Predicate<String> wanted, Consumer<String> faults, PrintWriter err)
      throws UsageException, IOException {
    if (file.isPresent()) {
      List<EventRow> rows = new ArrayList<>();
      new EventFile(file.get()).read(kept(rows, wanted), faults);
      return new Result(rows, Optional.empty());
    }
    if (!paths.isEmpty()) {
      return build(wanted, faults, err);
    }
    try (GraphStore store = Source.open(arguments)) {
      return read(store, wanted);
    }
  }

  private Result build(Predicate<String> wanted, Consumer<String> faults, PrintWriter err)
      throws UsageException, IOException {
    Assembled assembled = lexicon.assemble(lexicon.read(arguments), err);
    if (!assembled.isComplete()) {
      faults.accept("not all of --lexicon and --actors could be learnt");
    }
    try (GraphStore store = GraphStore.inMemory();
        Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      store.replaceGraph(assembled.iris().graph("ontology"), assembled.lexicon().ontology());
      store.replaceGraph(assembled.iris().graph("gazetteer"), assembled.lexicon().gazetteer());
      Iterator<Outcome> asked = outcomes.filter(o -> isAsked(o, wanted)).iterator();
      new Build(
              assembled.pipeline(),
              assembled.iris(),
              // Answers are given by article, whatever others have the same text.
              new Build.Settings(threads, true),
              store,
              store::replace,
              new SkippedArticles(faults, err))
          .run(asked);
      store.reconcile();
      return read(store, wanted);
    }
  }

  private static boolean isAsked(Outcome outcome, Predicate<String> wanted) {
    return !(outcome instanceof Outcome.Read read)
        || wanted.test(EventRow.articleOf(read.article().id()));
  }

  private static Result read(GraphStore store, Predicate<String> wanted) throws IOException {
    List<EventRow> rows = new ArrayList<>();
    DatasetGraph data = store.dataset();
    data.begin(TxnType.READ);
    try (EventWriter writer = new EventWriter(kept(rows, wanted))) {
      new EventsExporter().write(data, ViewFilter.ALL, writer);
      return new Result(rows, Optional.of(articles(data)));
    } finally {
      data.end();
    }
  }

  private static Set<String> articles(DatasetGraph data) {
    Set<String> articles = new HashSet<>();
    data.find(Node.ANY, Node.ANY, Vocabulary.IDENTIFIER, Node.ANY)
        .forEachRemaining(
            quad -> articles.add(EventRow.articleOf(quad.getObject().getLiteralLexicalForm())));
    return articles;
  }

  private static Consumer<EventRow> kept(List<EventRow> rows, Predicate<String> wanted) {
    return row -> {
      if (wanted.test(row.article())) {
        rows.add(row);
      }
    };
  }

  /** Hears of a build no more than what it leaves out. */
  private record SkippedArticles(Consumer<String> faults, PrintWriter err)
      implements BuildListener {
    @Override
    public void built(Article article, int sentences) {}

    @Override
    public void unchanged(Article article) {}

    @Override
    public void copied(Article article) {}

    @Override
    public void restored(Article article) {}

    @Override
    public void skipped(String message) {
      faults.accept(message);
    }

    @Override
    public void noted(String message) {
      err.println(message);
    }
  }
}
