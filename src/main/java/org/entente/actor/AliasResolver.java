package org.entente.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.annotation.Token.NameClass;

/**
 * Says whom each name of one article stands for: owners in the gazetteer, acronyms that the article
 * defines ("Libyan National Army, LNA,"), surnames after full names. A surname reaches forward too,
 * as headlines name persons before the text introduces them.
 */
final class AliasResolver {
  private final Gazetteer gazetteer;
  private final Map<String, Entity> byAcronym = new HashMap<>();
  private final Map<String, Entity> bySurname = new HashMap<>();

  AliasResolver(Gazetteer gazetteer, List<Sentence> sentences, List<List<RawName>> names) {
    this.gazetteer = gazetteer;
    for (Sentence sentence : sentences) {
      for (RawName name : names.get(sentence.index())) {
        learn(sentence, name);
      }
    }
  }

  /**
   * The sentence's names with their entities, in order; names that stand for nobody are left out.
   */
  List<Mention> resolve(Sentence sentence, List<RawName> names) {
    List<Mention> mentions = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < sentence.tokens().size(); at++) {
      if (next < names.size() && names.get(next).first() == at) {
        RawName name = names.get(next++);
        resolve(sentence, name).ifPresent(mentions::add);
        at = name.end() - 1;
        continue;
      }
      String word = sentence.tokens().get(at).text();
      Entity defined = byAcronym.getOrDefault(word, bySurname.get(word));
      if (defined != null) {
        mentions.add(mention(sentence.index(), at, at + 1, defined, Mention.Form.ALIAS));
      }
    }
    return mentions;
  }

  private void learn(Sentence sentence, RawName name) {
    Optional<Entity> entity = resolveFull(name);
    if (entity.isEmpty()) {
      return;
    }
    if (entity.get().type() == EntityType.PERSON) {
      int surname = name.text().lastIndexOf(' ') + 1;
      if (surname > 0) {
        bySurname.putIfAbsent(name.text().substring(surname), entity.get());
      }
      return;
    }
    findAcronymAfter(sentence, name)
        .ifPresent(acronym -> byAcronym.putIfAbsent(acronym, entity.get()));
  }

  private static Optional<String> findAcronymAfter(Sentence sentence, RawName name) {
    List<Token> tokens = sentence.tokens();
    if (name.end() + 2 >= tokens.size() || name.end() - name.first() < 2) {
      return Optional.empty();
    }
    String open = tokens.get(name.end()).text();
    String acronym = tokens.get(name.end() + 1).text();
    String close = tokens.get(name.end() + 2).text();
    boolean set =
        (open.equals("(") && close.equals(")")) || (open.equals(",") && close.equals(","));
    if (!set
        || !acronym.matches("\\p{Lu}[\\p{Lu}\\p{Ll}]{1,7}")
        || acronym.chars().filter(Character::isUpperCase).count() < 2) {
      return Optional.empty();
    }
    return name.text().charAt(0) == acronym.charAt(0) || open.equals("(")
        ? Optional.of(acronym)
        : Optional.empty();
  }

  private Optional<Mention> resolve(Sentence sentence, RawName name) {
    Entity defined = byAcronym.get(name.text());
    if (defined != null) {
      return Optional.of(
          mention(sentence.index(), name.first(), name.end(), defined, Mention.Form.ALIAS));
    }
    if (!name.matches().isEmpty()) {
      return Optional.of(fromGazetteer(sentence.index(), name));
    }
    if (!name.text().contains(" ")) {
      Entity person = bySurname.get(name.text());
      if (person != null) {
        return Optional.of(
            mention(sentence.index(), name.first(), name.end(), person, Mention.Form.ALIAS));
      }
    }
    return resolveFull(name)
        .map(e -> mention(sentence.index(), name.first(), name.end(), e, Mention.Form.TAGGED_NAME));
  }

  /** The entity of a name by itself: the gazetteer's, or one of its own. */
  private static Optional<Entity> resolveFull(RawName name) {
    if (!name.matches().isEmpty()) {
      return Optional.of(preferred(name).entry().entity());
    }
    if (Entity.slug(name.text()).isEmpty()) {
      return Optional.empty();
    }
    return switch (name.tagged()) {
      case PERSON -> Optional.of(Entity.named(name.text(), EntityType.PERSON, Optional.empty()));
      case ORGANIZATION ->
          Optional.of(
              Entity.named(name.text(), EntityType.ORGANIZATION, name.owner().map(Entity::path)));
      case LOCATION -> Optional.of(Entity.named(name.text(), EntityType.PLACE, Optional.empty()));
      case MISC, NONE -> Optional.empty();
    };
  }

  private Mention fromGazetteer(int sentence, RawName name) {
    Gazetteer.Match match = preferred(name);
    Entity entity = match.entry().entity();
    Optional<Entity> place =
        name.matches().stream()
            .map(m -> m.entry().entity())
            .filter(e -> e.type() == EntityType.PLACE)
            .findFirst();
    if (place.isEmpty() && match.kind() == GazetteerEntry.Name.Kind.METONYM) {
      place = match.entry().seat().flatMap(gazetteer::findEntity);
    }
    if (place.isEmpty()
        && entity.type() == EntityType.STATE
        && match.kind() == GazetteerEntry.Name.Kind.NAME) {
      place = Optional.of(entity);
    }
    Mention.Form form =
        switch (match.kind()) {
          case NAME, DEMONYM -> Mention.Form.NAME;
          case ADJECTIVE -> Mention.Form.ADJECTIVE;
          case METONYM -> Mention.Form.METONYM;
        };
    List<Entity> entities = entity.isActor() ? List.of(entity) : List.of();
    return new Mention(sentence, name.first(), name.end(), entities, place, form, Optional.empty());
  }

  /**
   * Of several owners the one whose proper name it is; an actor before a place of that name; a
   * person only where the tagger agrees.
   */
  private static Gazetteer.Match preferred(RawName name) {
    Gazetteer.Match best = name.matches().get(0);
    for (Gazetteer.Match match : name.matches()) {
      if (rank(match, name.tagged()) < rank(best, name.tagged())) {
        best = match;
      }
    }
    return best;
  }

  private static int rank(Gazetteer.Match match, NameClass tagged) {
    EntityType type = match.entry().entity().type();
    if (type == EntityType.PLACE) {
      return 4;
    }
    if (type == EntityType.PERSON) {
      return tagged == NameClass.PERSON ? 0 : 3;
    }
    return match.kind() == GazetteerEntry.Name.Kind.METONYM ? 2 : 1;
  }

  private static Mention mention(
      int sentence, int first, int end, Entity entity, Mention.Form form) {
    Optional<Entity> place = entity.isActor() ? Optional.empty() : Optional.of(entity);
    return new Mention(
        sentence,
        first,
        end,
        entity.isActor() ? List.of(entity) : List.of(),
        place,
        form,
        Optional.empty());
  }
}
