package org.entente.suggestion;

import java.util.Objects;
import java.util.Optional;

/**
 * A verb phrase as it stands between two actors in one sentence.
 *
 * @param key the phrase with its words in their basic form, the same wherever it stands
 * @param subject {@code A}, or {@code A and B}
 * @param verb the verb in its basic form
 * @param past the verb's past tense, if the sentence has it
 * @param rest what follows the verb
 */
record Phrase(String key, String subject, String verb, Optional<String> past, String rest) {
  static final String ACTOR = "A";
  static final String OTHER = "B";
  static final String BOTH = "A and B";

  Phrase {
    Objects.requireNonNull(key);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(verb);
    Objects.requireNonNull(past);
    Objects.requireNonNull(rest);
  }
}
