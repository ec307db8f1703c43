package org.entente.suggestion;

import java.util.List;

/**
 * What one article has that the lexicon lacks, in the order of its text. Immutable; may be read off
 * by one thread and counted by another.
 */
public record Findings(List<Found<Phrase>> phrases, List<Found<UnknownName>> names) {
  public Findings {
    phrases = List.copyOf(phrases);
    names = List.copyOf(names);
  }

  /** Something that was found, with its sentence. */
  record Found<T>(T what, Example example) {}
}
