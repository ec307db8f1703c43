package org.entente.export;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Vocabulary;

/**
 * Finds what a user's filter names: an actor by its IRI or any of its names, and a relation by its
 * name. The caller holds a read transaction where the data set wants one.
 */
public record NamesInGraph(DatasetGraph data) {
  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  /** The IRIs of all that bear the name, whatever its case; none if the data set knows none. */
  public Set<String> actors(String name) {
    Node asIri = NodeFactory.createURI(name);
    Set<String> found = new TreeSet<>();
    if (has(asIri, Node.ANY, Node.ANY)) {
      found.add(name);
    }
    for (Node property : NAMES) {
      Iterator<Quad> quads = data.findNG(Node.ANY, Node.ANY, property, Node.ANY);
      quads.forEachRemaining(
          quad -> {
            if (Facts.textOf(quad.getObject()).equalsIgnoreCase(name)) {
              found.add(Facts.textOf(quad.getSubject()));
            }
          });
    }
    return found;
  }

  /** Whether relations are described. */
  public boolean hasOntology() {
    return has(Node.ANY, RelationCatalogue.STANCE, Node.ANY);
  }

  /** Whether the ontology describes a relation of this name, or an event has it. */
  public boolean hasRelation(String name) {
    Node relation = Vocabulary.ent(name);
    return has(relation, Node.ANY, Node.ANY) || has(Node.ANY, Vocabulary.RELATION, relation);
  }

  private boolean has(Node subject, Node property, Node object) {
    return data.findNG(Node.ANY, subject, property, object).hasNext();
  }
}
