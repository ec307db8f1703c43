package org.entente.source;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page and its marked-up parts say of the article: JSON-LD, OpenGraph, the meta
 * tags in common use, microdata and time elements.
 */
final class PageMetadata {
  private static final Set<String> PUBLISHED =
      Set.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publish_date",
          "publish-date",
          "publication_date",
          "publicationdate",
          "dc.date.issued",
          "dcterms.issued",
          "dc.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.created",
          "citation_publication_date",
          "citation_date",
          "cxenseparse:recs:publishtime",
          "article_date_original",
          "displaydate",
          "originalpublicationdate",
          "dcsext.articlefirstpublished",
          "rbpubdate",
          "created",
          "ptime");
  private static final Set<String> DATED =
      Set.of(
          "date",
          "dc.date",
          "dcterms.date",
          "article.created",
          "article.published",
          "eomportal-lastupdate",
          "timestamp");
  private static final Set<String> MODIFIED =
      Set.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "article:modified",
          "datemodified",
          "last-modified",
          "lastmod",
          "dc.modified",
          "dcterms.modified",
          "dc.date.modified",
          "revised",
          "article.updated",
          "utime");
  private static final Map<DateSource, Set<String>> DATE_TAGS =
      Map.of(
          DateSource.META_PUBLISHED,
          PUBLISHED,
          DateSource.META_DATE,
          DATED,
          DateSource.META_MODIFIED,
          MODIFIED);
  private static final List<String> AUTHOR_TAGS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "citation_author",
          "cxenseparse:author");
  private static final List<String> PUBLISHER_TAGS =
      List.of(
          "og:site_name",
          "dc.publisher",
          "dcterms.publisher",
          "application-name",
          "citation_journal_title",
          "cre",
          "copyright-holder",
          "al:android:app_name");
  private static final Pattern BY = Pattern.compile("^(?i:by|from)\\s+");
  private static final Pattern JOINED = Pattern.compile("\\s+(?i:and)\\s+|\\s*[;&|]\\s*");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i).*\\b(?:editor|correspondent|reporter|writer|staff|columnist|bureau|chief|desk|analyst|producer)\\b.*");
  private static final int MOST_NAME_WORDS = 5;
  private static final int MOST_LINKED_AUTHORS = 3;

  private final Document page;
  private final LinkedData data;

  PageMetadata(Document page) {
    this.page = page;
    data = LinkedData.of(page);
  }

  LinkedData data() {
    return data;
  }

  /** Titles as machines are told them, the best first. */
  List<String> titles() {
    return Stream.of(
            data.text("headline").stream(),
            meta("og:title").stream(),
            data.text("name").stream(),
            meta("twitter:title").stream(),
            meta("dc.title").stream(),
            Stream.of(page.title()))
        .flatMap(titles -> titles)
        .map(PageMetadata::plain)
        .filter(title -> !title.isBlank())
        .distinct()
        .toList();
  }

  Optional<String> publisher() {
    Optional<String> linked =
        Stream.of("publisher", "sourceOrganization", "provider")
            .flatMap(field -> data.names(field).stream())
            .findFirst();
    Optional<String> microdata =
        elements("[itemprop=publisher] [itemprop=name]").map(PageMetadata::value).findFirst();
    return linked
        .or(() -> PUBLISHER_TAGS.stream().flatMap(tag -> meta(tag).stream()).findFirst())
        .or(() -> microdata)
        .map(PageMetadata::plain)
        .filter(name -> !name.isBlank() && !name.startsWith("http"));
  }

  /** Names of people or desks, from the best place that has any. */
  List<String> authors(Optional<String> publisher) {
    List<List<String>> places =
        List.of(
            data.names("author"),
            AUTHOR_TAGS.stream().flatMap(tag -> meta(tag).stream()).toList(),
            elements("[itemprop=author] [itemprop=name]").map(PageMetadata::value).toList(),
            elements("[itemprop=author],a[rel~=author]").map(PageMetadata::value).toList(),
            elements("a[href*=/author/],a[href*=/authors/],a[href*=/profile/]")
                .filter(link -> !isOfOtherStory(link))
                .map(Element::text)
                .limit(MOST_LINKED_AUTHORS)
                .toList());
    return places.stream()
        .map(names -> names(names, publisher))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Names of people in what stands where authors are named. */
  static List<String> names(List<String> written, Optional<String> publisher) {
    Set<String> names = new LinkedHashSet<>();
    for (String one : written) {
      for (String name : JOINED.split(BY.matcher(plain(one)).replaceFirst(""), -1)) {
        String bare = withoutOffice(name.strip());
        boolean usable =
            !bare.isEmpty()
                && bare.split("\\s+").length <= MOST_NAME_WORDS
                && bare.indexOf('/') < 0
                && bare.indexOf('@') < 0
                && bare.chars().anyMatch(Character::isLetter);
        if (usable && publisher.filter(bare::equalsIgnoreCase).isEmpty()) {
          names.add(bare);
        }
      }
    }
    return List.copyOf(names);
  }

  /** "Jane Roe, Foreign Editor" is Jane Roe. */
  private static String withoutOffice(String name) {
    int comma = name.indexOf(',');
    boolean office = comma > 0 && OFFICE.matcher(name.substring(comma)).matches();
    return office ? name.substring(0, comma).strip() : name;
  }

  /** The language of the page, without region: "en" of "en-GB". */
  Optional<String> language() {
    return Stream.of(
            data.text("inLanguage").stream(),
            elements("html").map(html -> html.attr("lang")),
            elements("html").map(html -> html.attr("xml:lang")),
            meta("og:locale").stream(),
            meta("content-language").stream(),
            meta("dc.language").stream())
        .flatMap(tags -> tags)
        .flatMap(tag -> Metadata.languageOf(tag).stream())
        .findFirst();
  }

  List<DateEvidence> dates() {
    List<DateEvidence> dates = new ArrayList<>();
    data.article().ifPresent(node -> add(dates, node, "datePublished", DateSource.JSON_LD));
    data.article().ifPresent(node -> add(dates, node, "dateModified", DateSource.JSON_LD_MODIFIED));
    data.page().ifPresent(node -> add(dates, node, "datePublished", DateSource.JSON_LD_PAGE));
    data.page().ifPresent(node -> add(dates, node, "dateModified", DateSource.JSON_LD_MODIFIED));
    for (Element meta : page.select("meta")) {
      String name = name(meta);
      DATE_TAGS.forEach(
          (source, names) -> {
            if (names.contains(name)) {
              add(dates, meta.attr("content"), source);
            }
          });
    }
    elements("[itemprop=datePublished]:not(meta),[itemprop=dateCreated]:not(meta)")
        .filter(element -> !isOfOtherStory(element))
        .forEach(element -> add(dates, stamp(element), DateSource.MICRODATA));
    elements("[itemprop=dateModified]:not(meta)")
        .filter(element -> !isOfOtherStory(element))
        .forEach(element -> add(dates, stamp(element), DateSource.META_MODIFIED));
    elements("time[pubdate],time.published,abbr.published,time.entry-date")
        .filter(element -> !isOfOtherStory(element))
        .limit(1)
        .forEach(element -> add(dates, stamp(element), DateSource.TIME_PUBLISHED));
    return dates;
  }

  private static boolean isOfOtherStory(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("aside")
          || e.normalName().equals("li")
          || e.normalName().equals("nav")) {
        return true;
      }
    }
    return false;
  }

  static String stamp(Element element) {
    return Stream.of("datetime", "content", "title")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  private static void add(
      List<DateEvidence> dates, JsonObject node, String field, DateSource source) {
    LinkedData.string(node.get(field)).ifPresent(value -> add(dates, value, source));
  }

  static void add(List<DateEvidence> dates, String value, DateSource source) {
    DateText.record(value).ifPresent(date -> dates.add(DateEvidence.of(date, source)));
  }

  private List<String> meta(String wanted) {
    return elements("meta")
        .filter(meta -> name(meta).equals(wanted))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .toList();
  }

  private static String name(Element meta) {
    return Stream.of("property", "name", "itemprop", "http-equiv")
        .map(meta::attr)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private Stream<Element> elements(String query) {
    return page.select(query).stream();
  }

  private static String value(Element element) {
    return element.hasAttr("content") ? element.attr("content") : element.text();
  }

  /** Some publishers leave markup and entities in fields that are plain text. */
  static String plain(String text) {
    String unescaped =
        text.indexOf('&') >= 0 || text.indexOf('<') >= 0
            ? org.jsoup.Jsoup.parse(text).text()
            : text;
    return unescaped.replaceAll("\\s+", " ").strip();
  }
}
