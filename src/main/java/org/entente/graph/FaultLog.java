package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.entente.graph.ImportFaults.Fault;
import org.entente.graph.ImportFaults.Part;

/** Collects what cannot be read; keeps the first faults only, so that it stays small. */
final class FaultLog {
  private static final int MOST_KEPT = 20;

  private final List<Fault> first = new ArrayList<>();
  private int count;

  void add(String file, Part part, int number, String reason) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(new Fault(file, part, number, reason));
    }
  }

  ImportFaults faults() {
    return new ImportFaults(first, count);
  }

  /** The reason of the first of these faults, if it is among those kept, and their number. */
  String summary(int before, int faults) {
    String number = faults == 1 ? "1 line or row" : faults + " lines or rows";
    return before < first.size()
        ? first.get(before).reason() + ", the first fault of " + number
        : number + " at fault";
  }

  /** The log as the reader of one file sees it. */
  InFile in(String file, Part part) {
    return (number, reason) -> add(file, part, number, reason);
  }

  /** Takes the faults of one file. */
  @FunctionalInterface
  interface InFile {
    /** Notes that the line or row of this number is passed over. */
    void add(int number, String reason);
  }
}
