package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts as news databases export them: several articles in a file, one below the other, each with
 * labels such as "LENGTH:" or codes such as "HD" around its text. Thread-safe.
 */
final class DatabaseExport {
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_BORDER = 200;

  private final DatabaseLabels labels = DatabaseLabels.load();

  /**
   * One article of an export.
   *
   * @param text all that stands between its neighbours
   * @param story the same with spaces for all that is not the story itself
   */
  record Document(
      String text,
      String story,
      Map<DatabaseLabels.Role, String> fields,
      Optional<LocalDate> date) {}

  /** The articles of a text; none if it is no such export. */
  List<Document> documents(String text) {
    List<Document> documents = new ArrayList<>();
    boolean export = false;
    int from = 0;
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      String line = text.substring(begin, Math.min(end, begin + LONGEST_BORDER));
      boolean border = DatabaseLabels.isBorder(line);
      if (border || DatabaseLabels.isFirstCode(line)) {
        export = true;
        new Work(text.substring(from, begin)).document().ifPresent(documents::add);
        from = border ? end : begin;
      }
      begin = end + 1;
    }
    new Work(text.substring(Math.min(from, text.length()))).document().ifPresent(documents::add);
    return export ? documents : List.of();
  }

  /** The steps over one article. */
  private final class Work {
    private final String text;
    private final Map<DatabaseLabels.Role, String> fields =
        new EnumMap<>(DatabaseLabels.Role.class);
    private final List<Span> preamble = new ArrayList<>();
    private final List<Span> body = new ArrayList<>();
    private Optional<DatabaseLabels.Role> role = Optional.empty();
    private boolean textIsMarked;
    private boolean ended;
    private int seen;

    Work(String text) {
      this.text = text;
    }

    private void take(Span line) {
      String own = line.of(text);
      Optional<DatabaseLabels.Labelled> label = labels.of(own);
      boolean inText = role.equals(Optional.of(DatabaseLabels.Role.TEXT));
      // In the text a line may begin like a label; the first of the tail ends it.
      if (label.isPresent() && !(inText && isOfHead(label.get().role()))) {
        labelled(line, own, label.get());
      } else if (!own.isBlank()) {
        plain(line, own);
      } else if (!inText && !ended && role.isPresent()) {
        role = textIsMarked ? Optional.of(DatabaseLabels.Role.HEAD) : Optional.empty();
      }
    }

    private boolean isOfHead(DatabaseLabels.Role found) {
      return !textIsMarked
          && (found == DatabaseLabels.Role.TITLE || found == DatabaseLabels.Role.DATE);
    }

    private void labelled(Span line, String own, DatabaseLabels.Labelled label) {
      seen++;
      role = Optional.of(label.role());
      ended |= label.role() == DatabaseLabels.Role.TAIL || label.role() == DatabaseLabels.Role.ID;
      String value = own.substring(label.value()).strip();
      if (label.role() == DatabaseLabels.Role.TEXT) {
        if (!textIsMarked) {
          body.clear(); // what stood before a text that is marked was something else
        }
        textIsMarked = true;
        ended = false;
        add(new Span(line.begin() + label.value(), line.end()));
      } else if (!value.isEmpty()) {
        fields.putIfAbsent(label.role(), value);
      }
    }

    private void plain(Span line, String own) {
      if (role.equals(Optional.of(DatabaseLabels.Role.TEXT))) {
        add(line);
      } else if (seen == 0) {
        preamble.add(line);
      } else if (role.isPresent()) {
        fields.putIfAbsent(role.get(), own.strip());
      } else if (!ended && !textIsMarked) {
        role = Optional.of(DatabaseLabels.Role.TEXT);
        add(line);
      }
    }

    private void add(Span line) {
      int begin = line.begin();
      int end = line.end();
      while (begin < end && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (begin < end) {
        body.add(new Span(begin, end));
      }
    }

    /** None for what stands before the first article, such as a list of them. */
    Optional<Document> document() {
      for (int begin = 0; begin < text.length(); ) {
        int end = text.indexOf('\n', begin);
        end = end < 0 ? text.length() : end;
        take(new Span(begin, end));
        begin = end + 1;
      }
      if (seen < FEWEST_LABELS) {
        return Optional.empty();
      }
      head();
      return Optional.of(
          new Document(
              text,
              story(),
              fields,
              Optional.ofNullable(fields.get(DatabaseLabels.Role.DATE)).flatMap(DateText::record)));
    }

    /**
     * What stands above the labels: publication, date, headline; or headline, publication, date.
     */
    private void head() {
      List<String> head =
          preamble.stream()
              .map(line -> line.of(text).strip())
              .filter(line -> !line.startsWith("Copyright") && !line.startsWith("©"))
              .toList();
      int dated = 0;
      while (dated < head.size() && DateText.find(head.get(dated)).isEmpty()) {
        dated++;
      }
      if (dated == head.size()) {
        head.stream().limit(1).forEach(line -> fields.putIfAbsent(DatabaseLabels.Role.TITLE, line));
        return;
      }
      fields.putIfAbsent(DatabaseLabels.Role.DATE, head.get(dated));
      if (dated > 0) {
        fields.putIfAbsent(DatabaseLabels.Role.PUBLISHER, head.get(dated - 1));
      }
      if (dated > 1) {
        fields.putIfAbsent(DatabaseLabels.Role.TITLE, head.get(0));
      } else if (dated + 1 < head.size()) {
        fields.putIfAbsent(DatabaseLabels.Role.TITLE, head.get(head.size() - 1));
      }
    }

    private String story() {
      StringBuilder story = new StringBuilder(text.replaceAll("[^\\r\\n]", " "));
      body.forEach(line -> story.replace(line.begin(), line.end(), line.of(text)));
      return story.toString();
    }
  }
}
