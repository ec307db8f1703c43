package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class GraphExporterTest {
  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "dot"})
  void writesTheSameBytes(String format) throws IOException {
    Golden.compare("graph." + format, out -> exporter(format).write(SampleGraph.view(), out));
  }

  @Test
  void writesTablesOfNodesAndEdges() throws IOException {
    Golden.compare("nodes.csv", out -> GraphExporter.nodeTable().write(SampleGraph.view(), out));
    Golden.compare("edges.csv", out -> GraphExporter.edgeTable().write(SampleGraph.view(), out));
  }

  @Test
  void everyListedFormatHasAnExporter() {
    assertThat(GraphExporter.formats())
        .allSatisfy(format -> assertThat(GraphExporter.of(format)).isPresent());
    assertThat(GraphExporter.of("paper")).isEmpty();
  }

  @Test
  void graphMlIsValidByItsSchema() throws Exception {
    GraphMlSchema schema = GraphMlSchema.load();
    assertThat(schema.fault(text("graphml"))).isEmpty();
    // what the schema is here to find
    String iriAsId = text("graphml").replace("\"n0\"", "\"https://example.org/a?b\"");
    assertThat(schema.fault(iriAsId)).hasValueSatisfying(f -> assertThat(f).contains("NMTOKEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf"})
  void leavesOutCharactersThatXmlForbids(String format) throws Exception {
    GraphView view = viewNamed("a\u0001b\uFFFF\uD800 c\n\td < & \" 🚢");
    String text = Golden.textOf(out -> exporter(format).write(view, out));
    assertThat(text.codePoints().filter(c -> c < 0x20 && c != '\n')).isEmpty();
    assertThat(parse(text).getDocumentElement().getTextContent() + text).contains("ab c d ");
  }

  @Test
  void gexfNamesEveryEndAndCountsAll() throws Exception {
    Document gexf = parse(text("gexf"));
    List<String> ids = elements(gexf, "node").stream().map(n -> n.getAttribute("id")).toList();
    List<Element> edges = elements(gexf, "edge");
    assertThat(ids).doesNotHaveDuplicates().hasSize(SampleGraph.view().nodeCount());
    assertThat(edges).hasSize(SampleGraph.view().edgeCount());
    assertThat(ids).containsAll(edges.stream().map(e -> e.getAttribute("source")).toList());
    assertThat(ids).containsAll(edges.stream().map(e -> e.getAttribute("target")).toList());
    assertThat(elements(gexf, "edges").get(0).getAttribute("count"))
        .isEqualTo(String.valueOf(edges.size()));
  }

  @Test
  void gexfEdgesBetweenTheSameNodesDifferInKind() throws Exception {
    assertThat(elements(parse(text("gexf")), "edge"))
        .extracting(
            edge ->
                edge.getAttribute("source")
                    + " "
                    + edge.getAttribute("target")
                    + " "
                    + edge.getAttribute("kind"))
        .doesNotHaveDuplicates()
        .noneMatch(key -> key.endsWith(" "));
  }

  @Test
  void gexfEdgesAreAllDirectedAndMarkedWhenSymmetric() throws Exception {
    Document gexf = parse(text("gexf"));
    assertThat(elements(gexf, "graph").get(0).getAttribute("defaultedgetype"))
        .isEqualTo("directed");
    assertThat(elements(gexf, "edge")).noneMatch(edge -> edge.hasAttribute("type"));
    assertThat(elements(gexf, "edge"))
        .filteredOn(edge -> value(edge, "symmetric").equals("true"))
        .extracting(edge -> edge.getAttribute("kind"))
        .containsOnly("meetsWith")
        .hasSize(3);
  }

  @Test
  void gexfValuesBelongToDeclaredAttributes() throws Exception {
    Document gexf = parse(text("gexf"));
    List<String> declared =
        elements(gexf, "attribute").stream().map(a -> a.getAttribute("id")).toList();
    assertThat(elements(gexf, "attvalue"))
        .extracting(value -> value.getAttribute("for"))
        .isSubsetOf(declared)
        .contains("class", "evidence");
  }

  private static String value(Element edge, String attribute) {
    NodeList values = edge.getElementsByTagName("attvalue");
    for (int i = 0; i < values.getLength(); i++) {
      Element value = (Element) values.item(i);
      if (value.getAttribute("for").equals(attribute)) {
        return value.getAttribute("value");
      }
    }
    return "";
  }

  private static GraphView viewNamed(String label) {
    List<GraphView.Node> nodes =
        SampleGraph.view().nodes().stream()
            .map(GraphView.Node::actor)
            .map(a -> new Actor(a.iri(), label, a.type(), a.code(), a.represents()))
            .map(actor -> new GraphView.Node(actor, List.of()))
            .toList();
    return new GraphView(nodes, SampleGraph.view().edges());
  }

  private static String text(String format) throws IOException {
    return Golden.textOf(out -> exporter(format).write(SampleGraph.view(), out));
  }

  private static GraphExporter exporter(String format) {
    return GraphExporter.of(format).orElseThrow();
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
