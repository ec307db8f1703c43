package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of an actor dictionary as the event coders TABARI, PETRARCH and their successors
 * use them: names, each followed by further names after a plus sign and by codes in brackets, which
 * may be limited to dates. Several names in a row share the codes below them. Says nothing of what
 * names and codes mean. For one file.
 */
final class DictionaryReader {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_ .,'’`&/()-]*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3,30}|---");
  private static final Pattern COMMENT = Pattern.compile("[#;]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LONGEST_NAME = 200;
  private static final String COMMENT_BEGIN = "<!--";
  private static final String COMMENT_END = "-->";

  private final FaultLog.InFile faults;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private final List<DatedCode> codes = new ArrayList<>();
  private boolean hasCodes;
  private boolean inComment;

  private DictionaryReader(FaultLog.InFile faults) {
    this.faults = faults;
  }

  /**
   * A name with all that is said of it.
   *
   * @param line of the name, from 1
   */
  record Entry(int line, String name, List<String> aliases, List<DatedCode> codes) {
    Entry {
      aliases = List.copyOf(aliases);
      codes = List.copyOf(codes);
    }
  }

  /**
   * A code and the days on which it holds.
   *
   * @param line where it stands, from 1
   * @param from its first day
   * @param to its last day
   */
  record DatedCode(int line, String code, Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean isDated() {
      return from.isPresent() || to.isPresent();
    }
  }

  private record Head(int line, String name, List<String> aliases) {}

  /** The entries in their order; what is none is told of and passed over. */
  static List<Entry> read(String text, FaultLog.InFile faults) {
    DictionaryReader reader = new DictionaryReader(faults);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.readLine(i + 1, reader.withoutComments(lines.get(i)).strip());
    }
    reader.endGroup();
    return reader.entries;
  }

  private void readLine(int number, String line) {
    if (line.isEmpty()) {
      return;
    }
    switch (line.charAt(0)) {
      case '+' -> readAlias(number, line.substring(1).strip());
      case '[' -> {
        if (heads.isEmpty()) {
          faults.add(number, "codes without a name above them");
        } else {
          readCodes(number, line);
        }
      }
      default -> readHead(number, line);
    }
  }

  private void readHead(int number, String line) {
    int bracket = line.indexOf('[');
    String name = (bracket < 0 ? line : line.substring(0, bracket)).strip();
    // Names without codes of their own wait for those below.
    if (hasCodes || bracket >= 0) {
      endGroup();
    }
    if (!isName(name)) {
      endGroup();
      faults.add(number, "no name that an actor could have");
      return;
    }
    heads.add(new Head(number, name, new ArrayList<>()));
    if (bracket >= 0) {
      readCodes(number, line.substring(bracket));
    }
  }

  private void readAlias(int number, String name) {
    if (heads.isEmpty()) {
      faults.add(number, "a further name without a name above it");
    } else if (!isName(name)) {
      faults.add(number, "no name that an actor could have");
    } else {
      heads.get(heads.size() - 1).aliases().add(name);
    }
  }

  private void readCodes(int number, String text) {
    hasCodes = true;
    Matcher brackets = BRACKETS.matcher(text);
    List<DatedCode> found = new ArrayList<>();
    while (brackets.find()) {
      Optional<DatedCode> code = code(number, brackets.group(1).strip());
      if (code.isEmpty()) {
        faults.add(number, "\"" + brackets.group() + "\" is no code with dates");
        return;
      }
      found.add(code.get());
    }
    if (found.isEmpty() || !BRACKETS.matcher(text).replaceAll("").isBlank()) {
      faults.add(number, "codes are not in brackets");
      return;
    }
    codes.addAll(found);
  }

  private static Optional<DatedCode> code(int line, String text) {
    String[] parts = BLANKS.split(text, 2);
    if (!CODE.matcher(parts[0]).matches()) {
      return Optional.empty();
    }
    String dates = parts.length < 2 ? "" : BLANKS.matcher(parts[1]).replaceAll("");
    Optional<LocalDate> none = Optional.empty();
    if (dates.isEmpty()) {
      return Optional.of(new DatedCode(line, parts[0], none, none));
    }
    String day = dates.substring(1);
    if (dates.charAt(0) == '<') {
      return DayForms.date(day)
          .map(d -> new DatedCode(line, parts[0], none, Optional.of(d.minusDays(1))));
    }
    if (dates.charAt(0) == '>') {
      return DayForms.date(day)
          .map(d -> new DatedCode(line, parts[0], Optional.of(d.plusDays(1)), none));
    }
    String[] ends = dates.split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    Optional<LocalDate> from = DayForms.date(ends[0]);
    Optional<LocalDate> to = DayForms.date(ends[1]);
    return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
        ? Optional.of(new DatedCode(line, parts[0], from, to))
        : Optional.empty();
  }

  private void endGroup() {
    for (Head head : heads) {
      if (!codes.isEmpty()) {
        entries.add(new Entry(head.line(), head.name(), head.aliases(), codes));
      } else if (!hasCodes) {
        faults.add(head.line(), "a name without a code");
      }
    }
    heads.clear();
    codes.clear();
    hasCodes = false;
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && NAME.matcher(name).matches()
        && name.chars().anyMatch(Character::isLetter);
  }

  /**
   * The line without what a comment mark hides; a comment in angle brackets may go on for lines.
   */
  private String withoutComments(String line) {
    StringBuilder kept = new StringBuilder();
    String rest = line;
    while (!rest.isEmpty()) {
      String mark = inComment ? COMMENT_END : COMMENT_BEGIN;
      int at = rest.indexOf(mark);
      if (!inComment) {
        kept.append(at < 0 ? rest : rest.substring(0, at));
      }
      if (at < 0) {
        break;
      }
      inComment = !inComment;
      rest = rest.substring(at + mark.length());
    }
    Matcher mark = COMMENT.matcher(kept);
    return mark.find() ? kept.substring(0, mark.start()) : kept.toString();
  }
}
