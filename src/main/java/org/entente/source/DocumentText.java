package org.entente.source;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of a document from the XHTML that a parser makes of it: paragraphs apart by
 * blank lines, headers, footers, notes in the margin and names of files left out. Used once.
 */
final class DocumentText extends DefaultHandler {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol");
  private static final Set<String> LEFT_OUT =
      Set.of("header", "footer", "annotation", "embedded", "package-entry", "footnote", "endnote");
  private static final Set<String> HEAD = Set.of("head", "title", "style", "script");

  private final int maxChars;
  private final DocumentPages pages = new DocumentPages();
  private final StringBuilder page = new StringBuilder();
  private String apart = "";
  private int leftOut;
  private int chars;
  private Optional<String> fault = Optional.empty();

  DocumentText(int maxChars) {
    this.maxChars = maxChars;
  }

  String text() {
    pages.add(page.toString());
    page.setLength(0);
    return pages.text();
  }

  /** Throws what ended the collection, if something did. */
  void requireNoFault() throws IOException {
    if (fault.isPresent()) {
      throw new IOException(fault.get());
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    String kind = String.valueOf(attributes.getValue("class"));
    if (leftOut > 0 || HEAD.contains(local) || LEFT_OUT.contains(kind)) {
      leftOut++;
    } else if (kind.equals("page")) {
      pages.add(page.toString());
      page.setLength(0);
      apart = "";
    } else if (PARAGRAPHS.contains(local)) {
      separate("\n\n");
    } else if (local.equals("br")) {
      separate("\n");
    } else if (local.equals("td") || local.equals("th")) {
      separate("\t");
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (leftOut > 0) {
      leftOut--;
    } else if (PARAGRAPHS.contains(local)) {
      separate("\n\n");
    }
  }

  /** A paragraph's end goes before a line's. */
  private void separate(String by) {
    if (apart.isEmpty() || by.equals("\n\n")) {
      apart = by;
    }
  }

  @Override
  public void characters(char[] piece, int start, int length) throws SAXException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SAXException("out of time");
    }
    if (leftOut > 0) {
      return;
    }
    chars += length;
    if (chars > maxChars) {
      fault = Optional.of("holds more than " + maxChars + " characters of text");
      throw new SAXException("too long");
    }
    String words = new String(piece, start, length).replace("\u00ad", "");
    if (!apart.isEmpty() && !words.isBlank()) {
      page.append(page.length() == 0 ? "" : apart);
      apart = "";
      words = words.stripLeading();
    }
    page.append(words);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    characters(chars, start, length);
  }
}
