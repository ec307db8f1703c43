package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WebArchiveReaderTest {
  private final List<PageHandler.Arrival> arrivals = new ArrayList<>();
  private final Reading reading = new Reading(Limits.DEFAULT, FieldNames.USUAL, this::page);

  private List<Outcome> page(Source source, byte[] page, PageHandler.Arrival arrival) {
    arrivals.add(arrival);
    String text = new String(page, StandardCharsets.UTF_8);
    return List.of(new Outcome.Read(Article.ofText(source.stem(), text, source.origin())));
  }

  @Test
  void pagesAreHandedOnWithAddressAndDay() {
    List<Outcome> outcomes = reading.outcomes("crawl.warc.gz", Reading.sample("crawl.warc.gz"));
    assertThat(Reading.shown(outcomes))
        .containsExactly(
            "https://news.example/2021/algiers",
            "https://news.example/2021/tigray",
            "note: crawl.warc.gz: 4 of 6 records passed over, as no pages");
    assertThat(arrivals)
        .containsExactly(
            new PageHandler.Arrival(
                Optional.of("https://news.example/2021/algiers"),
                Optional.of(LocalDate.of(2021, 8, 27)),
                Optional.of("utf-8")),
            new PageHandler.Arrival(
                Optional.of("https://news.example/2021/tigray"),
                Optional.of(LocalDate.of(2021, 8, 27)),
                Optional.empty()));
    Article article = Reading.articles(outcomes).get(0);
    assertThat(article.origin()).isEqualTo("crawl.warc.gz#3");
    assertThat(article.text()).startsWith("<!DOCTYPE html>").endsWith("</html>");
  }

  @Test
  void anUnpackedArchiveYieldsTheSame() throws IOException {
    assertThat(Reading.shown(reading.outcomes("crawl.warc", unpacked())))
        .contains("https://news.example/2021/algiers", "https://news.example/2021/tigray");
  }

  @Test
  void aDamagedMemberCostsItsRecordOnly() {
    byte[] bytes = Reading.sample("crawl.warc.gz");
    int third = nthMember(bytes, 3);
    bytes[third + 60] ^= 0x10;
    List<String> shown = Reading.shown(reading.outcomes("crawl.warc.gz", bytes));
    assertThat(shown)
        .contains("https://news.example/2021/tigray")
        .doesNotContain("https://news.example/2021/algiers")
        .anySatisfy(message -> assertThat(message).contains("damaged gzip; record skipped"));
  }

  @Test
  void aMalformedRecordCostsItselfOnly() throws IOException {
    String text = new String(unpacked(), StandardCharsets.ISO_8859_1);
    int second = text.indexOf("WARC-Type: response");
    String broken =
        text.substring(0, second)
            + text.substring(second).replaceFirst("Content-Length: \\d+", "Content-Length: many");
    List<String> shown =
        Reading.shown(reading.outcomes("x.warc", broken.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(shown)
        .contains("https://news.example/2021/tigray")
        .anySatisfy(message -> assertThat(message).contains("no length in its header"));
  }

  @Test
  void aCutArchiveSaysWhatIsLost() {
    byte[] bytes = Reading.sample("crawl.warc.gz");
    List<String> shown =
        Reading.shown(reading.outcomes("x.warc.gz", Arrays.copyOf(bytes, bytes.length - 30)));
    assertThat(shown).first().isEqualTo("https://news.example/2021/algiers");
    assertThat(shown.get(shown.size() - 1))
        .isEqualTo("x.warc.gz: truncated gzip after record 5; the rest is lost");
  }

  @Test
  void longRecordsAreNamed() {
    Reading small =
        new Reading(Limits.DEFAULT.withMaxRecordBytes(200), FieldNames.USUAL, this::page);
    assertThat(Reading.shown(small.outcomes("x.warc.gz", Reading.sample("crawl.warc.gz"))))
        .contains("x.warc.gz#3: longer than 200 bytes; record skipped");
  }

  private static byte[] unpacked() throws IOException {
    return new GzipMembers(new ByteArrayInputStream(Reading.sample("crawl.warc.gz")))
        .readAllBytes();
  }

  private static int nthMember(byte[] bytes, int number) {
    int found = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8) {
        found++;
        if (found == number) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException("no member " + number);
  }
}
