package org.entente.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page into the lines that a reader sees: at the borders of block elements and at line
 * breaks. Walks without recursion. Used once.
 */
final class PageBlocks implements NodeVisitor {
  private static final char LINKED = 1;
  private static final char SLANTED = 2;
  private static final char STRONG = 4;
  private static final int MOST_BLOCKS = 50_000;

  /** Elements that hold no text for readers. */
  private static final String SILENT =
      "script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,map,button,select,"
          + "textarea,datalist,head,math,progress,meter,amp-ad,amp-embed,amp-sidebar,amp-analytics,"
          + "amp-social-share,amp-consent,amp-user-notification,amp-sticky-ad,amp-video,"
          + "amp-iframe,[hidden],[fallback],[placeholder],sup.reference";

  private static final Set<String> SLANTED_TAGS = Set.of("em", "i", "cite");
  private static final Set<String> STRONG_TAGS = Set.of("b", "strong");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final PageLinks links;
  private int linkDepth;
  private int slantedDepth;
  private int strongDepth;

  private PageBlocks(PageLinks links) {
    this.links = links;
  }

  /** The blocks in their order; removes from the document what holds no text for readers. */
  static List<PageBlock> of(Document page, PageLinks links) {
    page.select(SILENT).remove();
    PageBlocks blocks = new PageBlocks(links);
    NodeTraversor.traverse(blocks, page.body());
    return List.copyOf(blocks.blocks);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText(), isPreformatted(node));
    } else if (node instanceof Element element) {
      if (isBlock(element)) {
        flush(node.parent());
      } else if (element.normalName().equals("br")) {
        append("\n", true);
      }
      count(element, 1);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      count(element, -1);
      if (isBlock(element)) {
        flush(node);
      }
    }
  }

  private void count(Element element, int by) {
    String tag = element.normalName();
    linkDepth += tag.equals("a") && links.leadAway(element) ? by : 0;
    slantedDepth += SLANTED_TAGS.contains(tag) ? by : 0;
    strongDepth += STRONG_TAGS.contains(tag) ? by : 0;
  }

  /** Elements of a site's own making are blocks as a rule, as are AMP's. */
  private static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().indexOf('-') > 0;
  }

  private static boolean isPreformatted(Node node) {
    return node.parent() instanceof Element parent && parent.normalName().equals("pre");
  }

  private void append(String words, boolean breaks) {
    char mark =
        (char)
            ((linkDepth > 0 ? LINKED : 0)
                | (slantedDepth > 0 ? SLANTED : 0)
                | (strongDepth > 0 ? STRONG : 0));
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.getType(c) == Character.FORMAT) {
        continue; // soft hyphens and zero-width characters, which split names
      }
      boolean space =
          Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
      text.append(space ? (c == '\n' && breaks ? '\n' : ' ') : c);
      marks.append(mark);
    }
  }

  private void flush(Node owner) {
    if (owner instanceof Element element) {
      int begin = 0;
      while (begin < text.length()) {
        int end = lineEnd(begin);
        add(begin, end, element);
        begin = end + 1;
      }
    }
    text.setLength(0);
    marks.setLength(0);
  }

  /** The end of the line, which goes on over a break in the middle of a sentence. */
  private int lineEnd(int begin) {
    int end = begin;
    while (true) {
      end = text.indexOf("\n", end);
      if (end < 0) {
        return text.length();
      }
      if (!isWrap(begin, end)) {
        return end;
      }
      text.setCharAt(end, ' ');
    }
  }

  private boolean isWrap(int begin, int end) {
    int next = end + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int last = end - 1;
    while (last >= begin && text.charAt(last) == ' ') {
      last--;
    }
    return next < text.length()
        && last >= begin
        && Character.isLowerCase(text.charAt(next))
        && (Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == ',');
  }

  private void add(int begin, int end, Element owner) {
    StringBuilder plain = new StringBuilder();
    int[] marked = new int[5];
    int letters = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ') {
        plain.append(c);
        letters++;
        for (int mark = LINKED; mark <= STRONG; mark *= 2) {
          marked[mark] += (marks.charAt(i) & mark) != 0 ? 1 : 0;
        }
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    String line = plain.toString().strip();
    if (letters > 0 && blocks.size() < MOST_BLOCKS) {
      double all = letters;
      Paragraph paragraph = Paragraph.of(line, new Span(0, line.length()));
      blocks.add(
          new PageBlock(
              paragraph, owner, marked[LINKED] / all, marked[SLANTED] / all, marked[STRONG] / all));
    }
  }
}
