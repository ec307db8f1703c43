package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Conllu;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.annotation.Token.NameClass;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which place of several of one name is meant. Tags are written behind the words: L for a location,
 * P for a person, O for an organisation.
 */
final class PlaceResolverTest {
  private static final ActorLexicon LEXICON = ProgramLexicon.read();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Clashes shook Tripoli/L while the Lebanese/M army watched Lebanon/L . | Tripoli | place/tripoli-lebanon",
        "Clashes shook Tripoli/L while the Libyan/M army watched Lebanon/L . | Tripoli | place/tripoli",
        "Clashes shook Tripoli/L . | Tripoli | place/tripoli",
        "Clashes shook Tripoli/L , Lebanon/L . | Tripoli | place/tripoli-lebanon",
        "They met in Cairo/L , Georgia/L . | Cairo | place/cairo-united-states",
        "Envoys of Tripoli/L , Lebanon/L and Libya/L met . | Tripoli | place/tripoli",
        "They met in Springfield/L , Illinois/L . | Springfield | place/springfield-illinois-united-states",
        "They met in Cairo/L , Egypt/L . | Cairo | place/cairo",
        "Argentina/L moved troops to Córdoba/L . | Córdoba | place/cordoba",
        "Spain/L moved troops to Córdoba/L . | Córdoba | place/cordoba-spain",
        "Mexico/L and Mexican/M troops left Spain/L for Cordoba/L . | Cordoba | place/cordoba-mexico",
        "Costa/L Rica/L hosted talks in San/L José/L . | San José | place/san-jose",
        "They met in San/L Jose/L , California/L . | San Jose | place/san-jose-united-states",
        "The plant is in Washington/L state . | Washington | place/washington-united-states",
        "The plant is in Washington/L . | Washington | place/washington",
        "Syria/L shelled Hajin/L . | Hajin | place/hajin",
        "Syria/L shelled the town of Hajin/P . | Hajin | place/hajin",
        "Syria/L shelled the town of Hajin . | Hajin | place/hajin",
      })
  void theArticleTellsWhichPlaceIsMeant(String text, String words, String path) {
    assertThat(place(text, words).map(Entity::path)).hasValue(path.strip());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Syria/L shelled Hajin/L . | Hajin | actor/syria",
        "Clashes shook Tripoli/L , Lebanon/L . | Tripoli | actor/lebanon",
        "They met in Atlanta/L , Georgia/L . | Georgia | actor/united-states",
        "They met in Bergen/L . | Bergen | actor/norway",
      })
  void aTownHasItsCountry(String text, String words, String country) {
    assertThat(place(text, words).flatMap(Entity::country)).hasValue(country.strip());
  }

  @Test
  void aCapitalStillActs() {
    Mention capital = find("Lebanon/L criticised Tripoli/L .", "Tripoli");

    assertThat(capital.findSingle().map(Entity::path)).hasValue("actor/libya");
  }

  @Test
  void aRegionAfterItsTownIsNoState() {
    assertThat(find("They met in Cairo/L , Georgia/L .", "Georgia").entities()).isEmpty();
    assertThat(find("They met in Batumi/L , Georgia/L .", "Georgia").findSingle().map(Entity::path))
        .hasValue("actor/georgia");
  }

  @Test
  void whatIsToldOnceHoldsForTheArticle() {
    List<String> found =
        places("Fire broke out in Tripoli/L , Lebanon/L .|Libya/L sent help .|Tripoli/L is calm .");

    assertThat(found)
        .containsExactly(
            "place/tripoli-lebanon", "actor/lebanon", "actor/libya", "place/tripoli-lebanon");
  }

  @Test
  void aPersonIsNoTown() {
    assertThat(find("Syria/L released Hajin/P .", "Hajin").place()).isEmpty();
    assertThat(find("Hajin/P , Syria/L 's envoy , left .", "Hajin").place()).isEmpty();
  }

  @Test
  void aSmallTownNeedsAWordOfItsCountry() {
    assertThat(place("Fire reached Manti/L .", "Manti").flatMap(Entity::country)).isEmpty();
    assertThat(place("American/M firemen reached Manti/L .", "Manti").flatMap(Entity::country))
        .hasValue("actor/united-states");
  }

  @Test
  void aPlaceThatNoTableKnowsStaysItself() {
    assertThat(place("Troops reached Nowhereville/L .", "Nowhereville").map(Entity::path))
        .hasValue("place/nowhereville");
  }

  @Test
  void thePlaceDoesNotDependOnArticlesReadBefore() {
    String lebanon = "Clashes shook Tripoli/L , Lebanon/L .";
    String libya = "Libya/L sent guards to Tripoli/L .";
    ActorResolver resolver = new ActorResolver(LEXICON);
    ArticleMentions first = resolver.resolve(article(libya));
    resolver.resolve(article(lebanon));

    assertThat(resolver.resolve(article(libya))).isEqualTo(first);
    assertThat(first).isEqualTo(new ActorResolver(LEXICON).resolve(article(libya)));
  }

  @Test
  void aPlaceOfNoAgreedCountryGetsNone() {
    assertThat(place("Israel/L closed roads in Jerusalem/L .", "Jerusalem").orElseThrow().country())
        .isEmpty();
  }

  private static Optional<Entity> place(String text, String words) {
    return find(text, words.strip()).place();
  }

  private static List<String> places(String text) {
    List<String> places = new ArrayList<>();
    for (List<Mention> names : new ActorResolver(LEXICON).resolve(article(text)).bySentence()) {
      names.forEach(m -> m.place().ifPresent(p -> places.add(p.path())));
    }
    return places;
  }

  private static Mention find(String text, String words) {
    AnnotatedArticle article = article(text);
    ArticleMentions mentions = new ActorResolver(LEXICON).resolve(article);
    for (Sentence sentence : article.sentences()) {
      for (Mention mention : mentions.bySentence().get(sentence.index())) {
        if (sentence
            .spanOf(mention.first(), mention.end())
            .of(article.article().text())
            .equals(words)) {
          return mention;
        }
      }
    }
    throw new AssertionError("no mention of " + words + " in " + mentions);
  }

  /** Sentences are parted by bars. */
  private static AnnotatedArticle article(String tagged) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : tagged.split("\\|", -1)) {
      List<Token> tokens = new ArrayList<>();
      int begin = text.length();
      for (String word : sentence.strip().split(" ", -1)) {
        String[] parts = word.split("/", -1);
        int at = text.length();
        text.append(parts[0]).append(' ');
        NameClass name =
            switch (parts.length == 1 ? "" : parts[1]) {
              case "L" -> NameClass.LOCATION;
              case "P" -> NameClass.PERSON;
              case "O" -> NameClass.ORGANIZATION;
              case "M" -> NameClass.MISC;
              default -> NameClass.NONE;
            };
        tokens.add(new Token(parts[0], new Span(at, at + parts[0].length()), name));
      }
      sentences.add(new Sentence(sentences.size(), new Span(begin, text.length() - 1), 0, tokens));
    }
    return new AnnotatedArticle(Conllu.article(text.toString()), sentences);
  }
}
