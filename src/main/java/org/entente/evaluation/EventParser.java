package org.entente.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evaluation.EventRow.Circumstances;
import org.entente.evaluation.EventRow.Parties;
import org.entente.evaluation.EventRow.Passage;
import org.entente.evaluation.EventRow.Stated;
import org.entente.evaluation.EventRow.When;
import org.entente.source.Span;

/**
 * One line of an events file to its values. Only article, relation and parties must be there; what
 * is not scored is passed over. Thread-safe.
 */
final class EventParser {
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");
  private static final Set<String> STATUSES =
      Set.of("actual", "planned", "possible", "requested", "denied");

  /**
   * Reads a line.
   *
   * @throws FaultException when it is not an event
   */
  EventRow parse(String json) throws FaultException {
    JsonObject line = object(json);
    return new EventRow(
        EventRow.articleOf(required(within(line, "cite_info"), "cite_info.id", "id")),
        required(Optional.of(line), "relation", "relation"),
        parties(line),
        circumstances(line),
        new Passage(text(line, "text"), span(line)),
        number(line, "confidence"),
        text(line, "rule"));
  }

  private static JsonObject object(String json) throws FaultException {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    try {
      JsonElement value = JsonParser.parseReader(in);
      if (in.peek() != JsonToken.END_DOCUMENT || !value.isJsonObject()) {
        throw new FaultException("not a JSON object");
      }
      return value.getAsJsonObject();
    } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
      Matcher column = COLUMN.matcher(String.valueOf(e.getMessage()));
      throw new FaultException(
          "malformed JSON" + (column.find() ? " at column " + column.group(1) : ""));
    }
  }

  private static Parties parties(JsonObject line) throws FaultException {
    List<Party> actors = entities(line, "actor");
    List<Party> recipients = entities(line, "recipient");
    boolean alone = recipients.isEmpty();
    boolean reciprocal = flag(line, "reciprocal").value().orElse(alone);
    if (actors.isEmpty()) {
      throw new FaultException("no \"actor\"");
    }
    if (alone && (!reciprocal || actors.size() < 2)) {
      throw new FaultException("no \"recipient\", and no two actors that are reciprocal");
    }
    return new Parties(actors, recipients, reciprocal);
  }

  private static Circumstances circumstances(JsonObject line) throws FaultException {
    Stated<String> status = new Stated<>(text(line, "status").isPresent(), text(line, "status"));
    if (status.value().filter(Predicate.not(STATUSES::contains)).isPresent()) {
      throw new FaultException("no such status: \"" + status.value().get() + "\"");
    }
    Optional<String> source = text(line, "date_source");
    return new Circumstances(
        status,
        flag(line, "negated"),
        entity(line, "attributed_to"),
        new Stated<>(
            line.has("date"),
            text(line, "date").map(d -> new When(d, !source.equals(Optional.of("publication"))))),
        entity(line, "event_loc"));
  }

  private static Optional<Span> span(JsonObject line) throws FaultException {
    Optional<JsonObject> info = within(line, "text_info");
    if (info.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> begin = number(info.get(), "begin");
    Optional<BigDecimal> end = number(info.get(), "end");
    if (begin.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Span(begin.orElseThrow().intValueExact(), end.orElseThrow().intValueExact()));
    } catch (RuntimeException e) {
      throw new FaultException("\"text_info\" is not a begin and an end");
    }
  }

  private static List<Party> entities(JsonObject line, String field) throws FaultException {
    List<Party> parties = new ArrayList<>();
    JsonElement value = line.get(field);
    if (value == null || value.isJsonNull()) {
      return parties;
    }
    if (!(value instanceof JsonArray list)) {
      throw new FaultException("\"" + field + "\" is not a list");
    }
    for (JsonElement element : list) {
      if (!element.isJsonObject()) {
        throw new FaultException("\"" + field + "\" holds what is not an object");
      }
      parties.add(party(element.getAsJsonObject(), field));
    }
    return parties;
  }

  private static Stated<Party> entity(JsonObject line, String field) throws FaultException {
    Optional<JsonObject> value = within(line, field);
    return value.isPresent()
        ? new Stated<>(true, Optional.of(party(value.get(), field)))
        : new Stated<>(line.has(field), Optional.empty());
  }

  private static Party party(JsonObject entity, String field) throws FaultException {
    Party.Name name = name(entity);
    Optional<JsonObject> represented = within(entity, "represents");
    Optional<String> words = text(entity, "entity_text");
    if (name.isEmpty() && words.isEmpty()) {
      throw new FaultException(
          "\"" + field + "\" has neither identifier nor label, code or entity_text");
    }
    return new Party(
        name,
        text(entity, "kind"),
        words,
        represented.isPresent() ? Optional.of(name(represented.get())) : Optional.empty());
  }

  private static Party.Name name(JsonObject entity) throws FaultException {
    return new Party.Name(text(entity, "identifier"), text(entity, "label"), text(entity, "code"));
  }

  private static String required(Optional<JsonObject> object, String shown, String field)
      throws FaultException {
    Optional<String> value = object.isEmpty() ? Optional.empty() : text(object.get(), field);
    if (value.isEmpty()) {
      throw new FaultException("no \"" + shown + "\"");
    }
    return value.get();
  }

  private static Optional<JsonObject> within(JsonObject object, String field)
      throws FaultException {
    JsonElement value = object.get(field);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonObject()) {
      throw new FaultException("\"" + field + "\" is not an object");
    }
    return Optional.of(value.getAsJsonObject());
  }

  private static Optional<String> text(JsonObject object, String field) throws FaultException {
    Optional<JsonPrimitive> value = primitive(object, field);
    if (value.isPresent() && !value.get().isString()) {
      throw new FaultException("\"" + field + "\" is not a string");
    }
    return value.map(JsonPrimitive::getAsString).filter(text -> !text.isBlank());
  }

  private static Optional<BigDecimal> number(JsonObject object, String field)
      throws FaultException {
    Optional<JsonPrimitive> value = primitive(object, field);
    if (value.isPresent() && !value.get().isNumber()) {
      throw new FaultException("\"" + field + "\" is not a number");
    }
    try {
      return value.map(JsonPrimitive::getAsBigDecimal);
    } catch (NumberFormatException e) {
      throw new FaultException("\"" + field + "\" is not a number");
    }
  }

  private static Stated<Boolean> flag(JsonObject object, String field) throws FaultException {
    Optional<JsonPrimitive> value = primitive(object, field);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw new FaultException("\"" + field + "\" is neither true nor false");
    }
    return new Stated<>(value.isPresent(), value.map(JsonPrimitive::getAsBoolean));
  }

  private static Optional<JsonPrimitive> primitive(JsonObject object, String field)
      throws FaultException {
    JsonElement value = object.get(field);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive()) {
      throw new FaultException("\"" + field + "\" is not a single value");
    }
    return Optional.of(value.getAsJsonPrimitive());
  }

  /** A line that is no event; the message says why. */
  static final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    FaultException(String message) {
      super(message);
    }
  }
}
