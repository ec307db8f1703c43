package org.entente.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.actor.EntityType;
import org.entente.pattern.PoliticalSense;
import org.entente.pattern.RelationType;

/** Reads the relations that are taught by example off the ontology. */
final class RelationReader {
  private static final Node EXAMPLE = Vocabulary.ent("example");
  private static final Node JOINT = Vocabulary.ent("JointProperty");
  private static final Node POLITICAL_SENSE = Vocabulary.ent("politicalSense");
  private static final Node WORD = Vocabulary.ent("word");
  private static final Node MEANS = Vocabulary.ent("means");
  private static final Node PLANNED_TYPE = Vocabulary.ent("plannedType");
  private static final Node COUNTER_EXAMPLE = Vocabulary.ent("counterExample");

  private RelationReader() {}

  static List<RelationType> read(Graph ontology) {
    Facts facts = new Facts(ontology);
    List<RelationType> relations = new ArrayList<>();
    for (Node property : facts.ofType(OWL.ObjectProperty.asNode())) {
      if (property.getURI().startsWith(Vocabulary.NS)
          && facts.find(property, EXAMPLE).isPresent()) {
        relations.add(relation(facts, property));
      }
    }
    return relations;
  }

  /** Whether this graph has examples of the relation. */
  static boolean isTaughtIn(Graph graph, RelationType relation) {
    return graph.contains(Vocabulary.ent(relation.name()), EXAMPLE, Node.ANY);
  }

  private static RelationType relation(Facts facts, Node property) {
    return new RelationType(
        property.getLocalName(),
        facts.findText(property, RDFS.label.asNode()).orElseGet(property::getLocalName),
        facts.graph().contains(property, RDF.type.asNode(), OWL.SymmetricProperty.asNode()),
        facts.graph().contains(property, RDF.type.asNode(), JOINT),
        types(facts, property, RDFS.domain.asNode()),
        types(facts, property, RDFS.range.asNode()),
        facts.find(property, Vocabulary.PLOVER_TYPE).map(Node::getLocalName),
        facts
            .find(property, Vocabulary.PLOVER_TYPE)
            .flatMap(t -> facts.find(t, PLANNED_TYPE))
            .map(Node::getLocalName),
        facts.objects(property, Vocabulary.PLOVER_MODE).stream()
            .map(n -> n.getURI().substring(Vocabulary.PLOVER.length()))
            .toList(),
        facts.find(property, Vocabulary.QUAD_CLASS).map(Node::getLocalName),
        facts.objects(property, POLITICAL_SENSE).stream().map(s -> sense(facts, s)).toList(),
        facts.texts(property, EXAMPLE),
        facts.texts(property, COUNTER_EXAMPLE));
  }

  private static PoliticalSense sense(Facts facts, Node sense) {
    return new PoliticalSense(
        Set.copyOf(facts.texts(sense, WORD)), facts.find(sense, MEANS).map(Node::getLocalName));
  }

  private static Set<EntityType> types(Facts facts, Node property, Node end) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    facts.objects(property, end).forEach(type -> add(facts, type, types));
    return types;
  }

  private static void add(Facts facts, Node type, Set<EntityType> types) {
    Optional<Node> union = facts.find(type, OWL.unionOf.asNode());
    if (union.isPresent()) {
      members(facts, union.get()).forEach(member -> add(facts, member, types));
    } else if (type.equals(Vocabulary.ent("Actor"))) {
      types.addAll(EnumSet.complementOf(EnumSet.of(EntityType.PLACE)));
    } else {
      EntityType.findByTerm(type.getLocalName()).ifPresent(types::add);
    }
  }

  private static List<Node> members(Facts facts, Node list) {
    List<Node> members = new ArrayList<>();
    for (Node rest = list;
        rest != null && !rest.equals(RDF.nil.asNode());
        rest = facts.find(rest, RDF.rest.asNode()).orElse(null)) {
      facts.find(rest, RDF.first.asNode()).ifPresent(members::add);
    }
    return members;
  }
}
