package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The terms of the program, of the ontology's files and of the gazetteer's are the same terms. */
final class VocabularyTest {
  private static final List<Node> KINDS =
      List.of(OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());

  private final Graph ontology = read(Path.of("ontology"));

  @Test
  void everyConstantIsDeclared() {
    assertThat(constants())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            constant ->
                assertThat(ontology.contains(constant, RDF.type.asNode(), Node.ANY))
                    .as(constant.getURI())
                    .isTrue());
  }

  @Test
  void everyClassAndPropertyHasALabelAndSaysWhatItMeans() {
    assertThat(declared())
        .hasSizeGreaterThan(80)
        .allSatisfy(
            term -> {
              assertThat(ontology.contains(term, RDFS.label.asNode(), Node.ANY))
                  .as("label of " + term)
                  .isTrue();
              assertThat(isExplained(term)).as("comment of " + term).isTrue();
            });
  }

  @Test
  void everyTermInUseIsDeclared() {
    Graph gazetteer = read(Path.of("data/actors"));

    assertThat(undeclared(ontology)).as("in ontology").isEmpty();
    assertThat(undeclared(gazetteer)).as("in data/actors").isEmpty();
  }

  /**
   * A relation has a definition; its inverse is explained by the relation that it is inverse to.
   */
  private boolean isExplained(Node term) {
    return ontology.contains(term, RDFS.comment.asNode(), Node.ANY)
        || ontology.contains(term, SKOS.definition.asNode(), Node.ANY)
        || ontology.contains(Node.ANY, OWL2.inverseOf.asNode(), term);
  }

  private static List<Node> constants() {
    return Stream.of(Vocabulary.class.getFields())
        .map(VocabularyTest::value)
        .filter(value -> value instanceof Node)
        .map(value -> (Node) value)
        .filter(node -> node.getURI().startsWith(Vocabulary.NS))
        .toList();
  }

  private static Object value(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private List<Node> declared() {
    List<Node> terms = new ArrayList<>();
    for (Node kind : KINDS) {
      ontology
          .find(Node.ANY, RDF.type.asNode(), kind)
          .mapWith(Triple::getSubject)
          .filterKeep(term -> term.isURI() && term.getURI().startsWith(Vocabulary.NS))
          .forEachRemaining(terms::add);
    }
    return terms;
  }

  private Set<String> undeclared(Graph graph) {
    return graph.stream()
        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
        .filter(VocabularyTest::isOurs)
        .filter(term -> !ontology.contains(term, RDF.type.asNode(), Node.ANY))
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOurs(Node term) {
    return term.isURI()
        && (term.getURI().startsWith(Vocabulary.NS) || term.getURI().startsWith(Vocabulary.PLOVER));
  }

  private static Graph read(Path folder) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(file -> RDFDataMgr.read(graph, file.toString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return graph;
  }
}
