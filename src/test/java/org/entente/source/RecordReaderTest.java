package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordReaderTest {
  @Test
  void fieldsAreTakenOver() {
    Article article =
        article(
            "{\"id\":\"r1\",\"title\":\"A meets B\",\"text\":\"France met Chad.\",\"extra\":[1,{}],"
                + "\"date\":\"2024-05-01\",\"url\":\"https://example.org/a b\",\"source\":\"Agency\"}");
    assertThat(article)
        .isEqualTo(
            new Article(
                "r1",
                "France met Chad.",
                List.of(new Span(0, 16)),
                Optional.of("A meets B"),
                Optional.of(LocalDate.of(2024, 5, 1)),
                Optional.of("Agency"),
                Optional.of("https://example.org/a%20b"),
                "stdin:1",
                Optional.empty(),
                new Metadata(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new DateEvidence("2024-05-01", DateSource.RECORD))),
                List.of()));
  }

  @Test
  void furnitureInARecordIsMaskedWithItsReason() {
    Article article = article("{\"text\":\"France met Chad.\\n\\nShare this article\"}");
    assertThat(article.masked()).containsExactly(new Masked(new Span(18, 36), MaskReason.PHRASE));
  }

  @Test
  void usualNamesOfFieldsAreKnown() {
    Article article =
        article(
            "{\"_id\":7,\"headline\":\"H\",\"content\":\"France met Chad.\",\"publishedAt\":"
                + "\"2024-05-01T23:30:00Z\",\"link\":\"https://example.org/\","
                + "\"source\":{\"id\":null,\"name\":\"Agency\"}}");
    assertThat(article.id()).isEqualTo("7");
    assertThat(article.title()).contains("H");
    assertThat(article.text()).isEqualTo("France met Chad.");
    assertThat(article.published()).contains(LocalDate.of(2024, 5, 1));
    assertThat(article.url()).contains("https://example.org/");
    assertThat(article.publisher()).contains("Agency");
  }

  @Test
  void textIsPreferredToItsSynonymsWhateverTheOrder() {
    assertThat(article("{\"content\":\"short\",\"text\":\"long one\",\"body\":\"b\"}").text())
        .isEqualTo("long one");
    assertThat(article("{\"text\":null,\"body\":\"b\"}").text()).isEqualTo("b");
  }

  @Test
  void recordWithoutIdIsNamedByFileAndLine() {
    assertThat(article("\n{\"text\":\"France met Chad.\"}").id()).isEqualTo("stdin:2");
  }

  @Test
  void badLinesAreNamedAndTheOthersRead() {
    String lines =
        "{\"id\":1,\"text\":\"France met Chad.\"}\n"
            + "{\"id\":2,\"text\":\"cut\n"
            + "{\"id\":3}\n"
            + "{\"id\":4,\"text\":[7]}\n"
            + "{\"id\":5,\"text\":\"  \"}\n"
            + "[1]\n"
            + "{\"id\":6,\"text\":\"a b\"} {}\n"
            + "{\"id\":7,\"text\":\"half \\ud83c\"}\n"
            + "{\"id\":8,\"text\":\"nul \\u0000\"}\n"
            + "{\"id\":9,\"text\":\"caf\u00e9\"}\n"
            + "{'id':10,'text':'x'}\n"
            + "{\"id\":11,\"text\":\""
            + "x".repeat(2000)
            + "\"}\n"
            + "\n"
            + "{\"a\":"
            + "[".repeat(600)
            + "\n"
            + "{\"id\":1,\"text\":\"other\"}\r\n"
            + "{\"id\":12,\"text\":\"Mali met Niger.\"}";
    byte[] bytes = lines.getBytes(StandardCharsets.ISO_8859_1); // so that line 10 is no UTF-8
    List<Outcome> outcomes = outcomes(new ByteArrayInputStream(bytes));
    assertThat(outcomes.stream().map(RecordReaderTest::show))
        .containsExactly(
            "1",
            "stdin:2: malformed JSON at column 20; line skipped",
            "stdin:3: no \"text\" field, or nothing in it; line skipped",
            "stdin:4: no \"text\" field, or nothing in it; line skipped",
            "stdin:5: no \"text\" field, or nothing in it; line skipped",
            "stdin:6: not a JSON object; line skipped",
            "stdin:7: malformed JSON at column 24; line skipped",
            "stdin:8: text: half a surrogate pair at 5; line skipped",
            "stdin:9: text: binary, not text (a NUL character at 4); line skipped",
            "9",
            "stdin:11: malformed JSON at column 3; line skipped",
            "stdin:12: line longer than 1000 bytes; line skipped",
            "stdin:14: malformed JSON at column 261; line skipped",
            "stdin:15: another text under the id \"1\", which was read from stdin:1; skipped",
            "12",
            "stdin: not valid UTF-8 in line 10; the bytes that are not were taken for"
                + " windows-1252");
  }

  @Test
  void recordsBeforeTheCutOfATruncatedGzipAreKept() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write(
            ("{\"id\":" + i + ",\"text\":\"France met Chad.\"}\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    List<Outcome> outcomes = outcomes(new ByteArrayInputStream(cut));
    assertThat(outcomes).hasSizeGreaterThan(5_000);
    assertThat(show(outcomes.get(5_000))).isEqualTo("5000");
    assertThat(show(outcomes.get(outcomes.size() - 1)))
        .isEqualTo(
            "stdin: truncated gzip after line " + (outcomes.size() - 1) + "; the rest is lost");
  }

  @Test
  void recordsAreReadOneByOne() {
    InputStream endless =
        new InputStream() {
          private final byte[] line =
              "{\"text\":\"France met Chad.\"}\n".getBytes(StandardCharsets.UTF_8);
          private long position;

          @Override
          public int read() {
            return line[(int) (position++ % line.length)];
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
              bytes[offset + i] = (byte) read();
            }
            return length;
          }
        };
    try (Stream<Outcome> stream = corpus(endless).outcomes(new InputMeter())) {
      Iterator<Outcome> iterator = stream.iterator();
      for (int i = 1; i <= 3_000; i++) {
        assertThat(show(iterator.next())).isEqualTo("stdin:" + i);
      }
    }
  }

  @Test
  void aRecordKeepsItsTextButNoRepeatsOrRequests() {
    Article article =
        article(
            "{\"id\":1,\"text\":\"ANKARA: Turkey met Chad.\\n\\nAdvertisement\\n\\nSign up for our"
                + " newsletter\\nTurkey met Chad again.\\nTurkey met Chad again.\\nShort heading\"}");
    assertThat(article.body().stream().map(span -> span.of(article.text())))
        .containsExactly("Turkey met Chad.", "Turkey met Chad again.", "Short heading");
    assertThat(article.datelinePlace()).contains("ANKARA");
  }

  @ParameterizedTest
  @CsvSource({"Advertisement", "Comments", "Turkey", "Related"})
  void aRecordOfOneParagraphIsNeverMaskedAway(String text) {
    assertThat(article("{\"id\":1,\"text\":\"" + text + "\"}").body())
        .containsExactly(new Span(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/x",
    "example.org/x",
    "not an address",
    "http://[",
    "javascript:alert(1)"
  })
  void whatIsNoWebAddressIsLeftOut(String url) {
    assertThat(article("{\"text\":\"a b\",\"url\":\"" + url + "\"}").url()).isEmpty();
  }

  private static Article article(String json) {
    List<Outcome> outcomes =
        outcomes(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(outcomes).singleElement().isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcomes.get(0)).article();
  }

  private static List<Outcome> outcomes(InputStream in) {
    try (Stream<Outcome> stream = corpus(in).outcomes(new InputMeter())) {
      return stream.toList();
    }
  }

  private static Corpus corpus(InputStream in) {
    Limits limits = Limits.DEFAULT.withMaxFileBytes(1_000).withMaxRecordBytes(1_000);
    return new Corpus(List.of("-"), in, new Corpus.Settings(limits, FieldNames.USUAL, false));
  }

  private static String show(Outcome outcome) {
    if (outcome instanceof Outcome.Noted noted) {
      return noted.message();
    }
    return outcome instanceof Outcome.Read read
        ? read.article().id()
        : ((Outcome.Skipped) outcome).message();
  }
}
