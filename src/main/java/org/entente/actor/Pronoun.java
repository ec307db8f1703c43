package org.entente.actor;

import java.util.Locale;
import java.util.Optional;
import org.entente.actor.NounPhrases.Kind;

/** The pronouns by person, number and gender, and what they may take up. */
enum Pronoun {
  HE,
  SHE,
  IT,
  THEY,
  /** "I" and "we": whoever speaks. */
  SPEAKER;

  /** The pronoun that this is a form of. */
  static Optional<Pronoun> find(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> Optional.of(HE);
      case "she", "her", "hers", "herself" -> Optional.of(SHE);
      case "it", "its", "itself" -> Optional.of(IT);
      case "they", "them", "their", "theirs", "themselves" -> Optional.of(THEY);
      case "i", "me", "my", "we", "us", "our", "ourselves" -> Optional.of(SPEAKER);
      default -> Optional.empty();
    };
  }

  /** Whether it is of one person. */
  boolean isPersonal() {
    return this == HE || this == SHE;
  }

  boolean agrees(Referent referent) {
    return switch (this) {
      case HE -> isPerson(referent, Gender.FEMALE);
      case SHE -> isPerson(referent, Gender.MALE);
      case IT -> referent.kind() != Kind.PERSON && !referent.plural();
      case THEY -> referent.plural() || referent.kind() == Kind.COLLECTIVE;
      case SPEAKER -> false;
    };
  }

  private static boolean isPerson(Referent referent, Gender other) {
    return referent.kind() == Kind.PERSON
        && !referent.plural()
        && referent.gender().filter(g -> g == other).isEmpty();
  }
}
