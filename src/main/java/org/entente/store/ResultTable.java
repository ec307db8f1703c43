package org.entente.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** Writes rows: for machines in the standard forms, for people as columns of plain words. */
final class ResultTable {
  /** Rows that are held to be sorted; what comes after them is in the store's order. */
  private static final int SORTED_ROWS = 200_000;

  private static final Pattern CURSOR_MOVERS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private final Query query;
  private final PrefixMap prefixes = Prefixes.map();

  ResultTable(Query query) {
    this.query = query;
    query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::add);
  }

  void write(RowSet rows, ResultForm form, OutputStream out) throws IOException {
    RowSet ordered = query.hasOrderBy() ? rows : sort(rows);
    if (form.table().isPresent()) {
      ResultsWriter.create().lang(form.table().get()).build().write(out, ordered);
    } else {
      writeText(ordered, out);
    }
  }

  private static RowSet sort(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<Binding> head = new ArrayList<>();
    while (head.size() < SORTED_ROWS && rows.hasNext()) {
      head.add(rows.next());
    }
    Comparator<Node> terms = Comparator.nullsFirst(SortedGraph.TERMS);
    columns.stream()
        .map(column -> Comparator.<Binding, Node>comparing(row -> row.get(column), terms))
        .reduce(Comparator::thenComparing)
        .ifPresent(head::sort);
    Iterator<Binding> all = Iter.concat(head.iterator(), rows);
    return RowSetStream.create(columns, all);
  }

  private void writeText(RowSet rows, OutputStream out) throws IOException {
    List<Var> columns = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Var::getVarName).toList());
    boolean[] numeric = new boolean[columns.size()];
    Arrays.fill(numeric, true);
    while (rows.hasNext()) {
      Binding row = rows.next();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Optional<Node> value = Optional.ofNullable(row.get(columns.get(i)));
        cells.add(value.map(this::plain).orElse(""));
        numeric[i] &= value.map(ResultTable::isNumber).orElse(true);
      }
      lines.add(cells);
    }
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writeColumns(lines, numeric, writer);
    writer.flush();
  }

  private static void writeColumns(List<List<String>> lines, boolean[] numeric, Writer writer)
      throws IOException {
    int[] widths = new int[numeric.length];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    writeLine(lines.get(0), widths, numeric, writer);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    writeLine(rule, widths, numeric, writer);
    for (List<String> line : lines.subList(1, lines.size())) {
      writeLine(line, widths, numeric, writer);
    }
  }

  private static void writeLine(List<String> cells, int[] widths, boolean[] right, Writer writer)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String space = " ".repeat(widths[i] - width(cell));
      line.append(i == 0 ? "" : "  ").append(right[i] ? space + cell : cell + space);
    }
    writer.append(line.toString().stripTrailing()).append('\n');
  }

  /** A name or a value without quotes; what would move the cursor becomes a space. */
  private String plain(Node node) {
    String text;
    if (node.isURI()) {
      text = Optional.ofNullable(prefixes.abbreviate(node.getURI())).orElse(node.getURI());
    } else {
      text = node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    }
    return CURSOR_MOVERS.matcher(text).replaceAll(" ").strip();
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral() && node.getLiteralValue() instanceof Number;
  }

  private static int width(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
