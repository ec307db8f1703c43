package org.entente.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What articles tell by somebody's own reading.
 *
 * @param rows in the order of the files
 */
public record GoldEvents(List<EventRow> rows) {
  public GoldEvents {
    rows = List.copyOf(rows);
  }

  /**
   * Reads files of gold events.
   *
   * @param faults takes a message for each line that is no event
   */
  public static GoldEvents read(List<Path> files, Consumer<String> faults) throws IOException {
    List<EventRow> rows = new ArrayList<>();
    for (Path file : files) {
      new EventFile(file).read(rows::add, faults);
    }
    return new GoldEvents(rows);
  }

  /** The articles that they are of. */
  public Set<String> articles() {
    Set<String> articles = new TreeSet<>();
    rows.forEach(row -> articles.add(row.article()));
    return articles;
  }

  /** Relations that are not among these, with the number of events of each. */
  public TreeMap<String, Integer> relationsBeside(Set<String> known) {
    TreeMap<String, Integer> others = new TreeMap<>();
    rows.stream()
        .map(EventRow::relation)
        .filter(relation -> !known.contains(relation))
        .forEach(relation -> others.merge(relation, 1, Integer::sum));
    return others;
  }
}
