package org.entente.pipeline;

import org.entente.graph.ArticleGraph;
import org.entente.source.Article;

/** Told of each article as a build goes on; the only source of progress. Called from one thread. */
public interface BuildListener {
  /** The article's graph was made and is in the store or about to be. */
  void built(Article article, ArticleGraph graph);

  /** The article is in the store as it is. */
  void unchanged(Article article);

  /** An article or a file was left out. */
  void skipped(String message);

  /** Something about a file that should be known; nothing was left out for it. */
  void noted(String message);
}
