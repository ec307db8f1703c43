package org.entente.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A variable of a query that the user may give a value.
 *
 * @param name the variable, without its question mark
 * @param type what its values are
 * @param required whether the query makes no sense without a value
 * @param preset the value it has when the user gives none
 * @param meaning what it does, in plain words
 */
public record QueryParameter(
    String name, Type type, boolean required, Optional<String> preset, String meaning) {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "parameter\\s+(\\w+)\\s*\\(\\s*(\\w+)\\s*(?:,\\s*(required|default\\s+[^)]+))?\\s*\\)"
              + "\\s*:\\s*(\\S.*)");

  /** What a value may be. */
  public enum Type {
    /** An actor, by any of its names or by its IRI in angle brackets. */
    ACTOR,
    /** A day, month or year such as 2024-05-31, 2024-05 or 2024. */
    DATE,
    /** A month such as 2024-05, kept as text. */
    MONTH,
    /** A relation by its name, such as meetsWith, or its label. */
    RELATION,
    /** A whole number. */
    INTEGER,
    /** Text as it is. */
    STRING;

    /** As query files and listings write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a line of a query's header declares a parameter. */
  static boolean isDeclaration(String line) {
    return line.startsWith("parameter ");
  }

  /**
   * Reads {@code parameter NAME (TYPE): MEANING}, where the type may be followed by a comma and
   * {@code required} or {@code default VALUE}.
   */
  static QueryParameter parse(String line) throws InvalidQueryException {
    Matcher matcher = DECLARATION.matcher(line);
    if (!matcher.matches()) {
      throw new InvalidQueryException(
          "\"" + line + "\" should read: parameter NAME (TYPE, required): what it means");
    }
    String word = matcher.group(2);
    Type type =
        Arrays.stream(Type.values())
            .filter(t -> t.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidQueryException(
                        "a parameter's type is one of "
                            + Arrays.stream(Type.values())
                                .map(Type::word)
                                .collect(Collectors.joining(", "))
                            + ", not "
                            + word));
    Optional<String> mode = Optional.ofNullable(matcher.group(3));
    return new QueryParameter(
        matcher.group(1),
        type,
        mode.filter("required"::equals).isPresent(),
        mode.filter(m -> m.startsWith("default")).map(m -> m.substring(7).strip()),
        matcher.group(4).strip());
  }
}
