package org.entente.actor;

import java.util.List;
import java.util.Optional;
import org.entente.actor.NounPhrases.Kind;

/**
 * What words later in an article can take up: a noun phrase, or several that stand together.
 *
 * @param sentence number of its sentence
 * @param node its head there
 * @param head lemma of that
 * @param rank how much it stands in the foreground, 0 the most: see {@link NounPhrases}
 * @param plural whether it is more than one; a group of people may be taken up by "they" without
 * @param place the place that it is, where it is one
 * @param entities whom it stands for; nobody where it is a thing, a place or somebody unknown
 */
record Referent(
    int sentence,
    int node,
    String head,
    int rank,
    Kind kind,
    boolean plural,
    Optional<Gender> gender,
    Optional<Entity> place,
    List<Entity> entities) {
  static final int MAIN_SUBJECT = 0;
  static final int SUBJECT = 1;
  static final int OBJECT = 2;
  static final int OBLIQUE = 3;
  static final int POSSESSOR = 4;
  static final int LOCATION = 5;
  static final int ADJECTIVE = 6;

  Referent {
    entities = List.copyOf(entities);
  }

  boolean isKnown() {
    return !entities.isEmpty();
  }

  /** The same as who does what a clause tells: "urged Egypt to meet". */
  Referent acting() {
    return new Referent(sentence, node, head, SUBJECT, kind, plural, gender, place, entities);
  }

  /** The paths of its actors, which tell whether two referents are the same. */
  List<String> paths() {
    return entities.stream().map(Entity::path).sorted().toList();
  }
}
