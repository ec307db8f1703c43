package org.entente.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What an element's tag, role and class say about the part of the page in it. */
final class PageHints {
  private static final Set<String> FURNITURE_TAGS =
      Set.of(
          "nav",
          "aside",
          "figure",
          "figcaption",
          "footer",
          "dialog",
          "menu",
          "caption",
          "label",
          "summary");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "toolbar",
          "note",
          "tablist");

  /** Beginnings of words in class names and ids. */
  private static final List<String> STRONG_STEMS =
      List.of(
          "relat",
          "recommend",
          "promo",
          "advert",
          "sponsor",
          "newsletter",
          "subscri",
          "signup",
          "cookie",
          "consent",
          "gdpr",
          "comment",
          "caption",
          "breadcrumb",
          "sidebar",
          "footer",
          "popular",
          "trending",
          "teaser",
          "pullquote",
          "social",
          "share",
          "sharing",
          "outbrain",
          "taboola",
          "disqus",
          "paywall",
          "regwall",
          "onward",
          "readmore",
          "navig",
          "masthead",
          "bookmark",
          "feedback",
          "donat",
          "subscrib",
          "copyright",
          "disclaimer",
          "biograph",
          "hashtag",
          "tagcloud",
          "taglist",
          "wayback",
          "infobox",
          "factbox");

  /** Whole words. */
  private static final Set<String> STRONG_WORDS =
      Set.of(
          "ad",
          "ads",
          "adslot",
          "bio",
          "nav",
          "menu",
          "rail",
          "rec",
          "recs",
          "barrier",
          "credit",
          "credits",
          "tags",
          "respond",
          "responses",
          "replies",
          "figcaption",
          "modal",
          "popup",
          "overlay",
          "byline",
          "timestamp",
          "kicker",
          "also",
          "tweet",
          "skip",
          "wm",
          "ipp",
          "mostread",
          "wpcaption",
          "toc",
          "gallery",
          "slideshow",
          "carousel",
          "player",
          "video",
          "hidden",
          "offscreen",
          "copyright",
          "toolbar",
          "tools",
          "login",
          "signin",
          "colophon");

  /** Words that hold only where no word for content stands beside them. */
  private static final Set<String> WEAK_WORDS =
      Set.of(
          "widget",
          "banner",
          "meta",
          "author",
          "authors",
          "box",
          "module",
          "card",
          "cards",
          "inset",
          "more",
          "extra",
          "links",
          "utility",
          "topics",
          "tag",
          "dateline",
          "date",
          "time",
          "info",
          "bottom",
          "aside",
          "alert",
          "notice",
          "photo",
          "image",
          "media",
          "embed",
          "twitter",
          "facebook",
          "instagram",
          "latest",
          "popup",
          "sticky",
          "subnav",
          "header",
          "top",
          "bar",
          "print",
          "quote",
          "correction",
          "rich",
          "map",
          "sub",
          "poll",
          "quiz",
          "app");

  private static final Set<String> CONTENT_WORDS =
      Set.of(
          "text",
          "body",
          "content",
          "paragraph",
          "story",
          "entry",
          "post",
          "editor",
          "prose",
          "copy",
          "main",
          "article",
          "live",
          "richtext",
          "transcript",
          "standfirst",
          "section");
  private static final int LONGEST_NAME = 400;

  private PageHints() {}

  /** Tells whether nothing but furniture goes by such a name. */
  static boolean isStrong(Element element) {
    if (FURNITURE_TAGS.contains(element.normalName())
        || FURNITURE_ROLES.contains(element.attr("role"))
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    List<String> words = words(element);
    return words.stream().anyMatch(PageHints::isStrong) || isPair(words);
  }

  /** What may tell furniture, if the page does not call the parts of its text so too. */
  static List<String> weak(Element element) {
    if (element.attr("style").replace(" ", "").contains("display:none")) {
      return List.of("display:none"); // scripts show it: a folded article, or a window that pops up
    }
    List<String> words = words(element);
    return words.stream().anyMatch(CONTENT_WORDS::contains)
        ? List.of()
        : words.stream().filter(WEAK_WORDS::contains).distinct().toList();
  }

  /** Called live by its publisher. */
  static boolean isLive(Element element) {
    return words(element).stream().anyMatch(word -> word.equals("live") || word.equals("liveblog"));
  }

  /** Marked by its publisher as the article's text. */
  static boolean isBody(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody")
        || element.attr("property").equalsIgnoreCase("schema:articleBody")
        || element.attr("property").equalsIgnoreCase("articleBody");
  }

  private static boolean isStrong(String word) {
    return STRONG_WORDS.contains(word) || STRONG_STEMS.stream().anyMatch(word::startsWith);
  }

  /** Two words that tell only together. */
  private static boolean isPair(List<String> words) {
    return follows(words, "pull", "quote")
        || follows(words, "most", "read")
        || follows(words, "most", "viewed")
        || follows(words, "read", "more")
        || follows(words, "read", "next")
        || follows(words, "rich", "link")
        || follows(words, "author", "line")
        || follows(words, "sign", "up")
        || follows(words, "author", "bio")
        || follows(words, "author", "info")
        || follows(words, "about", "author")
        || follows(words, "email", "sub");
  }

  private static boolean follows(List<String> words, String first, String second) {
    int i = words.indexOf(first);
    return i >= 0 && i + 1 < words.size() && words.get(i + 1).equals(second);
  }

  /** The words in class names and the id; of "block__element" names the element only. */
  private static List<String> words(Element element) {
    String names = element.className() + " " + element.id();
    List<String> words = new ArrayList<>();
    Stream.of(names.substring(0, Math.min(names.length(), LONGEST_NAME)).split("\\s+"))
        .map(name -> name.substring(1 + Math.max(-1, lastElement(name))))
        .map(name -> name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT))
        .flatMap(name -> Arrays.stream(name.split("[^a-z]+")))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }

  private static int lastElement(String name) {
    int at = name.lastIndexOf("__");
    return at < 0 ? -1 : at + 1;
  }
}
