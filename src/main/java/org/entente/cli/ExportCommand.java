package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.entente.export.DyadsExporter;
import org.entente.export.EventsExporter;
import org.entente.export.GraphExporter;
import org.entente.export.GraphView;
import org.entente.export.NamesInGraph;
import org.entente.export.ViewFilter;

/** Writes the graph, or a part of it, in a format that other programs read. */
final class ExportCommand implements Command {
  private static final String STANDARD_OUTPUT = "-";
  private static final String CSV = "csv";
  private static final String DYADS = "dyads";
  private static final String EVENTS = "events";
  private static final List<String> FORMATS =
      Stream.concat(GraphExporter.formats().stream(), Stream.of(CSV, DYADS, EVENTS)).toList();

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "writes the graph for visualisers and statistics: " + String.join(", ", FORMATS);
  }

  @Override
  public String arguments() {
    return "FORMAT";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(option("loc", "DIR").desc("the store to read (default: graph)").get())
            .addOption(
                option("data", "FILE...")
                    .desc("RDF files to read instead of a store; may be repeated")
                    .get())
            .addOption(
                option("out", "FILE")
                    .desc("where to write, for csv a folder (default: standard output)")
                    .get());
    FilterOptions.all().forEach(options::addOption);
    return options;
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    String format = format(arguments);
    String target = arguments.getOptionValue("out", STANDARD_OUTPUT);
    if (format.equals(CSV) && target.equals(STANDARD_OUTPUT)) {
      throw new UsageException("csv makes two tables: name a folder for them with --out");
    }
    DatasetGraph data = open(arguments);
    data.begin(TxnType.READ);
    try {
      NamesInGraph names = new NamesInGraph(data);
      ViewFilter filter = new FilterOptions(arguments, names).read();
      if (!names.hasOntology()) {
        err.println("no ontology in the data: relations are exported without type and colour");
      }
      export(format, data, filter, target, out);
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      data.end();
      data.close();
    }
  }

  private static void export(
      String format, DatasetGraph data, ViewFilter filter, String target, PrintWriter out)
      throws IOException {
    if (format.equals(CSV)) {
      writeTables(GraphView.of(data, filter), Path.of(target));
      return;
    }
    WholeFile.Content content = content(format, data, filter);
    if (!target.equals(STANDARD_OUTPUT)) {
      new WholeFile(Path.of(target)).write(content);
      return;
    }
    content.writeTo(out);
    if (out.checkError()) {
      throw new IOException("standard output was closed before all was written");
    }
  }

  private static WholeFile.Content content(String format, DatasetGraph data, ViewFilter filter) {
    return switch (format) {
      case EVENTS -> file -> new EventsExporter().write(data, filter, file);
      case DYADS -> file -> new DyadsExporter().write(data, filter, file);
      default -> {
        GraphExporter exporter = GraphExporter.of(format).orElseThrow();
        yield file -> exporter.write(GraphView.of(data, filter), file);
      }
    };
  }

  private static void writeTables(GraphView view, Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + ": not a folder; nothing written");
    }
    Files.createDirectories(folder);
    new WholeFile(folder.resolve("nodes.csv"))
        .write(file -> GraphExporter.nodeTable().write(view, file));
    new WholeFile(folder.resolve("edges.csv"))
        .write(file -> GraphExporter.edgeTable().write(view, file));
  }

  private static String format(CommandLine arguments) throws UsageException {
    List<String> given = arguments.getArgList();
    String known = "the formats are " + String.join(", ", FORMATS);
    if (given.size() != 1) {
      throw new UsageException("export takes one format; " + known);
    }
    if (!FORMATS.contains(given.get(0))) {
      throw new UsageException("no such format: " + given.get(0) + "; " + known);
    }
    return given.get(0);
  }

  private static DatasetGraph open(CommandLine arguments) throws UsageException, IOException {
    if (!arguments.hasOption("data")) {
      return openStore(Path.of(arguments.getOptionValue("loc", "graph")));
    }
    if (arguments.hasOption("loc")) {
      throw new UsageException("--loc and --data exclude each other");
    }
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    for (String file : arguments.getOptionValues("data")) {
      load(Path.of(file), data);
    }
    return data;
  }

  /** Stands in for the store's own way of opening, which is to take its place. */
  private static DatasetGraph openStore(Path directory) throws IOException {
    if (!Files.isDirectory(directory) || DatabaseOps.findStorageLocation(directory) == null) {
      throw new IOException(
          directory + ": no graph is stored here; build one first, or name its place with --loc");
    }
    return DatabaseMgr.connectDatasetGraph(directory.toString());
  }

  private static void load(Path file, DatasetGraph data) throws IOException {
    Lang lang = RDFLanguages.filenameToLang(file.toString());
    if (lang == null) {
      throw new IOException(file + ": no name of an RDF file, as x.trig is; nothing exported");
    }
    String name = file.toUri().toString();
    try (InputStream in = IO.openFileEx(file.toString())) {
      // read whole, as the parser takes the end of a truncated .gz for the end of the data
      RDFParser.source(new ByteArrayInputStream(in.readAllBytes()))
          .lang(lang)
          .base(name)
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(intoNamedGraphs(NodeFactory.createURI(name), data));
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new IOException(file + ": no such file; nothing exported", e);
    } catch (RiotException | RuntimeIOException | EOFException e) {
      throw new IOException(file + ": not RDF (" + e.getMessage() + "); nothing exported", e);
    }
  }

  /** Keeps the default graph empty, as a store does. */
  private static StreamRDF intoNamedGraphs(Node name, DatasetGraph data) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        data.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
      }

      @Override
      public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
          triple(quad.asTriple());
        } else {
          data.add(quad);
        }
      }
    };
  }

  private static Option.Builder option(String name, String argument) {
    return Option.builder().longOpt(name).hasArg().argName(argument);
  }
}
