package org.entente.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The data that a page's scripts would show, such as {@code __NEXT_DATA__}.
 *
 * @param scripts as they stand in the page
 */
record ScriptText(List<String> scripts) {
  private static final int LONGEST_SCRIPT = 5_000_000;
  private static final int SHORTEST_SCRIPT = 200;
  private static final int MOST_VALUES = 20;
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:^|[;\\n])\\s*(?:(?:var|let|const)\\s+)?[\\w$.\\[\\]\"']{1,80}\\s*=\\s*"
              + "(?:JSON\\.parse\\(\\s*)?(?=[{\\[\"'])");

  static ScriptText of(Document page) {
    return new ScriptText(
        page.select("script:not([src])").stream()
            .filter(script -> !script.attr("type").contains("ld+json"))
            .map(Element::data)
            .filter(data -> data.length() >= SHORTEST_SCRIPT && data.length() <= LONGEST_SCRIPT)
            .toList());
  }

  /**
   * The lines of the article in them.
   *
   * @param titles of the page; where scripts hold several stories, it is the one called so
   */
  Optional<List<String>> lines(List<String> titles, Cues cues) {
    return scripts.stream()
        .flatMap(data -> values(data).stream())
        .flatMap(data -> new StorySearch(titles, cues).find(data).stream())
        .findFirst();
  }

  /** The script as a whole, if it is data, or the values that it gives to variables. */
  private static List<JsonElement> values(String script) {
    String whole = script.stripLeading();
    List<String> written =
        whole.startsWith("{") || whole.startsWith("[")
            ? List.of(whole)
            : ASSIGNED
                .matcher(script)
                .results()
                .limit(MOST_VALUES)
                .map(assigned -> script.substring(assigned.end()))
                .toList();
    return written.stream()
        .flatMap(json -> value(json).stream())
        .flatMap(
            value ->
                value.isJsonPrimitive()
                    ? value(value.getAsString().strip()).stream()
                    : Stream.of(value))
        .filter(value -> !value.isJsonPrimitive())
        .toList();
  }

  /** What follows the value, such as a semicolon and more statements, is not looked at. */
  private static Optional<JsonElement> value(String json) {
    if (json.isEmpty() || "{[\"'".indexOf(json.charAt(0)) < 0) {
      return Optional.empty();
    }
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      return Optional.of(JsonParser.parseReader(reader));
    } catch (JsonParseException | IllegalStateException | IOException e) {
      return Optional.empty();
    }
  }
}
