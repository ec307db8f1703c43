package org.entente.suggestion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.actor.Entity;

/** Something that the lexicon may be taught. */
public sealed interface Suggestion {
  /** How often it stands in the articles. */
  int count();

  /**
   * A verb phrase.
   *
   * @param key its words in their basic form
   * @param sentence an example sentence for the lexicon
   * @param example where it stands
   * @param refused why the program could not learn the sentence
   */
  record OfPhrase(int count, String key, String sentence, Example example, Optional<String> refused)
      implements Suggestion {
    public OfPhrase {
      Objects.requireNonNull(key);
      Objects.requireNonNull(sentence);
      Objects.requireNonNull(example);
      Objects.requireNonNull(refused);
    }

    OfPhrase refused(Optional<String> reason) {
      return new OfPhrase(count, key, sentence, example, reason);
    }
  }

  /**
   * A name.
   *
   * @param articles in how many articles it stands
   * @param otherWords what else it is called there
   * @param represents path of whom it acts for
   */
  record OfName(
      int count,
      int articles,
      Entity entity,
      List<String> otherWords,
      Optional<String> represents,
      Example example)
      implements Suggestion {
    public OfName {
      Objects.requireNonNull(entity);
      otherWords = List.copyOf(otherWords);
      Objects.requireNonNull(represents);
      Objects.requireNonNull(example);
    }
  }
}
