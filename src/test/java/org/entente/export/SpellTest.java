package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellTest {
  @ParameterizedTest
  @CsvSource({
    "2016-08-24, 2016-08-24..2016-08-24",
    "2016-02, 2016-02-01..2016-02-29",
    "2015, 2015-01-01..2015-12-31",
    "2015/2016-03, 2015-01-01..2016-03-31",
    "2015/.., 2015-01-01..",
    "../2015, ..2015-12-31",
    "2016/2015, ''",
    "2016-13, ''",
    "../.., ''",
    "24 August, ''",
  })
  void coversAllDaysThatADateMayMean(String date, String spell) {
    assertThat(shown(Spell.of(new EventDate(date, true)).stream().toList())).isEqualTo(spell);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-08-24 2016-08-24, 2016-08-24..2016-08-24",
    "2016-09 2016-08, 2016-08-01..2016-08-31 2016-09-01..2016-09-30",
    "2016-08-31/2016-09-02 2016-08, 2016-08-01..2016-09-02",
    "2016 2016-08, 2016-01-01..2016-12-31",
    "2016/.. 2017 ../2014 2018, ..2014-12-31 2016-01-01..",
    "../2016 2015/.., ..",
  })
  void mergedSpellsDoNotOverlap(String dates, String merged) {
    List<Spell> spells =
        Arrays.stream(dates.split(" "))
            .flatMap(date -> Spell.of(new EventDate(date, true)).stream())
            .toList();
    assertThat(shown(Spell.merged(spells))).isEqualTo(merged);
  }

  private static String shown(List<Spell> spells) {
    return String.join(
        " ",
        spells.stream()
            .map(
                spell ->
                    spell.start().map(Object::toString).orElse("")
                        + ".."
                        + spell.end().map(Object::toString).orElse(""))
            .toList());
  }
}
