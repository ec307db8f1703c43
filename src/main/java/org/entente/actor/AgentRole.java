package org.entente.actor;

import java.util.List;
import java.util.Objects;

/**
 * A kind of group that is named by a noun after its state or organisation, as in "Turkish troops".
 *
 * @param slug of the group, which with its owner's slug makes the actor's
 * @param nouns lemmas and plurals in lower case; may hold blanks
 * @param relational whether it is always somebody's, the subject's where nobody is named, as
 *     "allies"
 * @param personal whether it is a person's own where a person owns it, as "office"
 * @param domestic those of the nouns that with no owner named are of the one state that the
 *     sentence tells of, as "protesters"
 */
public record AgentRole(
    String slug,
    String label,
    List<String> nouns,
    EntityType type,
    boolean relational,
    boolean personal,
    List<String> domestic) {
  public AgentRole {
    Objects.requireNonNull(slug);
    Objects.requireNonNull(label);
    nouns = List.copyOf(nouns);
    domestic = List.copyOf(domestic);
    Objects.requireNonNull(type);
  }

  /** Whether all of its nouns are domestic, so that the state may be told of before. */
  boolean isDomestic() {
    return domestic.equals(nouns);
  }

  /** Whether such a group acts for its owner; rebels and people of a state do not. */
  boolean isOrgan() {
    return type == EntityType.GOVERNMENT_BODY || type == EntityType.ARMED_FORCES;
  }
}
