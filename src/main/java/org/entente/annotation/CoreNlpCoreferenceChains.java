package org.entente.annotation;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * The statistical coreference of CoreNLP (Clark and Manning, 2015), over the tokens and sentences
 * that the annotator found. Its models load with the first article. Thread-safe; one article at a
 * time.
 */
public final class CoreNlpCoreferenceChains implements CoreferenceChains {
  private StanfordCoreNLP pipeline;

  @Override
  public synchronized List<List<Link>> find(AnnotatedArticle article) {
    if (article.sentences().isEmpty()) {
      return List.of();
    }
    if (pipeline == null) {
      Properties settings = new Properties();
      settings.setProperty("annotators", "pos,lemma,ner,depparse,coref");
      settings.setProperty("enforceRequirements", "false");
      settings.setProperty("ner.applyNumericClassifiers", "false");
      settings.setProperty("ner.applyFineGrained", "false");
      settings.setProperty("ner.useSUTime", "false");
      settings.setProperty("coref.algorithm", "statistical");
      pipeline = new StanfordCoreNLP(settings);
    }
    Annotation annotation = annotation(article);
    pipeline.annotate(annotation);
    List<List<Link>> chains = new ArrayList<>();
    for (CorefChain chain : annotation.get(CorefChainAnnotation.class).values()) {
      List<Link> links =
          chain.getMentionsInTextualOrder().stream()
              .map(m -> new Link(m.sentNum - 1, m.startIndex - 1, m.endIndex - 1, m.headIndex - 1))
              .toList();
      if (links.size() > 1) {
        chains.add(links);
      }
    }
    chains.sort(
        Comparator.comparingInt((List<Link> c) -> c.get(0).sentence())
            .thenComparingInt(c -> c.get(0).first())
            .thenComparingInt(c -> c.get(0).end()));
    return chains;
  }

  private static Annotation annotation(AnnotatedArticle article) {
    Annotation annotation = new Annotation(article.article().text());
    List<CoreMap> sentences = new ArrayList<>();
    List<CoreLabel> all = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      List<CoreLabel> labels = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.text());
        label.setValue(token.text());
        label.setOriginalText(token.text());
        label.setBeginPosition(token.span().begin());
        label.setEndPosition(token.span().end());
        label.setBefore(" ");
        label.setAfter(" ");
        label.setIndex(labels.size() + 1);
        label.setSentIndex(sentence.index());
        labels.add(label);
      }
      CoreMap map = new ArrayCoreMap();
      map.set(CoreAnnotations.TextAnnotation.class, sentence.span().of(article.article().text()));
      map.set(CoreAnnotations.TokensAnnotation.class, labels);
      map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentence.index());
      map.set(CoreAnnotations.TokenBeginAnnotation.class, all.size());
      all.addAll(labels);
      map.set(CoreAnnotations.TokenEndAnnotation.class, all.size());
      map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, sentence.span().begin());
      map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, sentence.span().end());
      sentences.add(map);
    }
    annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    annotation.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    return annotation;
  }
}
