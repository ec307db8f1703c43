package org.entente.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "^\\s*(?:(?:var|let|const)\\s+)?[\\w$.\\[\\]\"']{1,80}\\s*=\\s*(?:JSON\\.parse\\(\\s*)?"
              + "(?=[{\\[\"'])");

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
        .flatMap(data -> parse(data).stream())
        .flatMap(data -> new StorySearch(titles, cues).find(data).stream())
        .findFirst();
  }

  private static Optional<JsonElement> parse(String script) {
    Matcher assigned = ASSIGNED.matcher(script);
    return value(script.substring(assigned.lookingAt() ? assigned.end() : 0).stripLeading())
        .flatMap(
            value ->
                value.isJsonPrimitive() ? value(value.getAsString().strip()) : Optional.of(value))
        .filter(value -> !value.isJsonPrimitive());
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
