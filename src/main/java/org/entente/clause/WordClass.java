package org.entente.clause;

/** Coarse parts of speech, all that patterns ask for. */
public enum WordClass {
  VERB,
  NOUN,
  ADJECTIVE,
  OTHER;

  /** The class of a Penn Treebank tag. */
  public static WordClass of(String tag) {
    if (tag.startsWith("V")) {
      return VERB;
    }
    if (tag.startsWith("N") || tag.equals("PRP")) {
      return NOUN;
    }
    return tag.startsWith("J") ? ADJECTIVE : OTHER;
  }
}
