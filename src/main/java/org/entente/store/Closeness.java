package org.entente.store;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How alike names are: what a misspelt word may have meant. */
public final class Closeness {
  private static final int SUGGESTIONS = 5;

  private Closeness() {}

  /** The few names most like this word, the likest first; none when all are too far off. */
  public static List<String> suggest(String word, Collection<String> names) {
    String folded = fold(word);
    int reach = Math.max(1, folded.length() / 3);
    return names.stream()
        .distinct()
        .filter(
            name ->
                distance(folded, fold(name)) <= reach
                    || (folded.length() > 2 && fold(name).contains(folded)))
        .sorted(
            Comparator.<String>comparingInt(name -> distance(folded, fold(name)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** The word without case, accents and points, so that "u.s." is "US" and "Türkiye" "turkiye". */
  static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("\u0131", "i") // the dotless i has no accent to lose
        .replace(".", "")
        .replaceAll("[\u2018\u2019`]", "'")
        .replaceAll("[\\s_-]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Least number of letters put in, left out, replaced or swapped with the next. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
