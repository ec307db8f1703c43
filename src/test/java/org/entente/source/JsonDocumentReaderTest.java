package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonDocumentReaderTest {
  @Test
  void hitsOfASearchEngineAndListsInFieldsAreRead() {
    String json =
        "{\"hits\":{\"total\":1,\"hits\":[{\"_id\":\"x\",\"_source\":{\"title\":[\"Chad\"],"
            + "\"body\":[\"Chad met Niger.\",\"They agreed.\"],\"source\":{\"name\":\"Post\"},"
            + "\"published\":[\"14 March 2019\"]}}]}}";
    Article article = Reading.articles(Reading.USUAL.outcomes("a.json", json)).get(0);
    assertThat(article.text()).isEqualTo("Chad met Niger.\n\nThey agreed.");
    assertThat(article.title()).contains("Chad");
    assertThat(article.publisher()).contains("Post");
    assertThat(article.published().map(Object::toString)).contains("2019-03-14");
  }

  @Test
  void noteOfAServiceThatCutTheTextOffIsNoPartOfIt() {
    String json = "[{\"content\":\"Chad met Niger on Monday, and they… [+1234 chars]\"}]";
    Article article = Reading.articles(Reading.USUAL.outcomes("a.json", json)).get(0);
    assertThat(article.body().get(0).of(article.text()))
        .isEqualTo("Chad met Niger on Monday, and they");
  }

  @ParameterizedTest
  @CsvSource({"a.json,UTF-16LE", "a.json,UTF-16BE", "a.jsonl,UTF-16LE"})
  void utf16WithItsMarkIsRead(String name, String charset) {
    String json = "\uFEFF{\"id\":\"x\",\"text\":\"Erdoğan met Orbán in Łódź.\"}\n";
    List<Article> read =
        Reading.articles(Reading.USUAL.outcomes(name, json.getBytes(Charset.forName(charset))));
    assertThat(read).extracting(Article::text).containsExactly("Erdoğan met Orbán in Łódź.");
  }

  private static final String ONE = "{\"id\":1,\"text\":\"France met Chad.\"}";
  private static final String TWO = "{\"id\":2,\"text\":\"Mali met Niger.\"}";

  @Test
  void theAnswerOfANewsServiceIsRead() {
    List<Outcome> outcomes = Reading.USUAL.outcomes("answer.json", Reading.sample("answer.json"));
    assertThat(Reading.shown(outcomes))
        .containsExactly(
            "answer#1",
            "answer.json#2 (line 14): no \"text\" field, or nothing in it; record skipped",
            "answer#3");
    Article article = Reading.articles(outcomes).get(1);
    assertThat(article.publisher()).contains("Harbour Daily");
    assertThat(article.published()).contains(LocalDate.of(2018, 7, 9));
    assertThat(article.url()).contains("https://news.example/2018/asmara");
    assertThat(article.metadata().authors()).containsExactly("L. Okoro and M. Haile");
    assertThat(article.origin()).isEqualTo("answer.json#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,%s]",
        "[\n%s\n,\n%s\n]\n",
        "%s %s",
        "{\"articles\":[%s,%s],\"next\":null}",
        "{\"about\":[{\"name\":\"x\"}],\"n\":[1,2],\"whatever\":[%s,%s]}",
        "{\"response\":{\"status\":\"ok\",\"results\":[%s,%s]}}",
        "[%s,%s",
        "\uFEFF[%s,%s]",
      })
  void recordsAreFoundInAnyLayout(String layout) {
    assertThat(Reading.articles(Reading.USUAL.outcomes("x.json", layout.formatted(ONE, TWO))))
        .extracting(Article::id)
        .containsExactly("1", "2");
  }

  @Test
  void anObjectMayBeTheRecordItself() {
    String json =
        """
        {
          "authors": [{"name": "A. B."}, {"name": "C. D."}],
          "lang": "EN",
          "text": "France met Chad.",
          "comments": [{"text": "Good."}]
        }
        """;
    List<Outcome> outcomes = Reading.USUAL.outcomes("one.json", json);
    assertThat(Reading.shown(outcomes)).containsExactly("one:1");
    Metadata byline = Reading.articles(outcomes).get(0).metadata();
    assertThat(byline.authors()).containsExactly("A. B.", "C. D.");
    assertThat(byline.language()).contains("en");
  }

  @Test
  void aFaultyRecordCostsItselfOnly() {
    String json =
        """
        [
          {"id": 1, "text": "France met Chad."},
          {"id": 2, "text": "bad \\x escape"},
          {"id": 3, "text": "no closing mark},
          {"id": 4, "text": [7]},
          7,
          {"id": 5, "text": "one brace too many"}},
          {"id": 6, "deep": %s},
          {"id": 7, "text": "%s"},
          {"id": 8, "text": "Mali met Niger."}
        ]
        """
            .formatted("[".repeat(5000) + "]".repeat(5000), "long ".repeat(5000));
    Reading reading =
        new Reading(Limits.DEFAULT.withMaxRecordBytes(20_000), FieldNames.USUAL, Reading.NO_PAGES);
    assertThat(Reading.shown(reading.outcomes("x.json", json)))
        .containsExactly(
            "1",
            "x.json#2 (line 3): malformed JSON at column 26; record skipped",
            "x.json#3 (line 4): malformed JSON at column 20; record skipped",
            "x.json#4 (line 5): no \"text\" field, or nothing in it; record skipped",
            "x.json#5 (line 6): not a JSON object; record skipped",
            "5",
            "x.json (line 7): malformed JSON; passed over",
            "x.json#7 (line 8): malformed JSON at column 274; record skipped",
            "x.json#8 (line 9): longer than 20000 bytes; record skipped",
            "8");
  }

  @Test
  void whatIsLostAfterABreakIsSaid() {
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.json", "[" + ONE + "," + TWO)))
        .containsExactly("1", "2", "x.json: truncated JSON after record 2; the rest is lost");
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.json", "nonsense")))
        .containsExactly("x.json: malformed JSON at line 1; file skipped");
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.json", "[]")))
        .containsExactly("x.json: holds no record; file skipped");
  }

  @Test
  void strayBytesOfAnotherEncodingAreSaid() {
    String json = "[{\"id\":1,\"text\":\"Türkiye met Chad.\"}]";
    assertThat(
            Reading.shown(
                Reading.USUAL.outcomes("x.json", json.getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly(
            "1",
            "note: x.json#1 (line 1): not valid UTF-8; bytes that are not were taken for"
                + " windows-1252");
  }

  @Test
  void fieldsMayLieDeeperWhereTheUserSaysSo() {
    FieldNames names = FieldNames.parse("text=fields.bodyText,title=webTitle,id=id");
    Reading reading = new Reading(Limits.DEFAULT, names, Reading.NO_PAGES);
    String json =
        "{\"response\":{\"results\":[{\"id\":\"world/1\",\"webTitle\":\"T\","
            + "\"text\":\"not this\",\"fields\":{\"x\":{\"y\":1},\"bodyText\":\"France met Chad.\"}}]}}";
    Article article = Reading.articles(reading.outcomes("x.json", json)).get(0);
    assertThat(article.text()).isEqualTo("France met Chad.");
    assertThat(article.id()).isEqualTo("world/1");
  }
}
