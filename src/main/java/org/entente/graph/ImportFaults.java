package org.entente.graph;

import java.util.List;

/**
 * What could not be read of files with actors in the form of other projects. Immutable.
 *
 * @param first the first of them, not more than are worth reading on a screen
 * @param count of all
 */
public record ImportFaults(List<Fault> first, int count) {
  public ImportFaults {
    first = List.copyOf(first);
    if (count < first.size()) {
      throw new IllegalArgumentException(count + " faults cannot hold " + first.size());
    }
  }

  /**
   * A line or row that was passed over.
   *
   * @param part what the file consists of
   * @param number from 1; lines are counted with the header, rows without it
   */
  public record Fault(String file, Part part, int number, String reason) {
    /** Names the place, the fault and the outcome. */
    public String message() {
      return switch (part) {
        case LINE -> file + ":" + number + ": " + reason + "; line skipped";
        case ROW -> file + ": row " + number + ": " + reason + "; row skipped";
      };
    }
  }

  /** What a file consists of. */
  public enum Part {
    LINE,
    ROW
  }
}
