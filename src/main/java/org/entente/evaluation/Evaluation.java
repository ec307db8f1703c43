package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What came of scoring found events against gold ones.
 *
 * @param relations by relation, in alphabetical order
 * @param total of all relations
 * @param circumstances what is told beside the parties, on the events that were found
 * @param calibration by confidence, the highest first
 * @param missed gold links that were not found, by article and place
 * @param wrong found links that are none, likewise
 */
public record Evaluation(
    List<Score> relations,
    Score total,
    List<Tally> circumstances,
    List<Band> calibration,
    List<Flaw> missed,
    List<Flaw> wrong) {
  public Evaluation {
    relations = List.copyOf(relations);
    circumstances = List.copyOf(circumstances);
    calibration = List.copyOf(calibration);
    missed = List.copyOf(missed);
    wrong = List.copyOf(wrong);
  }

  /**
   * How often a circumstance is right.
   *
   * @param compared events that were found and whose gold event states it
   * @param missing found without it
   * @param extra found with it, although there is none
   * @param different found with another
   */
  record Tally(String name, int compared, int right, int missing, int extra, int different) {}

  /**
   * Found links of about the same confidence.
   *
   * @param from least confidence; empty for links without any
   * @param right how many of the links are right
   * @param fromHereUp score of the links of this band and those above
   */
  record Band(Optional<BigDecimal> from, int links, int right, Score fromHereUp) {}

  /**
   * A missed or a wrong link.
   *
   * @param instead what the other side has in its place, in words
   */
  record Flaw(Link link, Optional<String> instead) {}
}
