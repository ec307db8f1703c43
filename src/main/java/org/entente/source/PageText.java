package org.entente.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text as it stands in data about a page, to the lines that the page would show. */
final class PageText {
  private PageText() {}

  /** The lines of a plain text, or of a piece of a page, which may be written in entities. */
  static List<String> lines(String text) {
    String plain = Parser.unescapeEntities(text, false);
    return plain.indexOf('<') >= 0
        ? PageBlocks.of(Jsoup.parse(plain), new PageLinks(Optional.empty())).stream()
            .map(PageBlock::text)
            .toList()
        : plain.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
