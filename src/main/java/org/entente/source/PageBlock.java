package org.entente.source;

import org.jsoup.nodes.Element;

/**
 * A line of a page as a reader sees it, with the features that tell the article from what is around
 * it.
 *
 * @param paragraph the text, alone
 * @param owner the innermost block element that holds it
 * @param linked share of its letters that lead to other pages
 * @param slanted share of its letters in italics
 * @param strong share of its letters in bold
 */
record PageBlock(Paragraph paragraph, Element owner, double linked, double slanted, double strong) {
  private static final double ALL = 0.9;

  String text() {
    return paragraph.text();
  }

  int words() {
    return paragraph.words().size();
  }

  /** In a heading of the page, at any depth of it. */
  boolean isHeading() {
    return isHeadingTag(owner)
        || (owner.parent() != null && isHeadingTag(owner.parent()))
        || (strong > ALL && !paragraph.closed());
  }

  private static boolean isHeadingTag(Element element) {
    String tag = element.normalName();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }
}
