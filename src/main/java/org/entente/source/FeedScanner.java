package org.entente.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts a feed into feeds of one entry each, with what stands above the entry about the whole feed.
 * Neither document types nor external entities are read. Not thread-safe.
 */
final class FeedScanner implements Closeable {
  /**
   * One entry.
   *
   * @param xml a feed with that entry alone
   * @param fault why there is none
   */
  record Entry(long line, String xml, Optional<String> fault) {}

  private static final Set<String> ABOUT_THE_FEED =
      Set.of("title", "link", "language", "publisher", "creator", "author", "id");
  private static final int DEEPEST = 100;

  private final BudgetReader in;
  private final int maxChars;
  private final XMLStreamReader xml;
  private String root = "";
  private String channel = "";
  private final StringBuilder about = new StringBuilder();

  FeedScanner(Reader in, int maxChars) throws IOException {
    // Markup may be several times as long as the text in it.
    this.in = new BudgetReader(in, Math.multiplyExact(2, maxChars), "an element", true);
    this.maxChars = maxChars;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    try {
      xml = factory.createXMLStreamReader(this.in);
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /** The next entry; none at the end. */
  Optional<Entry> next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (advance() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        String name = xml.getLocalName();
        if (root.isEmpty()) {
          root = openRoot(name);
        } else if (name.equals("item") || name.equals("entry")) {
          return Optional.of(entry());
        } else if (name.equals("channel")) {
          channel = XmlEvents.start(xml);
        } else if (ABOUT_THE_FEED.contains(name) && about.length() < maxChars) {
          copy(about);
        } else {
          copy(new StringBuilder(0));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw fault(e);
    } catch (RuntimeException e) {
      // The JDK's parser has unchecked ones for some malformed input.
      throw new IOException("malformed XML (" + e + ")", e);
    }
  }

  private String openRoot(String name) throws IOException {
    if (!Set.of("rss", "feed", "RDF").contains(name)) {
      throw new IOException("XML that is no feed");
    }
    return XmlEvents.start(xml);
  }

  private Entry entry() throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    StringBuilder copy = new StringBuilder();
    Optional<String> fault = copy(copy);
    return new Entry(line, fault.isPresent() ? "" : feed(copy), fault);
  }

  private String feed(StringBuilder entry) {
    String end = root.substring(1).split("[\\s>]", 2)[0];
    StringBuilder feed = new StringBuilder(root);
    if (end.equals("feed") || end.endsWith(":feed")) {
      feed.append(about).append(entry);
    } else if (end.equals("rss")) {
      feed.append("<channel>").append(about).append(entry).append("</channel>");
    } else {
      feed.append(channel).append(about).append("</channel>").append(entry);
    }
    return feed.append("</").append(end).append('>').toString();
  }

  /** Copies the element that begins here, and goes to its end. */
  private Optional<String> copy(StringBuilder out) throws XMLStreamException {
    Optional<String> fault = Optional.empty();
    int depth = 0;
    int event = XMLStreamConstants.START_ELEMENT;
    while (true) {
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      if (fault.isEmpty()) {
        XmlEvents.append(xml, event, out);
        if (out.length() > maxChars) {
          fault = Optional.of("longer than " + maxChars + " bytes");
        } else if (depth > DEEPEST) {
          fault = Optional.of("more than " + DEEPEST + " elements within each other");
        }
      } else {
        out.setLength(0);
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth == 0) {
        return fault;
      }
      event = advance();
    }
  }

  private int advance() throws XMLStreamException {
    in.renew();
    return xml.next();
  }

  private static IOException fault(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException io) {
      return io;
    }
    Location at = e.getLocation();
    return new IOException(
        "malformed XML"
            + (at == null
                ? ""
                : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber()),
        e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
