package org.entente.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;

/**
 * The stage that says whose names stand in an article: finds them, resolves short forms within the
 * article, tells places of one name apart, and reads persons' titles. Group nouns and pronouns need
 * the parse and follow in {@link NominalResolver}. Thread-safe.
 */
public final class ActorResolver {
  private final MentionDetector detector;
  private final TitleReader titles;
  private final GroupListReader lists;
  private final EmbassyReader embassies;
  private final ActorLexicon lexicon;

  public ActorResolver(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.detector = new MentionDetector(lexicon);
    this.titles = new TitleReader(lexicon);
    this.lists = new GroupListReader(lexicon);
    this.embassies = new EmbassyReader(lexicon.gazetteer());
  }

  /** Resolves the names of an article. */
  public ArticleMentions resolve(AnnotatedArticle article) {
    List<List<RawName>> raw = article.sentences().stream().map(detector::detect).toList();
    AliasResolver aliases = new AliasResolver(lexicon.gazetteer(), article.sentences(), raw);
    List<List<Mention>> mentions = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      mentions.add(aliases.resolve(sentence, raw.get(sentence.index())));
    }
    PlaceResolver places = new PlaceResolver(lexicon, article.sentences(), mentions);
    for (Sentence sentence : article.sentences()) {
      mentions.set(sentence.index(), places.resolve(sentence, mentions.get(sentence.index())));
    }
    return withTitles(article, mentions);
  }

  private ArticleMentions withTitles(AnnotatedArticle article, List<List<Mention>> names) {
    List<Sentence> sentences = article.sentences();
    ArticleCountries countries = new ArticleCountries(lexicon.gazetteer());
    names.stream().flatMap(List::stream).forEach(m -> countries.add(m, ""));
    chooseBearers(article, names, countries);
    countries.findOnly().ifPresent(c -> placeOrganizations(sentences, names, c));
    Map<String, Entity> serving = new HashMap<>();
    Map<String, Entity> represented = new LinkedHashMap<>();
    Map<String, List<Office>> offices = new LinkedHashMap<>();
    Map<String, Set<String>> worn = new LinkedHashMap<>();
    Map<Mention, TitleReader.Title> read = new HashMap<>();
    Map<String, Entity> namesakes = new HashMap<>();
    Optional<Office> last = Optional.empty();
    for (Sentence sentence : sentences) {
      for (Mention mention : names.get(sentence.index())) {
        if (!mention.isOne(EntityType.PERSON)) {
          continue;
        }
        TitleReader.Title title =
            mirrored(titles.read(sentence, names.get(sentence.index()), mention), last);
        last = title.office().isPresent() ? title.office() : last;
        read.put(mention, title);
        Entity person = mention.entities().get(0);
        namesake(person, title).ifPresent(n -> namesakes.putIfAbsent(person.path(), n));
        String path = namesakes.getOrDefault(person.path(), person).path();
        title.represents().ifPresent(e -> represented.putIfAbsent(path, e));
        title.words().ifPresent(w -> worn.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(w));
        if (title.publicOffice()) {
          countries.findOnly().ifPresent(c -> serving.put(path, mention.entities().get(0).of(c)));
        }
        title.office().ifPresent(o -> offices.computeIfAbsent(path, p -> new ArrayList<>()).add(o));
      }
    }
    List<List<Mention>> titled = new ArrayList<>();
    for (Sentence sentence : sentences) {
      titled.add(
          embassies.join(
              sentence,
              lists.join(
                  sentence,
                  withTitles(names.get(sentence.index()), read, represented, serving, namesakes))));
    }
    return new ArticleMentions(titled, offices, worn);
  }

  /**
   * Somebody else of the same name: the article gives an office of another state than the one that
   * the gazetteer's bearer serves, and he never served that. Its name tells the state.
   */
  private Optional<Entity> namesake(Entity person, TitleReader.Title title) {
    Optional<GazetteerEntry> known = lexicon.gazetteer().findByPath(person.path());
    Optional<Entity> state =
        title
            .office()
            .map(Office::organization)
            .map(o -> o.represents().flatMap(lexicon.gazetteer()::findEntity).orElse(o))
            .filter(o -> o.type() == EntityType.STATE);
    Optional<Entity> served =
        person
            .represents()
            .flatMap(lexicon.gazetteer()::findEntity)
            .filter(e -> e.type() == EntityType.STATE);
    boolean apart =
        known.isPresent()
            && state.isPresent()
            && served.isPresent()
            && !state.get().path().equals(served.get().path())
            && known.get().tenures().stream()
                .noneMatch(t -> t.office().organization().path().equals(state.get().path()));
    return apart
        ? Optional.of(
            new Entity(
                person.path() + state.get().path().replaceFirst("^actor/", "-of-"),
                EntityType.PERSON,
                person.label(),
                Optional.empty(),
                Optional.of(state.get().path()),
                Optional.empty()))
        : Optional.empty();
  }

  /** "His Turkish counterpart Nurettin Canikli" has the office told of before, in Turkey. */
  private TitleReader.Title mirrored(TitleReader.Title title, Optional<Office> last) {
    boolean mirrors =
        title.words().flatMap(lexicon.roles()::find).filter(PersonRole::mirrors).isPresent();
    return mirrors && last.isPresent() && title.represents().isPresent()
        ? title.withOffice(new Office(last.get().title(), title.represents().get()))
        : title;
  }

  /**
   * Puts in place of persons who are named by their surname alone those of the gazetteer who are
   * meant by it.
   */
  private void chooseBearers(
      AnnotatedArticle article, List<List<Mention>> names, ArticleCountries countries) {
    Bearers bearers = new Bearers(lexicon, article.article().published(), countries);
    Map<String, Entity> chosen = new LinkedHashMap<>();
    for (Sentence sentence : article.sentences()) {
      for (Mention mention : names.get(sentence.index())) {
        if (!isBareSurname(mention)) {
          continue;
        }
        Entity person = mention.entities().get(0);
        boolean known = lexicon.gazetteer().findByPath(person.path()).isPresent();
        TitleReader.Title title = titles.read(sentence, names.get(sentence.index()), mention);
        String word = sentence.tokens().get(mention.end() - 1).text();
        Optional<Entity> bearer =
            bearers.find(word, title, known ? Optional.of(person) : Optional.empty());
        if (bearer.isPresent()) {
          chosen.putIfAbsent(person.path(), bearer.get());
        } else if (known && bearers.isImpossible(person, title)) {
          chosen.putIfAbsent(
              person.path(), Entity.named(word, EntityType.PERSON, Optional.empty()));
        }
      }
    }
    names.replaceAll(
        mentions ->
            mentions.stream()
                .map(
                    m ->
                        isBareSurname(m) && chosen.containsKey(m.entities().get(0).path())
                            ? m.as(
                                chosen.get(m.entities().get(0).path()),
                                new Resolution("surname and office or date", 0.9))
                            : m)
                .toList());
  }

  /**
   * "The opposition newspaper La Prensa": in an article on one country, what the text says to be a
   * paper, a party or a company is of that country.
   */
  private void placeOrganizations(
      List<Sentence> sentences, List<List<Mention>> names, String country) {
    for (Sentence sentence : sentences) {
      names.set(
          sentence.index(),
          names.get(sentence.index()).stream()
              .map(
                  m ->
                      isKindTold(sentence, m)
                          ? m.as(m.entities().get(0).of(country), m.resolution())
                          : m)
              .toList());
    }
  }

  private boolean isKindTold(Sentence sentence, Mention mention) {
    boolean unknown =
        mention.form() == Mention.Form.TAGGED_NAME
            && mention
                .findSingle()
                .filter(e -> e.type() == EntityType.ORGANIZATION && e.country().isEmpty())
                .isPresent();
    if (!unknown) {
      return false;
    }
    return tellsKind(sentence, mention.first() - 1) || tellsKind(sentence, mention.end());
  }

  private boolean tellsKind(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.tokens().size()) {
      return false;
    }
    String word = sentence.tokens().get(at).text();
    return lexicon.agents().find(word).filter(a -> !a.isOrgan()).isPresent()
        || lexicon.anaphors().find(word).isPresent();
  }

  private static boolean isBareSurname(Mention mention) {
    return mention.end() - mention.first() == 1
        && mention.form() != Mention.Form.ALIAS
        && mention.isOne(EntityType.PERSON);
  }

  private static List<Mention> withTitles(
      List<Mention> names,
      Map<Mention, TitleReader.Title> titles,
      Map<String, Entity> represented,
      Map<String, Entity> serving,
      Map<String, Entity> namesakes) {
    List<Mention> titled = new ArrayList<>();
    for (Mention mention : names) {
      TitleReader.Title title = titles.get(mention);
      boolean swallowed =
          !titled.isEmpty() && titled.get(titled.size() - 1).end() > mention.first();
      if (swallowed) {
        continue; // "Turkey" in "Hulusi Akar of Turkey"
      }
      if (title == null) {
        titled.add(mention);
        continue;
      }
      Entity person =
          namesakes.getOrDefault(mention.entities().get(0).path(), mention.entities().get(0));
      Entity known = represented.get(person.path());
      if (person.represents().isEmpty() && known != null) {
        person = person.actingFor(known);
      } else if (person.represents().isEmpty() && person.country().isEmpty()) {
        // "Prime Minister Chaudhry" in an article on Fiji only.
        person = serving.getOrDefault(person.path(), person);
      }
      // What the title swallows ("Turkish" in "Turkish President Erdogan") is no mention of its own
      // any more.
      titled.removeIf(m -> m.first() >= title.first());
      titled.add(
          new Mention(
              mention.sentence(),
              title.first(),
              title.end(),
              List.of(person),
              Optional.empty(),
              mention.form(),
              title.office(),
              mention.resolution()));
    }
    return titled;
  }
}
