package org.entente.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.annotation.Token.NameClass;

/**
 * Parts names from verbs that the name tagger took for a part of them: "condemned Labour", "the
 * Greens of warning Labour". It learnt from texts where few names are common words.
 */
final class SwallowedVerbs {
  private static final Pattern VERB = Pattern.compile("\\p{Ll}{3,}(?:ed|ing)");
  private static final Pattern PREPOSITION = Pattern.compile("of|for|by|in|from|against|with");

  private SwallowedVerbs() {}

  /** The tokens, with the verbs in names being no part of them. */
  static List<Token> free(List<Token> tokens) {
    List<Token> freed = new ArrayList<>(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      if (isNamed(tokens.get(at)) && VERB.matcher(tokens.get(at).text()).matches()) {
        free(freed, at);
        if (at > 0 && PREPOSITION.matcher(tokens.get(at - 1).text()).matches()) {
          free(freed, at - 1);
        }
      }
    }
    return freed;
  }

  private static boolean isNamed(Token token) {
    return token.name() == NameClass.ORGANIZATION || token.name() == NameClass.PERSON;
  }

  private static void free(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    tokens.set(at, new Token(token.text(), token.span(), NameClass.NONE));
  }
}
