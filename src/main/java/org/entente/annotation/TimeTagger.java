package org.entente.annotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stage that finds dates in a sentence; asked only of sentences that tell an event, as it costs
 * more than all else. Implementations may be called by several threads at once.
 */
public interface TimeTagger {
  /**
   * Finds the dates in a sentence.
   *
   * @param reference the day that "Tuesday" and "last week" are counted from; without one they stay
   *     open
   */
  List<TimeExpression> tag(Sentence sentence, Optional<LocalDate> reference);
}
