package org.entente.pipeline;

import org.entente.source.Article;

/** Told of each article as a build goes on; the only source of progress. Called from one thread. */
public interface BuildListener {
  /**
   * The article's graph was made and is in the store or about to be.
   *
   * @param sentences how many it has
   */
  void built(Article article, int sentences);

  /** The article is in the store as it is. */
  void unchanged(Article article);

  /** The article has the text of another, of which it is recorded as a copy. */
  void copied(Article article);

  /**
   * An article that was told of before is built after all, as what it was a copy of is gone, has
   * changed or could not be analysed.
   */
  void restored(Article article);

  /** An article or a file was left out. */
  void skipped(String message);

  /** Something about a file that should be known; nothing was left out for it. */
  void noted(String message);
}
