package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.source.Article;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens, sentences and names as CoreNLP's models find them. */
final class CoreNlpAnnotatorIT {
  private final Annotator annotator = new CoreNlpAnnotator(SharedModels.get(), name -> false);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Hakan Demirtas spoke in Oslo.                   | PERSON       | Hakan Demirtas",
        "Norwegian Foreign Minister Ingrid Solheim left. | PERSON       | Ingrid Solheim",
        "The Sahel Defence Council met in Oslo.          | ORGANIZATION | Sahel Defence Council",
        "The envoy returned to Norway.                   | LOCATION     | Norway",
        "The Norwegian envoy returned.                   | MISC         | Norwegian",
      })
  void namesAreTagged(String text, Token.NameClass name, String words) {
    assertThat(named(text, name)).containsExactly(words);
  }

  @Test
  void whatWasReadBeforeChangesNothing() {
    String text = "Talks with Reed and Hope began. Officials from Grace attended.";
    List<Sentence> first = annotator.annotate(Conllu.article(text)).sentences();
    annotator.annotate(Conllu.article("The reed broke. There is hope. Such grace is rare."));

    assertThat(annotator.annotate(Conllu.article(text)).sentences()).isEqualTo(first);
  }

  @Test
  void offsetsAreThoseOfTheArticle() {
    String text =
        "“Türkiye’s aid isn’t enough,” said Oslo.  The U.S. agreed 😀 at 5 p.m. on Monday.";

    List<Sentence> sentences = annotator.annotate(Conllu.article(text)).sentences();

    assertThat(sentences).hasSize(2);
    for (Sentence sentence : sentences) {
      assertThat(sentence.tokens())
          .allSatisfy(
              t -> {
                assertThat(t.span().of(text)).isEqualTo(t.text());
                assertThat(sentence.span().contains(t.span())).isTrue();
              });
    }
    assertThat(sentences.get(1).span().of(text)).startsWith("The U.S.").endsWith("Monday.");
  }

  @Test
  void paragraphsPartSentences() {
    String text = "Norway backs\n\nTurkey left";
    Span first = new Span(0, 12);
    Span second = new Span(14, text.length());

    assertThat(annotator.annotate(article(text, first, second)).sentences())
        .extracting(Sentence::paragraph)
        .containsExactly(0, 1);
  }

  @Test
  void aStretchWithoutASentenceEndIsCut() {
    String text = "Norway ".repeat(1000);

    List<Sentence> sentences = annotator.annotate(Conllu.article(text)).sentences();

    assertThat(sentences).hasSizeGreaterThan(1);
    assertThat(sentences.stream().mapToInt(s -> s.tokens().size()).sum()).isEqualTo(1000);
  }

  private static Article article(String text, Span... body) {
    Article plain = Conllu.article(text);
    return new Article(
        plain.id(),
        text,
        List.of(body),
        plain.title(),
        plain.published(),
        plain.publisher(),
        plain.url(),
        plain.origin(),
        plain.datelinePlace());
  }

  private List<String> named(String text, Token.NameClass name) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : annotator.annotate(Conllu.article(text)).sentences()) {
      int begin = -1;
      for (Token token : sentence.tokens()) {
        boolean inside = token.name() == name;
        if (inside && begin < 0) {
          begin = token.span().begin();
        } else if (!inside && begin >= 0) {
          found.add(text.substring(begin, token.span().begin()).strip());
          begin = -1;
        }
      }
    }
    return found;
  }
}
