package org.entente.annotation;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;

/**
 * One copy of each CoreNLP model, shared by all threads. Only the CoNLL name model is used: it
 * finds more of the names in news about conflicts than the default three together, at a fifth of
 * their cost.
 */
public final class CoreNlpModels {
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final String STANFORD_PARSER =
      "edu/stanford/nlp/models/parser/nndep/english_SD.gz";

  private final CompletableFuture<CRFClassifier<CoreLabel>> names;
  private final CompletableFuture<MaxentTagger> tagger;
  private final CompletableFuture<TransitionParser> parser;
  private final CompletableFuture<TransitionParser> stanfordParser;

  /**
   * Starts to load the models beside the caller's own work; each is waited for at its first use.
   */
  public CoreNlpModels() {
    parser = CompletableFuture.supplyAsync(() -> loadParser(PARSER));
    names = CompletableFuture.supplyAsync(CoreNlpModels::loadNames);
    tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
    stanfordParser = CompletableFuture.supplyAsync(() -> loadParser(STANFORD_PARSER));
  }

  /** Name of the jar that the models come from, which tells one release of them from another. */
  public static String edition() {
    String place = String.valueOf(CoreNlpModels.class.getResource("/" + PARSER));
    int jar = place.indexOf('!');
    return jar < 0 ? place : place.substring(place.lastIndexOf('/', jar) + 1, jar);
  }

  CRFClassifier<CoreLabel> names() {
    return await(names);
  }

  MaxentTagger tagger() {
    return await(tagger);
  }

  TransitionParser parser() {
    return await(parser);
  }

  /** The parser that was trained on Stanford Dependencies. */
  TransitionParser stanfordParser() {
    return await(stanfordParser);
  }

  private static CRFClassifier<CoreLabel> loadNames() {
    try {
      return CRFClassifier.getClassifier(NAMES);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("cannot load the name model " + NAMES, e);
    }
  }

  private static TransitionParser loadParser(String model) {
    try (InputStream packed = CoreNlpModels.class.getResourceAsStream("/" + model)) {
      if (packed == null) {
        throw new FileNotFoundException("not in the class path");
      }
      return new TransitionParser(new TransitionClassifier(new GZIPInputStream(packed)));
    } catch (IOException e) {
      throw new IllegalStateException("cannot load the parser model " + model, e);
    }
  }

  private static <T> T await(CompletableFuture<T> model) {
    try {
      return model.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "a CoreNLP model could not be loaded; is the models jar complete?", e.getCause());
    }
  }
}
