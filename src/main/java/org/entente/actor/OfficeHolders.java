package org.entente.actor;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who holds which office in one article: as the article's titles say, as the gazetteer knows of the
 * persons that the article names, or as it knows of the article's date. Immutable.
 */
public final class OfficeHolders {
  /** A tenure without an end that began longer ago may have ended unknown to the gazetteer. */
  private static final int LONGEST_OPEN_TENURE_YEARS = 12;

  private final ActorLexicon lexicon;
  private final ArticleMentions names;
  private final Optional<LocalDate> date;
  private final Map<String, Entity> persons;

  /**
   * @param date the day of the article, which offices without a name are read of
   */
  public OfficeHolders(ActorLexicon lexicon, ArticleMentions names, Optional<LocalDate> date) {
    this.lexicon = lexicon;
    this.names = names;
    this.date = date;
    this.persons = names.persons();
  }

  /**
   * A person in an office.
   *
   * @param way how that is known
   */
  record Holder(Entity person, Resolution way) {}

  /** Whoever holds this office of this state or organisation, if that is one person. */
  Optional<Holder> find(PersonRole role, Entity owner) {
    Set<Entity> titled = new LinkedHashSet<>();
    Set<Entity> serving = new LinkedHashSet<>();
    Set<Entity> served = new LinkedHashSet<>();
    for (Entity person : persons.values()) {
      if (names.offices().getOrDefault(person.path(), List.of()).stream()
          .anyMatch(o -> o.standing().isHeld() && isOf(o, role, owner))) {
        titled.add(person);
      }
      boolean otherwise =
          names.offices().getOrDefault(person.path(), List.of()).stream()
              .anyMatch(o -> o.standing().isHeld() && o.organization().path().equals(owner.path()));
      for (Tenure tenure : otherwise ? List.<Tenure>of() : lexicon.gazetteer().tenuresOf(person)) {
        if (isOf(tenure.office(), role, owner)) {
          served.add(person);
          if (date.filter(tenure::covers).isPresent()) {
            serving.add(person);
          }
        }
      }
    }
    return only(titled, "office that the article gives", 0.9)
        .or(() -> only(serving, "office of a person named in the article", 0.85))
        .or(
            () ->
                titled.isEmpty() && serving.isEmpty()
                    ? only(served, "office of a person named in the article", 0.75)
                    : Optional.empty())
        .or(() -> titled.size() + served.size() == 0 ? atDate(role, owner) : Optional.empty());
  }

  /** The persons named in the article to whom this noun may refer, by path. */
  Set<String> ofRole(PersonRole role, String noun) {
    Set<String> paths = new LinkedHashSet<>();
    for (Entity person : persons.values()) {
      Predicate<Office> fits = o -> lexicon.covers(role, o.title());
      boolean titled =
          names.offices().getOrDefault(person.path(), List.of()).stream().anyMatch(fits)
              || names.titles().getOrDefault(person.path(), Set.of()).stream()
                  .anyMatch(
                      t -> lexicon.covers(role, t) || t.endsWith(noun.toLowerCase(Locale.ROOT)));
      boolean known =
          lexicon.gazetteer().tenuresOf(person).stream()
              .filter(t -> date.isEmpty() || date.filter(t::covers).isPresent())
              .map(Tenure::office)
              .anyMatch(fits);
      if (titled || known) {
        paths.add(person.path());
      }
    }
    return paths;
  }

  private Optional<Holder> atDate(PersonRole role, Entity owner) {
    if (date.isEmpty()) {
      return Optional.empty();
    }
    Set<Entity> found = new LinkedHashSet<>();
    for (GazetteerEntry officer : lexicon.gazetteer().officersOf(owner.path())) {
      for (Tenure tenure : officer.tenures()) {
        boolean sure =
            tenure.covers(date.get())
                && (tenure.to().isPresent()
                    || tenure
                        .first()
                        .orElseThrow()
                        .plusYears(LONGEST_OPEN_TENURE_YEARS)
                        .isAfter(date.get()));
        if (sure && isOf(tenure.office(), role, owner)) {
          found.add(officer.entity());
        }
      }
    }
    return only(found, "office at the article's date", 0.8);
  }

  private static Optional<Holder> only(Set<Entity> persons, String way, double certainty) {
    return persons.size() == 1
        ? Optional.of(new Holder(persons.iterator().next(), new Resolution(way, certainty)))
        : Optional.empty();
  }

  private boolean isOf(Office office, PersonRole role, Entity owner) {
    return office.organization().path().equals(owner.path())
        && lexicon.covers(role, office.title());
  }
}
