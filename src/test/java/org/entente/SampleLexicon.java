package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.actor.Entity;
import org.entente.graph.Lexicon;
import org.entente.graph.LexiconReader;

/**
 * A few actors and relations for tests, with the program's own group nouns, offices and factuality
 * words.
 */
public final class SampleLexicon {
  /** Folder of the sample, laid out as the program's own. */
  public static final Path HOME = Path.of("src/test/resources/lexicon");

  private SampleLexicon() {}

  /** Reads the sample. */
  public static Lexicon read() {
    try {
      return LexiconReader.read(
          HOME,
          List.of(Path.of("ontology/factuality.ttl")),
          List.of(
              Path.of("data/actors/agents.ttl"),
              Path.of("data/actors/anaphors.ttl"),
              Path.of("data/actors/roles.ttl")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample's actor or place with this path. */
  public static Entity entity(Lexicon lexicon, String path) {
    return lexicon.actors().gazetteer().findEntity(path).orElseThrow();
  }
}
