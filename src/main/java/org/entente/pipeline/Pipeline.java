package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.entente.actor.ActorResolver;
import org.entente.actor.ArticleMentions;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Annotator;
import org.entente.graph.ArticleGraph;
import org.entente.graph.Digest;
import org.entente.graph.RelationMapper;
import org.entente.relation.RelationExtractor;
import org.entente.source.Article;

/** The stages in order: an article in, its named graph out. Thread-safe. */
public final class Pipeline {
  private final Annotator annotator;
  private final ActorResolver actors;
  private final RelationExtractor relations;
  private final RelationMapper mapper;
  private final String settings;

  /**
   * @param settings digest of all that decides what is found beside the article itself
   */
  public Pipeline(
      Annotator annotator,
      ActorResolver actors,
      RelationExtractor relations,
      RelationMapper mapper,
      String settings) {
    this.annotator = annotator;
    this.actors = actors;
    this.relations = relations;
    this.mapper = mapper;
    this.settings = settings;
  }

  /**
   * What the stages made of an article before it is written as RDF.
   *
   * @param names the names in it
   * @param extraction the sentences that were parsed, and what they tell
   */
  public record Analysis(
      AnnotatedArticle article, ArticleMentions names, RelationExtractor.Extraction extraction) {}

  /** Analyses the article. */
  public Analysis analyze(Article article) {
    AnnotatedArticle annotated = annotator.annotate(article);
    ArticleMentions names = actors.resolve(annotated);
    return new Analysis(annotated, names, relations.extract(annotated, names));
  }

  /** The graph of an article that was analysed. */
  public ArticleGraph graph(Analysis analysis) {
    return mapper.map(
        analysis.article(),
        analysis.extraction().relations(),
        analysis.names().offices(),
        analysis.names().persons(),
        fingerprint(analysis.article().article()));
  }

  /**
   * The graph of an article that has the text of another and so tells nothing of its own.
   *
   * @param original name of that other's graph
   */
  public ArticleGraph copy(Article article, String original) {
    return mapper.mapCopy(article, original, fingerprint(article));
  }

  /**
   * Digest of the article and the settings; an article whose fingerprint is in the store needs no
   * run.
   */
  public String fingerprint(Article article) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                settings,
                article.id(),
                article.text(),
                article.body().toString(),
                article.origin()));
    parts.add(
        article.title()
            + " "
            + article.published()
            + " "
            + article.publisher()
            + " "
            + article.url()
            + " "
            + article.metadata());
    return Digest.of(parts);
  }
}
