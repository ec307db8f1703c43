package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A live page to its entries. */
final class LivePostsTest {
  private static final Path PAGES = Path.of("src/test/resources/org/entente/source/webpages");
  private static final String FIRST =
      "Chad has closed its border with Sudan, its government said on Monday.";
  private static final String SECOND =
      "Egypt has called on both sides to show restraint, and so has Kenya.";
  private static final String THIRD =
      "The army of Sudan denies that it has lost the airport to the militia.";

  private final Cues cues = Cues.load();

  @Test
  void eachEntryIsAnArticleWithItsOwnDateAndAddress() throws IOException {
    List<Article> articles = articles(Files.readString(PAGES.resolve("live-ticker.html")));
    assertThat(articles)
        .extracting(Article::id)
        .containsExactly("a", "a#block-66a1", "a#block-66a0", "a#block-66a9", "a#block-6698");
    assertThat(articles)
        .extracting(article -> article.published().orElseThrow().toString())
        .containsExactly("2024-07-06", "2024-07-07", "2024-07-06", "2024-07-06", "2024-07-06");
    assertThat(articles.get(1).url().orElseThrow()).endsWith("as-it-happened#block-66a1");
    assertThat(articles.get(1).title()).contains("Ecowas warns of isolation");
    // One without a headline goes by the page's, which is no part of its text.
    assertThat(articles.get(2).title()).contains("Sahel summit: as it happened");
    assertThat(articles.get(2).text())
        .isEqualTo(
            "Russia has welcomed the treaty, which its ambassador in Bamako called a step towards"
                + " sovereignty.\n");
    assertThat(articles.get(2).metadata().updated().map(Object::toString)).contains("2024-07-06");
  }

  @Test
  void spansOfAnEntryAreOffsetsInItsOwnText() throws IOException {
    Article entry = articles(Files.readString(PAGES.resolve("live-blog.html"))).get(2);
    assertThat(entry.body().stream().map(span -> span.of(entry.text())))
        .containsExactly(
            "Chad closes its border",
            "Chad has closed its border with Sudan and appealed for calm.");
  }

  @Test
  void entriesThatOnlyJsonLdHoldsAreRead() {
    List<Article> articles =
        articles(
            "<title>Sudan live</title><script type='application/ld+json'>"
                + "{\"@type\":\"LiveBlogPosting\",\"headline\":\"Sudan live\","
                + "\"datePublished\":\"2023-04-15\",\"liveBlogUpdate\":["
                + "{\"@type\":\"BlogPosting\",\"headline\":\"Border\",\"url\":\"https://x.example/a#p2\","
                + "\"datePublished\":\"2023-04-16T08:00:00Z\",\"articleBody\":\""
                + FIRST
                + "\"},{\"@type\":\"BlogPosting\",\"articleBody\":\"<p>"
                + SECOND
                + "</p>\"}]}</script><p>Loading</p>");
    assertThat(articles).extracting(Article::id).containsExactly("a#p2", "a#2");
    assertThat(articles)
        .extracting(article -> article.published().orElseThrow().toString())
        .containsExactly("2023-04-16", "2023-04-15");
    assertThat(articles.get(1).metadata().dates())
        .containsExactly(new DateEvidence("2023-04-15", DateSource.LIVE_PAGE));
    assertThat(articles.get(1).text()).isEqualTo(SECOND + "\n");
  }

  @Test
  void nothingIsReadTwiceWhereJsonLdRepeatsWhatThePageShows() {
    List<Article> articles =
        articles(
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                + "{\"@type\":\"BlogPosting\",\"datePublished\":\"2023-04-16\",\"articleBody\":\""
                + FIRST
                + "\"}]}</script>"
                + entry("2023-04-16T08:00:00Z", FIRST)
                + entry("2023-04-15T09:00:00Z", SECOND));
    assertThat(articles).extracting(Article::text).containsExactly(FIRST + "\n", SECOND + "\n");
  }

  @Test
  void entriesWithoutTimesAreToldByTheAnchorsInJsonLd() {
    List<Article> articles =
        articles(
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                + "{\"@type\":\"BlogPosting\",\"url\":\"https://x.example/#p2\",\"headline\":\"Egypt\","
                + "\"datePublished\":\"2023-04-16\",\"articleBody\":\"Egypt has...\"}]}</script>"
                + "<ul><li class=post id=p2><h3>Egypt</h3><p>"
                + SECOND
                + "</p><p>"
                + THIRD
                + "</p></li><li class=post id=p1><p>"
                + FIRST
                + "</p></li></ul>");
    assertThat(articles).extracting(Article::id).containsExactly("a#p2", "a#p1");
    assertThat(articles.get(0).text()).isEqualTo("Egypt\n" + SECOND + "\n" + THIRD + "\n");
    assertThat(articles.get(0).published().map(Object::toString)).contains("2023-04-16");
  }

  @Test
  void timesMakeNoLivePageOfOneThatIsNotCalledSo() {
    List<Article> articles =
        articles(
            "<h1>Chad and Egypt on Sudan</h1>"
                + entry("2023-04-16T08:00:00Z", FIRST)
                + entry("2023-04-15T09:00:00Z", SECOND)
                + entry("2023-04-14T09:00:00Z", THIRD));
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).text()).contains(FIRST, SECOND, THIRD);
  }

  @Test
  void pageThatCallsItselfLiveInItsTitleIsOne() {
    List<Article> articles =
        articles(
            "<title>Sudan: live updates</title>"
                + entry("2023-04-16T08:00:00Z", FIRST)
                + entry("2023-04-15T09:00:00Z", SECOND)
                + entry("2023-04-14T09:00:00Z", THIRD));
    assertThat(articles).extracting(Article::id).containsExactly("a#1", "a#2", "a#3");
  }

  private static String entry(String time, String text) {
    return "<div class=item><time datetime='" + time + "'>x</time><p>" + text + "</p></div>";
  }

  private List<Article> articles(String html) {
    PageReader reader = new PageReader(new BodyFinder(cues), cues, Limits.DEFAULT);
    return Reading.articles(
        reader.read(
            Source.of(Path.of("a.html")),
            html.getBytes(StandardCharsets.UTF_8),
            PageHandler.Arrival.BY_FILE));
  }
}
