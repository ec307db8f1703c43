package org.entente.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document with one element a line. Characters that XML 1.0 does not allow are left
 * out, and white space in values is made single spaces, as attributes would lose it anyhow.
 */
final class XmlOutput {
  private final XMLStreamWriter xml;
  private int depth;

  private XmlOutput(Writer out) throws XMLStreamException {
    // the JDK's own, whatever else is on the class path, so that the bytes are always the same
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  /** Writes a document and flushes the writer, which stays open. */
  static void write(Writer out, Content content) throws IOException {
    try {
      XmlOutput output = new XmlOutput(out);
      output.xml.writeStartDocument("UTF-8", "1.0");
      content.writeTo(output);
      output.xml.writeEndDocument();
      output.xml.writeCharacters("\n");
      output.xml.flush();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write XML: " + e.getMessage(), e);
    }
  }

  /** Begins an element; its attributes are names and values in turn. */
  XmlOutput start(String name, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
    return this;
  }

  XmlOutput end() throws XMLStreamException {
    depth--;
    newLine();
    xml.writeEndElement();
    return this;
  }

  /** An element without content. */
  XmlOutput empty(String name, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  /** An element that holds text only. */
  XmlOutput text(String name, String text, String... attributes) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String clean(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(XmlOutput::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString().strip().replaceAll("\\s+", " ");
  }

  /** The production Char of XML 1.0. */
  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** What a document holds. */
  @FunctionalInterface
  interface Content {
    void writeTo(XmlOutput xml) throws XMLStreamException;
  }
}
