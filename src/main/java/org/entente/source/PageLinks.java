package org.entente.source;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Tells links that lead to other pages from those that stay on the page, such as the permanent
 * links of a live blog's entries.
 *
 * @param self the page's own address, if it is known
 */
record PageLinks(Optional<String> self) {
  boolean leadAway(Element link) {
    String target = link.attr("href").strip();
    int fragment = target.indexOf('#');
    String page = fragment < 0 ? target : target.substring(0, fragment);
    boolean script = target.toLowerCase(Locale.ROOT).startsWith("javascript:");
    return !script && !page.isEmpty() && self.filter(own -> ends(own, page)).isEmpty();
  }

  private static boolean ends(String own, String page) {
    return own.equals(page) || (page.length() > 1 && page.startsWith("/") && own.endsWith(page));
  }
}
