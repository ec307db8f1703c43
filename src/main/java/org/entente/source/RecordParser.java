package org.entente.source;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON object to the fields that are known; the rest is passed over. Thread-safe. */
final class RecordParser {
  /** Where search engines keep the document that they found. */
  private static final String HIT = "_source";

  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private record Ranked(int rank, String value) {}

  private final FieldNames names;

  RecordParser(FieldNames names) {
    this.names = names;
  }

  FieldNames names() {
    return names;
  }

  /**
   * The fields that the record has, as strings; of several authors one a line.
   *
   * @throws RecordFault when the text is not one JSON object
   */
  Map<RecordField, String> parse(String json) throws RecordFault {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    try {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new RecordFault("not a JSON object");
      }
      Map<RecordField, Ranked> fields = new EnumMap<>(RecordField.class);
      object(in, "", fields);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new RecordFault("more than one JSON value on the line");
      }
      return values(fields);
    } catch (EOFException e) {
      throw new RecordFault("malformed JSON: it ends too early");
    } catch (MalformedJsonException e) {
      throw new RecordFault("malformed JSON" + column(e.getMessage()));
    } catch (IOException | IllegalStateException | NumberFormatException | JsonParseException e) {
      throw new RecordFault("malformed JSON" + column(e.getMessage()));
    }
  }

  private static Map<RecordField, String> values(Map<RecordField, Ranked> fields) {
    Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    fields.forEach((field, ranked) -> values.put(field, ranked.value()));
    return values;
  }

  private void object(JsonReader in, String path, Map<RecordField, Ranked> fields)
      throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String name = path + in.nextName();
      Optional<RecordField.Match> match = path.isEmpty() ? names.of(name) : names.within(name);
      if (name.equals(HIT) && in.peek() == JsonToken.BEGIN_OBJECT) {
        object(in, path, fields);
      } else if (match.isPresent()) {
        RecordField.Match known = match.get();
        value(in, known.field())
            .ifPresent(
                value ->
                    fields.merge(
                        known.field(),
                        new Ranked(known.rank(), value),
                        (old, now) -> now.rank() <= old.rank() ? now : old));
      } else if (in.peek() == JsonToken.BEGIN_OBJECT && names.reachInto(name)) {
        object(in, name + ".", fields); // as deep as the user's name, and no deeper
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  /** A string or number; of a publisher or author that is an object its "name". */
  private static Optional<String> value(JsonReader in, RecordField field) throws IOException {
    JsonToken token = in.peek();
    if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
      return Optional.of(in.nextString()).filter(value -> !value.isBlank());
    }
    boolean named = field == RecordField.PUBLISHER || field == RecordField.AUTHOR;
    if (token == JsonToken.BEGIN_OBJECT && named) {
      return name(in);
    }
    if (token == JsonToken.BEGIN_ARRAY) {
      Optional<String> list = strings(in);
      return field == RecordField.AUTHOR || field == RecordField.TEXT
          ? list.map(lines -> field == RecordField.TEXT ? lines.replace("\n", "\n\n") : lines)
          : list.flatMap(lines -> lines.lines().filter(line -> !line.isBlank()).findFirst());
    }
    in.skipValue();
    return Optional.empty();
  }

  private static Optional<String> name(JsonReader in) throws IOException {
    Optional<String> name = Optional.empty();
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("name") && in.peek() == JsonToken.STRING) {
        name = Optional.of(in.nextString()).filter(value -> !value.isBlank());
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return name;
  }

  private static Optional<String> strings(JsonReader in) throws IOException {
    List<String> strings = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() == JsonToken.STRING) {
        strings.add(in.nextString());
      } else if (in.peek() == JsonToken.BEGIN_OBJECT) {
        name(in).ifPresent(strings::add);
      } else {
        in.skipValue();
      }
    }
    in.endArray();
    return strings.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", strings));
  }

  private static String column(String message) {
    Matcher column = COLUMN.matcher(String.valueOf(message));
    return column.find() ? " at column " + column.group(1) : "";
  }
}
