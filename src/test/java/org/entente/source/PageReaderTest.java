package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageReaderTest {
  private static final String PROSE =
      "<p>The foreign minister of Chad met his colleague from Niger on Monday, and the two agreed"
          + " on a treaty.</p>";
  private static final String MORE =
      "<p>They said that the border would be opened again before the end of the year.</p>";

  private static final Source SOURCE = Source.of(Path.of("a.html"));

  private final Cues cues = Cues.load();

  @Test
  void articleIsTheHeadlineAndTheParagraphs() {
    Article article =
        read("<h1>Chad and Niger agree on a treaty</h1><p>ABUJA: Nigeria met Chad.</p>" + MORE);
    assertThat(article.text())
        .isEqualTo(
            """
            Chad and Niger agree on a treaty
            ABUJA: Nigeria met Chad.
            They said that the border would be opened again before the end of the year.
            """);
    assertThat(article.title()).contains("Chad and Niger agree on a treaty");
    assertThat(article.datelinePlace()).contains("ABUJA");
    assertThat(article.body().get(1).of(article.text())).isEqualTo("Nigeria met Chad.");
  }

  @Test
  void softHyphensAndInlineTagsDoNotSplitNames() {
    assertThat(
            read("<p><span>F</span>rance met Aser&shy;baijan on <b>Mon</b>day at noon.</p>").text())
        .isEqualTo("France met Aserbaijan on Monday at noon.\n");
  }

  @Test
  void articleGoesOnInASecondPartOfTheSameClass() {
    String page =
        "<div class=part>"
            + PROSE.repeat(3).replaceFirst("Monday", "Friday")
            + MORE
            + "</div><div class=shop><p>Buy the flags of Chad and Niger in our shop, at a price that you"
            + " will like.</p></div><div class=part><p>Algeria has welcomed the treaty, which it had helped to bring about in the spring.</p></div>";
    assertThat(read(page).text()).endsWith("to bring about in the spring.\n");
  }

  @Test
  void ofSeveralArticlesInJsonLdTheOneInThePagesTitleCounts() {
    Article article =
        read(
            "<title>Chad and Niger agree | Post</title><script type='application/ld+json'>"
                + "[{\"@type\":\"NewsArticle\",\"headline\":\"Other\",\"datePublished\":\"2019-01-01\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Chad and Niger agree\",\"datePublished\":\"2020-01-01\"}]"
                + "</script><script type='application/ld+json'>{broken</script>"
                + PROSE);
    assertThat(article.published().map(Object::toString)).contains("2020-01-01");
    assertThat(article.title()).contains("Chad and Niger agree");
  }

  @Test
  void contradictingDatesAreAllKeptAndTheBestIsTaken() {
    Article article =
        read(
            "<meta name='date' content='2020-02-14'>"
                + "<meta property='article:published_time' content='2020-02-12T10:00:00Z'>"
                + "<link rel=canonical href='https://example.org/2020/02/11/a.html'>"
                + "<h1>Chad and Niger agree on a treaty</h1><p>Updated 15 February</p>"
                + PROSE);
    assertThat(article.published().map(Object::toString)).contains("2020-02-12");
    assertThat(article.metadata().updated()).isEmpty();
    assertThat(article.metadata().dates())
        .containsExactly(
            new DateEvidence("2020-02-12", DateSource.META_PUBLISHED),
            new DateEvidence("2020-02-14", DateSource.META_DATE),
            new DateEvidence("--02-15", DateSource.LINE_UPDATED),
            new DateEvidence("2020-02-11", DateSource.URL_PATH));
  }

  @Test
  void dayWithoutYearIsNoDateOfPublication() {
    Article article = read("<h1>Chad and Niger agree on a treaty</h1><p>15 February</p>" + PROSE);
    assertThat(article.published()).isEmpty();
    assertThat(article.metadata().dates())
        .containsExactly(new DateEvidence("--02-15", DateSource.LINE_BARE));
  }

  @Test
  void dayOfArchivingIsNoDateOfPublication() {
    Article article =
        read(
            "<link rel=canonical href='https://web.archive.org/web/20080910112233/http://a.example/x'>"
                + PROSE);
    assertThat(article.url()).contains("http://a.example/x");
    assertThat(article.published()).isEmpty();
    assertThat(article.metadata().dates())
        .containsExactly(new DateEvidence("2008-09-10", DateSource.ARCHIVED));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, , ",
    "UTF-8, , <meta charset=iso-8859-1>",
    "windows-1252, , ",
    "windows-1252, , <meta charset=iso-8859-1>",
    "windows-1251, , <meta charset=windows-1251>",
    "windows-1251, windows-1251, ",
    "UTF-16LE, , "
  })
  void charsetIsFoundAsBrowsersDo(String written, String header, String head) {
    String name = written.equals("windows-1251") ? "Кремль" : "Erdoğan".replace('ğ', 'é');
    String html = (head == null ? "" : head) + PROSE.replace("The", "“" + name + "” The");
    byte[] bytes =
        (written.startsWith("UTF-16") ? "\uFEFF" + html : html).getBytes(Charset.forName(written));
    PageHandler.Arrival arrival =
        new PageHandler.Arrival(Optional.empty(), Optional.empty(), Optional.ofNullable(header));
    Outcome outcome = reader(Limits.DEFAULT).read(SOURCE, bytes, arrival).get(0);
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    assertThat(((Outcome.Read) outcome).article().text()).startsWith("“" + name + "” The");
  }

  @Test
  void deepNestingAndManyElementsAreRead() {
    String deep = "<div>".repeat(60_000) + PROSE + MORE + "</div>".repeat(60_000);
    assertThat(read(deep).text()).contains("agreed on a treaty.");
    assertThat(read("<b><i><font>".repeat(5_000) + PROSE + MORE).text()).contains("a treaty.");
    assertThat(read(PROSE + "<p><a href='/x'>Link</a></p>".repeat(60_000) + MORE).text())
        .contains("a treaty.");
  }

  @Test
  void pageOverTheLimitIsSkipped() {
    byte[] page = PROSE.getBytes(StandardCharsets.UTF_8);
    assertThat(
            reader(Limits.DEFAULT.withMaxFileBytes(20))
                .read(SOURCE, page, PageHandler.Arrival.BY_FILE))
        .containsExactly(new Outcome.Skipped("a.html", "larger than 20 bytes; page skipped"));
  }

  @Test
  void addressAndDayOfFetchingComeWithThePage() {
    PageHandler.Arrival arrival =
        new PageHandler.Arrival(
            Optional.of("https://example.org/2020/02/11/treaty"),
            Optional.of(LocalDate.of(2021, 1, 3)),
            Optional.empty());
    Article article = article(PROSE, arrival);
    assertThat(article.url()).contains("https://example.org/2020/02/11/treaty");
    assertThat(article.published().map(Object::toString)).contains("2020-02-11");
    assertThat(article.metadata().dates())
        .contains(new DateEvidence("2021-01-03", DateSource.ARCHIVED));
  }

  private Article read(String html) {
    return article(html, PageHandler.Arrival.BY_FILE);
  }

  private Article article(String html, PageHandler.Arrival arrival) {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    Outcome outcome = reader(Limits.DEFAULT).read(SOURCE, page, arrival).get(0);
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcome).article();
  }

  private PageReader reader(Limits limits) {
    return new PageReader(new BodyFinder(cues), cues, limits);
  }
}
