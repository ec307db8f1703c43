package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.annotation.Token.NameClass;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;

final class HyphenatedNamesTest {
  @Test
  void takesBothHalvesForThePerson() {
    assertThat(persons("Maria/P Ortega/P -/ Lopez/ spoke/"))
        .containsExactly("Maria", "Ortega", "-", "Lopez");
    assertThat(persons("Jean/ -/ Pierre/P spoke/")).containsExactly("Jean", "-", "Pierre");
  }

  @Test
  void leavesTwoWhoMeet() {
    assertThat(persons("The/ Trump/P -/ Kim/P summit/")).containsExactly("Trump", "Kim");
  }

  @Test
  void leavesWordsThatAreNoNames() {
    assertThat(persons("Putin/P -/ backed/ troops/")).containsExactly("Putin");
  }

  private static List<String> persons(String tagged) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : tagged.split(" ", -1)) {
      String text = word.substring(0, word.indexOf('/'));
      int begin = text.equals("-") || isAfterHyphen(tokens) ? at : at + 1;
      at = begin + text.length();
      NameClass name = word.endsWith("/P") ? NameClass.PERSON : NameClass.NONE;
      tokens.add(new Token(text, new Span(begin, at), name));
    }
    return HyphenatedNames.join(tokens, Set.of("Trump", "Kim", "Putin")::contains).stream()
        .filter(t -> t.name() == NameClass.PERSON)
        .map(Token::text)
        .toList();
  }

  private static boolean isAfterHyphen(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals("-");
  }
}
