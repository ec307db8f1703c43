package org.entente.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts right what the tagger is known to take for another part of speech, by the words beside it;
 * before the parse, which goes by the tags. Works on one sentence.
 */
final class TagCorrections {
  /** What begins the object of a verb. */
  private static final String OBJECT = "NNPS?|DT|PRP\\$?|CD";

  private static final String FINITE = "VB[DZP]?|MD";

  /** Participles that no past tense is like. */
  private static final String PARTICIPLE = "\\p{Ll}*(e|w|r|o)n|done|gone|sung|rung|begun|come|run";

  /** Verbs whose object is what is done. */
  private static final String GERUND_VERB =
      "(keep|stop|start|resume|continue|halt|suspend|deny|denie|admit|avoid|consider|begin|prefer"
          + "|favor|favour|oppose|support|discuss|propose|suggest|recommend|risk)"
          + "(p?ed|t?ed|d|s|n?ing)?|kept|began|begun";

  /** Verbs that the tagger takes for nouns or adjectives before a name. */
  private static final Set<String> VERBS_TOO =
      Set.of(
          "abuse",
          "aid",
          "ambush",
          "arm",
          "arrest",
          "assault",
          "attack",
          "back",
          "ban",
          "betray",
          "blackmail",
          "blame",
          "blockade",
          "bomb",
          "boycott",
          "bribe",
          "censure",
          "challenge",
          "contact",
          "control",
          "counter",
          "court",
          "curb",
          "debate",
          "distrust",
          "embrace",
          "escort",
          "exile",
          "fault",
          "fear",
          "fight",
          "finance",
          "force",
          "free",
          "fund",
          "guard",
          "hack",
          "hail",
          "harass",
          "harbor",
          "harbour",
          "heckle",
          "hit",
          "host",
          "insult",
          "jail",
          "lobby",
          "mistrust",
          "mock",
          "monitor",
          "neglect",
          "obstruct",
          "oust",
          "pardon",
          "phone",
          "poison",
          "praise",
          "pressure",
          "probe",
          "question",
          "raid",
          "ransom",
          "rebuke",
          "reprimand",
          "reproach",
          "rescue",
          "rout",
          "route",
          "sabotage",
          "salute",
          "sanction",
          "scold",
          "shame",
          "shell",
          "shelter",
          "shield",
          "shun",
          "side",
          "sideline",
          "silence",
          "slam",
          "slap",
          "snub",
          "spurn",
          "spy",
          "squeeze",
          "starve",
          "storm",
          "strike",
          "summon",
          "support",
          "target",
          "tax",
          "telephone",
          "torture",
          "trust",
          "veto",
          "visit",
          "welcome");

  private final List<CoreLabel> words;

  private TagCorrections(List<CoreLabel> words) {
    this.words = words;
  }

  /** "that Turkey armed Hamas", where the tagger sees an adjective or a name. */
  static void tagVerbsBetweenNames(List<ParserWord> words, List<CoreLabel> labels) {
    for (int i = 1; i + 1 < words.size(); i++) {
      CoreLabel label = labels.get(i);
      if (label.tag().matches("JJ|NNP|VBN")
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
    TagCorrections corrections = new TagCorrections(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      corrections.correct(i);
    }
    corrections.findVerb();
  }

  /**
   * "The government armed Hamas on Monday", "Police in Minsk detained people who left", "Oslo
   * summons Chadian envoy": a sentence with no verb but those of relative clauses has a word that
   * was taken for an adjective or a noun.
   */
  private void findVerb() {
    int end = 0;
    while (end < words.size() && !tag(end).matches("WP|WDT|WRB")) {
      end++;
    }
    if (words.subList(0, end).stream().anyMatch(w -> w.tag().matches(FINITE))) {
      return;
    }
    for (int i = 1; i < end && i + 1 < words.size(); i++) {
      boolean noun = tag(i - 1).matches("DT|PRP\\$|POS|IN|TO|JJ|CD|CC|VBG");
      boolean placed = tag(i - 1).equals("NNP") && form(i - 2).matches("in|near|outside|from");
      if (placed && isPast(i) && tag(i).matches("JJ|VBN") && tag(i + 1).matches("NNS?|JJ")) {
        retag(i, "VBD");
        return;
      }
      if (tag(i).equals("NNS")
          && tag(i - 1).equals("NNP")
          && isThirdPerson(i)
          && tag(i + 1).matches(OBJECT + "|JJ")) {
        retag(i, "VBZ");
        return;
      }
      if (isPast(i) && tag(i).equals("VBN") && tag(i + 1).matches("NNS?") && isAfterAside(i)) {
        retag(i, "VBD"); // "Chad, under new leaders, imposed sanctions"
        return;
      }
      if (!noun && tag(i).matches("JJ|VBN") && isPast(i) && tag(i + 1).matches(OBJECT + "|JJ")) {
        retag(i, "VBD");
        return;
      }
      if (tag(i - 1).matches("NNP?S") && isVerbToo(i) && tag(i + 1).matches(OBJECT)) {
        retag(i, "VBP"); // "Democrats attack Trump over border wall"
        return;
      }
    }
  }

  /** Whether the second of two commas stands before the word, and a name before the first. */
  private boolean isAfterAside(int at) {
    int comma = at - 2;
    while (comma > 0 && !form(comma).equals(",")) {
      comma--;
    }
    return form(at - 1).equals(",") && tag(comma - 1).startsWith("NN");
  }

  private boolean isPast(int at) {
    return words.get(at).word().matches("\\p{Ll}{2,}ed");
  }

  /** Whether the tagger may have taken a verb for a noun, an adjective or a particle. */
  private boolean isVerbToo(int at) {
    return tag(at).matches("NN|JJ|RB|RP") && VERBS_TOO.contains(words.get(at).word());
  }

  private void correct(int at) {
    if ((isVerbToo(at) && isBareVerb(at)) || isIntransitive(at) || isDenied(at)) {
      retag(at, "VB");
      if (form(at - 1).equals("to")) {
        retag(at - 1, "TO");
      }
      return;
    }
    switch (tag(at)) {
      case "NNP" -> {
        if (at == 0 && form(at).endsWith("ed") && form(at + 1).equals("by")) {
          retag(at, "VBN"); // "Freed by Turkey, he left"
        }
      }
      case "UH" -> {
        if (form(at).equals("no") && tag(at + 1).matches("NNS?|JJ")) {
          retag(at, "DT"); // "had no right to act"
        }
      }
      case "NN" -> correctNoun(at);
      case "JJ" -> correctAdjective(at);
      case "VBG" -> {
        if (form(at).matches("neighbou?ring") && tag(at + 1).startsWith("NN")) {
          retag(at, "JJ"); // "urged neighbouring states to leave"
        } else if (form(at).equals("warning") && form(at + 1).matches("shots?")) {
          retag(at, "NN"); // "fired warning shots"
        }
      }
      case "VBN" -> {
        if (isAfterSubject(at) || form(at).matches("was|were")) {
          toFinite(at);
        }
      }
      case "NNS" -> {
        if (isSubordinate(at)) {
          retag(at, "VBZ"); // "if Peru shells Chile"
        }
      }
      case "VBZ" -> {
        if (tag(at - 1).equals("NNP")
            && words.get(at).word().endsWith("s")
            && !form(at).matches("is|has|does|gets|'s")
            && tag(at + 1).matches("VB[DN]")) {
          retag(at, "NNS"); // "Taliban insurgents fired"
          toFinite(at + 1);
        }
      }
      case "VB" -> {
        if (tag(at - 1).matches("DT|JJ|PRP\\$|POS")) {
          retag(at, "NN"); // "a Kenyan drone attacked"
        }
      }
      case "RB", "RP" -> {
        if (form(at).equals("back")
            && tag(at - 1).startsWith("NNP")
            && tag(at + 1).matches("NNP|DT|JJ|PRP\\$")) {
          retag(at, "VBP"); // "Britain and France back Kosovo"
        }
      }
      default -> {}
    }
  }

  /**
   * "decided to sanction Turkey", "would back Turkey", "did not free Turkey", "helped Russia attack
   * Turkey".
   */
  private boolean isBareVerb(int at) {
    if (!tag(at + 1).matches(OBJECT)) {
      return false;
    }
    boolean denied = form(at - 1).matches("not|n't|never");
    int before = denied ? at - 2 : at - 1;
    boolean demanded = tag(before).equals("NNP") && form(before - 1).equals("that");
    if (demanded || tag(before).equals("MD") || form(before).matches("to|do|does|did")) {
      return true; // "insisted that Chad attack Mali"
    }
    return isHelped(at);
  }

  private boolean isHelped(int at) {
    int helped = at - 1;
    while (tag(helped).matches("NNPS?|DT")) {
      helped--;
    }
    return helped < at - 1 && form(helped).matches("help(s|ed|ing)?|let|lets|letting");
  }

  /** "a plan to spy on Turkey", "let Russia meet with Turkey". */
  private boolean isIntransitive(int at) {
    return tag(at).equals("NN")
        && form(at).matches("spy|side|meet|clash|ally|protest|co-chair")
        && tag(at + 1).matches("IN|TO")
        && (tag(at - 1).equals("MD") || form(at - 1).equals("to") || isHelped(at));
  }

  /**
   * A plural that is a verb in the third person: after a conjunction and a name, or "no longer".
   */
  private boolean isSubordinate(int at) {
    return isThirdPerson(at)
        && tag(at + 1).matches(OBJECT)
        && ((tag(at - 1).equals("NNP") && form(at - 2).matches("if|unless|that|when|while|because"))
            || (form(at - 1).equals("longer") && form(at - 2).equals("no")));
  }

  private boolean isThirdPerson(int at) {
    return VERBS_TOO.contains(form(at).replaceFirst("s$", ""));
  }

  /** "did not spy on Turkey": nothing else comes after the negation of "do". */
  private boolean isDenied(int at) {
    return tag(at).equals("NN")
        && form(at - 1).matches("not|n't")
        && form(at - 2).matches("do|does|did");
  }

  private void correctNoun(int at) {
    if (form(at - 1).matches("do|does|did") && tag(at + 1).matches("NNP|DT|PRP\\$?")) {
      retag(at, "VB"); // "Turkey did rebuke Hamas": nobody does a rebuke Hamas
    } else if (form(at).equals("meeting")
        && form(at - 1).equals(",")
        && form(at + 1).matches("in|at|on|for|with")) {
      retag(at, "VBG"); // "A and B, meeting in Oslo, agreed"
    } else if (form(at).endsWith("ing") && isGerund(at)) {
      retag(at, "VBG");
    }
  }

  /** "accused Mali of training Chad", "without meeting with Chad", "was seen bombing Chad". */
  private boolean isGerund(int at) {
    boolean asked =
        form(at - 1)
                .matches(
                    "of|by|for|in|against|without|from|after|before|since|despite|while|when|,")
            || (tag(at - 1).equals("NNP") && form(at - 2).matches("of|about|from|with"))
            || (form(at - 1).equals("at") && form(at - 2).equals("aimed"))
            || form(at - 1).matches(GERUND_VERB)
            || tag(at - 1).equals("VBN");
    return asked
        && ((tag(at + 1).equals("NNP") && !form(at + 1).endsWith("day"))
            || (form(at).equals("meeting") && form(at + 1).equals("with")));
  }

  private void correctAdjective(int at) {
    if (form(at).equals("right")
        && tag(at - 1).matches("DT|PRP\\$|POS")
        && tag(at + 1).equals("TO")) {
      retag(at, "NN"); // "has the right to attack"
    } else if (form(at).matches("outside|inside") && tag(at - 1).startsWith("VB")) {
      retag(at, "IN"); // "rallied outside parliament"
    } else if (form(at).equals("military")
        && tag(at - 1).matches("DT|JJ|POS")
        && tag(at + 1).matches("VB[DZPN]|MD|,|\\.|CC|IN|WDT")) {
      retag(at, "NN"); // "the Pakistani military launched an offensive"
      toFinite(at + 1);
    } else if (isPast(at) && isPerfect(at) && tag(at + 1).matches(OBJECT)) {
      retag(at, "VBN"); // "has reportedly armed Mali"
    } else if (isPast(at) && isAfterSubject(at) && tag(at + 1).equals("NNP")) {
      makePast(at); // "Chad left and armed Mali"
    } else if (form(at).equals("general") && form(at - 1).equals("-")) {
      retag(at, "NN"); // "the secretary-general condemned it"
      toFinite(at + 1);
    }
  }

  private boolean isPerfect(int at) {
    int auxiliary = tag(at - 1).equals("RB") ? at - 2 : at - 1;
    return form(auxiliary).matches("has|have|had");
  }

  /** "Chad not only condemned Mali", "it was Chad that condemned Mali", "Chad, which condemned". */
  private boolean isAfterSubject(int at) {
    return switch (form(at - 1)) {
      case "only" ->
          form(at - 2).equals("not")
              && tag(at - 3).matches("NNP?S?|PRP")
              && tag(at + 1).matches(OBJECT);
      case "which", "who" -> true;
      case "and" -> tag(at).equals("JJ") && tag(at - 2).startsWith("NN");
      case "that" ->
          tag(at - 2).startsWith("NNP")
              && words.subList(0, at - 2).stream().anyMatch(w -> w.word().equalsIgnoreCase("it"));
      default -> false;
    };
  }

  /** After its subject a participle is the verb. */
  private void toFinite(int at) {
    if (tag(at).equals("VBN") && !words.get(at).word().matches(PARTICIPLE)) {
      makePast(at);
    }
  }

  private void makePast(int at) {
    retag(at, "VBD");
    if (form(at - 1).equals("that")) {
      retag(at - 1, "WDT");
    }
  }

  private String form(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at).word().toLowerCase(Locale.ROOT);
  }

  private String tag(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at).tag();
  }

  private void retag(int at, String tag) {
    words.get(at).setTag(tag);
  }
}
