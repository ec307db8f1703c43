package org.entente.actor;

import java.util.Objects;

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
}
