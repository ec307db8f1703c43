package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableReaderTest {
  @Test
  void hintForSpreadsheetsIsNoHeader() {
    String table = "sep=;\nHeadline;Article Text\nChad, and Niger;They met, and they agreed.\n";
    assertThat(Reading.articles(Reading.USUAL.outcomes("a.csv", table)))
        .extracting(Article::text)
        .containsExactly("They met, and they agreed.");
  }

  @Test
  void anExportIsRead() {
    List<Outcome> outcomes = Reading.USUAL.outcomes("export.csv", Reading.sample("export.csv"));
    assertThat(Reading.shown(outcomes))
        .containsExactly(
            "1", "2", "export.csv#3 (line 6): 3 cells where the header has 7; row skipped", "4");
    Article first = Reading.articles(outcomes).get(0);
    assertThat(first.title()).contains("Accord on a border, after 48 years");
    assertThat(first.text())
        .isEqualTo(
            "India and Bangladesh swapped 162 enclaves in 2015.\n\nNarendra Modi and Sheikh Hasina"
                + " had exchanged the papers in Dhaka.");
    assertThat(first.published()).contains(LocalDate.of(2019, 5, 2));
    assertThat(first.metadata().authors()).containsExactly("Rahman, T.");
    Article second = Reading.articles(outcomes).get(1);
    assertThat(second.title()).contains("\"We will not yield,\" says envoy");
    assertThat(second.body()).hasSize(2);
  }

  @Test
  void columnsMayBeNamedByTheUserAndTheEncodingIsSaid() {
    FieldNames names = FieldNames.parse("text=texte,title=titre");
    Reading reading = new Reading(Limits.DEFAULT, names, Reading.NO_PAGES);
    List<Outcome> outcomes = reading.outcomes("s.csv", Reading.sample("semicolons.csv"));
    assertThat(Reading.shown(outcomes))
        .containsExactly(
            "s#1",
            "note: s.csv: not valid UTF-8 at byte 25 (line 2); 5 such bytes were taken for"
                + " windows-1252");
    Article article = Reading.articles(outcomes).get(0);
    assertThat(article.title()).contains("Accord à Alger");
    assertThat(article.text()).isEqualTo("L'accord fut signé à Alger; l'OUA l'avait négocié.");
    assertThat(article.published()).contains(LocalDate.of(2000, 6, 27));
  }

  @ParameterizedTest
  @CsvSource({"x.tsv,TAB", "x.tab,TAB", "x.csv,TAB", "x.csv,;", "x.csv,','"})
  void cellsAreSetApartByWhateverStandsInTheHeader(String name, String mark) {
    String table = "id|text|date\n7|\"France met Chad, it said.\"|2024-05-01\n";
    String written = table.replace("|", mark.replace("TAB", "\t"));
    assertThat(Reading.articles(Reading.USUAL.outcomes(name, written)))
        .extracting(Article::text)
        .containsExactly("France met Chad, it said.");
  }

  @Test
  void tablesOfSpreadsheetsInUtf16AreRead() {
    byte[] bytes = "\uFEFFid\ttext\n1\tTürkiye met Chad.\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.articles(Reading.USUAL.outcomes("x.csv", bytes)))
        .extracting(Article::text)
        .containsExactly("Türkiye met Chad.");
  }

  @Test
  void emptyCellsAndAQuotationMarkThatIsNeverClosedAreNamed() {
    Reading reading =
        new Reading(Limits.DEFAULT.withMaxRecordBytes(30_000), FieldNames.USUAL, Reading.NO_PAGES);
    String table =
        "id,text\n1,France met Chad.\n\n2,\n3,\"Mali met\n" + "4,and so on\n".repeat(10_000);
    assertThat(Reading.shown(reading.outcomes("x.csv", table)))
        .containsExactly(
            "1",
            "x.csv#2 (line 4): no \"text\" field, or nothing in it; row skipped",
            "x.csv: a row longer than 30000 bytes after row 2 (line 4); the rest is lost");
  }

  @Test
  void aTableOfAHeaderAloneIsNamed() {
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.csv", "id,text\n")))
        .containsExactly("x.csv: holds no row; file skipped");
  }
}
