package org.entente.annotation;

import org.entente.source.Span;

/**
 * A word or mark of a sentence.
 *
 * @param text as it stands in the article; a possessive ending whose apostrophe was lost has it
 *     again
 * @param span where, in the article's text
 * @param name the class of name that the token is part of
 */
public record Token(String text, Span span, NameClass name) {

  /** Classes of names as CoreNLP's CoNLL 2003 model tells them apart. */
  public enum NameClass {
    PERSON,
    LOCATION,
    ORGANIZATION,
    /** Demonyms, events, works and other names. */
    MISC,
    NONE
  }
}
