package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels by which news databases mark the parts of an article in a text, read from {@code
 * labels.txt}. Immutable.
 */
final class DatabaseLabels {
  /** What stands behind a label. */
  enum Role {
    TITLE,
    AUTHOR,
    DATE,
    PUBLISHER,
    LANGUAGE,
    TEXT,
    ID,
    HEAD,
    TAIL
  }

  /** A line with a label, and where its value begins. */
  record Labelled(Role role, int value) {}

  private static final String RESOURCE = "labels.txt";
  private static final Pattern COLON =
      Pattern.compile("^\\s*(?<label>[A-Z][A-Za-z]+(?:[ -][A-Za-z]+){0,3})\\s*:(?:\\s+|$)");
  private static final Pattern CODE = Pattern.compile("^(?<label>[A-Z]{2,3})(?:\\t| {2,}|\\s*$)");
  private static final Pattern ALONE =
      Pattern.compile("^\\s*(?<label>Body|Full Text|Full text|Classification)\\s*$");
  private static final Pattern BEGIN =
      Pattern.compile("(?i)^\\s*(?:document )?\\d{1,6} of \\d{1,6}(?: documents?)?\\s*$");
  private static final Pattern END = Pattern.compile("(?i)^\\s*end of document\\s*$");
  private static final int LONGEST = 400;

  private final Map<String, Role> roles = new HashMap<>();

  private DatabaseLabels(String lines) {
    for (String line : lines.lines().toList()) {
      String[] entry = line.split(":\\s+", 2);
      if (entry.length == 2 && !line.startsWith("//")) {
        Role role = Role.valueOf(entry[0].toUpperCase(Locale.ROOT));
        for (String label : entry[1].split("\\s*,\\s*", -1)) {
          roles.put(label, role);
        }
      }
    }
  }

  static DatabaseLabels load() {
    try (InputStream in = DatabaseLabels.class.getResourceAsStream(RESOURCE)) {
      return new DatabaseLabels(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of our own jar
    }
  }

  /** The label that a line begins with. */
  Optional<Labelled> of(String line) {
    String head = line.substring(0, Math.min(LONGEST, line.length()));
    for (Pattern form : new Pattern[] {COLON, CODE, ALONE}) {
      Matcher label = form.matcher(head);
      if (label.find()) {
        String name = label.group("label").toLowerCase(Locale.ROOT).replace(' ', '-');
        Role role = roles.get(name);
        boolean code = name.length() < 3 || (form == CODE && name.length() == 3);
        if (role != null && code == (form == CODE)) {
          return Optional.of(new Labelled(role, label.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** The first code of an article where there are no lines between articles. */
  static boolean isFirstCode(String line) {
    return line.startsWith("HD\t") || line.startsWith("HD  ") || line.strip().equals("HD");
  }

  /** A line that stands between articles. */
  static boolean isBorder(String line) {
    return BEGIN.matcher(line).matches() || END.matcher(line).matches();
  }
}
