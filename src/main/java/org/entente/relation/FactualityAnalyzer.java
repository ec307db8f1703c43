package org.entente.relation;

import java.util.List;
import java.util.Set;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Pattern;

/**
 * Tells whether a matched event happened, is planned, possible, requested or denied, and who says
 * so: climbs from the event's word to the root of the sentence and lets each governing word have
 * its effect. Immutable, thread-safe.
 */
final class FactualityAnalyzer {
  /** Types of what takes two: who seeks it has not got it yet. */
  private static final Set<String> JOINT_ACTS = Set.of("CONSULT", "AGREE", "COOPERATE");

  /** Types of what is done by saying it. */
  private static final Set<String> SPEECH_ACTS =
      Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT");

  /** Types of what is done by doing something else: who strikes to protest has protested. */
  private static final Set<String> BY_DEED = Set.of("PROTEST", "SANCTION", "REJECT");

  private final FactualityLexicon lexicon;

  FactualityAnalyzer(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Factuality analyze(RoleGraph graph, Pattern.Match match) {
    FactualityClimb climb = new FactualityClimb(graph, lexicon, isPresupposed(graph, match));
    if (isOf(match, JOINT_ACTS)) {
      climb.weakenSought(match.anchor());
    }
    if (isOf(match, SPEECH_ACTS)) {
      climb.utter(match.anchor(), isOf(match, Set.of("ACCUSE")));
    }
    // "blocked roads to demand it": nobody demands anything but by saying or doing something
    if (isOf(match, BY_DEED) || graph.lemma(match.anchor()).equals("demand")) {
      climb.doByDeed();
    }
    climb.negateByParty(match);
    return analyze(climb, match.anchor(), match.words());
  }

  private static boolean isOf(Pattern.Match match, Set<String> ploverTypes) {
    return match.pattern().relation().ploverType().filter(ploverTypes::contains).isPresent();
  }

  /** "wants to capture the stronghold of IS": that IS holds it is no matter of wanting. */
  private static boolean isPresupposed(RoleGraph graph, Pattern.Match match) {
    return match.pattern().relation().ploverType().isEmpty()
        && graph.wordClass(match.anchor()) == WordClass.NOUN
        && graph.to(match.anchor()).stream()
            .anyMatch(
                e -> e.role().equals(Role.OBJECT) && graph.wordClass(e.head()) == WordClass.VERB);
  }

  /** How a speech act is told. */
  Factuality analyze(RoleGraph graph, Factuality.SpeechAct act) {
    FactualityClimb climb = new FactualityClimb(graph, lexicon, false);
    climb.utter(act.word(), false);
    return analyze(climb, act.word(), List.of(act.word()));
  }

  private Factuality analyze(FactualityClimb climb, int anchor, List<Integer> words) {
    for (int word : words) {
      climb.negateBy(word, words);
    }
    climb.applyModals(anchor, words);
    climb.applyModifiers(anchor, words, false);
    words.stream().filter(w -> w != anchor).forEach(w -> climb.applyModifiers(w, words, true));
    if (climb.isQuestion()) {
      climb.weaken(Status.POSSIBLE);
    }
    climb.run(anchor);
    return climb.result();
  }
}
