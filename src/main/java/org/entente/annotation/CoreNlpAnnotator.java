package org.entente.annotation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.source.Article;
import org.entente.source.Span;

/**
 * Finds tokens, sentences and names with CoreNLP's parts called one by one; the pipeline's own
 * annotators repeat work that nobody here asks for. Thread-safe.
 */
public final class CoreNlpAnnotator implements Annotator {
  /**
   * Longer stretches without a sentence end are tables or noise, and are cut so that one line
   * cannot hold up the build.
   */
  private static final int MAX_TOKENS = 400;

  private final CoreNlpModels models;
  private final TokenizerFactory<CoreLabel> tokenizer;
  private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

  private final Predicate<String> isName;
  private final LostApostrophes apostrophes;

  /**
   * @param isName tells whether a word is the name of an actor or a place
   */
  public CoreNlpAnnotator(CoreNlpModels models, Predicate<String> isName) {
    this.models = models;
    this.isName = isName;
    this.apostrophes = new LostApostrophes(isName);
    this.tokenizer =
        PTBTokenizer.factory(
            new CoreLabelTokenFactory(),
            "untokenizable=noneKeep,normalizeParentheses=false,normalizeOtherBrackets=false");
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    boolean mend = LostApostrophes.mayBeIn(article.text());
    for (int p = 0; p < article.body().size(); p++) {
      Span paragraph = article.body().get(p);
      for (Span part : GluedSentences.parts(paragraph.of(article.text()))) {
        Span stretch = new Span(paragraph.begin() + part.begin(), paragraph.begin() + part.end());
        List<CoreLabel> tokens =
            tokenizer.getTokenizer(new StringReader(stretch.of(article.text()))).tokenize();
        for (List<CoreLabel> sentence : splitter.process(tokens)) {
          addSentences(
              mend ? apostrophes.mend(sentence) : sentence, stretch, p, article.text(), sentences);
        }
      }
    }
    return new AnnotatedArticle(article, sentences);
  }

  private void addSentences(
      List<CoreLabel> labels, Span stretch, int number, String text, List<Sentence> sentences) {
    for (int from = 0; from < labels.size(); from += MAX_TOKENS) {
      List<CoreLabel> part = labels.subList(from, Math.min(from + MAX_TOKENS, labels.size()));
      // Not classify(), which leaves out the shapes of words that the model was trained with.
      List<CoreLabel> named = models.names().classifySentence(part);
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel label : named) {
        Span span =
            new Span(
                stretch.begin() + label.beginPosition(), stretch.begin() + label.endPosition());
        tokens.add(
            new Token(
                text(label, span.of(text)),
                span,
                nameClass(label.get(CoreAnnotations.AnswerAnnotation.class))));
      }
      Span span =
          new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
      sentences.add(
          new Sentence(
              sentences.size(),
              span,
              number,
              HyphenatedNames.join(SwallowedWords.free(tokens), isName)));
    }
  }

  /** The tokeniser writes some marks in its own way, which only stands for what is not there. */
  private static String text(CoreLabel label, String written) {
    return written.equals("s") ? label.word() : written;
  }

  private static Token.NameClass nameClass(String answer) {
    return switch (answer) {
      case "PERSON" -> Token.NameClass.PERSON;
      case "LOCATION" -> Token.NameClass.LOCATION;
      case "ORGANIZATION" -> Token.NameClass.ORGANIZATION;
      case "MISC" -> Token.NameClass.MISC;
      default -> Token.NameClass.NONE;
    };
  }
}
