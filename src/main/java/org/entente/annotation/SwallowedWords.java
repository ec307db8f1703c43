package org.entente.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.annotation.Token.NameClass;

/**
 * Parts names from verbs and nouns that the name tagger took for a part of them: "condemned
 * Labour", "the Greens of warning Labour", "Hezbollah rockets". It learnt from texts where few
 * names are common words.
 */
final class SwallowedWords {
  private static final Pattern VERB = Pattern.compile("\\p{Ll}{3,}(?:ed|ing)");
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}{4,}s");
  private static final Pattern PREPOSITION = Pattern.compile("of|for|by|in|from|against|with");

  /** Gerunds with which a sentence often begins before a name. */
  private static final Set<String> FIRST =
      Set.of(
          "Accusing",
          "Addressing",
          "Answering",
          "Arresting",
          "Attacking",
          "Backing",
          "Blaming",
          "Blasting",
          "Bombing",
          "Calling",
          "Challenging",
          "Citing",
          "Condemning",
          "Congratulating",
          "Criticising",
          "Criticizing",
          "Defending",
          "Defying",
          "Denouncing",
          "Endorsing",
          "Facing",
          "Fighting",
          "Following",
          "Greeting",
          "Hailing",
          "Hosting",
          "Ignoring",
          "Invading",
          "Invoking",
          "Joining",
          "Leading",
          "Leaving",
          "Meeting",
          "Mocking",
          "Opposing",
          "Praising",
          "Quoting",
          "Rejecting",
          "Replacing",
          "Saluting",
          "Sanctioning",
          "Slamming",
          "Supporting",
          "Telling",
          "Thanking",
          "Threatening",
          "Touring",
          "Urging",
          "Using",
          "Visiting",
          "Warning",
          "Welcoming");

  private SwallowedWords() {}

  /** The tokens, with such words being no part of names. */
  static List<Token> free(List<Token> tokens) {
    List<Token> freed = new ArrayList<>(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      String text = tokens.get(at).text();
      boolean within = isOfActor(tokens.get(at)) && VERB.matcher(text).matches();
      if (isNounAfterName(tokens, at)) {
        free(freed, at);
      }
      if (within || (at == 0 && FIRST.contains(text))) {
        free(freed, at);
        if (at > 0 && PREPOSITION.matcher(tokens.get(at - 1).text()).matches()) {
          free(freed, at - 1);
        }
      }
    }
    return freed;
  }

  /** "Hezbollah rockets": what ends in a small letter's plural is no part of the name. */
  private static boolean isNounAfterName(List<Token> tokens, int at) {
    return at > 0
        && isOfActor(tokens.get(at))
        && isOfActor(tokens.get(at - 1))
        && PLURAL.matcher(tokens.get(at).text()).matches()
        && (at + 1 == tokens.size() || !isOfActor(tokens.get(at + 1)));
  }

  private static boolean isOfActor(Token token) {
    return token.name() == NameClass.ORGANIZATION || token.name() == NameClass.PERSON;
  }

  private static void free(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    tokens.set(at, new Token(token.text(), token.span(), NameClass.NONE));
  }
}
