package org.entente.actor;

import java.util.List;

/**
 * Says whom words stand for that lean on others: pronouns, "the group", "both sides". What it finds
 * is added to the mentions of each sentence. Thread-safe.
 */
public interface Coreference {
  /** The mentions of each sentence, in the same order, with those that were resolved. */
  List<SentenceMentions> resolve(List<ParsedSentence> sentences, OfficeHolders holders);

  /** Resolves nothing. */
  static Coreference none() {
    return (sentences, holders) -> sentences.stream().map(ParsedSentence::mentions).toList();
  }
}
