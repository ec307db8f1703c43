package org.entente.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which names records and tables have their fields: those that the user gave, and for the
 * other fields the usual ones. Immutable.
 *
 * @param given field by name, as {@link RecordField#plain}; a name with dots leads into objects
 */
public record FieldNames(Map<String, RecordField> given) {
  /** The usual names only. */
  public static final FieldNames USUAL = new FieldNames(Map.of());

  public FieldNames {
    given = Map.copyOf(given);
  }

  /**
   * Reads what the user gave, such as {@code text=body,date=pubDate}.
   *
   * @throws IllegalArgumentException when it cannot be meant; the message says why
   */
  public static FieldNames parse(String written) {
    Map<String, RecordField> given = new LinkedHashMap<>();
    Set<RecordField> fields = EnumSet.noneOf(RecordField.class);
    for (String pair : written.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "\"" + pair.strip() + "\" is not FIELD=NAME, such as text=body");
      }
      RecordField field = field(pair.substring(0, equals).strip());
      String name = pair.substring(equals + 1).strip();
      if (RecordField.plain(name).isEmpty()) {
        throw new IllegalArgumentException("no name is given for " + word(field));
      }
      if (!fields.add(field)) {
        throw new IllegalArgumentException(word(field) + " is given twice");
      }
      RecordField other = given.putIfAbsent(RecordField.plain(name), field);
      if (other != null) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is given for both " + word(other) + " and " + word(field));
      }
    }
    return new FieldNames(given);
  }

  /** The fields' words, as the user writes them. */
  public static String words() {
    return Arrays.stream(RecordField.values())
        .map(FieldNames::word)
        .collect(Collectors.joining(", "));
  }

  /** The field of a name at the top of a record. */
  Optional<RecordField.Match> of(String name) {
    return within(name)
        .or(() -> RecordField.of(name).filter(match -> !given.containsValue(match.field())));
  }

  /** The field of a name with dots, within the objects of a record. */
  Optional<RecordField.Match> within(String path) {
    return Optional.ofNullable(given.get(RecordField.plain(path)))
        .map(field -> new RecordField.Match(field, 0));
  }

  /** Whether a field is wanted from within this object of a record. */
  boolean reachInto(String path) {
    String begin = RecordField.plain(path) + ".";
    return given.keySet().stream().anyMatch(name -> name.startsWith(begin));
  }

  /** How messages call a field: by the name that it was given, or by its own. */
  String nameOf(RecordField field) {
    return given.entrySet().stream()
        .filter(entry -> entry.getValue() == field)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(word(field));
  }

  private static RecordField field(String word) {
    return Arrays.stream(RecordField.values())
        .filter(field -> word(field).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no field \"" + word + "\"; the fields are " + words()));
  }

  private static String word(RecordField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
