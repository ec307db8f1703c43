package org.entente.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;

/**
 * Puts right what the tagger is known to take for another part of speech, by the words beside it;
 * before the parse, which goes by the tags. Stateless.
 */
final class TagCorrections {
  private TagCorrections() {}

  /** "that Turkey armed Hamas", where the tagger sees an adjective. */
  static void tagVerbsBetweenNames(List<ParserWord> words, List<CoreLabel> labels) {
    for (int i = 1; i + 1 < words.size(); i++) {
      CoreLabel label = labels.get(i);
      if (label.tag().equals("JJ")
          && label.word().matches("\\p{Ll}{2,}ed")
          && isName(words.get(i - 1))
          && isName(words.get(i + 1))) {
        label.setTag("VBD");
      }
    }
  }

  private static boolean isName(ParserWord word) {
    return word.tag().filter("NNP"::equals).isPresent();
  }

  /** Gives words of a tagged sentence other tags. */
  static void correct(List<CoreLabel> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String former = i == 0 ? "" : words.get(i - 1).word().toLowerCase(Locale.ROOT);
      String formerTag = i == 0 ? "" : words.get(i - 1).tag();
      correct(former, formerTag, words.get(i), words.get(i + 1));
    }
    if (words.stream().noneMatch(w -> w.tag().matches("VB[DZP]?|MD"))) {
      findVerb(words);
    }
  }

  /** "The government armed Hamas on Monday": a sentence without a verb has an adjective that is. */
  private static void findVerb(List<CoreLabel> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      CoreLabel word = words.get(i);
      if (word.tag().matches("JJ|VBN")
          && word.word().matches("\\p{Ll}{2,}ed")
          && words.get(i - 1).tag().startsWith("NN")
          && words.get(i + 1).tag().matches("NNPS?|DT|JJ|PRP\\$?|CD")) {
        word.setTag("VBD");
        return;
      }
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
          toFinite(next);
        } else if (word.word().equals("general") && former.equals("-")) {
          word.setTag("NN"); // "the secretary-general condemned it"
          toFinite(next);
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
          toFinite(next);
        }
      }
      case "VB" -> {
        if (formerTag.matches("DT|JJ|PRP\\$|POS")) {
          word.setTag("NN"); // "a Kenyan drone attacked"
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

  /** After its subject a participle is the verb. */
  private static void toFinite(CoreLabel verb) {
    if (verb.tag().equals("VBN")) {
      verb.setTag("VBD");
    }
  }
}
