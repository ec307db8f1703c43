package org.entente.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.annotation.Token.NameClass;

/**
 * Says whom each name of one article stands for: owners in the gazetteer, acronyms that the article
 * defines ("Libyan National Army, LNA,"), surnames after full names. A surname reaches forward too,
 * as headlines name persons before the text introduces them.
 */
final class AliasResolver {
  private static final Pattern SEAT = Pattern.compile(".* (?:of|in)(?: the)? (\\p{Lu}.*)");

  private static final Pattern PART =
      Pattern.compile(
          "((?:(?:North|South)(?:-?[Ee]ast|-?[Ww]est)?|East|West|Central)(?:ern)?) (.+)");

  private final Gazetteer gazetteer;
  private final ArticleCountries countries;
  private final Map<String, Entity> byAcronym = new HashMap<>();
  private final Map<String, Map<String, Entity>> bySurname = new HashMap<>();
  private final Map<String, Map<String, Entity>> byFirstWord = new HashMap<>();
  private final Set<String> otherAcronyms = new HashSet<>();

  AliasResolver(Gazetteer gazetteer, List<Sentence> sentences, List<List<RawName>> names) {
    this.gazetteer = gazetteer;
    this.countries = new ArticleCountries(gazetteer);
    for (Sentence sentence : sentences) {
      for (RawName name : names.get(sentence.index())) {
        if (name.matches().size() == 1) {
          countries.add(fromGazetteer(sentence.index(), name), name.text());
        }
      }
    }
    for (Sentence sentence : sentences) {
      for (RawName name : names.get(sentence.index())) {
        learn(sentence, name);
      }
    }
    sentences.forEach(s -> learnOther(s, names.get(s.index())));
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
      Entity defined = byAcronym.getOrDefault(word, findPerson(bySurname, word).orElse(null));
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
      List<String> words = List.of(name.text().split(" ", -1));
      if (words.size() > 1) {
        String last = words.get(words.size() - 1);
        String surname = last.replaceFirst("^(?i:al|el)-", "");
        for (String each : new LinkedHashSet<>(List.of(last, surname))) {
          bySurname
              .computeIfAbsent(each, k -> new LinkedHashMap<>())
              .put(entity.get().path(), entity.get());
        }
        byFirstWord
            .computeIfAbsent(words.get(0), k -> new LinkedHashMap<>())
            .put(entity.get().path(), entity.get());
      }
      return;
    }
    Optional<String> acronym = findAcronymAfter(sentence, name);
    Optional<Entity> known =
        name.matches().isEmpty() ? acronym.flatMap(a -> findKnown(name, a)) : Optional.empty();
    known.ifPresent(k -> byAcronym.putIfAbsent(name.text(), k));
    acronym.ifPresent(a -> byAcronym.putIfAbsent(a, known.orElse(entity.get())));
  }

  /**
   * "The International Atomic Energy Authority (IAEA)": who goes by these initials, if its name
   * begins with the same word.
   */
  private Optional<Entity> findKnown(RawName name, String acronym) {
    List<String> words = List.of(name.text().split(" ", -1));
    String initials =
        words.stream()
            .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
            .map(w -> w.substring(0, 1))
            .collect(Collectors.joining());
    if (!initials.equals(acronym)) {
      return Optional.empty();
    }
    List<GazetteerEntry> owners =
        gazetteer.find(acronym).stream()
            .map(Gazetteer.Match::entry)
            .filter(e -> e.entity().isActor())
            .filter(e -> e.names().stream().anyMatch(n -> n.text().startsWith(words.get(0) + " ")))
            .distinct()
            .toList();
    return owners.size() == 1 ? Optional.of(owners.get(0).entity()) : Optional.empty();
  }

  /** The one person whom the article calls so; nobody where it names two. */
  private static Optional<Entity> findPerson(
      Map<String, Map<String, Entity>> persons, String word) {
    Map<String, Entity> named = persons.getOrDefault(word, Map.of());
    return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
  }

  /**
   * Acronyms that the article defines for what is no actor: "the Inflation Reduction Act (IRA)".
   */
  private void learnOther(Sentence sentence, List<RawName> names) {
    List<Token> tokens = sentence.tokens();
    for (int at = 2; at + 2 < tokens.size(); at++) {
      String acronym = tokens.get(at + 1).text();
      if (!tokens.get(at).text().equals("(")
          || !tokens.get(at + 2).text().equals(")")
          || !acronym.matches("\\p{Lu}{2,6}")
          || byAcronym.containsKey(acronym)) {
        continue;
      }
      int end = at;
      boolean name = names.stream().anyMatch(n -> n.end() == end && !n.text().equals(acronym));
      StringBuilder initials = new StringBuilder();
      for (int i = at - 1; i >= 0 && initials.length() < acronym.length(); i--) {
        initials.insert(0, tokens.get(i).text().charAt(0));
      }
      if (!name && initials.toString().contentEquals(acronym)) {
        otherAcronyms.add(acronym);
      }
    }
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
    // "BANJUL, The Gambia (AFP) -": who reports from there.
    boolean dateline =
        name.end() + 3 < tokens.size()
            && tokens.get(name.end() + 3).text().matches("[-\u2013\u2014]{1,2}");
    if (!set
        || dateline
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
    if (otherAcronyms.contains(name.text())) {
      return Optional.empty();
    }
    Optional<Entity> person = findNamedPerson(name).or(() -> findByAddress(sentence, name));
    if (person.isPresent()) {
      return person.map(
          p -> mention(sentence.index(), name.first(), name.end(), p, Mention.Form.ALIAS));
    }
    if (!name.matches().isEmpty()) {
      return preferred(name).entry().entity().type() == EntityType.EXPRESSION
          ? Optional.empty()
          : Optional.of(fromGazetteer(sentence.index(), name));
    }
    return resolveFull(name)
        .map(e -> findSeatAfter(sentence, name, e).map(e::of).orElse(e))
        .map(e -> mention(sentence.index(), name.first(), name.end(), e, Mention.Form.TAGGED_NAME));
  }

  /**
   * Whom the article names in full elsewhere. That comes before famous bearers of the name, and
   * before places and states where the tagger takes the word for a person.
   */
  private Optional<Entity> findNamedPerson(RawName name) {
    if (name.text().contains(" ")) {
      return Optional.empty();
    }
    boolean person =
        name.matches().stream().allMatch(m -> m.entry().entity().type() == EntityType.PERSON);
    if (!person && name.tagged() != NameClass.PERSON) {
      return Optional.empty();
    }
    Optional<Entity> found = findPerson(bySurname, name.text());
    boolean free = name.matches().isEmpty() && !bySurname.containsKey(name.text());
    return found.isPresent() || !free ? found : findPerson(byFirstWord, name.text());
  }

  /** "Mrs Clinton", where the article names two Clintons in full. */
  private Optional<Entity> findByAddress(Sentence sentence, RawName name) {
    Map<String, Entity> bearers = bySurname.getOrDefault(name.text(), Map.of());
    if (bearers.size() < 2 || name.first() == 0) {
      return Optional.empty();
    }
    Optional<Gender> gender =
        switch (sentence.tokens().get(name.first() - 1).text()) {
          case "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady" -> Optional.of(Gender.FEMALE);
          case "Mr", "Mr.", "Lord" -> Optional.of(Gender.MALE);
          default -> Optional.empty();
        };
    List<Entity> fitting =
        bearers.values().stream()
            .filter(e -> gender.isPresent() && gazetteer.findGender(e).equals(gender))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The entity of a name by itself: the gazetteer's, or one of its own. */
  private Optional<Entity> resolveFull(RawName name) {
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
              Entity.named(
                  name.text(),
                  EntityType.ORGANIZATION,
                  name.owner().map(Entity::path).or(() -> findSeat(name.text()))));
      case LOCATION ->
          findPart(name.text())
              .or(() -> Optional.of(Entity.named(name.text(), EntityType.PLACE, Optional.empty())));
      case MISC, NONE -> Optional.empty();
    };
  }

  /** The country of "Securities Commission of Malaysia", by its path. */
  private Optional<String> findSeat(String name) {
    Matcher seat = SEAT.matcher(name);
    return seat.find()
        ? byProperName(gazetteer.find(seat.group(1)))
            .flatMap(e -> gazetteer.findCountry(e).stream())
            .findFirst()
        : Optional.empty();
  }

  /** The same where the tagger ends the name before the "of". */
  private Optional<String> findSeatAfter(Sentence sentence, RawName name, Entity entity) {
    List<Token> tokens = sentence.tokens();
    boolean open = entity.type() == EntityType.ORGANIZATION && entity.country().isEmpty();
    if (!open || name.end() + 1 >= tokens.size() || !tokens.get(name.end()).text().equals("of")) {
      return Optional.empty();
    }
    return gazetteer.findAt(tokens, name.end() + 1).stream()
        .flatMap(found -> byProperName(found.matches()))
        .filter(e -> e.type() == EntityType.STATE)
        .map(Entity::path)
        .findFirst();
  }

  /** "Western Cambodia" */
  private Optional<Entity> findPart(String name) {
    Matcher part = PART.matcher(name);
    return part.matches()
        ? byProperName(gazetteer.find(part.group(2)))
            .filter(e -> e.type() == EntityType.STATE)
            .map(e -> e.part(part.group(1)))
            .findFirst()
        : Optional.empty();
  }

  /** Those whose own name it is, and nobody's who is better known. */
  private static Stream<Entity> byProperName(List<Gazetteer.Match> matches) {
    return matches.stream()
        .filter(m -> m.kind() == GazetteerEntry.Name.Kind.NAME && !m.shared())
        .map(m -> m.entry().entity());
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
  private Gazetteer.Match preferred(RawName name) {
    Optional<Gazetteer.Match> hinted =
        name.matches().stream()
            .filter(m -> m.shared() && told(m, name.text()) > 0)
            .filter(
                m ->
                    name.matches().stream()
                        .allMatch(o -> o.shared() || told(o, name.text()) < told(m, name.text())))
            .findFirst();
    if (hinted.isPresent()) {
      return hinted.get();
    }
    Gazetteer.Match best = name.matches().get(0);
    for (Gazetteer.Match match : name.matches()) {
      if (rank(match, name.tagged()) < rank(best, name.tagged())) {
        best = match;
      }
    }
    return best;
  }

  /** How often the article speaks of the country of this name's owner by other names. */
  private int told(Gazetteer.Match match, String name) {
    return countries.times(match.entry().entity(), name);
  }

  private static int rank(Gazetteer.Match match, NameClass tagged) {
    EntityType type = match.entry().entity().type();
    if (match.shared()) {
      return 5;
    }
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
