package org.entente.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Reads the rows of a SPARQL query's results: CSV and TSV, the standard's JSON, and the plainer
 * JSON that Wikidata's page offers for download. Cells are texts; empty ones are left out.
 */
final class ResultRows {
  private static final CSVFormat COMMAS =
      CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true).get();
  private static final Pattern TERM =
      Pattern.compile("<([^<>]*)>|\"((?:[^\"\\\\]|\\\\.)*)\"(?:@[\\w-]+|\\^\\^\\S+)?");

  private ResultRows() {}

  /**
   * A row's cells by the name of their column.
   *
   * @param number of its line or, in JSON, of the row
   */
  record Row(int number, Map<String, String> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    Optional<String> find(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /**
   * The rows of a text whose first line names the columns. Lines are read one by one, so that a
   * quotation mark that is never closed costs no more than its line.
   */
  static List<Row> ofTable(String text, FaultLog.InFile faults) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean tabs = !lines.isEmpty() && lines.get(0).indexOf('\t') >= 0;
    List<String> columns =
        lines.isEmpty()
            ? List.of()
            : cells(lines.get(0), tabs).stream().map(c -> c.replaceFirst("^\\?", "")).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = cells(lines.get(i), tabs);
      if (cells.size() == columns.size()) {
        rows.add(row(i + 1, columns, cells));
      } else {
        faults.add(i + 1, cells.size() + " cells, but there are " + columns.size() + " columns");
      }
    }
    return rows;
  }

  /** The rows of results in JSON. */
  static List<Row> ofJson(String text) throws IOException {
    try {
      return text.stripLeading().startsWith("[") ? ofPlainJson(text) : ofResults(text);
    } catch (JsonParseException | JsonException | QueryException e) {
      throw new IOException("not the JSON of a query's results: " + e.getMessage(), e);
    }
  }

  private static List<String> cells(String line, boolean tabs) throws IOException {
    if (tabs) {
      return List.of(line.split("\t", -1)).stream().map(ResultRows::unwrapped).toList();
    }
    try (CSVParser parser = CSVParser.parse(line, COMMAS)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }

  /** In TSV a term may stand as in a query: {@code <iri>}, {@code "text"@en}. */
  private static String unwrapped(String cell) {
    Matcher term = TERM.matcher(cell);
    if (!term.matches()) {
      return cell;
    }
    return term.group(1) != null
        ? term.group(1)
        : term.group(2).replaceAll("\\\\[tnr]", " ").replaceAll("\\\\(.)", "$1");
  }

  private static Row row(int number, List<String> columns, List<String> cells) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        byColumn.put(columns.get(i), cells.get(i).strip());
      }
    }
    return new Row(number, byColumn);
  }

  private static List<Row> ofResults(String text) {
    ResultSet results =
        ResultSetFactory.fromJSON(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<Row> rows = new ArrayList<>();
    while (results.hasNext()) {
      Binding binding = results.nextBinding();
      Map<String, String> cells = new LinkedHashMap<>();
      for (Iterator<Var> vars = binding.vars(); vars.hasNext(); ) {
        Var var = vars.next();
        Node node = binding.get(var);
        if (node.isURI()) {
          put(cells, var.getVarName(), node.getURI());
        } else if (node.isLiteral()) {
          put(cells, var.getVarName(), node.getLiteralLexicalForm());
        }
      }
      rows.add(new Row(rows.size() + 1, cells));
    }
    return rows;
  }

  /** An array of objects whose members are texts, or terms with their text under "value". */
  private static List<Row> ofPlainJson(String text) {
    JsonArray array = JsonParser.parseString(text).getAsJsonArray();
    List<Row> rows = new ArrayList<>();
    for (JsonElement element : array) {
      Map<String, String> cells = new LinkedHashMap<>();
      if (element instanceof JsonObject object) {
        object.asMap().forEach((name, value) -> value(value).ifPresent(v -> put(cells, name, v)));
      }
      rows.add(new Row(rows.size() + 1, cells));
    }
    return rows;
  }

  private static Optional<String> value(JsonElement element) {
    if (element instanceof JsonObject object && object.has("value")) {
      return value(object.get("value"));
    }
    return element.isJsonPrimitive() ? Optional.of(element.getAsString()) : Optional.empty();
  }

  private static void put(Map<String, String> cells, String name, String value) {
    if (!value.isBlank()) {
      cells.put(name, value.strip());
    }
  }
}
