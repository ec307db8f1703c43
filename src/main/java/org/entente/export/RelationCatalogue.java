package org.entente.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Vocabulary;

/**
 * The relations as the ontology in the data set describes them, whichever graph it stands in. Each
 * is read once. Not safe for use by several threads.
 */
final class RelationCatalogue {
  static final Node STANCE = Vocabulary.ent("stance");
  private static final Node COLOR = Vocabulary.ent("color");

  private final DatasetGraph data;
  private final Map<Node, RelationType> read = new HashMap<>();
  private final Map<Node, Optional<Integer>> numbers = new HashMap<>();

  RelationCatalogue(DatasetGraph data) {
    this.data = data;
  }

  /** The relation of this IRI; one that the ontology does not describe is directed and neutral. */
  RelationType get(Node relation) {
    RelationType known = read.get(relation);
    if (known == null) {
      known = describe(relation);
      read.put(relation, known);
    }
    return known;
  }

  /** A quad class's number, or empty if the data set does not number it. */
  Optional<Integer> number(Node quadClass) {
    Optional<Integer> known = numbers.get(quadClass);
    if (known == null) {
      known = first(quadClass, SKOS.notation.asNode()).flatMap(RelationCatalogue::integer);
      numbers.put(quadClass, known);
    }
    return known;
  }

  /** The number of a PLOVER type's quad class. */
  Optional<Integer> quadClass(Node ploverType) {
    return first(ploverType, Vocabulary.QUAD_CLASS).flatMap(this::number);
  }

  private RelationType describe(Node relation) {
    return new RelationType(
        relation.getLocalName(),
        first(relation, RDFS.label.asNode()).map(Facts::textOf).orElse(relation.getLocalName()),
        first(relation, Vocabulary.PLOVER_TYPE).map(Node::getLocalName),
        first(relation, Vocabulary.QUAD_CLASS).flatMap(this::number),
        objects(relation, RDF.type.asNode()).contains(OWL.SymmetricProperty.asNode()),
        first(relation, STANCE).flatMap(RelationCatalogue::integer).orElse(0),
        first(relation, COLOR).map(Facts::textOf),
        broader(relation));
  }

  private List<String> broader(Node relation) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(objects(relation, RDFS.subPropertyOf.asNode()));
    while (!open.isEmpty()) {
      Node next = open.remove();
      if (next.isURI() && found.add(next)) {
        open.addAll(objects(next, RDFS.subPropertyOf.asNode()));
      }
    }
    return found.stream().map(Node::getLocalName).toList();
  }

  private Optional<Node> first(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    data.findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining((Quad quad) -> found.add(quad.getObject()));
    return found.stream().distinct().sorted(Facts.BY_TEXT).toList();
  }

  private static Optional<Integer> integer(Node node) {
    String text = Facts.textOf(node);
    return text.matches("[+-]?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
