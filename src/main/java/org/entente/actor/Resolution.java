package org.entente.actor;

import java.util.Objects;

/**
 * How it was found whom a mention stands for.
 *
 * @param way in words for the user, such as "subject of the clause"
 * @param certainty from 0 to 1: how often such a link is right, by estimate; falls with the
 *     distance from the words that it leans on
 */
public record Resolution(String way, double certainty) {
  public Resolution {
    Objects.requireNonNull(way);
    if (!(certainty >= 0 && certainty <= 1)) {
      throw new IllegalArgumentException("no certainty: " + certainty);
    }
  }

  /** Of a mention that leans on nothing but its own words. */
  static Resolution of(Mention.Form form) {
    return switch (form) {
      case NAME -> new Resolution("name", 1);
      case UNTAGGED_NAME -> new Resolution("proper noun", 0.7);
      case TAGGED_NAME -> new Resolution("tagged name", 1);
      case ALIAS -> new Resolution("short form", 1);
      case ADJECTIVE -> new Resolution("adjective", 1);
      case METONYM -> new Resolution("metonym", 1);
      case NOMINAL -> new Resolution("noun with its owner", 1);
      case PRONOUN -> new Resolution("pronoun", 0.7);
    };
  }
}
