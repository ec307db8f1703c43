package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the test corpora judge an answer. */
final class ExpectedActorsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "actor/mali, actor/mali, true",
    "actor/mali, actor/mali-army, true",
    "actor/mali, actor/malta, false",
    "actor/mali, '', false",
    "actor/mali, actor/mali+actor/malta, false",
    "actor/mali+actor/malta, actor/malta+actor/mali, true",
    "actor/mali+actor/malta, actor/mali, false",
    "actor/mali+actor/malta, actor/mali+actor/mali-army, false",
    "actor/mali or actor/malta, actor/malta, true",
    "actor/mali or -, '', true",
    "-, '', true",
    "-, place/mali, true",
    "-, actor/mali, false",
    "!actor/mali, '', true",
    "!actor/mali, actor/malta, true",
    "!actor/mali !actor/malta, actor/malta, false"
  })
  void allows(String expected, String found, boolean right) {
    Set<String> paths = found.isEmpty() ? Set.of() : new TreeSet<>(Set.of(found.split("\\+")));

    assertThat(
            new ExpectedActors(expected)
                .allows(paths, (e, f) -> e.equals("actor/mali") && f.equals("actor/mali-army")))
        .isEqualTo(right);
  }
}
