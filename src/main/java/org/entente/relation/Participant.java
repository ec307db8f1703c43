package org.entente.relation;

import java.util.Locale;
import java.util.Objects;
import org.entente.actor.Entity;
import org.entente.actor.Mention;
import org.entente.annotation.Sentence;
import org.entente.source.Span;

/**
 * An actor or place with the words that name it.
 *
 * @param span the noun phrase, in the article's text
 * @param form how the words name it
 */
public record Participant(Entity entity, Span span, Mention.Form form) {
  public Participant {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(span);
    Objects.requireNonNull(form);
  }

  /** The entity with the words of its mention in this sentence. */
  static Participant of(Entity entity, Sentence sentence, Mention mention) {
    return new Participant(entity, sentence.spanOf(mention.first(), mention.end()), mention.form());
  }

  /** How it was resolved, as the graph says it: "name", "tagged name", "pronoun". */
  public String resolution() {
    return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
