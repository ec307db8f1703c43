package org.entente.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of actors and places before an article is read. Immutable.
 *
 * @param domestic those of the agents' nouns that need no owner beside them
 * @param things words in lower case that end the names of what is no actor, such as "act" or "cup"
 */
public record ActorLexicon(
    Gazetteer gazetteer,
    PlaceGazetteer places,
    NounLexicon<AgentRole> agents,
    NounLexicon<AgentRole> domestic,
    NounLexicon<PersonRole> roles,
    NounLexicon<AnaphoricNoun> anaphors,
    Set<String> things) {
  public ActorLexicon {
    Objects.requireNonNull(gazetteer);
    Objects.requireNonNull(places);
    Objects.requireNonNull(agents);
    Objects.requireNonNull(domestic);
    Objects.requireNonNull(roles);
    Objects.requireNonNull(anaphors);
    things = Set.copyOf(things);
  }

  /** Whether these words are a noun for a group, an office or an actor named before. */
  boolean isActorNoun(String words) {
    return agents.find(words).isPresent()
        || roles.find(words).isPresent()
        || anaphors.find(words).isPresent();
  }

  /** Whether the noun may mean the holder of this title; "leader" means any head. */
  boolean covers(PersonRole noun, String title) {
    Optional<PersonRole> held = roles.find(title);
    return held.filter(noun::equals).isPresent()
        || (noun.nouns().contains("leader") && held.filter(PersonRole::leads).isPresent());
  }

  /**
   * When the gazetteer has this person in the office that an article gives it: the tenure at the
   * article's date, or for a former office the last one before it and for a coming one the next.
   *
   * @param day of the article
   */
  public Optional<Tenure> findTenure(Entity person, Office office, Optional<LocalDate> day) {
    List<Tenure> same =
        gazetteer.tenuresOf(person).stream().filter(t -> isSame(t.office(), office)).toList();
    if (day.isEmpty()) {
      return same.size() == 1 && office.standing() != Office.Standing.SOUGHT
          ? Optional.of(same.get(0))
          : Optional.empty();
    }
    return switch (office.standing()) {
      case HELD, ACTING -> same.stream().filter(t -> t.covers(day.get())).findFirst();
      case FORMER ->
          same.stream().filter(t -> t.endedBefore(day.get())).reduce((earlier, later) -> later);
      case DESIGNATED -> same.stream().filter(t -> t.beginsAfter(day.get())).findFirst();
      case SOUGHT -> Optional.empty();
    };
  }

  private boolean isSame(Office one, Office other) {
    return one.organization().path().equals(other.organization().path())
        && (one.title().equalsIgnoreCase(other.title())
            || roles.find(other.title()).filter(r -> covers(r, one.title())).isPresent());
  }
}
