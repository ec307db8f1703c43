package org.entente.actor;

import java.util.Optional;

/** What an entity is. All but {@link #PLACE} and {@link #EXPRESSION} are actors. */
public enum EntityType {
  STATE("State"),
  GOVERNMENT_BODY("GovernmentBody"),
  ARMED_FORCES("ArmedForces"),
  ARMED_GROUP("ArmedGroup"),
  INTERNATIONAL_ORGANIZATION("InternationalOrganization"),
  NON_GOVERNMENTAL_ORGANIZATION("NonGovernmentalOrganization"),
  POLITICAL_PARTY("PoliticalParty"),
  COMPANY("Company"),
  MEDIA_ORGANIZATION("MediaOrganization"),
  POPULATION_GROUP("PopulationGroup"),
  PERSON("Person"),
  /** A named organisation of unknown kind. */
  ORGANIZATION("Organization"),
  /** Somebody with a name of whom not even the kind is known. */
  ACTOR("Actor"),
  PLACE("Place"),
  /** Words that hold a name and stand for nobody, as "French fries". */
  EXPRESSION("Expression");

  private final String term;

  EntityType(String term) {
    this.term = term;
  }

  /** Local name of the class in the ontology. */
  public String term() {
    return term;
  }

  /** The type whose class has this local name. */
  public static Optional<EntityType> findByTerm(String term) {
    for (EntityType type : values()) {
      if (type.term.equals(term)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
