package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.io.output.WriterOutputStream;
import org.entente.store.Closeness;
import org.entente.store.GraphStore;
import org.entente.store.InvalidQueryException;
import org.entente.store.QueryFile;
import org.entente.store.QueryLibrary;
import org.entente.store.QueryParameter;
import org.entente.store.QueryRunner;
import org.entente.store.ResultForm;

/** {@code entente query}: lists the queries, or runs one. */
final class QueryCommand implements Command {
  private static final String DEFAULT_LIMIT = "300";

  private final QueryLibrary library;
  private final InputStream in;

  /**
   * Made once.
   *
   * @param home the folder with the program's own files
   * @param in where a query named {@code -} is read from
   */
  QueryCommand(Path home, InputStream in) {
    this.library = new QueryLibrary(home.resolve("queries"));
    this.in = in;
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String summary() {
    return "ask the graph: runs a ready-made query by name, or one of your own; alone, lists them";
  }

  @Override
  public String arguments() {
    return "[NAME|FILE|-]";
  }

  @Override
  public Options options() {
    return Source.addTo(new Options())
        .addOption(option("service", "URL", "ask the SPARQL endpoint at this address instead"))
        .addOption(
            option(
                "set",
                "NAME=VALUE...",
                "give a parameter of the query a value; an actor may be given by any of its names;"
                    + " repeatable"))
        .addOption(option("results", "FORM", "write " + ResultForm.choices() + " (default text)"))
        .addOption(
            option(
                "timeout", "SECONDS", "give up after this time (default " + DEFAULT_LIMIT + ")"));
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    List<String> operands = arguments.getArgList();
    if (operands.size() > 1) {
      throw new UsageException("query: one query at a time, not also \"" + operands.get(1) + "\"");
    }
    try {
      if (operands.isEmpty()) {
        list(out);
      } else {
        ask(find(operands.get(0)), arguments, out);
      }
    } catch (InvalidQueryException e) {
      throw new UsageException(e.getMessage());
    }
    return ExitCode.DONE;
  }

  private static Option option(String name, String value, String meaning) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(meaning).get();
  }

  private void list(PrintWriter out) throws IOException, InvalidQueryException {
    for (QueryFile query : library.queries()) {
      out.println(query.name());
      out.println("    " + query.summary());
      for (QueryParameter parameter : query.parameters()) {
        out.println(
            "    --set "
                + parameter.name()
                + "="
                + parameter.type().word().toUpperCase(Locale.ROOT)
                + "  "
                + parameter.meaning()
                + (parameter.required() ? " (required)" : "")
                + parameter.preset().map(value -> " (default " + value + ")").orElse(""));
      }
    }
  }

  private QueryFile find(String operand) throws UsageException, IOException, InvalidQueryException {
    if (operand.equals("-")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return QueryFile.parse("standard input", text);
    }
    Optional<QueryFile> known = library.find(operand);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = Path.of(operand);
    if (Files.isRegularFile(file)) {
      return QueryFile.parse(operand, read(file));
    }
    List<String> close = Closeness.suggest(operand, library.names());
    throw new UsageException(
        "query: \""
            + operand
            + "\" is neither a file nor the name of a query"
            + (close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?"));
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8 text", e);
    }
  }

  private static void ask(QueryFile query, CommandLine arguments, PrintWriter out)
      throws UsageException, IOException, InvalidQueryException {
    Map<String, String> settings = settings(arguments);
    ResultForm form = form(arguments);
    Duration limit = limit(arguments);
    OutputStream bytes =
        WriterOutputStream.builder().setWriter(out).setCharset(StandardCharsets.UTF_8).get();
    Optional<String> service = Optional.ofNullable(arguments.getOptionValue("service"));
    if (service.isPresent()) {
      Source.refuseWith(arguments, "service");
      QueryRunner.over(endpoint(service.get()), limit).run(query, settings, form, bytes);
    } else {
      try (GraphStore store = Source.open(arguments)) {
        QueryRunner.over(store, limit).run(query, settings, form, bytes);
      }
    }
    bytes.flush();
  }

  private static URI endpoint(String url) throws UsageException {
    if (!url.matches("https?://[^\\s/]+.*")) {
      throw new UsageException(
          "query: --service needs an address that begins with http, not " + url);
    }
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new UsageException("query: --service: " + e.getMessage());
    }
  }

  private static Map<String, String> settings(CommandLine arguments) throws UsageException {
    Map<String, String> settings = new LinkedHashMap<>();
    String[] given = Optional.ofNullable(arguments.getOptionValues("set")).orElse(new String[0]);
    for (String setting : given) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new UsageException("query: --set needs NAME=VALUE, not \"" + setting + "\"");
      }
      String name = setting.substring(0, equals);
      if (settings.put(name, setting.substring(equals + 1)) != null) {
        throw new UsageException("query: --set " + name + " is given twice");
      }
    }
    return settings;
  }

  private static ResultForm form(CommandLine arguments) throws UsageException {
    String word = arguments.getOptionValue("results", "text");
    return ResultForm.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "query: --results is one of " + ResultForm.choices() + ", not " + word));
  }

  private static Duration limit(CommandLine arguments) throws UsageException {
    String seconds = arguments.getOptionValue("timeout", DEFAULT_LIMIT);
    if (!seconds.matches("[1-9]\\d{0,6}")) {
      throw new UsageException("query: --timeout needs a number of seconds, not " + seconds);
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }
}
