package org.entente.suggestion;

import java.util.Objects;
import java.util.Optional;
import org.entente.actor.Entity;

/**
 * A name that no actor of the lexicon has, as it stands in one sentence.
 *
 * @param entity what the program takes it for
 * @param words as they stand there
 * @param represents path of the state or body that the person or organisation acts for, if the
 *     article tells that of one that the lexicon has
 */
record UnknownName(Entity entity, String words, Optional<String> represents) {
  UnknownName {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(words);
    Objects.requireNonNull(represents);
  }
}
