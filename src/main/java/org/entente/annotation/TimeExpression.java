package org.entente.annotation;

import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words of a sentence that name a date (TIMEX3, Pustejovsky et al., 2003).
 *
 * @param first index of the first token
 * @param end index after the last one
 * @param value as SUTime normalises it: {@code 2017-03-07}, {@code XXXX-03-07}, {@code 2017-W10},
 *     {@code PAST_REF}
 */
public record TimeExpression(int first, int end, String value) {
  public TimeExpression {
    Objects.requireNonNull(value);
  }

  /** Its words, with a blank between two. */
  public String words(Sentence sentence) {
    return sentence.tokens().subList(first, end).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
