package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.SampleReader;
import org.entente.annotation.Conllu;
import org.entente.source.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and where: for events of an article of Wednesday, 8 May 2024. */
final class CircumstanceFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 8);

  // As SUTime reads them: a weekday or month alone is the next one to come.
  private static final SampleReader READER =
      new SampleReader(
          "circumstances",
          Map.ofEntries(
              Map.entry("Monday", "XXXX-WXX-1"),
              Map.entry("Tuesday", "2024-05-07"),
              Map.entry("Thursday", "2024-05-09"),
              Map.entry("20 May", "2024-05-20"),
              Map.entry("May 6", "XXXX-05-06"),
              Map.entry("Monday , May 6", "XXXX-05-06"),
              Map.entry("June", "2024-06"),
              Map.entry("June 2024", "2024-06"),
              Map.entry("tomorrow", "2024-05-09"),
              Map.entry("recently", "PAST_REF"),
              Map.entry("day", "P1D"),
              Map.entry("A day", "P1D"),
              Map.entry("A day earlier", "2024-05-07"),
              Map.entry("Two days", "P2D")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked Syria on Tuesday.                     | 2024-05-07",
        "On Tuesday, Turkey attacked Syria.                    | 2024-05-07",
        "Turkey went to Oslo on Tuesday, to meet Russia.       | 2024-05-07",
        "Turkey held talks with Russia on Tuesday.             | 2024-05-07",
        "Turkey launched an attack on Syria on Tuesday.        | 2024-05-07",
        // news looks back
        "Turkey attacked Syria on Thursday.                    | 2024-05-02",
        "Turkey attacked Syria on 20 May.                      | 2023-05-20",
        "Turkey attacked Syria in June.                        | 2023-06",
        // unless the words say otherwise
        "Turkey will attack Syria on Thursday.                 | 2024-05-09",
        "Turkey will attack Syria on 20 May.                   | 2024-05-20",
        "Turkey may attack Syria tomorrow.                     | 2024-05-09",
        "Turkey attacked Syria in June 2024.                   | 2024-06",
        // what names no day
        "Turkey recently attacked Syria.                       | none",
        "Turkey attacked Syria.                                | none",
        // what holds at the time of saying
        "Russia said on Tuesday that Turkey is attacking Syria. | 2024-05-07",
        // the day of the occasion
        "At a summit of NATO on Tuesday, Turkey backed Syria.  | 2024-05-07",
        // another event's day
        "Russia said on Tuesday that Turkey attacked Syria.    | none",
        "Turkey attacked Syria after Russia left on Tuesday.   | none",
      })
  void theDateIsTheEventsOwn(String text, String expected) {
    Relation event = event(SampleReader.published(text, PUBLISHED));

    assertThat(event.date().map(EventDate::value).orElse("none")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A day after Turkey attacked Syria, Russia visited Iraq on Tuesday.  | 2024-05-06 2024-05-07",
        "Two days before Turkey attacked Syria, Russia met Iraq on Tuesday.  | 2024-05-09 2024-05-07",
        "Turkey attacked Syria on Tuesday. The same day Russia met Iraq.     | 2024-05-07 2024-05-07",
        "Turkey attacked Syria on Tuesday. A day earlier Russia met Iraq.    | 2024-05-07 2024-05-06",
        "Russia met Iraq. A day earlier Turkey attacked Syria.               | none none",
      })
  void daysAreCountedFromTheOneToldOf(String text, String expected) {
    assertThat(dates(SampleReader.published(text, PUBLISHED))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked Syria on Monday, May 6. On Monday Russia met Iraq.  | --05-06 --05-06",
        "Turkey attacked Syria on May 6. On Monday Russia met Iraq.          | --05-06 none",
      })
  void aWeekdayIsTheOneThatAnUndatedArticleDates(String text, String expected) {
    assertThat(dates(Conllu.article(text))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey met Russia on Tuesday. Turkey and Russia met in Oslo.        | 2024-05-07 2024-05-07",
        "Turkey met Russia on Tuesday. Turkey met Syria in Oslo.             | 2024-05-07 none",
        "Turkey attacked Russia on Tuesday. Turkey attacked Russia in Oslo.  | 2024-05-07 none",
      })
  void meetingsOfTheSamePartiesAreOneEvent(String text, String expected) {
    assertThat(dates(SampleReader.published(text, PUBLISHED))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey met Russia on Tuesday. During talks between Turkey and Russia, Syria attacked Iraq. | 2024-05-07 2024-05-07 2024-05-07",
        "Turkey met Russia on Tuesday. After talks between Turkey and Russia, Syria attacked Iraq.  | 2024-05-07 2024-05-07 none",
      })
  void whatHappenedDuringAnEventHasItsDay(String text, String expected) {
    assertThat(dates(SampleReader.published(text, PUBLISHED))).isEqualTo(expected);
  }

  @Test
  void aHeadingHasTheDayOfWhatIsToldBelow() {
    String below = "Turkey backed Russia on Tuesday.";

    assertThat(dates(SampleReader.published("Turkey met Russia\n\n" + below, PUBLISHED)))
        .isEqualTo("2024-05-07 2024-05-07");
    assertThat(dates(SampleReader.published("Turkey met Russia.\n\n" + below, PUBLISHED)))
        .isEqualTo("none 2024-05-07");
    assertThat(dates(SampleReader.published("Turkey met Syria\n\n" + below, PUBLISHED)))
        .isEqualTo("none 2024-05-07");
  }

  @Test
  void aHeadingHasTheDayOfWhatIsToComeFarBelow() {
    String between = "The city is old. The town is small. The river is long. The port is new.";

    assertThat(
            dates(
                SampleReader.published(
                    "Turkey to meet Russia\n\n"
                        + between
                        + "\n\nTurkey will meet Russia on Thursday.",
                    PUBLISHED)))
        .isEqualTo("2024-05-09 2024-05-09");
    assertThat(
            dates(
                SampleReader.published(
                    "Turkey met Russia\n\n" + between + "\n\nTurkey backed Russia on Tuesday.",
                    PUBLISHED)))
        .isEqualTo("none 2024-05-07");
  }

  @Test
  void oneSentenceMayTellTheDayAndAnotherThePlace() {
    List<Relation> meetings =
        READER
            .read(
                SampleReader.published(
                    "Turkey met Russia on Tuesday. Turkey and Russia met in Oslo.", PUBLISHED))
            .relations();

    assertThat(meetings)
        .extracting(r -> r.place().map(p -> p.entity().path()).orElse("none"))
        .containsExactly("place/oslo", "place/oslo");
  }

  @Test
  void withoutADateOfPublicationNothingIsSettled() {
    Relation event = event(Conllu.article("Turkey attacked Syria on 20 May."));

    assertThat(event.date().map(EventDate::value)).hasValue("2024-05-20");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkey attacked the SDF in Afrin.               | place/afrin",
        "Turkey attacked the SDF near Afrin.             | place/afrin",
        "Turkey held talks with Russia in Oslo.          | place/oslo",
        "Turkey met Russia in Norway.                    | actor/norway",
        "Talks between Turkey and Russia began in Oslo.  | place/oslo",
        "Turkey met Russia in southern Norway.           | place/southern-norway",
        "Turkey attacked Russia's convoy in Afrin.       | place/afrin",
        "Turkey travelled to Oslo to meet Russia.        | place/oslo",
        "Turkey attacked Syria.                          | none",
        "Turkey met Russia in May.                       | none",
        "Russia said in Oslo that Turkey attacked Syria. | none",
      })
  void thePlaceIsTheEventsOwn(String text, String expected) {
    Optional<Participant> place = event(Conllu.article(text)).place();

    assertThat(place.map(p -> p.entity().path()).orElse("none")).isEqualTo(expected);
    place.ifPresent(p -> assertThat(p.span().of(text)).isNotBlank());
  }

  private static String dates(Article article) {
    return READER.read(article).relations().stream()
        .map(r -> r.date().map(EventDate::value).orElse("none"))
        .collect(Collectors.joining(" "));
  }

  private static Relation event(Article article) {
    List<Relation> relations = READER.read(article).relations();
    assertThat(relations).as(article.text()).hasSize(1);
    return relations.get(0);
  }
}
