package org.entente.actor;

import java.util.Objects;

/** All that is known of actors before an article is read. Immutable. */
public record ActorLexicon(
    Gazetteer gazetteer, NounLexicon<AgentRole> agents, NounLexicon<PersonRole> roles) {
  public ActorLexicon {
    Objects.requireNonNull(gazetteer);
    Objects.requireNonNull(agents);
    Objects.requireNonNull(roles);
  }
}
