package org.entente.annotation;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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

  private final CompletableFuture<CRFClassifier<CoreLabel>> names;
  private final CompletableFuture<MaxentTagger> tagger;
  private final CompletableFuture<DependencyParser> parser;

  /**
   * Starts to load the models beside the caller's own work; each is waited for at its first use.
   */
  public CoreNlpModels() {
    parser = CompletableFuture.supplyAsync(CoreNlpModels::loadParser);
    names = CompletableFuture.supplyAsync(CoreNlpModels::loadNames);
    tagger = CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
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

  DependencyParser parser() {
    return await(parser);
  }

  private static CRFClassifier<CoreLabel> loadNames() {
    try {
      return CRFClassifier.getClassifier(NAMES);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("cannot load the name model " + NAMES, e);
    }
  }

  private static DependencyParser loadParser() {
    Properties settings = new Properties();
    // Loads in a third of the default's time, as fast afterwards, and parses alike.
    settings.setProperty("numPreComputed", "5000");
    settings.setProperty("numCached", "20000");
    return DependencyParser.loadFromModelFile(PARSER, settings);
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
