package org.entente.annotation;

import java.util.Set;

/** Verbs that stand beside a quotation and have who says it for subject. */
public final class SpeechVerbs {
  private static final Set<String> QUOTING =
      Set.of(
          "say",
          "tell",
          "add",
          "tweet",
          "write",
          "state",
          "declare",
          "announce",
          "warn",
          "note",
          "stress",
          "explain",
          "insist",
          "argue",
          "claim",
          "reply",
          "respond",
          "ask",
          "conclude",
          "remark",
          "comment",
          "continue",
          "complain",
          "report",
          "admit",
          "acknowledge",
          "assert",
          "post",
          "quote");

  private SpeechVerbs() {}

  /** Whether a verb of this lemma may tell who speaks. */
  public static boolean isQuoting(String lemma) {
    return QUOTING.contains(lemma);
  }
}
