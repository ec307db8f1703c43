package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.entente.export.EventsExporter;
import org.entente.export.NamesInGraph;
import org.entente.export.ViewFilter;

/** Writes the graph, or a part of it, in a format that other programs read. */
final class ExportCommand implements Command {
  private static final List<String> FORMATS = List.of("events");

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "writes the graph for visualisers and statistics";
  }

  @Override
  public String arguments() {
    return "FORMAT";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(valued("loc", "DIR", "the store to read (default: graph)"))
        .addOption(severalValued("data", "FILE...", "RDF files to read instead of a store"))
        .addOption(valued("out", "FILE", "where to write; - is standard output (default)"))
        .addOption(valued("since", "DATE", "leave out what ended before this day, YYYY-MM-DD"))
        .addOption(valued("until", "DATE", "leave out what began after this day, YYYY-MM-DD"))
        .addOption(
            valued("actor", "NAME", "only with this actor, a name or IRI; may be given again"))
        .addOption(
            valued("relation", "NAME", "only this relation, such as backs; may be given again"))
        .addOption(valued("min-reports", "N", "only what at least N reports tell"));
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    String format = format(arguments);
    DatasetGraph data = open(arguments);
    try {
      data.begin(TxnType.READ);
      ViewFilter filter = filter(arguments, new NamesInGraph(data));
      String target = arguments.getOptionValue("out", "-");
      if (target.equals("-")) {
        write(format, data, filter, out);
        if (out.checkError()) {
          throw new IOException("standard output was closed before the export was complete");
        }
      } else {
        new WholeFile(Path.of(target)).write(file -> write(format, data, filter, file));
      }
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      data.end();
      data.close();
    }
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

  /** Stands in for the store's own opening, which is to take its place. */
  private static DatasetGraph openStore(Path directory) throws IOException {
    if (!Files.isDirectory(directory) || DatabaseOps.findStorageLocation(directory) == null) {
      throw new IOException(
          directory + ": no graph is stored here; build one first, or name its place with --loc");
    }
    return DatabaseMgr.connectDatasetGraph(directory.toString());
  }

  private static void load(Path file, DatasetGraph data) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + ": no such file, or not readable; nothing exported");
    }
    try {
      RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerNoLogging).parse(data);
    } catch (RiotException e) {
      throw new IOException(file + ": not RDF (" + e.getMessage() + "); nothing exported", e);
    }
  }

  private static ViewFilter filter(CommandLine arguments, NamesInGraph names)
      throws UsageException {
    return new ViewFilter(
        day(arguments, "since"),
        day(arguments, "until"),
        actors(arguments, names),
        relations(arguments, names),
        minReports(arguments));
  }

  private static Optional<LocalDate> day(CommandLine arguments, String option)
      throws UsageException {
    String given = arguments.getOptionValue(option);
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given));
    } catch (DateTimeParseException e) {
      throw new UsageException("--" + option + " " + given + ": not a date such as 2016-08-24");
    }
  }

  private static Set<String> actors(CommandLine arguments, NamesInGraph names)
      throws UsageException {
    Set<String> found = new TreeSet<>();
    for (String given : values(arguments, "actor")) {
      Set<String> iris = names.actors(given);
      if (iris.isEmpty()) {
        throw new UsageException("--actor " + given + ": no actor of this name in the graph");
      }
      found.addAll(iris);
    }
    return found;
  }

  private static Set<String> relations(CommandLine arguments, NamesInGraph names)
      throws UsageException {
    Set<String> found = new TreeSet<>();
    for (String given : values(arguments, "relation")) {
      if (!names.hasRelation(given)) {
        throw new UsageException("--relation " + given + ": no such relation in the graph");
      }
      found.add(given);
    }
    return found;
  }

  private static int minReports(CommandLine arguments) throws UsageException {
    String given = arguments.getOptionValue("min-reports", "1");
    if (!given.matches("[1-9]\\d{0,8}")) {
      throw new UsageException("--min-reports " + given + ": not a number from 1 up");
    }
    return Integer.parseInt(given);
  }

  private static List<String> values(CommandLine arguments, String option) {
    String[] given = arguments.getOptionValues(option);
    return given == null ? List.of() : List.of(given);
  }

  private static void write(String format, DatasetGraph data, ViewFilter filter, Writer out)
      throws IOException {
    if (format.equals("events")) {
      new EventsExporter().write(data, filter, out);
    }
  }

  private static Option valued(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  private static Option severalValued(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArgs().argName(argument).desc(description).get();
  }
}
