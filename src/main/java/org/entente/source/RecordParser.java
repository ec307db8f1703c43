package org.entente.source;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of JSON to the fields that are known; the rest is passed over. Thread-safe. */
final class RecordParser {
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private record Ranked(int rank, String value) {}

  /**
   * The fields that the record has, as strings.
   *
   * @throws FaultException when the line is not one JSON object
   */
  Map<RecordField, String> parse(String json) throws FaultException {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    try {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new FaultException("not a JSON object");
      }
      Map<RecordField, String> fields = object(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new FaultException("more than one JSON value on the line");
      }
      return fields;
    } catch (EOFException e) {
      throw new FaultException("malformed JSON: it ends too early");
    } catch (MalformedJsonException e) {
      throw new FaultException("malformed JSON" + column(e.getMessage()));
    } catch (IOException | IllegalStateException | NumberFormatException | JsonParseException e) {
      throw new FaultException("malformed JSON" + column(e.getMessage()));
    }
  }

  private static Map<RecordField, String> object(JsonReader in) throws IOException {
    Map<RecordField, Ranked> fields = new EnumMap<>(RecordField.class);
    in.beginObject();
    while (in.hasNext()) {
      Optional<RecordField.Match> match = RecordField.of(in.nextName());
      Optional<String> value = match.isPresent() ? value(in, match.get().field()) : skip(in);
      if (value.isPresent()) {
        RecordField.Match known = match.orElseThrow();
        fields.merge(
            known.field(),
            new Ranked(known.rank(), value.get()),
            (old, now) -> now.rank() <= old.rank() ? now : old);
      }
    }
    in.endObject();
    Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    fields.forEach((field, ranked) -> values.put(field, ranked.value()));
    return values;
  }

  /** A string or number; of a publisher that is an object its "name". */
  private static Optional<String> value(JsonReader in, RecordField field) throws IOException {
    JsonToken token = in.peek();
    if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
      return Optional.of(in.nextString()).filter(value -> !value.isBlank());
    }
    return token == JsonToken.BEGIN_OBJECT && field == RecordField.PUBLISHER ? name(in) : skip(in);
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

  private static Optional<String> skip(JsonReader in) throws IOException {
    in.skipValue();
    return Optional.empty();
  }

  private static String column(String message) {
    Matcher column = COLUMN.matcher(String.valueOf(message));
    return column.find() ? " at column " + column.group(1) : "";
  }

  /** A line that is no record; the message says why. */
  static final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    FaultException(String message) {
      super(message);
    }
  }
}
