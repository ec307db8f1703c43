package org.entente.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where a page was published and when it was archived.
 *
 * @param url the address that the page itself calls its own, else the one that it was read from
 * @param archived the day on which an archive took its copy
 */
record PageAddress(Optional<String> url, Optional<LocalDate> archived) {
  private static final Pattern ARCHIVE =
      Pattern.compile("^(?:https?://[^/]+)?/web/(\\d{8})\\d{0,6}(?:[a-z]{2}_)?/(https?://?.+)$");
  private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
  private static final Pattern FILED =
      Pattern.compile("FILE ARCHIVED ON [\\d: ]*(\\p{L}{3} \\d{1,2}, \\d{4})");
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=[/.-]|$)");
  private static final Pattern PACKED =
      Pattern.compile("[/-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[/._-]|$)");

  static PageAddress of(Document page, Optional<String> given) {
    Optional<String> saved = comment(page, SAVED);
    Optional<String> written =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"),
                attribute(page, "meta[property=og:url]", "content"),
                given,
                saved)
            .flatMap(Optional::stream)
            .filter(address -> WebAddress.of(original(address)).isPresent())
            .findFirst();
    Optional<LocalDate> archived =
        Stream.of(written, given, saved)
            .flatMap(Optional::stream)
            .map(ARCHIVE::matcher)
            .filter(Matcher::matches)
            .flatMap(m -> DateText.fileName(m.group(1)).stream())
            .findFirst()
            .or(() -> comment(page, FILED).flatMap(PageAddress::firstDate));
    return new PageAddress(written.map(PageAddress::original).flatMap(WebAddress::of), archived);
  }

  /** The day in the address's path, as year, month and day. */
  Optional<LocalDate> dateInPath() {
    return url.flatMap(
        address -> {
          String path = address.replaceFirst("[?#].*$", "");
          Matcher parts = IN_PATH.matcher(path);
          if (parts.find()) {
            String month = parts.group(2);
            boolean named = Character.isLetter(month.charAt(0));
            return firstDate(
                named
                    ? parts.group(3) + " " + month + " " + parts.group(1)
                    : parts.group(1) + "-" + month + "-" + parts.group(3));
          }
          Matcher packed = PACKED.matcher(path);
          return packed.find()
              ? firstDate(packed.group(1) + "-" + packed.group(2) + "-" + packed.group(3))
              : Optional.empty();
        });
  }

  private static Optional<LocalDate> firstDate(String text) {
    return DateText.find(text).stream().map(DateText.Found::date).findFirst();
  }

  private static String original(String address) {
    Matcher archive = ARCHIVE.matcher(address);
    return archive.matches() ? archive.group(2) : address;
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(element -> element.attr(name).strip())
        .filter(value -> !value.isEmpty());
  }

  /** Browsers and archives leave their notes beside the html element or at its ends. */
  private static Optional<String> comment(Document page, Pattern pattern) {
    Element html = page.firstElementChild();
    Stream<Node> nodes =
        Stream.concat(
            page.childNodes().stream(),
            html == null
                ? Stream.empty()
                : Stream.concat(html.childNodes().stream(), page.body().childNodes().stream()));
    return nodes
        .filter(Comment.class::isInstance)
        .map(node -> pattern.matcher(((Comment) node).getData()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
