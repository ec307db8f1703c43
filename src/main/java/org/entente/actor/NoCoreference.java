package org.entente.actor;

import java.util.List;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;

/** Resolves nothing: only names and nouns with their owners count. Thread-safe. */
public final class NoCoreference implements Coreference {
  @Override
  public boolean mayResolve(Sentence sentence) {
    return false;
  }

  @Override
  public List<SentenceMentions> resolve(
      AnnotatedArticle article, List<ParsedSentence> sentences, OfficeHolders holders) {
    return sentences.stream().map(ParsedSentence::mentions).toList();
  }
}
