package org.entente.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Puts right what the tagger is known to take for another part of speech, by the words beside it;
 * before the parse, which goes by the tags. Stateless.
 */
final class TagCorrections {
  private TagCorrections() {}

  /** Gives words of a tagged sentence other tags. */
  static void correct(List<CoreLabel> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String former = i == 0 ? "" : words.get(i - 1).word().toLowerCase(java.util.Locale.ROOT);
      String formerTag = i == 0 ? "" : words.get(i - 1).tag();
      correct(former, formerTag, words.get(i), words.get(i + 1));
    }
  }

  private static void correct(String former, String formerTag, CoreLabel word, CoreLabel next) {
    switch (word.tag()) {
      case "NN" -> {
        if (former.matches("do|does|did") && next.tag().matches("NNP|DT|PRP\\$?")) {
          word.setTag("VB"); // "Turkey did rebuke Hamas": nobody does a rebuke Hamas
        } else if (word.word().equals("meeting")
            && former.equals(",")
            && next.word().matches("in|at|on|for|with")) {
          word.setTag("VBG"); // "A and B, meeting in Oslo, agreed"
        }
      }
      case "JJ" -> {
        if (word.word().equals("right")
            && formerTag.matches("DT|PRP\\$|POS")
            && next.tag().equals("TO")) {
          word.setTag("NN"); // "has the right to attack"
        } else if (word.word().equals("military")
            && formerTag.matches("DT|JJ|POS")
            && next.tag().matches("VB[DZPN]|MD|,|\\.|CC|IN|WDT")) {
          word.setTag("NN"); // "the Pakistani military launched an offensive"
          if (next.tag().equals("VBN")) {
            next.setTag("VBD");
          }
        }
      }
      case "VBG" -> {
        if (word.word().matches("neighbou?ring") && next.tag().startsWith("NN")) {
          word.setTag("JJ"); // "urged neighbouring states to leave"
        } else if (word.word().equals("warning") && next.word().matches("shots?")) {
          word.setTag("NN"); // "fired warning shots"
        }
      }
      case "VBZ" -> {
        if (formerTag.equals("NNP")
            && word.word().endsWith("s")
            && !word.word().matches("is|has|does|gets|'s")
            && next.tag().matches("VB[DN]")) {
          word.setTag("NNS"); // "Taliban insurgents fired"
          next.setTag("VBD");
        }
      }
      case "RB", "RP" -> {
        if (word.word().equals("back")
            && formerTag.startsWith("NNP")
            && next.tag().matches("NNP|DT|JJ|PRP\\$")) {
          word.setTag("VBP"); // "Britain and France back Kosovo"
        }
      }
      default -> {}
    }
  }
}
