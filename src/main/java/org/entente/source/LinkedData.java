package org.entente.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD of a page: its article, and its page where that is described apart. Scripts that are
 * no JSON are passed over, as browsers do.
 */
final class LinkedData {
  private static final int LONGEST_SCRIPT = 2_000_000;
  private static final int MOST_NODES = 2_000;

  private final Map<String, JsonObject> byId = new HashMap<>();
  private final List<JsonObject> articles = new ArrayList<>();
  private final List<JsonObject> pages = new ArrayList<>();

  private final String title;

  private LinkedData(String title) {
    this.title = title;
  }

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData(page.title());
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = script.data().strip();
      if (json.length() <= LONGEST_SCRIPT) {
        parse(json).ifPresent(data::collect);
      }
    }
    return data;
  }

  private static Optional<JsonElement> parse(String json) {
    try {
      return Optional.of(JsonParser.parseString(json));
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Goes into arrays, graphs and main entities, not into lists of other stories. */
  private void collect(JsonElement root) {
    Deque<JsonElement> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonElement element = open.removeFirst();
      if (element.isJsonArray()) {
        element.getAsJsonArray().forEach(open::addLast);
      } else if (element.isJsonObject()) {
        JsonObject node = element.getAsJsonObject();
        add(node);
        Stream.of("@graph", "mainEntity", "mainEntityOfPage")
            .map(node::get)
            .filter(inner -> inner != null && !inner.isJsonPrimitive())
            .forEach(open::addLast);
      }
    }
  }

  private void add(JsonObject node) {
    string(node.get("@id")).ifPresent(id -> byId.putIfAbsent(id, node));
    List<String> types = strings(node.get("@type"));
    if (types.stream().anyMatch(LinkedData::isArticle)) {
      articles.add(node);
    } else if (types.stream().anyMatch(type -> type.endsWith("WebPage"))) {
      pages.add(node);
    }
  }

  private static boolean isArticle(String type) {
    String name = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("posting") || name.equals("report");
  }

  /** The article whose headline is in the page's title, else the first. */
  Optional<JsonObject> article() {
    return articles.stream()
        .filter(node -> string(node.get("headline")).filter(title::contains).isPresent())
        .findFirst()
        .or(() -> articles.stream().findFirst());
  }

  Optional<JsonObject> page() {
    return pages.stream().findFirst();
  }

  boolean isLiveBlog() {
    return liveBlogs().findAny().isPresent();
  }

  /** The entries of a live page, as far as they are described. */
  List<JsonObject> liveUpdates() {
    List<JsonObject> updates = new ArrayList<>();
    liveBlogs()
        .map(node -> node.get("liveBlogUpdate"))
        .filter(value -> value != null)
        .flatMap(
            value ->
                value.isJsonArray() ? value.getAsJsonArray().asList().stream() : Stream.of(value))
        .filter(JsonElement::isJsonObject)
        .limit(MOST_NODES)
        .forEach(update -> updates.add(update.getAsJsonObject()));
    return updates;
  }

  private Stream<JsonObject> liveBlogs() {
    return articles.stream()
        .filter(
            node ->
                strings(node.get("@type")).stream()
                    .anyMatch(type -> type.endsWith("LiveBlogPosting")));
  }

  Optional<String> text(String field) {
    return article().flatMap(node -> string(node.get(field)));
  }

  /** The names in a field of the article: strings, or nodes with a name, given there or by id. */
  List<String> names(String field) {
    return article().map(node -> names(node.get(field))).orElse(List.of());
  }

  /** The names in a value, as of a field. */
  List<String> names(JsonElement value) {
    List<String> names = new ArrayList<>();
    Deque<JsonElement> open = new ArrayDeque<>();
    if (value != null) {
      open.add(value);
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonElement element = open.removeFirst();
      if (element.isJsonArray()) {
        element.getAsJsonArray().forEach(open::addLast);
      } else if (element.isJsonObject()) {
        JsonObject node = element.getAsJsonObject();
        JsonObject described =
            node.has("name") ? node : string(node.get("@id")).map(byId::get).orElse(node);
        Optional.ofNullable(described.get("name")).ifPresent(name -> names.addAll(strings(name)));
      } else {
        names.addAll(strings(element));
      }
    }
    return names;
  }

  static Optional<String> string(JsonElement value) {
    return strings(value).stream().findFirst();
  }

  private static List<String> strings(JsonElement value) {
    List<JsonElement> values =
        value == null
            ? List.of()
            : value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
    return values.stream()
        .filter(one -> one.isJsonPrimitive() && !one.getAsString().isBlank())
        .map(one -> one.getAsString().strip())
        .toList();
  }
}
