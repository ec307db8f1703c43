package org.entente.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the pages of a document together: without the lines that stand at the top or bottom of most
 * of them, and without a break where a sentence runs on. Used once.
 */
final class DocumentPages {
  private static final int MARGIN_LINES = 2;
  private static final int LONG_LINE = 50;

  private final List<List<String>> pages = new ArrayList<>();

  /** Adds a page, whose paragraphs have blank lines between them. */
  void add(String page) {
    List<String> lines = new ArrayList<>(page.lines().map(String::stripTrailing).toList());
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      pages.add(lines);
    }
  }

  String text() {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      margins(page).stream()
          .map(at -> form(page.get(at)))
          .distinct()
          .forEach(form -> seen.merge(form, 1, Integer::sum));
    }
    int most = Math.max(2, (pages.size() + 1) / 2);
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      for (int at : margins(page)) {
        if (seen.get(form(page.get(at))) >= most) {
          page.set(at, "");
        }
      }
      append(text, String.join("\n", page).strip());
    }
    return text.toString();
  }

  /** Where the first and last lines of a page are. */
  private static List<Integer> margins(List<String> page) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isBlank()) {
        filled.add(i);
      }
    }
    List<Integer> margins = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      if (i < MARGIN_LINES || i >= filled.size() - MARGIN_LINES) {
        margins.add(filled.get(i));
      }
    }
    return margins;
  }

  /** A line without the number of its page. */
  private static String form(String line) {
    return line.strip().replaceAll("\\d+", "#");
  }

  private static void append(StringBuilder text, String page) {
    if (text.length() > 0 && !page.isEmpty()) {
      text.append(runsOn(text) ? "\n" : "\n\n");
    }
    text.append(page);
  }

  /** A full last line that does not end a sentence. */
  private static boolean runsOn(StringBuilder text) {
    char last = text.charAt(text.length() - 1);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
    return open && text.length() - text.lastIndexOf("\n") > LONG_LINE;
  }
}
