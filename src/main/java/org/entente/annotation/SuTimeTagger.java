package org.entente.annotation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Finds dates with SUTime (Chang and Manning, 2012). Sentences without a word that can name a date
 * are not shown to it. Thread-safe: SUTime keeps state, so calls take turns.
 */
public final class SuTimeTagger implements TimeTagger {
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\d{1,4}(st|nd|rd|th)?|(jan|feb|apr|aug|sept?|oct|nov|dec)\\.?|january|february|march|april|may|june|july|august|september|october|november|december"
              + "|(mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|weeks?|months?|years?|days?|weekend|decades?|ago|spring|summer|autumn|winter"
              + "|overnight|night|morning|afternoon|evening|\\d{4}s|mid-\\d{4}");

  private final CompletableFuture<TimeAnnotator> annotator;

  /** Starts to load SUTime's rules beside the caller's own work. */
  public SuTimeTagger() {
    Properties settings = new Properties();
    // Holidays would need a calendar library of their own.
    settings.setProperty("sutime.binders", "0");
    settings.setProperty("sutime.markTimeRanges", "true");
    annotator = CompletableFuture.supplyAsync(() -> new TimeAnnotator("sutime", settings));
  }

  @Override
  public List<TimeExpression> tag(Sentence sentence, Optional<LocalDate> reference) {
    if (sentence.tokens().stream().noneMatch(t -> CUE.matcher(t.text()).matches())) {
      return List.of();
    }
    return read(annotate(annotation(sentence, reference)));
  }

  private synchronized Annotation annotate(Annotation annotation) {
    annotator.join().annotate(annotation);
    return annotation;
  }

  private static Annotation annotation(Sentence sentence, Optional<LocalDate> reference) {
    List<CoreLabel> labels = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setOriginalText(token.text());
      label.setIndex(labels.size() + 1);
      label.setBeginPosition(text.length());
      text.append(token.text());
      label.setEndPosition(text.length());
      text.append(' ');
      label.setAfter(" ");
      label.setBefore(" ");
      labels.add(label);
    }
    CoreMap map = new ArrayCoreMap();
    map.set(CoreAnnotations.TokensAnnotation.class, labels);
    map.set(CoreAnnotations.TextAnnotation.class, text.toString());
    map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
    map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, text.length());
    map.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    map.set(CoreAnnotations.TokenEndAnnotation.class, labels.size());
    Annotation annotation = new Annotation(text.toString());
    annotation.set(CoreAnnotations.TokensAnnotation.class, labels);
    annotation.set(CoreAnnotations.SentencesAnnotation.class, List.of(map));
    reference.ifPresent(
        date -> annotation.set(CoreAnnotations.DocDateAnnotation.class, date.toString()));
    return annotation;
  }

  private static List<TimeExpression> read(Annotation annotation) {
    List<TimeExpression> found = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreMap> expressions = sentence.get(TimeAnnotations.TimexAnnotations.class);
      for (CoreMap expression : expressions == null ? List.<CoreMap>of() : expressions) {
        String value = expression.get(TimeAnnotations.TimexAnnotation.class).value();
        List<CoreLabel> tokens = expression.get(CoreAnnotations.TokensAnnotation.class);
        if (value != null) {
          found.add(
              new TimeExpression(
                  tokens.get(0).index() - 1, tokens.get(tokens.size() - 1).index(), value));
        }
      }
    }
    return found;
  }
}
