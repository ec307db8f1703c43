package org.entente.source;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/** Writes what an XML reader stands at as XML again. */
final class XmlEvents {
  private XmlEvents() {}

  /** Entities that XML does not know are taken for those of HTML. */
  static void append(XMLStreamReader xml, int event, StringBuilder out) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> out.append(start(xml));
      case XMLStreamConstants.END_ELEMENT ->
          out.append("</").append(name(xml.getPrefix(), xml.getLocalName())).append('>');
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          escape(xml.getText(), out);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          escape(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false), out);
      default -> {} // comments and instructions
    }
  }

  /** The start tag that the reader stands at. */
  static String start(XMLStreamReader xml) {
    StringBuilder out = new StringBuilder("<").append(name(xml.getPrefix(), xml.getLocalName()));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      out.append(prefix == null ? " xmlns" : " xmlns:" + prefix);
      attribute(xml.getNamespaceURI(i), out);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      out.append(' ').append(name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)));
      attribute(xml.getAttributeValue(i), out);
    }
    return out.append('>').toString();
  }

  private static void attribute(String value, StringBuilder out) {
    out.append("=\"");
    escape(value == null ? "" : value, out);
    out.append('"');
  }

  private static String name(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
