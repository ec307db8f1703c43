package org.entente.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.graph.LexiconReader;

/** The program's own actors and places. */
final class ProgramLexicon {
  private ProgramLexicon() {}

  static ActorLexicon read() {
    try {
      return LexiconReader.read(Path.of(""), List.of(), List.of()).actors();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
