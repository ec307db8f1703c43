package org.entente.suggestion;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Counts a few ways to write the same; of many ways only the first. */
final class Tally {
  private static final int MOST = 16;

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String form) {
    if (counts.size() < MOST || counts.containsKey(form)) {
      counts.merge(form, 1, Integer::sum);
    }
  }

  /** The most frequent one; of several the first in the alphabet. */
  String mostFrequent() {
    return counts.entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  Iterable<String> forms() {
    return counts.keySet();
  }
}
