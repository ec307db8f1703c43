package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedReaderTest {
  private static final String ITEM =
      "<item><guid>%s</guid><description>France met Chad.</description></item>";

  @Test
  void datesInOtherFormsAreReadIfTheyAreFullAndRelativeOnesAreNone() {
    String feed =
        "<rss version='2.0'><channel><title><![CDATA[Sahel &amp; Co]]></title>"
            + "<item><pubDate>14/03/2019 10:00</pubDate><description>Chad met Niger.</description></item>"
            + "<item><pubDate>2 hours ago</pubDate><description>Chad met Mali.</description></item>"
            + "</channel></rss>";
    List<Article> articles = Reading.articles(Reading.USUAL.outcomes("a.rss", feed));
    assertThat(articles.get(0).published().map(Object::toString)).contains("2019-03-14");
    assertThat(articles.get(0).publisher()).contains("Sahel & Co");
    assertThat(articles.get(1).published()).isEmpty();
  }

  @Test
  void anEntryOfRssIsAnArticle() {
    List<Outcome> outcomes = Reading.USUAL.outcomes("feed.rss", Reading.sample("feed.rss"));
    assertThat(Reading.shown(outcomes))
        .containsExactly(
            "tag:news.example,2023:ties",
            "feed.rss#2 (line 18): neither content nor description; entry skipped",
            "https://news.example/2022/apply");
    Article article = Reading.articles(outcomes).get(0);
    assertThat(article.text())
        .isEqualTo(
            "Saudi Arabia and Iran agreed on Friday to restore diplomatic ties.\n\nChina hosted the"
                + " talks, said Ali Shamkhani in Beijing.");
    assertThat(article.title()).contains("Neighbours restore ties – Beijing brokers");
    assertThat(article.published()).contains(LocalDate.of(2023, 3, 10));
    assertThat(article.publisher()).contains("Strait & Isthmus News");
    assertThat(article.url()).contains("https://news.example/2023/ties");
    assertThat(article.metadata().authors()).containsExactly("Farah Nasser");
    assertThat(article.metadata().language()).contains("en");
    assertThat(article.origin()).isEqualTo("feed.rss#1");
    assertThat(Reading.articles(outcomes).get(1).text())
        .isEqualTo(
            "Sweden and Finland applied to join NATO together. Jens Stoltenberg received their"
                + " letters.");
  }

  @Test
  void anEntryOfAtomIsAnArticle() {
    List<Article> articles =
        Reading.articles(Reading.USUAL.outcomes("feed.atom", Reading.sample("feed.atom")));
    assertThat(articles)
        .extracting(Article::id)
        .containsExactly("urn:example:monitor:1", "urn:example:monitor:2");
    Article article = articles.get(0);
    assertThat(article.text())
        .isEqualTo(
            "Colombia and the FARC signed a peace accord in Cartagena.\n\nJuan Manuel Santos shook"
                + " hands with Rodrigo Londoño.");
    assertThat(article.published()).contains(LocalDate.of(2016, 9, 26));
    assertThat(article.metadata().updated()).contains(LocalDate.of(2016, 9, 27));
    assertThat(article.metadata().authors()).containsExactly("Inés Duarte", "Paul Reyes");
    assertThat(article.publisher()).contains("Southern Cone Monitor");
    assertThat(article.url()).contains("https://news.example/2016/cartagena");
  }

  @Test
  void anEntryOfRssOneIsAnArticle() {
    Article article =
        Reading.articles(Reading.USUAL.outcomes("feed.rdf", Reading.sample("feed.rdf"))).get(0);
    assertThat(article.id()).isEqualTo("https://news.example/1998/belfast");
    assertThat(article.published()).contains(LocalDate.of(1998, 4, 10));
    assertThat(article.publisher()).contains("Two Rivers Wire");
    assertThat(article.text()).startsWith("Britain and Ireland signed").endsWith("talks.");
  }

  @Test
  void whatTheFeedBreaksOffInIsLostAndTheEntriesBeforeAreKept() {
    String feed = "<rss version='2.0'><channel>\n" + ITEM.formatted("1") + "\n<item><guid>2</gu";
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.xml", feed))).first().isEqualTo("1");
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.xml", feed)).get(1))
        .startsWith("x.xml: malformed XML at line 3, column ")
        .endsWith(" after entry 1; the rest is lost");
  }

  @Test
  void longAndDeepEntriesCostThemselvesOnly() {
    Reading reading =
        new Reading(Limits.DEFAULT.withMaxRecordBytes(20_000), FieldNames.USUAL, Reading.NO_PAGES);
    String feed =
        "<rss version='2.0'><channel>"
            + ITEM.formatted("1")
            + "<item><description>"
            + "France met Chad. ".repeat(100_000)
            + "</description></item><item>"
            + "<b>".repeat(2_000)
            + "</b>".repeat(2_000)
            + "</item>"
            + ITEM.formatted("4")
            + "</channel></rss>";
    assertThat(Reading.shown(reading.outcomes("x.xml", feed)))
        .containsExactly(
            "1",
            "x.xml#2 (line 1): longer than 20000 bytes; entry skipped",
            "x.xml#3 (line 1): more than 100 elements within each other; entry skipped",
            "4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]>",
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;]>",
      })
  void documentTypesAndEntitiesAreNeverFollowed(String doctype) {
    String feed =
        doctype
            + "<rss version='2.0'><channel><item><guid>1</guid><description>France met &x;"
            + " Chad.</description></item></channel></rss>";
    List<Outcome> outcomes = Reading.USUAL.outcomes("x.rss", feed);
    assertThat(Reading.articles(outcomes))
        .allSatisfy(article -> assertThat(article.text()).isEqualTo("France met &x; Chad."));
    assertThat(outcomes).hasSize(1);
  }

  @Test
  void theDeclaredEncodingCountsAndControlCharactersDoNot() {
    String feed =
        "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><item>"
            + "<description>Москва\u000b met Chad.</description></item></channel></rss>";
    byte[] bytes = feed.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    assertThat(Reading.articles(Reading.USUAL.outcomes("x.xml", bytes)).get(0).text())
        .isEqualTo("Москва met Chad.");
    byte[] wrong = feed.replace("windows-1251", "klingon").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.xml", wrong)))
        .containsExactly("x.xml: no encoding is called klingon; file skipped");
  }

  @Test
  void xmlThatIsNoFeedIsNamed() {
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.xml", "<?xml version='1.0'?><a/>")))
        .containsExactly("x.xml: XML that is no feed; file skipped");
  }
}
