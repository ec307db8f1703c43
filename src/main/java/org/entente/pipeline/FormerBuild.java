package org.entente.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is in the store already, as far as a build has to know. Articles go by their graphs. */
public interface FormerBuild {
  /** Each article's fingerprint: what may be passed over. */
  Map<String, String> fingerprints();

  /** The articles that are copies of another, each with that other. */
  Map<String, String> copies();

  /** Tells each article that has one with its {@link org.entente.source.TextSketch}. */
  void eachSketch(BiConsumer<String, String> taker);

  /** The sketch of one article's text, as it is in the store by now. */
  Optional<String> sketch(String article);
}
