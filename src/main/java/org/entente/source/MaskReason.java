package org.entente.source;

/** Why a paragraph of an article's text is not analysed. */
public enum MaskReason {
  PHRASE("a phrase of page furniture"),
  DATE_LINE("a date line"),
  BYLINE("a byline"),
  LABEL("a label, credit or pointer before a colon"),
  NO_WORDS("no words"),
  INSET("a box of links to other stories"),
  BELOW_END("below the story's end"),
  REPEATED_HEADLINE("the headline again, with something beside it"),
  REPEATED("said again elsewhere, in the same or more words"),
  LINK_LIST("one of a list of short lines, such as links"),
  ABOVE_PROSE("a short line above the first sentence"),
  BELOW_PROSE("an open line below the last sentence"),
  SELF_DESCRIPTION("the publisher about itself or to its reader");

  private final String label;

  MaskReason(String label) {
    this.label = label;
  }

  /** In plain English. */
  public String label() {
    return label;
  }
}
