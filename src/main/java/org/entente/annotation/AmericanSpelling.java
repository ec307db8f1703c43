package org.entente.annotation;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The American spelling of British verbs in -ise and -yse. The tagger learnt from American papers:
 * it takes "criticise" for an adjective, and the sentence falls apart. Stateless.
 */
final class AmericanSpelling {
  private static final Pattern BRITISH = Pattern.compile("(\\p{Ll}{2,}[iy])s(e|es|ed|ing|er|ers)");

  /** What ends so on both sides of the Atlantic, without its "se". */
  private static final Set<String> COMMON =
      Set.of(
          "advi",
          "adverti",
          "apprai",
          "appri",
          "ari",
          "brai",
          "brui",
          "chasti",
          "chemi",
          "circumci",
          "clockwi",
          "compri",
          "compromi",
          "conci",
          "crui",
          "demi",
          "despi",
          "devi",
          "disfranchi",
          "disgui",
          "enfranchi",
          "disenfranchi",
          "enterpri",
          "exci",
          "exerci",
          "experti",
          "franchi",
          "gui",
          "impreci",
          "improvi",
          "inci",
          "liai",
          "likewi",
          "malai",
          "marqui",
          "merchandi",
          "noi",
          "otherwi",
          "paradi",
          "poi",
          "porpoi",
          "prai",
          "preci",
          "premi",
          "pri",
          "promi",
          "rai",
          "repri",
          "revi",
          "ri",
          "supervi",
          "surmi",
          "surpri",
          "televi",
          "tortoi",
          "treati",
          "turquoi",
          "upri",
          "vali",
          "wi",
          "exorci",
          "misadvi",
          "overexerci",
          "unwi",
          "reapprai",
          "sunri",
          "mayonnai");

  private AmericanSpelling() {}

  /** The word as an American would write it; most are the same. */
  static String of(String word) {
    Matcher british = BRITISH.matcher(word);
    return british.matches() && !COMMON.contains(british.group(1)) && !isPlural(word)
        ? british.group(1) + "z" + british.group(2)
        : word;
  }

  /** "analyses", "crises", "hypotheses". */
  private static boolean isPlural(String word) {
    return word.equals("analyses") || word.equals("crises") || word.equals("paralyses");
  }
}
