package org.entente.clause;

/** Coarse parts of speech, all that patterns ask for. */
public enum WordClass {
  VERB,
  NOUN,
  ADJECTIVE,
  ADVERB,
  OTHER;

  /** The class of a Penn Treebank tag. */
  public static WordClass of(String tag) {
    if (tag.startsWith("V")) {
      return VERB;
    }
    if (tag.startsWith("N") || tag.equals("PRP")) {
      return NOUN;
    }
    if (tag.startsWith("RB")) {
      return ADVERB;
    }
    return tag.startsWith("J") ? ADJECTIVE : OTHER;
  }
}
