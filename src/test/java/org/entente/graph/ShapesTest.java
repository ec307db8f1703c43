package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes let the sample pass and find each violation planted into it. */
final class ShapesTest {
  private static final String SHAPE = "https://w3id.org/entente/shapes#";
  private static final String RESOURCES = "src/test/resources/graph/";

  private static final Model SHAPES_MODEL = RDFDataMgr.loadModel("ontology/shapes.ttl");
  private static final Shapes SHAPES = Shapes.parse(SHAPES_MODEL);
  private final DatasetGraph sample = RDFDataMgr.loadDatasetGraph(RESOURCES + "sample.trig");

  @ParameterizedTest
  @ValueSource(strings = {"a1", "a2", "a3"})
  void eachArticleOfTheSampleConformsAlone(String id) {
    Graph graph = sample.getGraph(NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "article/" + id));

    assertThat(graph.isEmpty()).isFalse();
    assertThat(problems(validate(graph))).isEmpty();
  }

  @Test
  void theSampleConformsAsAWhole() {
    assertThat(problems(validate(union().getGraph()))).isEmpty();
  }

  @Test
  void theSampleConformsWithTheOntologyBesideIt() throws IOException {
    Model all = union().add(turtle(Path.of("ontology")));

    assertThat(problems(validate(all.getGraph()))).isEmpty();
  }

  @Test
  void theGazetteerConforms() throws IOException {
    assertThat(problems(validate(turtle(Path.of("data/actors")).getGraph()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/graph/violations.csv", delimiter = '|')
  void findsAPlantedViolation(String shape, String update, String fault) {
    Model broken = union();
    UpdateAction.parseExecute(prefixes() + update, DatasetFactory.wrap(broken));

    assertThat(validate(broken.getGraph()).getEntries())
        .as(fault)
        .extracting(ReportEntry::source)
        .extracting(Node::toString)
        .contains(SHAPE + shape);
  }

  @Test
  void everyConstraintHasAPlantedViolation() throws IOException {
    assertThat(shapesWithAMessage()).isEqualTo(shapesWithAViolation());
  }

  private static Set<String> shapesWithAMessage() {
    return SHAPES_MODEL
        .listSubjectsWithProperty(SHAPES_MODEL.createProperty("http://www.w3.org/ns/shacl#message"))
        .mapWith(shape -> shape.getURI().substring(SHAPE.length()))
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> shapesWithAViolation() throws IOException {
    return Files.readAllLines(Path.of(RESOURCES, "violations.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('|')).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ValidationReport validate(Graph data) {
    return ShaclValidator.get().validate(SHAPES, data);
  }

  private static List<String> problems(ValidationReport report) {
    return report.getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.source() + " " + entry.message())
        .toList();
  }

  private Model union() {
    return ModelFactory.createDefaultModel()
        .add(ModelFactory.createModelForGraph(sample.getUnionGraph()));
  }

  private static String prefixes() {
    return SHAPES_MODEL.getNsPrefixMap().entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
        .collect(Collectors.joining());
  }

  private static Model turtle(Path folder) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(file -> RDFDataMgr.read(model, file.toString()));
    }
    return model;
  }
}
