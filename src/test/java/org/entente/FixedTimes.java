package org.entente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeExpression;
import org.entente.annotation.TimeTagger;

/**
 * Finds given words only.
 *
 * @param values TIMEX3 value by words, which are parted by single blanks
 */
public record FixedTimes(Map<String, String> values) implements TimeTagger {
  @Override
  public List<TimeExpression> tag(Sentence sentence, Optional<LocalDate> reference) {
    List<TimeExpression> found = new ArrayList<>();
    List<String> tokens = sentence.tokens().stream().map(t -> t.text()).toList();
    int first = 0;
    while (first < tokens.size()) {
      int end = longest(tokens, first);
      if (end > first) {
        String words = String.join(" ", tokens.subList(first, end));
        found.add(new TimeExpression(first, end, values.get(words)));
      }
      first = Math.max(first + 1, end);
    }
    return found;
  }

  private int longest(List<String> tokens, int first) {
    int end = tokens.size();
    while (end > first && !values.containsKey(String.join(" ", tokens.subList(first, end)))) {
      end--;
    }
    return end;
  }
}
