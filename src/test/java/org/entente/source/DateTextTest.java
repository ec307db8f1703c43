package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2017-03-07",
        "2017-03-07T22:15:00+03:00",
        "2017/3/7",
        "20170307",
        "7 March 2017",
        "Tuesday, 7th March, 2017",
        "07-Mar-2017",
        "March 7, 2017",
        "MARCH 7 2017",
        "Mar. 7th, 2017",
        "Tue, 07 Mar 2017 10:00:00 GMT",
        "7.3.2017",
        "1488880000",
        "1488880000000"
      })
  void fullDatesAreRead(String written) {
    assertThat(DateText.record(written)).contains(LocalDate.of(2017, 3, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7 March",
        "March 2017",
        "2017",
        "03/04/2017",
        "2017-13-01",
        "31 February 2017",
        "7 Marchant 2017",
        "yesterday",
        "0000-01-01",
        "12345678901234567890",
        "1.2.2017.4"
      })
  void whatIsNotFullOrNotSureIsNoDate(String written) {
    assertThat(DateText.record(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13/04/2017,2017-04-13", "04/13/2017,2017-04-13", "05/05/2017,2017-05-05"})
  void slashesAreReadWhereOrderDoesNotMatter(String written, LocalDate date) {
    assertThat(DateText.record(written)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-10_talks,2023-03-10",
    "talks_20230310,2023-03-10",
    "2023.03.10,2023-03-10",
    "bbc-2023-03-10-part2,2023-03-10"
  })
  void fileNamesMayHoldADate(String stem, LocalDate date) {
    assertThat(DateText.fileName(stem)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a20230310b", "120230310", "2023-99-10", "03-10", "000_5eeb20170307e8"})
  void otherDigitsInFileNamesAreNoDate(String stem) {
    assertThat(DateText.fileName(stem)).isEmpty();
  }
}
