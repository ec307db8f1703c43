package org.entente.evaluation;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.evaluation.Evaluation.Flaw;

/** Writes an evaluation: for people as aligned columns and lists, for machines as CSV or JSON. */
public final class ResultWriter {
  private final ResultTables tables;

  /**
   * @param most how many missed and how many wrong links are listed
   */
  public ResultWriter(Evaluation evaluation, int most) {
    this.tables = new ResultTables(evaluation, most);
  }

  /** The words that a single table is asked for by, for {@link #separated}. */
  public static List<String> tableNames() {
    return ResultTables.NAMES;
  }

  /** All of it in plain words. */
  public void text(Writer out) throws IOException {
    Evaluation evaluation = tables.evaluation();
    columns(tables.get(ResultTables.SCORES), out);
    out.write("\nWhat else is told of those that were found:\n");
    columns(tables.get(ResultTables.CIRCUMSTANCES), out);
    out.write("\nBy confidence; \"up\" means these and all of higher confidence:\n");
    columns(tables.get(ResultTables.CALIBRATION), out);
    list("Missed", "found instead", evaluation.missed(), out);
    list("Wrong", "gold has", evaluation.wrong(), out);
    out.flush();
  }

  /** One table with its header, with commas or tabs. */
  public void separated(String table, boolean tabs, Writer out) throws IOException {
    ResultTable rows = tables.get(table);
    CSVFormat format = tabs ? CSVFormat.TDF : CSVFormat.DEFAULT;
    CSVPrinter printer = new CSVPrinter(out, format.builder().setRecordSeparator('\n').get());
    printer.printRecord(rows.header());
    for (List<Object> row : rows.rows()) {
      printer.printRecord(row);
    }
    printer.flush();
  }

  /** All tables, each a list of objects. What is undefined is null. */
  public void json(Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject();
    for (String name : ResultTables.NAMES) {
      ResultTable table = tables.get(name);
      json.name(name).beginArray();
      for (List<Object> row : table.rows()) {
        object(table.header(), row, json);
      }
      json.endArray();
    }
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private static void object(List<String> header, List<Object> row, JsonWriter json)
      throws IOException {
    json.beginObject();
    for (int i = 0; i < header.size(); i++) {
      json.name(header.get(i));
      Object cell = row.get(i);
      if (cell instanceof Number number) {
        json.value(number);
      } else {
        json.value(cell.equals("") ? null : cell.toString());
      }
    }
    json.endObject();
  }

  private static void columns(ResultTable table, Writer out) throws IOException {
    int width = table.header().size();
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.header());
    table.rows().forEach(row -> lines.add(row.stream().map(Object::toString).toList()));
    int[] widths =
        IntStream.range(0, width)
            .map(i -> lines.stream().mapToInt(line -> length(line.get(i))).max().orElse(0))
            .toArray();
    lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < width; i++) {
        String space = " ".repeat(widths[i] - length(line.get(i)));
        text.append(i == 0 ? "" : "  ");
        text.append(table.isNumeric(i) ? space + line.get(i) : line.get(i) + space);
      }
      out.write(text.toString().stripTrailing() + "\n");
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void list(String title, String instead, List<Flaw> flaws, Writer out) throws IOException {
    int listed = Math.min(tables.most(), flaws.size());
    out.write("\n" + title + ": " + flaws.size());
    out.write(listed < flaws.size() ? ", of which these are " + listed + "\n" : "\n");
    for (Flaw flaw : flaws.subList(0, listed)) {
      EventRow row = flaw.link().row();
      out.write("  " + Words.onOneLine(row.article()) + ": " + flaw.link().shown() + "\n");
      write("      \"", row.passage().text(), "\"\n", out);
      write("      " + instead + ": ", flaw.instead(), "\n", out);
      write("      rule: ", row.rule(), "", out);
      if (row.rule().isPresent()) {
        write(", confidence ", row.confidence().map(Object::toString), "", out);
        out.write("\n");
      }
    }
  }

  private static void write(String before, Optional<String> text, String after, Writer out)
      throws IOException {
    if (text.isPresent()) {
      out.write(before + Words.onOneLine(text.get()) + after);
    }
  }
}
