package org.entente.source;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The paragraphs of a story that are masked so far, each with the first reason that was given. Not
 * thread-safe.
 */
final class Mask {
  private final NavigableMap<Integer, MaskReason> reasons;

  Mask() {
    this(new TreeMap<>());
  }

  private Mask(NavigableMap<Integer, MaskReason> reasons) {
    this.reasons = reasons;
  }

  Mask copy() {
    return new Mask(new TreeMap<>(reasons));
  }

  void add(int paragraph, MaskReason reason) {
    reasons.putIfAbsent(paragraph, reason);
  }

  /** Masks those from the first index to before the second. */
  void add(int from, int to, MaskReason reason) {
    for (int i = from; i < to; i++) {
      add(i, reason);
    }
  }

  void addAll(BitSet paragraphs, MaskReason reason) {
    paragraphs.stream().forEach(i -> add(i, reason));
  }

  void clear() {
    reasons.clear();
  }

  boolean holds(int paragraph) {
    return reasons.containsKey(paragraph);
  }

  int size() {
    return reasons.size();
  }

  /** The reasons by paragraph, in order. */
  NavigableMap<Integer, MaskReason> reasons() {
    return reasons;
  }

  BitSet paragraphs() {
    BitSet set = new BitSet();
    reasons.keySet().forEach(set::set);
    return set;
  }
}
