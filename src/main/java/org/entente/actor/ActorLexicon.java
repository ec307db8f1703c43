package org.entente.actor;

import java.util.Objects;
import java.util.Optional;

/** All that is known of actors and places before an article is read. Immutable. */
public record ActorLexicon(
    Gazetteer gazetteer,
    PlaceGazetteer places,
    NounLexicon<AgentRole> agents,
    NounLexicon<PersonRole> roles,
    NounLexicon<AnaphoricNoun> anaphors) {
  public ActorLexicon {
    Objects.requireNonNull(gazetteer);
    Objects.requireNonNull(places);
    Objects.requireNonNull(agents);
    Objects.requireNonNull(roles);
    Objects.requireNonNull(anaphors);
  }

  /** Whether the noun may mean the holder of this title; "leader" means any head. */
  boolean covers(PersonRole noun, String title) {
    Optional<PersonRole> held = roles.find(title);
    return held.filter(noun::equals).isPresent()
        || (noun.nouns().contains("leader") && held.filter(PersonRole::leads).isPresent());
  }
}
