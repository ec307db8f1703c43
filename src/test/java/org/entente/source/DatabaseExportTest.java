package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts in the manner of what news databases export. */
final class DatabaseExportTest {
  private static final Path SAMPLES = Path.of("src/test/resources/org/entente/source/exports");

  @Test
  void articlesBehindCodesAreToldApart() throws IOException {
    List<Article> articles = Reading.articles(outcomes("codes.txt"));
    assertThat(articles).extracting(Article::id).containsExactly("codes#1", "codes#2");
    assertThat(articles)
        .extracting(article -> article.title().orElseThrow())
        .containsExactly("Chad and Niger agree on a treaty", "Uganda sends troops to Mali");
    assertThat(articles)
        .extracting(article -> article.published().orElseThrow().toString())
        .containsExactly("2019-03-14", "2019-03-15");
    assertThat(articles.get(0).publisher()).contains("Newswire");
    assertThat(articles.get(0).metadata().authors()).containsExactly("Jane Roe");
    assertThat(articles.get(0).datelinePlace()).contains("N'DJAMENA");
    assertThat(story(articles.get(1)))
        .containsExactly(
            "Uganda will send two hundred soldiers to Mali, its president said on Friday.",
            "Mali has thanked Uganda for the offer.");
  }

  @Test
  void articlesAmongLabelsAreToldApart() throws IOException {
    List<Article> articles = Reading.articles(outcomes("labels.txt"));
    assertThat(articles)
        .extracting(article -> article.title().orElseThrow())
        .containsExactly("Chad and Niger Agree on Treaty", "Uganda sends troops to Mali");
    // The day on which the database took it in is another.
    assertThat(articles.get(0).published().map(Object::toString)).contains("2019-03-14");
    assertThat(articles.get(0).publisher()).contains("The New York Sentinel");
    assertThat(articles.get(0).metadata().authors()).containsExactly("JANE ROE");
    assertThat(story(articles.get(0)))
        .containsExactly(
            "The foreign minister of Chad met his colleague from Niger on Monday, and the two agreed"
                + " on a treaty.",
            "They said that the border would be opened again before the end of the year.",
            "Libya has welcomed the treaty, which its government had helped to bring about.");
  }

  @Test
  void articleWithoutATextIsNamed() throws IOException {
    List<Outcome> outcomes = outcomes("numbered.txt");
    assertThat(Reading.shown(outcomes))
        .containsExactly("numbered#1", "numbered.txt#2: labels, but no text; article skipped");
    Article first = Reading.articles(outcomes).get(0);
    assertThat(first.title()).contains("Kenya and Uganda agree on a railway");
    assertThat(first.published().map(Object::toString)).contains("2019-05-14");
    assertThat(first.publisher()).contains("Lake Courier");
    assertThat(story(first))
        .containsExactly(
            "Kenya and Uganda agreed on Tuesday to build the railway to the border together, their"
                + " ministers said.",
            "Tanzania has not been asked. Headline: it may be asked yet, a minister said.");
  }

  @Test
  void headlineMayStandAboveThePublication() {
    String text =
        """
        Chad and Niger agree on treaty
        The Sentinel
        March 14, 2019 Thursday

        Copyright 2019 The Sentinel All Rights Reserved
        Section: WORLD; Pg. 4
        Length: 120 words
        Byline: Jane Roe

        Body

        The minister of Chad met his colleague from Niger on Monday, and the two agreed.

        Classification

        Language: ENGLISH

        Load-Date: March 15, 2019

        End of Document
        """;
    Article article = Reading.articles(Reading.USUAL.outcomes("a.txt", text)).get(0);
    assertThat(article.title()).contains("Chad and Niger agree on treaty");
    assertThat(article.publisher()).contains("The Sentinel");
    assertThat(article.published().map(Object::toString)).contains("2019-03-14");
    assertThat(story(article))
        .containsExactly(
            "The minister of Chad met his colleague from Niger on Monday, and the two agreed.");
  }

  @Test
  void textThatOnlySpeaksOfDocumentsIsNone() {
    String text =
        """
        Chad and Niger agree

        The ministers signed 1 of 2 documents on Monday, they said.

        Source: a ministry

        The border of the two will be opened before the year ends.
        """;
    assertThat(Reading.shown(Reading.USUAL.outcomes("a.txt", text))).containsExactly("a");
  }

  private static List<String> story(Article article) {
    return article.body().stream().map(span -> span.of(article.text())).toList();
  }

  private static List<Outcome> outcomes(String name) throws IOException {
    return Reading.USUAL.outcomes(name, Files.readAllBytes(SAMPLES.resolve(name)));
  }
}
