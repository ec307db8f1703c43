package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.SampleLexicon;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Conllu;
import org.entente.annotation.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, short forms and titles: who is meant where no parse is needed to tell. */
final class ActorResolverTest {
  private static final Conllu PARSES = Conllu.read("actor-resolver");
  private static final ActorLexicon LEXICON = SampleLexicon.read().actors();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway sent an envoy to Oslo.                          | Norway=norway, Oslo=norway",
        "The U.S. and the US are one.                           | U.S.=united-states, US=united-states",
        "The Kremlin answered at once.                          | Kremlin=russia",
        "Turkish officials left.                                | Turkish=turkey",
        "The Turks left.                                        | Turks=turkey",
        "The Islamic State claimed the attack.                  | Islamic State=islamic-state",
      })
  void namesOfTheGazetteerStandForTheirOwners(String text, String expected) {
    assertThat(named(text)).isEqualTo(List.of(expected.strip().split(", ")));
  }

  @Test
  void aNameThatOnlyTheTaggerKnowsIsAnActorOfItsOwn() {
    Mention mention = find("Yesterday Ingrid Solheim resigned in Bergen.", "Ingrid Solheim");

    assertThat(mention.form()).isEqualTo(Mention.Form.TAGGED_NAME);
    assertThat(mention.findSingle().map(Entity::path)).hasValue("actor/ingrid-solheim");
    assertThat(mention.findSingle().map(Entity::type)).hasValue(EntityType.PERSON);
  }

  @Test
  void aPlaceIsNoActor() {
    Mention place = find("Fighting reached Afrin on Monday.", "Afrin");

    assertThat(place.entities()).isEmpty();
    assertThat(place.place().map(Entity::path)).hasValue("place/afrin");
  }

  @Test
  void aCapitalIsThePlaceToo() {
    Mention capital = find("Norway opened an embassy in Ankara.", "Ankara");

    assertThat(capital.form()).isEqualTo(Mention.Form.METONYM);
    assertThat(capital.findSingle().map(Entity::path)).hasValue("actor/turkey");
    assertThat(capital.place().map(Entity::path)).hasValue("place/ankara");
  }

  @Test
  void aSurnameStandsForTheFullNameBeforeIt() {
    assertThat(named("Hakan Demirtas spoke in Oslo. Demirtas praised Norway."))
        .contains("Hakan Demirtas=hakan-demirtas", "Demirtas=hakan-demirtas")
        .doesNotContain("Demirtas=demirtas");
  }

  @Test
  void aSurnameReachesForwardFromAHeadline() {
    assertThat(named("Demirtas praises Norway. Hakan Demirtas spoke in Oslo."))
        .contains("Demirtas=hakan-demirtas");
  }

  @Test
  void aPersonWithACountrysNameIsNotTheCountry() {
    assertThat(named("Michael Jordan visited Norway. Jordan praised the hosts."))
        .contains("Michael Jordan=michael-jordan")
        .doesNotContain("Michael Jordan=jordan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Sahel Defence Council (SDC) met in Oslo. The SDC backed Norway.   | SDC",
        "The Sahel Defence Council, SDC, met in Oslo. The SDC backed Norway.   | SDC",
      })
  void anAcronymStandsForTheNameThatDefinesIt(String text, String acronym) {
    assertThat(named(text))
        .contains("Sahel Defence Council=sahel-defence-council")
        .endsWith(acronym + "=sahel-defence-council", "Norway=norway");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkish President Hakan Demirtas spoke.            | Turkish President Hakan Demirtas | president         | turkey",
        "Turkey's president Hakan Demirtas spoke.           | Turkey's president Hakan Demirtas | president        | turkey",
        "Norwegian Foreign Minister Ingrid Solheim spoke.   | Norwegian Foreign Minister Ingrid Solheim | foreign minister | norway",
        "US Ambassador to Norway Mary Collins spoke.       | US Ambassador to Norway Mary Collins | ambassador | united-states",
        "Mary Collins, the US ambassador to the UN, spoke. | Mary Collins | ambassador | united-states",
        "Ingrid Solheim, the Norwegian prime minister, spoke. | Ingrid Solheim | prime minister | norway",
        "Ingrid Solheim, the prime minister of Norway, spoke. | Ingrid Solheim | prime minister | norway",
        "Deputy Foreign Minister of Norway Ingrid Solheim spoke. | Deputy Foreign Minister of Norway Ingrid Solheim | deputy foreign minister | norway",
      })
  void aTitleGivesItsBearerAnOffice(String text, String words, String title, String organization) {
    Mention person = find(text, words);

    assertThat(person.office().map(Office::title)).hasValue(title);
    assertThat(person.office().map(o -> o.organization().path())).hasValue("actor/" + organization);
    assertThat(person.findSingle().flatMap(Entity::represents)).hasValue("actor/" + organization);
    assertThat(resolve(text).offices()).containsKey(person.entities().get(0).path());
  }

  @Test
  void anAmbassadorToAnOrganisationIsNotItsOwn() {
    Mention person =
        find("French Ambassador to the United Nations Pierre Martin spoke.", "Pierre Martin");

    assertThat(person.findSingle().flatMap(Entity::represents)).hasValue("actor/france");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Former Turkish President Hakan Demirtas spoke.           | former president",
        "The former president of Turkey Hakan Demirtas spoke.     | former president",
        "Turkish ex-president Hakan Demirtas spoke.               | former president",
        "Hakan Demirtas, the former president of Turkey, spoke.   | former president",
        "Acting Turkish President Hakan Demirtas spoke.           | acting president",
        "Turkish Acting President Hakan Demirtas spoke.           | acting president",
        "Turkish President-elect Hakan Demirtas spoke.            | designated president",
        "Turkish Deputy Foreign Minister Hakan Demirtas spoke.    | held deputy foreign minister",
        "Turkish presidential candidate Hakan Demirtas spoke.     | sought presidential candidate",
      })
  void howAnOfficeIsHeldIsTold(String text, String expected) {
    Office office = resolve(text).offices().get("actor/hakan-demirtas").get(0);

    assertThat(office.standing().name().toLowerCase(Locale.ROOT) + " " + office.title())
        .isEqualTo(expected);
    assertThat(office.organization().path()).isEqualTo("actor/turkey");
  }

  @Test
  void whoseTitleIsNotToldHoldsNoOffice() {
    assertThat(resolve("Hakan Demirtas spoke.").offices()).isEmpty();
  }

  @Test
  void theTitleOfAPersonHoldsForTheWholeArticle() {
    String text = "Turkish Foreign Minister Hakan Demirtas spoke. Demirtas left Oslo.";

    assertThat(find(text, "Demirtas left", "Demirtas").findSingle().flatMap(Entity::represents))
        .hasValue("actor/turkey");
  }

  @Test
  void mentionsOfASentenceAreInOrderAndDisjoint() {
    String text =
        "US Secretary of State Ingrid Solheim, Turkish President Hakan Demirtas and the SDF met in Oslo.";

    int end = 0;
    for (Mention mention : resolve(text).bySentence().get(0)) {
      assertThat(mention.first()).isGreaterThanOrEqualTo(end);
      end = mention.end();
    }
    assertThat(end).isPositive();
  }

  private static ArticleMentions resolve(String text) {
    return new ActorResolver(LEXICON).resolve(PARSES.annotate(Conllu.article(text)));
  }

  /** Each mention's words with the slug of its actor, or else of its place. */
  private static List<String> named(String text) {
    AnnotatedArticle article = PARSES.annotate(Conllu.article(text));
    return new ActorResolver(LEXICON)
        .resolve(article).bySentence().stream()
            .flatMap(List::stream)
            .map(m -> words(article, m) + "=" + slug(m))
            .toList();
  }

  private static String slug(Mention mention) {
    Optional<Entity> entity = mention.findSingle().or(mention::place);
    return entity.orElseThrow().path().replaceFirst("^.*/", "");
  }

  private static Mention find(String text, String words) {
    return find(text, text, words);
  }

  /** The mention that ends with these words, in the sentence that begins so. */
  private static Mention find(String text, String sentence, String words) {
    AnnotatedArticle article = PARSES.annotate(Conllu.article(text));
    ArticleMentions names = new ActorResolver(LEXICON).resolve(article);
    for (Sentence each : article.sentences()) {
      if (sentence.startsWith(each.span().of(text)) || each.span().of(text).startsWith(sentence)) {
        return names.bySentence().get(each.index()).stream()
            .filter(m -> words(article, m).endsWith(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(names.bySentence().toString()));
      }
    }
    throw new AssertionError("no such sentence: " + sentence);
  }

  private static String words(AnnotatedArticle article, Mention mention) {
    return article
        .sentences()
        .get(mention.sentence())
        .spanOf(mention.first(), mention.end())
        .of(article.article().text());
  }
}
