package org.entente.actor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Words of a sentence that stand for actors or a place.
 *
 * @param sentence number of the sentence in its article
 * @param first index of its first token
 * @param end index after its last token
 * @param entities whom it stands for; several for "both sides", none for a name that is only a
 *     place
 * @param place where it stands for a place instead, as in "in Ankara"
 * @param form how the words name them
 * @param office the office that the words give a person, as in "Turkish President Erdogan"
 * @param resolution how it was found whom it stands for
 */
public record Mention(
    int sentence,
    int first,
    int end,
    List<Entity> entities,
    Optional<Entity> place,
    Form form,
    Optional<Office> office,
    Resolution resolution) {
  public Mention {
    entities = List.copyOf(entities);
    Objects.requireNonNull(place);
    Objects.requireNonNull(form);
    Objects.requireNonNull(office);
    Objects.requireNonNull(resolution);
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("no tokens: " + first + " to " + end);
    }
  }

  /** A mention that its own words resolve. */
  public Mention(
      int sentence,
      int first,
      int end,
      List<Entity> entities,
      Optional<Entity> place,
      Form form,
      Optional<Office> office) {
    this(sentence, first, end, entities, place, form, office, Resolution.of(form));
  }

  /** The same words, for this actor. */
  Mention as(Entity entity, Resolution how) {
    return new Mention(sentence, first, end, List.of(entity), place, form, office, how);
  }

  /** Words that stand for these actors. */
  static Mention of(
      int sentence, int first, int end, List<Entity> entities, Form form, Resolution resolution) {
    return new Mention(
        sentence, first, end, entities, Optional.empty(), form, Optional.empty(), resolution);
  }

  /** How words name an actor. */
  public enum Form {
    /** A name of the gazetteer. */
    NAME,
    /** A name that only the tagger knows. */
    TAGGED_NAME,
    /** A proper noun that not even the tagger knows. */
    UNTAGGED_NAME,
    /** A short form of a name used elsewhere in the article. */
    ALIAS,
    /** "Turkish", before a noun. */
    ADJECTIVE,
    /** "Ankara", for a state. */
    METONYM,
    /** "Turkish troops", "the premier". */
    NOMINAL,
    PRONOUN;

    /** Whether the words are the actor's name, in full or in short. */
    public boolean isName() {
      return this == NAME || this == TAGGED_NAME || this == UNTAGGED_NAME || this == ALIAS;
    }
  }

  /** Whether it stands for just one actor, of this type. */
  boolean isOne(EntityType type) {
    return findSingle().filter(e -> e.type() == type).isPresent();
  }

  /** The mention's single actor, if it has just one. */
  public Optional<Entity> findSingle() {
    return entities.size() == 1 ? Optional.of(entities.get(0)) : Optional.empty();
  }
}
