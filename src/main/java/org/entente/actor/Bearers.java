package org.entente.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says which of the persons who bear one surname an article means where it gives no more than that:
 * the one who held the office that the text names, on the article's date, or else the only one of
 * the states that the article is about.
 */
final class Bearers {
  /** Who left office still makes news for a while. */
  private static final int YEARS_AFTER = 2;

  private final ActorLexicon lexicon;
  private final Optional<LocalDate> date;
  private final ArticleCountries countries;

  Bearers(ActorLexicon lexicon, Optional<LocalDate> date, ArticleCountries countries) {
    this.lexicon = lexicon;
    this.date = date;
    this.countries = countries;
  }

  /**
   * Who is meant by a surname.
   *
   * @param named whom the gazetteer has under that name alone, if anybody
   */
  Optional<Entity> find(String surname, TitleReader.Title title, Optional<Entity> named) {
    List<GazetteerEntry> bearers = lexicon.gazetteer().bearersOf(surname);
    Optional<PersonRole> role =
        title.words().flatMap(lexicon.roles()::find).filter(r -> !r.honorific() && !r.mirrors());
    if (role.isPresent()) {
      Predicate<Tenure> such = t -> isOf(t, role.get(), title.represents());
      List<GazetteerEntry> fitting = bearers.stream().filter(b -> holds(b, such)).toList();
      if (date.isEmpty()) {
        return only(fitting);
      }
      return only(fitting, such.and(t -> t.covers(date.get())))
          .or(() -> only(fitting, such.and(t -> t.mayCover(date.get()))))
          .or(() -> only(fitting).filter(e -> named.isPresent() && !isImpossible(e, title)));
    }
    if (title.represents().isPresent()) {
      return only(
          bearers.stream()
              .filter(b -> b.entity().represents().equals(title.represents().map(Entity::path)))
              .toList());
    }
    List<GazetteerEntry> concerned = bearers.stream().filter(this::isConcerned).toList();
    if (date.isPresent()) {
      List<GazetteerEntry> serving =
          concerned.stream().filter(b -> holds(b, t -> isNear(t, date.get()))).toList();
      return serving.size() == 1 ? only(serving) : only(concerned).filter(e -> serving.isEmpty());
    }
    return named.isPresent() ? Optional.empty() : only(concerned);
  }

  /**
   * Whether the gazetteer's bearer cannot be meant: the text gives an office that he held, but not
   * on the article's date.
   */
  boolean isImpossible(Entity person, TitleReader.Title title) {
    Optional<PersonRole> role =
        title.words().flatMap(lexicon.roles()::find).filter(r -> !r.honorific());
    Optional<GazetteerEntry> entry = lexicon.gazetteer().findByPath(person.path());
    if (role.isEmpty() || date.isEmpty() || entry.isEmpty()) {
      return false;
    }
    List<Tenure> held =
        entry.get().tenures().stream()
            .filter(t -> isOf(t, role.get(), title.represents()))
            .toList();
    return !held.isEmpty() && held.stream().allMatch(t -> t.beginsAfter(date.get()));
  }

  private boolean isConcerned(GazetteerEntry bearer) {
    return bearer
        .entity()
        .represents()
        .filter(
            r ->
                countries.isToldOf(r)
                    || lexicon
                        .gazetteer()
                        .findEntity(r)
                        .flatMap(Entity::country)
                        .filter(countries::isToldOf)
                        .isPresent())
        .isPresent();
  }

  private static boolean holds(GazetteerEntry bearer, Predicate<Tenure> fits) {
    return bearer.tenures().stream().anyMatch(fits);
  }

  private static boolean isNear(Tenure tenure, LocalDate day) {
    return !tenure.beginsAfter(day) && !tenure.endedBefore(day.minusYears(YEARS_AFTER));
  }

  private boolean isOf(Tenure tenure, PersonRole role, Optional<Entity> owner) {
    return lexicon.covers(role, tenure.office().title())
        && owner.filter(o -> !o.path().equals(tenure.office().organization().path())).isEmpty();
  }

  private static Optional<Entity> only(List<GazetteerEntry> bearers, Predicate<Tenure> fits) {
    return only(bearers.stream().filter(b -> holds(b, fits)).toList());
  }

  private static Optional<Entity> only(List<GazetteerEntry> found) {
    List<GazetteerEntry> distinct = found.stream().distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.get(0).entity()) : Optional.empty();
  }
}
