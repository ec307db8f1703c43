package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.relation.EventDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as precise as TIMEX3 values give them. */
final class EventDateTest {
  @ParameterizedTest
  @CsvSource({
    "2017-03-07, 2017-03-07, DAY",
    "2017-03-07TEV, 2017-03-07, DAY",
    "2017-03-07T15:00, 2017-03-07, DAY",
    "XXXX-03-07, --03-07, DAY_OF_SOME_YEAR",
    "2017-03, 2017-03, MONTH",
    "2017, 2017, YEAR",
    "2017-W10, 2017-03-06/2017-03-12, INTERVAL",
    "2024-W01, 2024-01-01/2024-01-07, INTERVAL",
    "2020-W53, 2020-12-28/2021-01-03, INTERVAL",
    "2017-W10-WE, 2017-03-11/2017-03-12, INTERVAL",
    "2017-SP, 2017-03/2017-05, INTERVAL",
    "2017-WI, 2017-12/2018-02, INTERVAL",
    "201X, 2010/2019, INTERVAL",
  })
  void readsDays(String timex, String value, Precision precision) {
    assertThat(EventDate.findFromTimex(timex)).hasValue(new EventDate(value, precision));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAST_REF", "PRESENT_REF", "P3D", "XXXX-WXX-2", "T15:00", "1000", ""})
  void whatIsNoDayMonthOrYearIsNoDate(String timex) {
    assertThat(EventDate.findFromTimex(timex)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2017-03-07, 2017-03-07", "2017-03, 2017-03-01", "2017, 2017-01-01"})
  void hasAFirstDay(String timex, LocalDate day) {
    assertThat(EventDate.findFromTimex(timex).orElseThrow().firstDay()).hasValue(day);
  }

  @Test
  void aDayOfSomeYearHasNoFirstDayUntilItsYearIsKnown() {
    EventDate open = EventDate.findFromTimex("XXXX-03-07").orElseThrow();

    assertThat(open.firstDay()).isEmpty();
    assertThat(open.inYear(2019)).isEqualTo(new EventDate("2019-03-07", Precision.DAY));
  }

  @Test
  void theLeapDayOfACommonYearIsTheDayBefore() {
    EventDate open = EventDate.findFromTimex("XXXX-02-29").orElseThrow();

    assertThat(open.inYear(2019).value()).isEqualTo("2019-02-28");
    assertThat(EventDate.findFromTimex("2020-02-29").orElseThrow().aYearEarlier().value())
        .isEqualTo("2019-02-28");
  }

  @ParameterizedTest
  @CsvSource({"2017-03-07, 2016-03-07", "2017-01, 2016-01", "2017, 2017", "XXXX-03-07, --03-07"})
  void aYearEarlier(String timex, String value) {
    assertThat(EventDate.findFromTimex(timex).orElseThrow().aYearEarlier().value())
        .isEqualTo(value);
  }
}
