package org.entente.graph;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.entente.actor.ActorLexicon;
import org.entente.pattern.RelationType;
import org.entente.pattern.SynonymSets;
import org.entente.relation.FactualityLexicon;

/**
 * All that the program is taught by files, read once at start.
 *
 * @param relations sorted by name
 * @param synonyms words that may stand for those of the relations' examples
 * @param ontology the triples of the ontology's files
 * @param gazetteer the triples of the actors' files
 * @param digest of the content of all files
 * @param faults what could not be read of the user's lists of actors
 */
public record Lexicon(
    ActorLexicon actors,
    List<RelationType> relations,
    SynonymSets synonyms,
    FactualityLexicon factuality,
    Graph ontology,
    Graph gazetteer,
    String digest,
    ImportFaults faults) {
  public Lexicon {
    Objects.requireNonNull(actors);
    relations = List.copyOf(relations);
    Objects.requireNonNull(synonyms);
    Objects.requireNonNull(factuality);
    Objects.requireNonNull(ontology);
    Objects.requireNonNull(gazetteer);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(faults);
  }
}
