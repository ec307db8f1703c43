package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are found by any of their names, however these are spelt. */
final class PlaceTableTest {
  private static final String ROWS =
      """
      \tADM1\tSY\t09\t900\t36.2\t37.16\tAleppo
      1\tPPLA2\tSY\t09\t130745\t36.37051\t37.5157\tAl Bab\tEl Bab
      2\tPPL\tAR\t05\t1428214\t-31.4135\t-64.18105\tCórdoba
      3\tPPL\tMX\t30\t140896\t18.8842\t-96.9256\tCórdoba
      """;

  @ParameterizedTest
  @ValueSource(strings = {"Al Bab", "Al-Bab", "Al Bāb", "AL-BAB", "El Bab"})
  void spellingsDoNotMatter(String name) {
    assertThat(table(ROWS).find(name)).extracting(PlaceTable.Row::id).containsExactly("1");
  }

  @Test
  void allBearersAreFoundInTheOrderOfTheFile() {
    assertThat(table(ROWS).find("Cordoba"))
        .extracting(PlaceTable.Row::id)
        .containsExactly("2", "3");
    assertThat(table(ROWS).find("Cord")).isEmpty();
  }

  @Test
  void aRowHasAllItsCells() {
    PlaceTable.Row row = table(ROWS).find("Córdoba").get(0);

    assertThat(row.country()).isEqualTo("AR");
    assertThat(row.population()).isEqualTo(1428214);
    assertThat(row.coordinates().latitude()).isEqualByComparingTo("-31.4135");
    assertThat(row.coordinates().longitude()).isEqualByComparingTo("-64.18105");
  }

  @Test
  void aTownHasItsRegion() {
    PlaceTable table = table(ROWS);

    assertThat(table.findRegion(table.find("Al Bab").get(0)).map(PlaceTable.Row::name))
        .hasValue("Aleppo");
    assertThat(table.findRegion(table.find("Cordoba").get(0))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\tPPL\tSY\t09\t13\t36.3",
        "1\tPPL\tSY\t09\tmany\t36.3\t37.5\tAl Bab",
        "1\tPPL\tSY\t09\t13\tnorth\t37.5\tAl Bab",
        "1\tPPL\tSY\t09\t13\t36.3\t\tAl Bab",
        "1\tPPL\tSY\t09\t13\t36.3\t37.5\t",
        "",
      })
  void aLineThatIsNoRowIsNumbered(String line) {
    assertThatThrownBy(() -> table(ROWS + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 5");
  }

  private static PlaceTable table(String rows) {
    return PlaceTable.parse(rows.getBytes(StandardCharsets.UTF_8));
  }
}
