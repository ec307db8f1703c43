package org.entente.source;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the entries of a live page: elements of one kind that each have a time and prose of their
 * own, and what JSON-LD says of them. That a page is live must be said somewhere, by schema.org's
 * types, in its address or title, or in the names of its parts; else many times make no live page,
 * as comments and lists of news have them too. Used once.
 */
final class LivePosts {
  private static final String STAMPS = "time,[itemprop=datePublished],[data-timestamp]";
  private static final String MARKED = "[itemprop=liveBlogUpdate],[property=liveBlogUpdate]";
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)\\blive[ -]?(?:blog|updates?|coverage|news|reporting|text|feed)\\b"
              + "|[-–—|:] live\\b|^live\\b[ ]?[-–—|:]|/live/|as it happened\\b|-live(?:/|$)|liveblog");
  private static final Pattern CLOCK =
      Pattern.compile("\\d[T ]\\d{1,2}:\\d{2}|\\b\\d{1,2}[:.]\\d{2}\\b|^\\d{10,13}$");
  private static final Pattern ANCHOR = Pattern.compile("[\\w.:-]{1,80}");
  private static final int FEWEST_UNSAID = 3;
  private static final int FEWEST = 2;
  private static final int MOST_STAMPS = 5_000;
  private static final int MOST_LEVELS = 60;
  private static final double NEARLY_ALL = 0.9;

  private final List<PageBlock> blocks;
  private final BitSet kept;
  private final Set<Element> elements;
  private final List<LivePost> told;

  /**
   * @param kept which blocks are main text
   * @param said what the page says of itself where it may call itself live: address and titles
   */
  LivePosts(
      Document page, List<PageBlock> blocks, BitSet kept, LinkedData data, List<String> said) {
    this.blocks = blocks;
    this.kept = kept;
    told = data.liveUpdates().stream().map(node -> post(node, data)).toList();
    elements = elements(page, data.isLiveBlog(), said);
  }

  /** The entries in the page's order; takes their blocks out of the main text. */
  List<LivePost> take() {
    List<LivePost> posts = new ArrayList<>();
    Map<String, LivePost> byKey = new HashMap<>();
    told.forEach(post -> post.keys().forEach(key -> byKey.putIfAbsent(key, post)));
    Set<LivePost> left = new LinkedHashSet<>(told);
    blocksByPost()
        .forEach(
            (element, own) -> {
              LivePost post = post(element, own);
              Optional<LivePost> described =
                  post.keys().stream().map(byKey::get).filter(left::contains).findFirst();
              described.ifPresent(left::remove);
              posts.add(described.map(post::with).orElse(post));
            });
    posts.addAll(left);
    posts.removeIf(post -> post.lines().isEmpty());
    Set<String> taken = new HashSet<>();
    posts.forEach(
        post -> {
          taken.addAll(post.lines());
          post.headline().ifPresent(taken::add);
        });
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      kept.set(i, !taken.contains(blocks.get(i).text()));
    }
    return posts;
  }

  private Map<Element, List<Integer>> blocksByPost() {
    Map<Element, List<Integer>> own = new LinkedHashMap<>();
    if (elements.isEmpty()) {
      return own;
    }
    for (int i = 0; i < blocks.size(); i++) {
      int at = i;
      around(blocks.get(i).owner())
          .filter(elements::contains)
          .findFirst()
          .ifPresent(element -> own.computeIfAbsent(element, key -> new ArrayList<>()).add(at));
    }
    return own;
  }

  private LivePost post(Element element, List<Integer> own) {
    Optional<String> headline = Optional.empty();
    List<String> lines = new ArrayList<>();
    for (int i : own) {
      PageBlock block = blocks.get(i);
      boolean heading = block.isHeading() && block.linked() < NEARLY_ALL && block.words() > 1;
      if (lines.isEmpty() && headline.isEmpty() && heading) {
        headline = Optional.of(block.text());
      } else if (kept.get(i)) {
        lines.add(block.text());
      }
      kept.clear(i);
    }
    return new LivePost(anchor(element.id()), headline, lines, dates(element), List.of());
  }

  private static List<DateEvidence> dates(Element post) {
    List<DateEvidence> dates = new ArrayList<>();
    for (Element stamp : post.select("time,[itemprop=datePublished],[itemprop=dateModified]")) {
      if (stamp.closest("blockquote") == null) {
        String name = stamp.className() + ' ' + stamp.attr("itemprop");
        boolean update = name.toLowerCase(Locale.ROOT).matches("(?s).*(?:updat|modif).*");
        DateSource source = update ? DateSource.TIME_UPDATED : DateSource.TIME_ELEMENT;
        PageMetadata.add(dates, PageMetadata.stamp(stamp), source);
      }
    }
    PageMetadata.add(dates, post.attr("data-timestamp"), DateSource.TIME_ELEMENT);
    return dates;
  }

  private static LivePost post(JsonObject node, LinkedData data) {
    List<DateEvidence> dates = new ArrayList<>();
    LinkedData.string(node.get("datePublished"))
        .ifPresent(value -> PageMetadata.add(dates, value, DateSource.JSON_LD));
    LinkedData.string(node.get("dateModified"))
        .ifPresent(value -> PageMetadata.add(dates, value, DateSource.JSON_LD_MODIFIED));
    Optional<String> anchor =
        Stream.of("url", "@id", "mainEntityOfPage")
            .flatMap(field -> LinkedData.string(node.get(field)).stream())
            .filter(address -> address.indexOf('#') >= 0)
            .flatMap(address -> anchor(address.substring(address.indexOf('#') + 1)).stream())
            .findFirst();
    return new LivePost(
        anchor,
        LinkedData.string(node.get("headline")).map(PageMetadata::plain),
        LinkedData.string(node.get("articleBody")).map(PageText::lines).orElse(List.of()),
        dates,
        data.names(node.get("author")));
  }

  private static Optional<String> anchor(String name) {
    return Optional.of(name).filter(given -> ANCHOR.matcher(given).matches());
  }

  private Set<Element> elements(Document page, boolean live, List<String> said) {
    Set<Element> marked = new LinkedHashSet<>(page.select(MARKED));
    if (!marked.isEmpty()) {
      return marked;
    }
    List<Element> stamps = page.select(STAMPS).stream().limit(MOST_STAMPS).toList();
    Map<String, Set<Element>> kinds = new LinkedHashMap<>();
    for (Element stamp : stamps) {
      around(stamp)
          .forEach(e -> kinds.computeIfAbsent(kind(e), key -> new LinkedHashSet<>()).add(e));
    }
    Map<Element, Integer> words = words();
    kinds.values().forEach(kind -> kind.removeIf(e -> !words.containsKey(e)));
    kinds.values().removeIf(kind -> kind.size() < FEWEST || isNested(kind));
    return best(kinds, words)
        .filter(found -> live || (isLive(found, said) && isTimed(found)))
        .orElseGet(() -> described(page, words.keySet()));
  }

  /** Those that JSON-LD names by their anchors, and their like beside them. */
  private Set<Element> described(Document page, Set<Element> withText) {
    return told.stream()
        .flatMap(post -> post.anchor().stream())
        .flatMap(anchor -> Optional.ofNullable(page.getElementById(anchor)).stream())
        .filter(withText::contains)
        .findFirst()
        .map(
            post ->
                around(post).skip(1).limit(1).findFirst().map(Element::children).stream()
                    .flatMap(List::stream)
                    .filter(like -> kind(like).equals(kind(post)) && withText.contains(like))
                    .collect(Collectors.toCollection(LinkedHashSet::new)))
        .map(found -> (Set<Element>) found)
        .orElse(Set.of());
  }

  /** Of the kinds that hold nearly all of the prose, the one that cuts it finest. */
  private static Optional<Set<Element>> best(
      Map<String, Set<Element>> kinds, Map<Element, Integer> words) {
    Map<String, Integer> held = new HashMap<>();
    kinds.forEach((name, kind) -> held.put(name, kind.stream().mapToInt(words::get).sum()));
    int most = held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return kinds.entrySet().stream()
        .filter(kind -> held.get(kind.getKey()) >= NEARLY_ALL * most)
        .map(Map.Entry::getValue)
        .max(Comparator.comparingInt(Set::size));
  }

  /** How many words of the main text are in each element. */
  private Map<Element, Integer> words() {
    Map<Element, Integer> words = new HashMap<>();
    kept.stream()
        .mapToObj(blocks::get)
        .forEach(
            block ->
                around(block.owner()).forEach(e -> words.merge(e, block.words(), Integer::sum)));
    return words;
  }

  private static boolean isNested(Set<Element> kind) {
    return kind.stream()
        .anyMatch(e -> e.parent() != null && around(e.parent()).anyMatch(kind::contains));
  }

  private static boolean isLive(Set<Element> posts, List<String> said) {
    return posts.size() >= FEWEST_UNSAID
        && (said.stream().anyMatch(text -> LIVE.matcher(text).find())
            || around(posts.iterator().next()).anyMatch(PageHints::isLive));
  }

  private static boolean isTimed(Set<Element> posts) {
    return posts.stream()
        .allMatch(
            post ->
                post.select(STAMPS).stream()
                    .anyMatch(
                        stamp ->
                            CLOCK.matcher(PageMetadata.stamp(stamp)).find()
                                || CLOCK.matcher(stamp.attr("data-timestamp")).find()));
  }

  /** Tag and first class, or the parent's where there is none. */
  private static String kind(Element element) {
    Element parent = element.parent();
    boolean named = !element.className().isBlank() || parent == null;
    return named ? name(element) : name(element) + " in " + name(parent);
  }

  private static String name(Element element) {
    String first = element.className().strip().split("\\s+", 2)[0];
    return element.normalName() + '.' + first.replaceAll("\\d+", "#");
  }

  /** An element and those around it, up to the page's body. */
  private static Stream<Element> around(Element element) {
    return Stream.iterate(
            element, e -> e != null && !e.normalName().equals("body"), Element::parent)
        .limit(MOST_LEVELS);
  }
}
