package org.entente.annotation;

import java.util.Objects;
import java.util.Optional;

/**
 * What the parser reads as one word: a token, or a whole name that stands for one.
 *
 * <p>Parsers err on long titles and on names that hold prepositions or conjunctions; a name read as
 * one proper noun cannot be torn apart.
 *
 * @param form the word shown to the tagger and the parser
 * @param tag the part of speech to hold it to, if it is known beforehand
 * @param first index of the first token that it covers
 * @param end index after the last one
 */
public record ParserWord(String form, Optional<String> tag, int first, int end) {
  public ParserWord {
    Objects.requireNonNull(form);
    Objects.requireNonNull(tag);
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("no tokens: " + first + " to " + end);
    }
  }
}
