package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Says which place of several with one name an article means: what the words beside the name tell,
 * then the country that the article speaks of most, then the most populous. Only what the tagger
 * takes for a location is looked up, and what is called a town, or stands before its country.
 */
final class PlaceResolver {
  /** Whoever names a smaller place without any word of its country means another. */
  private static final long WELL_KNOWN = 15_000;

  /** How many times more people the place that everybody knows may have. */
  private static final int OUTWEIGHS = 6;

  private static final int LONGEST_NAME = 4;
  private static final Set<String> TOWN =
      Set.of("city", "town", "village", "municipality", "township");
  private static final Set<String> REGION =
      Set.of("state", "province", "region", "governorate", "oblast", "prefecture");
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "&");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> STATE = Set.of("state");
  private static final Set<String> PLACE_WORDS = Set.of("in", "near", "outside", "at");

  private final PlaceGazetteer places;
  private final ArticleCountries countries;
  private final Map<String, PlaceTable.Row> toldBefore = new HashMap<>();

  /**
   * @param mentions the names of all sentences, which tell what countries the article is about
   */
  PlaceResolver(ActorLexicon lexicon, List<Sentence> sentences, List<List<Mention>> mentions) {
    this.places = lexicon.places();
    this.countries = new ArticleCountries(lexicon.gazetteer());
    for (Sentence sentence : sentences) {
      for (Mention mention : mentions.get(sentence.index())) {
        countries.add(mention, key(sentence, mention));
      }
    }
    for (Sentence sentence : sentences) {
      List<Mention> names = mentions.get(sentence.index());
      for (int i = 0; i < names.size(); i++) {
        String key = key(sentence, names.get(i));
        findTold(sentence, names, i).ifPresent(row -> toldBefore.putIfAbsent(key, row));
      }
    }
  }

  /** The sentence's mentions, with each place that the tables know. */
  List<Mention> resolve(Sentence sentence, List<Mention> names) {
    List<Mention> resolved = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Mention mention = names.get(i);
      Optional<Entity> region = findNamesake(sentence, names, i);
      if (region.isPresent()) {
        resolved.add(asPlace(mention, region.get()));
      } else {
        resolved.add(resolve(sentence, names, i));
      }
    }
    addUntagged(sentence, resolved);
    return resolved;
  }

  /**
   * The region that a name means which a state bears too: "Georgia" in "Plains, Georgia" and in
   * "Florida, Georgia and Alabama", "Niger State", "the region of Macedonia", or the town:
   * "Lebanon" in "Lebanon, Pennsylvania".
   */
  private Optional<Entity> findNamesake(Sentence sentence, List<Mention> names, int at) {
    Mention mention = names.get(at);
    if (!mention.isOne(EntityType.STATE) || mention.form() == Mention.Form.ADJECTIVE) {
      return Optional.empty();
    }
    Optional<Entity> region = at == 0 ? Optional.empty() : findRegionBefore(sentence, names, at);
    return region
        .or(() -> findListed(sentence, names, at))
        .or(() -> findCalledRegion(sentence, mention))
        .or(() -> findTownBefore(sentence, names, at));
  }

  /** Beside a region of another country in a list it is a region of that country. */
  private Optional<Entity> findListed(Sentence sentence, List<Mention> names, int at) {
    String key = key(sentence, names.get(at));
    List<PlaceTable.Row> regions =
        places.find(key).stream().filter(PlaceTable.Row::isRegion).toList();
    for (int other : new int[] {at - 1, at + 1}) {
      if (regions.isEmpty() || other < 0 || other >= names.size()) {
        continue;
      }
      boolean listed =
          isListed(sentence, names.get(Math.min(at, other)), names.get(Math.max(at, other)));
      Optional<PlaceTable.Row> same =
          places.find(key(sentence, names.get(other))).stream()
              .filter(PlaceTable.Row::isRegion)
              .filter(r -> !names.get(other).isOne(EntityType.STATE))
              .findFirst();
      Optional<Entity> region =
          same.filter(r -> listed)
              .flatMap(
                  r ->
                      regions.stream().filter(own -> own.country().equals(r.country())).findFirst())
              .map(places::entity);
      if (region.isPresent()) {
        return region;
      }
    }
    return Optional.empty();
  }

  private static boolean isListed(Sentence sentence, Mention one, Mention next) {
    int gap = next.first() - one.end();
    return gap == 1
        && (wordIs(sentence, one.end(), COMMA) || wordIs(sentence, one.end(), CONJUNCTIONS));
  }

  private Optional<Entity> findCalledRegion(Sentence sentence, Mention mention) {
    boolean called =
        wordIs(sentence, mention.end(), Set.of("State", "Province", "Oblast"))
            || (wordIs(sentence, mention.first() - 1, OF)
                && wordIs(sentence, mention.first() - 2, REGION));
    return called
        ? choose(key(sentence, mention), true).filter(PlaceTable.Row::isRegion).map(places::entity)
        : Optional.empty();
  }

  private Optional<Entity> findTownBefore(Sentence sentence, List<Mention> names, int at) {
    return findAfterComma(sentence, names, at)
        .filter(next -> !next.isOne(EntityType.STATE))
        .flatMap(next -> findWithin(sentence, key(sentence, names.get(at)), next))
        .filter(r -> !r.isRegion())
        .map(places::entity);
  }

  private Mention resolve(Sentence sentence, List<Mention> names, int at) {
    Mention mention = names.get(at);
    String key = key(sentence, mention);
    Optional<PlaceTable.Row> told = findTold(sentence, names, at);
    if (isUnknownPlace(mention)) {
      return told.or(() -> Optional.ofNullable(toldBefore.get(key)))
          .or(() -> choose(key, wantsRegion(sentence, mention)))
          .map(row -> asPlace(mention, places.entity(row)))
          .orElse(mention);
    }
    if (isKnownPlace(mention)) {
      return findState(sentence, mention, key)
          .map(row -> asPlace(mention, places.entity(row)))
          .or(
              () ->
                  told.or(() -> Optional.ofNullable(toldBefore.get(key)))
                      .or(() -> findNearer(mention.place().get(), key))
                      .map(row -> withPlace(mention, places.entity(row))))
          .orElse(mention);
    }
    return told.filter(row -> isTaggedOnly(mention))
        .map(row -> asPlace(mention, places.entity(row)))
        .orElse(mention);
  }

  /** A name tagged as a location, which the gazetteer does not have. */
  private boolean isUnknownPlace(Mention mention) {
    return isTaggedOnly(mention) && mention.place().isPresent();
  }

  private static boolean isTaggedOnly(Mention mention) {
    return mention.form() == Mention.Form.TAGGED_NAME;
  }

  /** A place of the gazetteer, or the place that a metonym names, with a country to compare. */
  private static boolean isKnownPlace(Mention mention) {
    return !isTaggedOnly(mention)
        && mention
            .place()
            .filter(p -> p.type() == EntityType.PLACE && p.country().isPresent())
            .isPresent();
  }

  /**
   * What the words beside the name say: "the town of Hajin", "Tripoli, Lebanon", "Cairo, Georgia".
   */
  private Optional<PlaceTable.Row> findTold(Sentence sentence, List<Mention> names, int at) {
    Mention mention = names.get(at);
    if (!isKnownPlace(mention) && !isTaggedOnly(mention)) {
      return Optional.empty();
    }
    boolean placed = isUnknownPlace(mention) || isKnownPlace(mention);
    String key = key(sentence, mention);
    Optional<Mention> next = findAfterComma(sentence, names, at);
    if (next.isPresent() && (placed || follows(sentence, mention, PLACE_WORDS))) {
      Optional<PlaceTable.Row> row = findWithin(sentence, key, next.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return isTaggedOnly(mention) && isCalledTown(sentence, mention.first())
        ? choose(key, false).filter(r -> !r.isRegion())
        : Optional.empty();
  }

  private Optional<PlaceTable.Row> findWithin(Sentence sentence, String name, Mention next) {
    String around = key(sentence, next);
    Optional<String> state =
        next.findSingle().filter(e -> e.type() == EntityType.STATE).map(Entity::path);
    Comparator<PlaceTable.Row> inState =
        Comparator.comparing(r -> state.isEmpty() || !places.state(r).equals(state));
    return places.find(name).stream()
        .filter(
            r ->
                (state.isPresent() && places.state(r).equals(state))
                    || (!r.isRegion() && isInRegion(r, around)))
        .min(
            inState
                .thenComparing(r -> !r.isNamed(name))
                .thenComparing(PlaceGazetteer.MOST_POPULOUS));
  }

  private boolean isInRegion(PlaceTable.Row town, String region) {
    return places.findRegion(town).filter(r -> r.hasName(region)).isPresent();
  }

  /** "Georgia" in "Cairo, Georgia", where the town told that it is no state of the world. */
  private Optional<Entity> findRegionBefore(Sentence sentence, List<Mention> names, int at) {
    Mention before = names.get(at - 1);
    if (!names.get(at).isOne(EntityType.STATE)
        || findAfterComma(sentence, names, at - 1).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> state = names.get(at).findSingle().map(Entity::path);
    return findTold(sentence, names, at - 1)
        .filter(
            r ->
                before.place().isPresent()
                    && (!places.state(r).equals(state)
                        || names.get(at).form() == Mention.Form.METONYM))
        .flatMap(places::findRegion)
        .filter(r -> r.hasName(key(sentence, names.get(at))))
        .map(places::entity);
  }

  /** The bearer that the article's other words make likely. */
  private Optional<PlaceTable.Row> choose(String name, boolean region) {
    List<PlaceTable.Row> bearers = places.find(name);
    Comparator<PlaceTable.Row> likelier =
        Comparator.<PlaceTable.Row>comparingInt(r -> -times(r, name))
            .thenComparing(r -> r.isRegion() != region && region)
            .thenComparing(PlaceGazetteer.MOST_POPULOUS);
    Optional<PlaceTable.Row> proper =
        bearers.stream().filter(r -> r.isNamed(name) || (region && r.isRegion())).min(likelier);
    if (proper.filter(r -> times(r, name) > 0).isPresent()) {
      return proper;
    }
    return bearers.stream()
        .filter(r -> times(r, name) > 0)
        .min(likelier)
        .or(() -> proper.filter(r -> r.population() >= WELL_KNOWN));
  }

  /**
   * Another place of that name in the country that the article is about, when it says nothing of
   * the known one's country: Tripoli in news of Lebanon.
   */
  private Optional<PlaceTable.Row> findNearer(Entity known, String name) {
    Optional<PlaceTable.Row> usual = places.findRow(known);
    if (usual.isEmpty() || countries.times(known.country().get(), name) > 0) {
      return Optional.empty();
    }
    int most = countries.most(name);
    return places.find(name).stream()
        .filter(r -> r.isNamed(name) && times(r, name) > 0 && times(r, name) == most)
        .filter(r -> r.weight() * OUTWEIGHS >= usual.get().weight())
        .min(PlaceGazetteer.MOST_POPULOUS);
  }

  /** "Washington state" is neither the city nor the government there. */
  private Optional<PlaceTable.Row> findState(Sentence sentence, Mention mention, String name) {
    if (!wordIs(sentence, mention.end(), STATE)
        && !(wordIs(sentence, mention.first() - 1, OF)
            && wordIs(sentence, mention.first() - 2, STATE))) {
      return Optional.empty();
    }
    return places.find(name).stream()
        .filter(PlaceTable.Row::isRegion)
        .filter(r -> places.state(r).equals(mention.place().get().country()))
        .findFirst();
  }

  private boolean wantsRegion(Sentence sentence, Mention mention) {
    return wordIs(sentence, mention.end(), REGION)
        || (wordIs(sentence, mention.first() - 1, OF)
            && wordIs(sentence, mention.first() - 2, REGION));
  }

  /** Names that the tagger missed, where the words say that they are towns. */
  private void addUntagged(Sentence sentence, List<Mention> mentions) {
    for (int first = 2; first < sentence.tokens().size(); first++) {
      if (!isCalledTown(sentence, first)) {
        continue;
      }
      int at = first;
      boolean taken = mentions.stream().anyMatch(m -> m.first() <= at && at < m.end());
      int next =
          mentions.stream()
              .mapToInt(Mention::first)
              .filter(f -> f > at)
              .min()
              .orElse(sentence.tokens().size());
      if (!taken) {
        findLongest(sentence, first, Math.min(next, first + LONGEST_NAME)).ifPresent(mentions::add);
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::first));
  }

  private Optional<Mention> findLongest(Sentence sentence, int first, int limit) {
    int end = first;
    while (end < limit && Character.isUpperCase(sentence.tokens().get(end).text().charAt(0))) {
      end++;
    }
    for (int to = end; to > first; to--) {
      Optional<PlaceTable.Row> row = choose(key(sentence, first, to), false);
      if (row.isPresent()) {
        return Optional.of(
            new Mention(
                sentence.index(),
                first,
                to,
                List.of(),
                Optional.of(places.entity(row.get())),
                Mention.Form.TAGGED_NAME,
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** What stands behind the name and a comma, unless it goes on as a list. */
  private static Optional<Mention> findAfterComma(Sentence sentence, List<Mention> names, int at) {
    int end = names.get(at).end();
    if (at + 1 == names.size()
        || names.get(at + 1).first() != end + 1
        || !wordIs(sentence, end, COMMA)) {
      return Optional.empty();
    }
    Mention next = names.get(at + 1);
    boolean listed =
        wordIs(sentence, next.end(), CONJUNCTIONS)
            || (at + 2 < names.size()
                && names.get(at + 2).first() == next.end() + 1
                && wordIs(sentence, next.end(), COMMA));
    return listed ? Optional.empty() : Optional.of(next);
  }

  private static boolean isCalledTown(Sentence sentence, int first) {
    return wordIs(sentence, first - 1, OF) && wordIs(sentence, first - 2, TOWN);
  }

  private static boolean follows(Sentence sentence, Mention mention, Set<String> words) {
    return wordIs(sentence, mention.first() - 1, words);
  }

  private static boolean wordIs(Sentence sentence, int at, Set<String> words) {
    return at >= 0
        && at < sentence.tokens().size()
        && words.contains(sentence.tokens().get(at).text());
  }

  private int times(PlaceTable.Row row, String name) {
    return places.state(row).map(c -> countries.times(c, name)).orElse(0);
  }

  private static Mention asPlace(Mention mention, Entity place) {
    return new Mention(
        mention.sentence(),
        mention.first(),
        mention.end(),
        List.of(),
        Optional.of(place),
        mention.form(),
        Optional.empty());
  }

  private static Mention withPlace(Mention mention, Entity place) {
    return new Mention(
        mention.sentence(),
        mention.first(),
        mention.end(),
        mention.entities(),
        Optional.of(place),
        mention.form(),
        mention.office());
  }

  private static String key(Sentence sentence, Mention mention) {
    return key(sentence, mention.first(), mention.end());
  }

  private static String key(Sentence sentence, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (Token token : sentence.tokens().subList(first, end)) {
      words.append(token.text());
    }
    return PlaceTable.key(words.toString());
  }
}
