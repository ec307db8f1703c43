package org.entente.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An actor or a place: what a mention refers to.
 *
 * @param path its IRI without the base, such as {@code actor/turkey}
 * @param label the name to show
 * @param code ISO 3166-1 alpha-3 of a state, or IGO, NGO, IMG, or CAMEO's code of a region, as
 *     "EUR"
 * @param represents path of the state or organisation that it acts for
 * @param country path of the state that it belongs to without acting for it, or lies in
 * @param unnamed whether it is told of by a common noun alone, as "Iraqi rebels" are, so that the
 *     next text with the same words may mean others
 */
public record Entity(
    String path,
    EntityType type,
    String label,
    Optional<String> code,
    Optional<String> represents,
    Optional<String> country,
    boolean unnamed) {
  /** With a name of its own. */
  public Entity(
      String path,
      EntityType type,
      String label,
      Optional<String> code,
      Optional<String> represents,
      Optional<String> country) {
    this(path, type, label, code, represents, country, false);
  }

  public Entity {
    Objects.requireNonNull(type);
    Objects.requireNonNull(label);
    Objects.requireNonNull(code);
    Objects.requireNonNull(represents);
    Objects.requireNonNull(country);
    if (path.isBlank()) {
      throw new IllegalArgumentException("an entity needs a path");
    }
  }

  /** Lower case, accents folded, everything but letters and digits as one hyphen. */
  public static String slug(String label) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(label, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .chars()
        .forEach(c -> folded.append(folded((char) c)));
    String slug =
        folded
            .toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }

  /** What news writes for a letter that has no accent to take away: "l" for the Polish one. */
  static String folded(char letter) {
    return switch (letter) {
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'đ', 'ð' -> "d";
      case 'Đ', 'Ð' -> "D";
      case 'þ' -> "th";
      case 'Þ' -> "Th";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'Æ' -> "Ae";
      case 'œ' -> "oe";
      case 'ə' -> "a";
      case 'Ə' -> "A";
      default -> String.valueOf(letter);
    };
  }

  /** An entity that a text names and nothing else is known of. */
  static Entity named(String name, EntityType type, Optional<String> country) {
    String folder = type == EntityType.PLACE ? "place/" : "actor/";
    return new Entity(folder + slug(name), type, name, Optional.empty(), Optional.empty(), country);
  }

  /**
   * The part of a state's territory that a text names so.
   *
   * @param side such as "southern"
   */
  public Entity part(String side) {
    String name = side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1) + " " + label;
    return named(name, EntityType.PLACE, Optional.of(path));
  }

  /** The same entity, acting for this one. */
  Entity actingFor(Entity other) {
    return new Entity(path, type, label, code, Optional.of(other.path()), country, unnamed);
  }

  /** The same entity, of this country. */
  Entity of(String itsCountry) {
    return new Entity(path, type, label, code, represents, Optional.of(itsCountry), unnamed);
  }

  /** Tells whether this may fill a slot for actors. */
  public boolean isActor() {
    return type != EntityType.PLACE && type != EntityType.EXPRESSION;
  }
}
