package org.entente.actor;

import java.util.Objects;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;

/** A sentence with its parse, and whom those of its noun phrases stand for that tell it alone. */
public record ParsedSentence(Sentence sentence, DependencyTree tree, SentenceMentions mentions) {
  public ParsedSentence {
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(tree);
    Objects.requireNonNull(mentions);
  }
}
