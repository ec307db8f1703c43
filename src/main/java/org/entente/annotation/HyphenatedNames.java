package org.entente.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Gives both halves of a double name ("Maria Ortega-Lopez") the class of the one that the tagger
 * knew: it learnt from texts where a hyphen did not part words.
 */
final class HyphenatedNames {
  private HyphenatedNames() {}

  /**
   * The tokens with such names joined by class.
   *
   * @param isName tells names that stand for themselves on either side of a hyphen, as in
   *     "Trump-Kim summit"
   */
  static List<Token> join(List<Token> tokens, Predicate<String> isName) {
    List<Token> joined = new ArrayList<>(tokens);
    for (int at = 1; at + 1 < tokens.size(); at++) {
      if (isHyphenOfName(joined, at, isName)) {
        for (int part = at - 1; part <= at + 1; part++) {
          Token token = joined.get(part);
          joined.set(part, new Token(token.text(), token.span(), Token.NameClass.PERSON));
        }
      }
    }
    return joined;
  }

  private static boolean isHyphenOfName(List<Token> tokens, int at, Predicate<String> isName) {
    Token left = tokens.get(at - 1);
    Token right = tokens.get(at + 1);
    return tokens.get(at).text().equals("-")
        && left.span().end() == tokens.get(at).span().begin()
        && tokens.get(at).span().end() == right.span().begin()
        && (isOfPerson(left) || isOfPerson(right))
        && isCapitalized(left)
        && isCapitalized(right)
        && !(isName.test(left.text()) && isName.test(right.text()));
  }

  private static boolean isOfPerson(Token token) {
    return token.name() == Token.NameClass.PERSON;
  }

  private static boolean isCapitalized(Token token) {
    String text = token.text();
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isLowerCase(text.charAt(1));
  }
}
