package org.entente.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actor.ActorLexicon;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Gazetteer;
import org.entente.actor.Mention;
import org.entente.actor.Office;
import org.entente.actor.PersonRole;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * Offices as titles give them ("Turkish President Erdogan"): no clause tells them, so no pattern
 * can. Each is told once an article.
 */
final class TitleRelations {
  private static final String OFFICE = "holdsOfficeIn";
  private static final String MEMBERSHIP = "memberOf";
  private static final double CONFIDENCE = 0.9;

  private static final Set<EntityType> GOVERNED =
      Set.of(EntityType.STATE, EntityType.POPULATION_GROUP);

  private final Optional<RelationType> holds;
  private final Optional<RelationType> belongs;
  private final ActorLexicon lexicon;

  TitleRelations(List<RelationType> relations, ActorLexicon lexicon) {
    this.holds = relations.stream().filter(r -> r.name().equals(OFFICE)).findFirst();
    this.belongs = relations.stream().filter(r -> r.name().equals(MEMBERSHIP)).findFirst();
    this.lexicon = lexicon;
  }

  /**
   * Reads the titles.
   *
   * @param clauses what clauses tell already
   */
  List<Relation> read(AnnotatedArticle article, ArticleMentions names, List<Relation> clauses) {
    List<Relation> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    clauses.stream()
        .filter(r -> isTitle(r.type()) && r.status() == Status.ACTUAL)
        .forEach(
            r -> r.targets().forEach(t -> told.add(key(r.sources().get(0).entity(), t.entity()))));
    for (Sentence sentence : article.sentences()) {
      for (Mention mention : names.bySentence().get(sentence.index())) {
        mention
            .office()
            .filter(o -> o.standing().isHeld())
            .filter(o -> type(o).isPresent())
            .filter(o -> told.add(key(mention.entities().get(0), o.organization())))
            .ifPresent(
                o ->
                    found.add(
                        relation(
                            type(o).orElseThrow(),
                            sentence,
                            mention,
                            names.bySentence().get(sentence.index()))));
      }
    }
    return found;
  }

  /**
   * What a title tells: of a party, only those who lead it have an office there, and of a state or
   * a people, dissidents, rebels and the opposition have none.
   */
  private Optional<RelationType> type(Office office) {
    Optional<PersonRole> role = lexicon.roles().find(office.title());
    boolean leads = role.filter(PersonRole::leads).isPresent();
    if (GOVERNED.contains(office.organization().type())
        && !leads
        && role.filter(r -> !r.publicOffice()).isPresent()) {
      return Optional.empty();
    }
    return office.organization().type() == EntityType.POLITICAL_PARTY && !leads ? belongs : holds;
  }

  private boolean isTitle(RelationType type) {
    return Stream.of(holds, belongs).flatMap(Optional::stream).anyMatch(type::equals);
  }

  private static String key(Entity holder, Entity organization) {
    return holder.path() + " " + organization.path();
  }

  private Relation relation(
      RelationType type, Sentence sentence, Mention mention, List<Mention> names) {
    Participant holder = Participant.of(mention.entities().get(0), sentence, mention);
    Participant organization =
        organization(sentence, mention, mention.office().orElseThrow().organization(), names);
    return Relation.stated(
        type,
        holder,
        organization,
        sentence.index(),
        holder.span(),
        CONFIDENCE,
        type.name() + ": title");
  }

  /** A title before the name is part of the person's mention, one after it has its own mentions. */
  private Participant organization(
      Sentence sentence, Mention person, Entity organization, List<Mention> names) {
    for (int at = person.first(); at < person.end(); at++) {
      Optional<Gazetteer.Found> found = lexicon.gazetteer().findAt(sentence.tokens(), at);
      if (found.isPresent()
          && found.get().matches().stream()
              .anyMatch(m -> m.entry().entity().path().equals(organization.path()))) {
        Span span = sentence.spanOf(at, found.get().end());
        return new Participant(organization, span, Mention.Form.NOMINAL);
      }
    }
    return names.stream()
        .filter(m -> m.findSingle().map(Entity::path).equals(Optional.of(organization.path())))
        .min(Comparator.comparingInt(m -> Math.abs(m.first() - person.end())))
        .map(m -> Participant.of(organization, sentence, m))
        .orElseGet(
            () ->
                new Participant(
                    organization,
                    sentence.spanOf(person.first(), person.first() + 1),
                    Mention.Form.NOMINAL));
  }
}
