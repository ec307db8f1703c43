package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.ArticleGraph;
import org.entente.graph.Vocabulary;
import org.entente.pipeline.FormerBuild;

/**
 * The graph at rest: the named graphs of articles, vocabulary and gazetteer. What the pipeline
 * makes ends here, and queries, server and exports start here. On disk it is a plain TDB2 database
 * that Jena's own tools open as well; in memory it serves files.
 *
 * <p>Readers see the union of all named graphs as the default graph; the stored default graph stays
 * empty. Safe for many readers and one writer at a time. A folder is opened by one process at a
 * time, and once within it.
 */
public final class GraphStore implements FormerBuild, AutoCloseable {
  private final DatasetGraph dataset;
  private final boolean onDisk;

  private GraphStore(DatasetGraph dataset, boolean onDisk) {
    this.dataset = dataset;
    this.onDisk = onDisk;
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
  }

  /**
   * Opens the store in this folder, made if missing or empty.
   *
   * @throws IOException when the folder holds other files, is in use by another process or is
   *     damaged
   */
  public static GraphStore openForWriting(Path folder) throws IOException {
    if (!isStore(folder) && Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new IOException(
          folder + ": holds other files and no graph; name a new or empty folder for the graph");
    }
    Files.createDirectories(folder);
    return open(folder);
  }

  /**
   * Opens the store in this folder.
   *
   * @throws IOException when there is none, or it is in use by another process, or damaged
   */
  public static GraphStore openForReading(Path folder) throws IOException {
    if (!isStore(folder)) {
      throw new IOException(
          folder
              + (Files.exists(folder) ? ": holds no graph" : ": no such folder")
              + "; \"entente build PATH... --loc "
              + folder
              + "\" makes one");
    }
    return open(folder);
  }

  /** A store that ends with the process. */
  public static GraphStore inMemory() {
    return new GraphStore(new UnionDataset(DatasetGraphFactory.createTxnMem()), false);
  }

  /**
   * A store in memory that holds what RDF files say, in any syntax that Jena reads. Triples outside
   * of any named graph go to one that is named after their file.
   *
   * @throws IOException when a file cannot be read, with its name and line
   */
  public static GraphStore ofFiles(List<Path> files) throws IOException {
    GraphStore store = inMemory();
    for (Path file : files) {
      GraphFile.read(file).forEach(store::replaceOrAdd);
    }
    return store;
  }

  /** Replaces the graphs of these articles, or adds them, all at once or not at all. */
  public void replace(List<ArticleGraph> articles) {
    Txn.executeWrite(
        dataset,
        () ->
            articles.forEach(
                article -> {
                  Node name = NodeFactory.createURI(article.name());
                  dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
                  addAll(name, article.triples());
                }));
  }

  /** Replaces one graph that is no article's, such as the vocabulary, or adds it. */
  public void replaceGraph(String name, Graph triples) {
    Node graph = NodeFactory.createURI(name);
    Graph labelled = StableBlankNodes.relabel(graph, triples);
    // A database on disk grows with each write, even of what it holds already.
    if (Txn.calculateRead(dataset, () -> holds(graph, labelled))) {
      return;
    }
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
          addAll(graph, labelled);
        });
  }

  /** Removes the graphs with these names, all at once; a name without a graph is passed over. */
  public void remove(Collection<String> names) {
    Txn.executeWrite(
        dataset,
        () ->
            names.forEach(
                name ->
                    dataset.deleteAny(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)));
  }

  /**
   * Holds the articles against each other: tells actors of one name and different countries apart,
   * then joins events that one article dates without the year with the same events as others date
   * them. To be called when all articles of a build are in; what it did before it judges anew, so
   * that the outcome depends on the articles alone.
   *
   * @return whether that changed the graph
   */
  public boolean reconcile() {
    Draft draft = Txn.calculateRead(dataset, this::reconciled);
    if (draft.isEmpty()) {
      return false;
    }
    Txn.executeWrite(dataset, draft::write);
    return true;
  }

  private Draft reconciled() {
    Draft draft = new Draft(dataset);
    StatedNames names = new StatedNames(draft);
    YearReconciler years = new YearReconciler(draft, names);
    years.restoreDates();
    names.restore(StatedNames.STATED_EVENT);
    names.restore(StatedNames.STATED_ACTOR);
    // Events are named after their actors and looked for among those of the same actors.
    new NamesakeReconciler(draft, names).run();
    years.run();
    return draft;
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    SortedMap<String, String> found = new TreeMap<>();
    eachOfArticles(
        Vocabulary.FINGERPRINT,
        (article, value) -> found.put(article, value.getLiteralLexicalForm()));
    return found;
  }

  @Override
  public SortedMap<String, String> copies() {
    SortedMap<String, String> found = new TreeMap<>();
    eachOfArticles(Vocabulary.ALTERNATE_OF, (article, value) -> found.put(article, value.getURI()));
    return found;
  }

  @Override
  public void eachSketch(BiConsumer<String, String> taker) {
    eachOfArticles(
        Vocabulary.TEXT_SKETCH,
        (article, value) -> taker.accept(article, value.getLiteralLexicalForm()));
  }

  @Override
  public Optional<String> sketch(String article) {
    Node name = NodeFactory.createURI(article);
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.stream(name, name, Vocabulary.TEXT_SKETCH, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst());
  }

  /** What articles' own graphs say of the articles by this property. */
  private void eachOfArticles(Node property, BiConsumer<String, Node> taker) {
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .findNG(Node.ANY, Node.ANY, property, Node.ANY)
                .forEachRemaining(
                    quad -> {
                      if (quad.getGraph().equals(quad.getSubject())) {
                        taker.accept(quad.getGraph().getURI(), quad.getObject());
                      }
                    }));
  }

  /** What is in the graph, in numbers. */
  public GraphCounts counts() {
    return GraphCounts.of(dataset);
  }

  /**
   * The data for reading, in transactions; in queries its default graph is the union of all named
   * graphs. It lives as long as the store is open.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Gives back the disk space of replaced graphs. Worth it after a build, as each commit leaves
   * copies behind.
   */
  public void compact() {
    if (onDisk) {
      DatabaseMgr.compact(dataset, true);
    }
  }

  /** Closes the files and lets other processes open the folder. */
  @Override
  public void close() {
    if (onDisk) {
      TDBInternal.expel(dataset, true);
    } else {
      dataset.close();
    }
  }

  /** Whether a stored graph consists of just these triples. */
  private boolean holds(Node name, Graph triples) {
    return dataset.getGraph(name).size() == triples.size()
        && triples.stream().allMatch(triple -> dataset.contains(Quad.create(name, triple)));
  }

  private void replaceOrAdd(Node name, Graph triples) {
    Txn.executeWrite(dataset, () -> addAll(name, triples));
  }

  private void addAll(Node name, Graph triples) {
    triples
        .find()
        .forEach(
            triple ->
                dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private static GraphStore open(Path folder) throws IOException {
    try {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
      dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
      return new GraphStore(dataset, true);
    } catch (JenaException | RuntimeIOException e) {
      throw new IOException(folder + ": " + reason(e), e);
    }
  }

  private static String reason(RuntimeException e) {
    // TDB2 tells a lock from other faults by its message alone.
    Matcher lock =
        Pattern.compile("held by (process \\d+)").matcher(String.valueOf(e.getMessage()));
    return lock.find()
        ? "in use by "
            + lock.group(1)
            + "; stop it, or if it is a server, ask it with --service URL"
        : "the graph cannot be opened: " + e.getMessage();
  }

  /** TDB2 keeps its generations in folders Data-0001, Data-0002 and so on. */
  private static boolean isStore(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(
          entry -> entry.getFileName().toString().matches("Data-\\d+") && Files.isDirectory(entry));
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      // A lock file alone is left by a process that died while it made the store.
      return entries.allMatch(entry -> entry.getFileName().toString().equals("tdb.lock"));
    }
  }
}
