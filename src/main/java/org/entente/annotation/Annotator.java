package org.entente.annotation;

import org.entente.source.Article;

/**
 * The stage that finds sentences, tokens and names. Implementations may be called by several
 * threads at once.
 */
public interface Annotator {
  /** Annotates the paragraphs of the article's body. */
  AnnotatedArticle annotate(Article article);
}
