package org.entente.relation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a clause is told.
 *
 * @param negated whether it is said not to be so
 * @param source node of the word that names who says so; absent when the article itself does
 * @param speechActs acts of those who ask for the event, refuse it or threaten it
 */
record Factuality(
    Status status, boolean negated, Optional<Integer> source, List<SpeechAct> speechActs) {
  Factuality {
    Objects.requireNonNull(status);
    Objects.requireNonNull(source);
    speechActs = List.copyOf(speechActs);
  }

  /**
   * What somebody does by speaking of the event.
   *
   * @param word node of the word for it
   * @param relation name of the relation to the other party
   */
  record SpeechAct(int word, String relation) {}
}
