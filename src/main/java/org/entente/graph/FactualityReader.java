package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.relation.FactualityLexicon;
import org.entente.relation.Status;

/** Reads the words that change what a clause asserts off the ontology. */
final class FactualityReader {
  private static final Node GOVERNOR = Vocabulary.ent("governor");

  private FactualityReader() {}

  static FactualityLexicon read(Graph ontology) {
    Facts facts = new Facts(ontology);
    Map<String, List<FactualityLexicon.Effect>> effects = new HashMap<>();
    for (Node type : facts.ofType(Vocabulary.ent("FactualityClass"))) {
      Optional<Status> status =
          facts.isTrue(type, Vocabulary.ent("tried"))
              ? Optional.of(Status.ATTEMPTED)
              : facts
                  .find(type, Vocabulary.STATUS)
                  .map(n -> Status.valueOf(n.getLocalName().toUpperCase(Locale.ROOT)));
      boolean negates = facts.isTrue(type, Vocabulary.ent("negates"));
      Optional<String> speechAct =
          facts.find(type, Vocabulary.ent("speechAct")).map(Node::getLocalName);
      for (String entry : facts.texts(type, GOVERNOR)) {
        int bar = entry.indexOf('|');
        String key = bar < 0 ? entry : entry.substring(0, bar);
        Optional<String> frame = bar < 0 ? Optional.empty() : Optional.of(entry.substring(bar + 1));
        effects
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new FactualityLexicon.Effect(status, negates, speechAct, frame));
      }
    }
    Set<String> speech = new HashSet<>();
    Set<String> denials = new HashSet<>();
    for (Node type : facts.ofType(Vocabulary.ent("SpeechClass"))) {
      speech.addAll(facts.texts(type, GOVERNOR));
      denials.addAll(facts.texts(type, Vocabulary.ent("denialSpeech")));
    }
    Set<String> occurrences = new HashSet<>();
    for (Node type : facts.ofType(Vocabulary.ent("OccurrenceClass"))) {
      occurrences.addAll(facts.texts(type, GOVERNOR));
    }
    return new FactualityLexicon(effects, speech, denials, occurrences);
  }
}
