package org.entente.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Text that is written with the tags of HTML, as fields of records and feeds often are, without
 * them: blocks become paragraphs. Whole pages need more than this, as most of a page is no article.
 */
final class MarkupText {
  /** Tags that nobody writes by chance; a lone less-than sign is none. */
  private static final Pattern EVIDENT =
      Pattern.compile(
          "(?i)</(?:p|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|blockquote|figure|td|article|section)\\s*>"
              + "|<(?:br|hr|p|img)(?:\\s[^<>]{0,1000})?/?>");

  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "noscript", "template", "iframe", "svg", "head");

  private MarkupText() {}

  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && EVIDENT.matcher(text).find();
  }

  static String of(String markup) {
    Paragraphs paragraphs = new Paragraphs();
    Jsoup.parseBodyFragment(markup).body().traverse(paragraphs);
    return paragraphs.text();
  }

  /** Collects the text, without recursion, as tags may be nested deep. */
  private static final class Paragraphs implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int leftOut;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && leftOut == 0) {
        add(words.getWholeText());
      } else if (node instanceof Element element) {
        leftOut += isLeftOut(element) ? 1 : 0;
        breakAt(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        leftOut -= isLeftOut(element) ? 1 : 0;
        breakAt(element);
      }
    }

    private void add(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (!Character.isWhitespace(c) && c != '\u00a0') {
          text.append(c);
        } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      }
    }

    private void breakAt(Element element) {
      boolean line = element.nameIs("br");
      if ((line || element.isBlock()) && !text.isEmpty()) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
          end--;
        }
        text.setLength(end);
        int breaks = line ? 1 : 2;
        int present = 0;
        while (present < end && text.charAt(end - 1 - present) == '\n') {
          present++;
        }
        text.append("\n".repeat(Math.max(0, breaks - present)));
      }
    }

    private static boolean isLeftOut(Element element) {
      return LEFT_OUT.contains(element.normalName());
    }

    String text() {
      return text.toString().strip();
    }
  }
}
