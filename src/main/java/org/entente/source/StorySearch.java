package org.entente.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches data of unknown form for the text of one article: the string, or array of paragraphs,
 * with most prose in it. Where there are several stories, it must be the one with the page's title.
 * Used once.
 */
final class StorySearch {
  private static final int MOST_VALUES = 200_000;
  private static final int DEEPEST = 60;
  private static final int FEWEST_LETTERS = 150;
  private static final int RIVAL = 2;

  /** Fields that hold text of the object that they are in. */
  private static final Set<String> TEXTS =
      Set.of("text", "html", "content", "value", "body", "paragraph", "bodyhtml", "articlebody");

  private static final Set<String> TITLES = Set.of("headline", "title");

  /** Parts that are not the story itself. */
  private static final Set<String> BESIDE =
      Set.of(
          "caption",
          "credit",
          "credits",
          "image",
          "images",
          "media",
          "author",
          "authors",
          "byline",
          "related",
          "relatedcontent",
          "relatedarticles",
          "recommendations",
          "comments",
          "tags",
          "seo",
          "ads",
          "promo",
          "newsletter",
          "taxonomy");

  /** A value still to be looked at, with the title of the story that it belongs to. */
  private record Place(JsonElement value, String title, int depth) {}

  private record Story(String title, List<String> lines, int prose) {}

  private final List<String> titles;
  private final Cues cues;
  private final List<Story> stories = new ArrayList<>();
  private int left = MOST_VALUES;

  StorySearch(List<String> titles, Cues cues) {
    this.titles = titles;
    this.cues = cues;
  }

  Optional<List<String>> find(JsonElement data) {
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(data, "", 0)));
    while (!open.isEmpty() && left-- > 0) {
      Place place = open.removeFirst();
      if (place.depth() < DEEPEST) {
        look(place, open);
      }
    }
    Comparator<Story> byProse = Comparator.comparingInt(Story::prose);
    Optional<Story> best = stories.stream().max(byProse);
    boolean alone =
        stories.stream()
            .filter(story -> !story.lines().equals(best.orElseThrow().lines()))
            .noneMatch(story -> story.prose() * RIVAL > best.orElseThrow().prose());
    return best.filter(story -> alone)
        .or(() -> stories.stream().filter(this::isOfPage).max(byProse))
        .map(Story::lines);
  }

  private boolean isOfPage(Story story) {
    return !story.title().isBlank()
        && titles.stream().anyMatch(title -> title.contains(story.title()));
  }

  private void look(Place place, Deque<Place> open) {
    if (place.value().isJsonArray()) {
      place
          .value()
          .getAsJsonArray()
          .forEach(value -> open.addLast(new Place(value, place.title(), place.depth() + 1)));
    } else if (place.value().isJsonObject()) {
      JsonObject object = place.value().getAsJsonObject();
      String title = title(object).orElse(place.title());
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        if (!BESIDE.contains(RecordField.plain(field.getKey())) && !add(field, title)) {
          open.addLast(new Place(field.getValue(), title, place.depth() + 1));
        }
      }
    }
  }

  /** Takes a field as a story if there is enough prose in it. */
  private boolean add(Map.Entry<String, JsonElement> field, String title) {
    List<String> lines = new ArrayList<>();
    if (field.getValue().isJsonArray()) {
      pieces(field.getValue(), 0).forEach(piece -> lines.addAll(PageText.lines(piece)));
    } else if (field.getValue().isJsonPrimitive()
        && TEXTS.contains(RecordField.plain(field.getKey()))) {
      lines.addAll(PageText.lines(field.getValue().getAsString()));
    }
    int prose = cues.prose(lines);
    if (prose >= FEWEST_LETTERS) {
      stories.add(new Story(title, lines, prose));
    }
    return prose >= FEWEST_LETTERS;
  }

  /** Paragraphs of an array; what is cut up for links within a sentence is joined again. */
  private List<String> pieces(JsonElement value, int depth) {
    if (depth > DEEPEST || left-- <= 0) {
      return List.of();
    }
    if (value.isJsonPrimitive()) {
      return value.getAsJsonPrimitive().isString() ? List.of(value.getAsString()) : List.of();
    }
    if (value.isJsonObject()) {
      return piecesOf(value.getAsJsonObject(), depth);
    }
    List<String> joined = new ArrayList<>();
    if (value.isJsonArray()) {
      for (JsonElement element : value.getAsJsonArray()) {
        pieces(element, depth + 1).forEach(piece -> join(joined, piece));
      }
    }
    return joined;
  }

  private List<String> piecesOf(JsonObject object, int depth) {
    if (title(object).isPresent()) {
      return List.of(); // another story
    }
    Optional<JsonElement> text =
        object.entrySet().stream()
            .filter(field -> TEXTS.contains(RecordField.plain(field.getKey())))
            .map(Map.Entry::getValue)
            .filter(value -> value.isJsonPrimitive() && !value.getAsString().isEmpty())
            .findFirst();
    Stream<JsonElement> inner =
        object.entrySet().stream()
            .filter(field -> !BESIDE.contains(RecordField.plain(field.getKey())))
            .map(Map.Entry::getValue)
            .filter(value -> !value.isJsonPrimitive());
    List<String> joined = new ArrayList<>();
    text.map(Stream::of).orElse(inner).forEach(value -> joined.addAll(pieces(value, depth + 1)));
    return joined;
  }

  private static void join(List<String> joined, String piece) {
    String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
    boolean open = !last.isBlank() && last.endsWith(" ");
    boolean goesOn = !last.isBlank() && piece.matches("(?s)[ ,.;:)’”].*");
    if (open || goesOn) {
      joined.set(joined.size() - 1, last + piece);
    } else if (!piece.isBlank()) {
      joined.add(piece);
    }
  }

  private static Optional<String> title(JsonObject object) {
    return object.entrySet().stream()
        .filter(field -> TITLES.contains(RecordField.plain(field.getKey())))
        .flatMap(field -> LinkedData.string(field.getValue()).stream())
        .findFirst();
  }
}
