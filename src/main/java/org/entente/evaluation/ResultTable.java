package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A table of an evaluation's results.
 *
 * @param name the word that users call it by
 * @param rows each as long as the header; numbers as numbers, what is undefined as an empty text
 */
record ResultTable(String name, List<String> header, List<List<Object>> rows) {
  ResultTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " under " + header);
      }
    }
  }

  /** A share as it goes into a cell, in hundredths. */
  static Object cell(OptionalDouble share) {
    return share.isPresent()
        ? new BigDecimal(String.format(Locale.ROOT, "%.2f", share.getAsDouble()))
        : "";
  }

  boolean isNumeric(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .allMatch(cell -> cell instanceof Number || cell.equals(""));
  }
}
