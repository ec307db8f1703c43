package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.annotation.Conllu;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The year of an undated article, from its weekdays and the years that it names. */
final class YearFinderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The war began in 2014. They met on Tuesday, March 7.   | 2017",
        "The war began in 2016. They met on Tuesday, 7 March.   | 2017",
        "The deal of 2017 failed. They met on Tuesday, March 7. | 2017",
        "The deal of 2018 failed. They met on Tuesday, March 7. | 2023",
        "Born in 1951 and elected in 2014, he spoke on Friday, June 3. | 2016",
      })
  void isTheFirstThatFitsFromTheLatestYearNamed(String text, int year) {
    assertThat(YearFinder.find(Conllu.article(text))).hasValue(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on Tuesday, March 7.",
        "The war began in 2014. They met on March 7.",
        "The war began in 2014. They met on Tuesday.",
        "Some 2,014 people fled, and $2014 was spent. They met on Tuesday, March 7.",
        "The war began in 2014. They met on Tuesday, February 30."
      })
  void staysOpenWhereNothingDecidesIt(String text) {
    assertThat(YearFinder.find(Conllu.article(text))).isEmpty();
  }
}
