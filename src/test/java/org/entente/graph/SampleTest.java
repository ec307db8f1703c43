package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shapes cannot see of the sample: that its offsets and hashes are those of its texts. */
final class SampleTest {
  private static final Path FOLDER = Path.of("src/test/resources/graph");

  @ParameterizedTest
  @ValueSource(strings = {"a1", "a2", "a3"})
  void everyStretchOfTextStandsAtItsOffsets(String id) throws IOException {
    Graph graph = graph(id);
    String text = text(id);

    assertThat(graph.find(Node.ANY, Vocabulary.ANCHOR_OF, Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(
            triple -> {
              int begin = offset(graph, triple.getSubject(), Vocabulary.BEGIN_INDEX);
              int end = offset(graph, triple.getSubject(), Vocabulary.END_INDEX);
              assertThat(text.substring(begin, end))
                  .isEqualTo(triple.getObject().getLiteralLexicalForm());
              assertThat(triple.getSubject().getURI())
                  .isEqualTo(name(id).getURI() + "#char=" + begin + "," + end);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", "a2", "a3"})
  void everyWordOfAReportStandsInItsSentence(String id) {
    Graph graph = graph(id);

    assertThat(graph.find(Node.ANY, Vocabulary.SENTENCE, Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(
            report ->
                assertThat(graph.find(report.getSubject(), Node.ANY, Node.ANY).toList())
                    .map(Triple::getObject)
                    .filteredOn(node -> graph.contains(node, Vocabulary.BEGIN_INDEX, Node.ANY))
                    .allSatisfy(words -> assertInside(graph, words, report.getObject())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", "a2", "a3"})
  void theContentHashIsThatOfTheText(String id) throws IOException, NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text(id).getBytes(StandardCharsets.UTF_8));

    assertThat(
            graph(id).contains(name(id), Vocabulary.CONTENT_HASH, literal(HexFormat.of(), digest)))
        .isTrue();
  }

  private static void assertInside(Graph graph, Node words, Node sentence) {
    assertThat(offset(graph, words, Vocabulary.BEGIN_INDEX))
        .isGreaterThanOrEqualTo(offset(graph, sentence, Vocabulary.BEGIN_INDEX));
    assertThat(offset(graph, words, Vocabulary.END_INDEX))
        .isLessThanOrEqualTo(offset(graph, sentence, Vocabulary.END_INDEX));
  }

  private static Node literal(HexFormat format, byte[] digest) {
    return NodeFactory.createLiteralString(format.formatHex(digest));
  }

  private static int offset(Graph graph, Node words, Node property) {
    return (Integer)
        graph.find(words, property, Node.ANY).toList().get(0).getObject().getLiteralValue();
  }

  private static Node name(String id) {
    return NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "article/" + id);
  }

  private static Graph graph(String id) {
    return RDFDataMgr.loadDatasetGraph(FOLDER.resolve("sample.trig").toString()).getGraph(name(id));
  }

  private static String text(String id) throws IOException {
    return Files.readString(FOLDER.resolve("sample").resolve(id + ".txt"));
  }
}
