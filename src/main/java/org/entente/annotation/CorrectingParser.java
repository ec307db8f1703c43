package org.entente.annotation;

import java.util.List;

/**
 * Corrects each tree of another parser by {@link ParseCorrections}, so that all stages behind it
 * see the same. As thread-safe as that parser.
 */
public final class CorrectingParser implements Parser {
  private final Parser parser;

  public CorrectingParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public DependencyTree parse(List<ParserWord> words) {
    return ParseCorrections.correct(parser.parse(words));
  }
}
