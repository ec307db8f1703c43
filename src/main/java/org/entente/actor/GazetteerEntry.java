package org.entente.actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entity known beforehand, with all that it is called.
 *
 * @param seat path of the place that a metonym of this entity names otherwise, such as its capital
 * @param tenures the offices of a person
 * @param gender of a person, where it is known
 * @param romanized of a state, whether its names come to news in other letters than they are
 *     written in at home, and so in several spellings
 */
public record GazetteerEntry(
    Entity entity,
    List<Name> names,
    Optional<String> seat,
    List<Tenure> tenures,
    Optional<Gender> gender,
    boolean romanized) {
  public GazetteerEntry {
    Objects.requireNonNull(entity);
    names = List.copyOf(names);
    Objects.requireNonNull(seat);
    tenures = List.copyOf(tenures);
    Objects.requireNonNull(gender);
  }

  /**
   * One of its names, as news writes it, without "the".
   *
   * @param shared whether a better known entity has the name too, so that it takes a hint to be
   *     meant
   */
  public record Name(String text, Kind kind, boolean shared) {
    /** A name of its own. */
    public Name(String text, Kind kind) {
      this(text, kind, false);
    }

    /** How a name stands for its entity. */
    public enum Kind {
      NAME,
      /** "Turkish": stands before a noun. */
      ADJECTIVE,
      /** "Turks": its people. */
      DEMONYM,
      /** "Ankara": a place, unless it acts. */
      METONYM
    }
  }
}
