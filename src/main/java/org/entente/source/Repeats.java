package org.entente.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds paragraphs that say again, word for word, what another paragraph of the story says:
 * repeated headlines and captions, pull quotes, and summaries in bullets.
 */
final class Repeats {
  private static final int WORDS_LOOKED_AT = 400;
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 80;
  private static final int MOST_PARAGRAPHS = 2_000;
  private static final double SHARE_OF_BULLET = 0.75;
  private static final double SHARE = 0.95;

  private Repeats() {}

  /** Later paragraphs with the words of an earlier one, out of those not yet masked. */
  static BitSet exact(List<Paragraph> paragraphs, BitSet masked) {
    BitSet repeats = new BitSet();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean first = masked.get(i) || seen.add(paragraphs.get(i).words());
      repeats.set(i, !first);
    }
    return repeats;
  }

  /** Paragraphs whose words stand, almost without a gap, in one longer paragraph. */
  static BitSet contained(List<Paragraph> paragraphs, BitSet masked) {
    BitSet repeats = new BitSet();
    if (paragraphs.size() > MOST_PARAGRAPHS) {
      return repeats; // a guard for time and memory: no article is so long
    }
    Map<List<String>, List<Integer>> places = places(paragraphs, masked);
    for (int i = 0; i < paragraphs.size(); i++) {
      int size = paragraphs.get(i).words().size();
      if (!masked.get(i) && size >= FEWEST_WORDS && size <= MOST_WORDS) {
        repeats.set(i, isContained(paragraphs, i, places));
      }
    }
    return repeats;
  }

  private static boolean isContained(
      List<Paragraph> paragraphs, int i, Map<List<String>, List<Integer>> places) {
    Paragraph paragraph = paragraphs.get(i);
    List<List<String>> grams = grams(paragraph);
    Map<Integer, Integer> shared = new HashMap<>();
    for (List<String> gram : grams) {
      places.getOrDefault(gram, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
    }
    double needed = (paragraph.bullet() ? SHARE_OF_BULLET : SHARE) * grams.size();
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= needed)
        .anyMatch(entry -> isLonger(paragraphs, entry.getKey(), i));
  }

  private static boolean isLonger(List<Paragraph> paragraphs, int other, int i) {
    return paragraphs.get(other).words().size() > paragraphs.get(i).words().size();
  }

  private static Map<List<String>, List<Integer>> places(
      List<Paragraph> paragraphs, BitSet masked) {
    Map<List<String>, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!masked.get(i)) {
        for (List<String> gram : new HashSet<>(grams(paragraphs.get(i)))) {
          places.computeIfAbsent(gram, key -> new ArrayList<>()).add(i);
        }
      }
    }
    return places;
  }

  private static List<List<String>> grams(Paragraph paragraph) {
    List<String> words = paragraph.words();
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + 2 < Math.min(words.size(), WORDS_LOOKED_AT); i++) {
      grams.add(words.subList(i, i + 3));
    }
    return grams;
  }
}
