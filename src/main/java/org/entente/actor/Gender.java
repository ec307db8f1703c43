package org.entente.actor;

import java.util.Locale;
import java.util.Optional;

/** The pronouns that take up a person. */
public enum Gender {
  FEMALE,
  MALE;

  /** The gender that the gazetteer writes so. */
  public static Optional<Gender> find(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "female" -> Optional.of(FEMALE);
      case "male" -> Optional.of(MALE);
      default -> Optional.empty();
    };
  }
}
