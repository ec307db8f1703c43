package org.entente.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.pattern.SynonymSets;
import org.entente.pattern.SynonymSets.SynonymSet;

/** Reads the words that may stand for one another off the ontology. */
final class SynonymReader {
  private SynonymReader() {}

  /**
   * @throws IOException if a set is not of the form that {@link SynonymSets} asks for
   */
  static SynonymSets read(Graph ontology) throws IOException {
    Facts facts = new Facts(ontology);
    List<SynonymSet> sets = new ArrayList<>();
    for (Node set : facts.ofType(Vocabulary.ent("SynonymSet"))) {
      sets.add(
          new SynonymSet(
              facts.texts(set, Vocabulary.ent("member")),
              facts.texts(set, Vocabulary.ent("looseMember"))));
    }
    try {
      return new SynonymSets(sets);
    } catch (IllegalArgumentException e) {
      throw new IOException("the lexicon's synonyms cannot be used: " + e.getMessage(), e);
    }
  }
}
