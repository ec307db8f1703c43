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
    for (int first = 0; first < tokens.size(); first++) {
      for (int end = first + 1; end <= tokens.size(); end++) {
        String value = values.get(String.join(" ", tokens.subList(first, end)));
        if (value != null) {
          found.add(new TimeExpression(first, end, value));
        }
      }
    }
    return found;
  }
}
