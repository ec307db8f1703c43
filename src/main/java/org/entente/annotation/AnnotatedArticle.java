package org.entente.annotation;

import java.util.List;
import java.util.Objects;
import org.entente.source.Article;

/**
 * An article with its sentences: the value that {@code annotation} hands to {@code actor}.
 *
 * @param sentences in the order of the text
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences) {
  public AnnotatedArticle {
    Objects.requireNonNull(article);
    sentences = List.copyOf(sentences);
  }
}
