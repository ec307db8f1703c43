package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.export.DyadsExporter;
import org.entente.export.EventsExporter;
import org.entente.export.GraphExporter;
import org.entente.export.GraphView;
import org.entente.export.NamesInGraph;
import org.entente.export.ViewFilter;
import org.entente.store.GraphStore;

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
        Source.addTo(new Options())
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
    try (GraphStore store = Source.open(arguments)) {
      DatasetGraph data = store.dataset();
      data.begin(TxnType.READ);
      try {
        NamesInGraph names = new NamesInGraph(data);
        ViewFilter filter = new FilterOptions(arguments, names).read();
        if (!names.hasOntology()) {
          err.println("no ontology in the data: relations are exported without type and colour");
        }
        export(format, data, filter, target, out);
        return ExitCode.DONE;
      } finally {
        data.end();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
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

  private static Option.Builder option(String name, String argument) {
    return Option.builder().longOpt(name).hasArg().argName(argument);
  }
}
