package org.entente.actor;

import java.util.List;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;

/**
 * Says whom words stand for that lean on others: pronouns, "the group", "both sides". What it finds
 * is added to the mentions of each sentence. Thread-safe.
 */
public interface Coreference {
  /** The mentions of each sentence, in the same order, with those that were resolved. */
  List<SentenceMentions> resolve(
      AnnotatedArticle article, List<ParsedSentence> sentences, OfficeHolders holders);

  /** Whether it may find actors in a sentence that names none. */
  boolean mayResolve(Sentence sentence);
}
