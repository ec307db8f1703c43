package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.evaluation.Evaluation.Band;

/** Counts right links by confidence, in bands of a tenth; the last one has 1 as well. */
final class Calibration {
  /** Links without a confidence come last. */
  private static final int UNKNOWN = -1;

  private static final int HIGHEST = 9;

  private final Map<Integer, Count> bands = new TreeMap<>(Comparator.reverseOrder());

  private record Count(int links, int right, int matched) {
    Count plus(Count other) {
      return new Count(links + other.links, right + other.right, matched + other.matched);
    }
  }

  /** Counts a found link. */
  void add(Optional<BigDecimal> confidence, boolean right) {
    merge(confidence, new Count(1, right ? 1 : 0, 0));
  }

  /**
   * Counts a gold link that is matched.
   *
   * @param confidence the highest of what matches it
   */
  void addMatched(Optional<BigDecimal> confidence) {
    merge(confidence, new Count(0, 0, 1));
  }

  private void merge(Optional<BigDecimal> confidence, Count count) {
    int band =
        confidence
            .map(c -> Math.max(0, Math.min(HIGHEST, c.movePointRight(1).intValue())))
            .orElse(UNKNOWN);
    bands.merge(band, count, Count::plus);
  }

  /**
   * The bands that hold links.
   *
   * @param total score of all links
   */
  List<Band> bands(Score total) {
    List<Band> result = new ArrayList<>();
    Count up = new Count(0, 0, 0);
    for (Map.Entry<Integer, Count> band : bands.entrySet()) {
      Count count = band.getValue();
      up = up.plus(count);
      result.add(
          new Band(
              Optional.of(band.getKey())
                  .filter(b -> b != UNKNOWN)
                  .map(b -> BigDecimal.valueOf(b, 1)),
              count.links(),
              count.right(),
              new Score(
                  "",
                  total.gold(),
                  total.gold() - up.matched(),
                  up.links(),
                  up.links() - up.right())));
    }
    return result;
  }
}
