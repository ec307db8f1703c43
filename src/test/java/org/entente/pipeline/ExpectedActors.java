package org.entente.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Whom marked words should stand for, as the test corpora write it: paths joined by {@code +} where
 * they are several, alternatives joined by {@code or}, {@code -} for no actor at all, and {@code
 * !path} for whom they must not stand for, where the right answer is open.
 */
record ExpectedActors(String written) {
  static final String NOBODY = "-";

  /** The paths that it must not be. */
  List<String> forbidden() {
    return written.startsWith("!")
        ? Arrays.stream(written.split("\\s+")).map(p -> p.substring(1)).toList()
        : List.of();
  }

  /**
   * Whether this answer is right.
   *
   * @param same whether the path expected and the one found, which differ, may pass for one
   */
  boolean allows(Set<String> found, BiPredicate<String, String> same) {
    if (written.startsWith("!")) {
      return forbidden().stream().noneMatch(found::contains);
    }
    return Arrays.stream(written.split("\\s+or\\s+"))
        .anyMatch(expected -> isMet(expected, found, same));
  }

  /** Whether no actor is right. */
  boolean isNobody() {
    return written.equals(NOBODY);
  }

  private static boolean isMet(
      String expected, Set<String> found, BiPredicate<String, String> same) {
    if (expected.equals(NOBODY)) {
      return found.stream().noneMatch(p -> p.startsWith("actor/"));
    }
    Set<String> paths = new TreeSet<>(List.of(expected.split("\\+")));
    return paths.size() == found.size()
        && paths.stream()
            .allMatch(e -> found.stream().anyMatch(f -> e.equals(f) || same.test(e, f)));
  }
}
