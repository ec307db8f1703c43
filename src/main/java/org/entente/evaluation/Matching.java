package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which found links of one article are which gold ones. A gold link whose sentence is known is
 * matched by one found link at most, so that as many as possible are matched and, of several ways
 * to do that, alike ones go together; a gold link without a sentence takes all that agree.
 */
final class Matching {
  private static final int NONE = -1;

  private final List<Link> gold;
  private final List<Link> found;
  private final List<List<Integer>> candidates = new ArrayList<>();
  private final int[] goldOf;
  private final boolean[] isMatched;

  Matching(List<Link> gold, List<Link> found) {
    this.gold = List.copyOf(gold);
    this.found = List.copyOf(found);
    this.goldOf = new int[found.size()];
    this.isMatched = new boolean[gold.size()];
    Arrays.fill(goldOf, NONE);
    for (Link link : gold) {
      candidates.add(candidates(link));
    }
    for (int i = 0; i < gold.size(); i++) {
      if (gold.get(i).row().passage().isKnown()) {
        isMatched[i] = match(i, new boolean[found.size()]);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!gold.get(i).row().passage().isKnown()) {
        takeAll(i);
      }
    }
  }

  /** A gold link and a found one that is it. */
  record Match(Link gold, Link found) {}

  /** The matches in the order of what was found. */
  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < goldOf.length; i++) {
      if (goldOf[i] != NONE) {
        matches.add(new Match(gold.get(goldOf[i]), found.get(i)));
      }
    }
    return matches;
  }

  /** The gold links that nothing matches. */
  List<Link> missed() {
    return IntStream.range(0, gold.size()).filter(i -> !isMatched[i]).mapToObj(gold::get).toList();
  }

  /** The found links that match nothing. */
  List<Link> wrong() {
    return IntStream.range(0, found.size()).filter(i -> !isRight(i)).mapToObj(found::get).toList();
  }

  boolean isRight(int foundLink) {
    return goldOf[foundLink] != NONE;
  }

  boolean isMatched(int goldLink) {
    return isMatched[goldLink];
  }

  /** Of what matches a gold link, the highest confidence. */
  Optional<BigDecimal> confidenceOf(int goldLink) {
    boolean single = gold.get(goldLink).row().passage().isKnown();
    return candidates.get(goldLink).stream()
        .filter(candidate -> !single || goldOf[candidate] == goldLink)
        .flatMap(candidate -> found.get(candidate).row().confidence().stream())
        .max(Comparator.naturalOrder());
  }

  /** What agrees with a gold link, the most alike first. */
  private List<Integer> candidates(Link link) {
    List<Integer> agreeing = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (link.agreesWith(found.get(i))) {
        agreeing.add(i);
      }
    }
    agreeing.sort(Comparator.comparingInt(i -> -link.likeness(found.get(i))));
    return agreeing;
  }

  /** Finds a partner; if none is free, one whose own gold link can do with another (Kuhn, 1955). */
  private boolean match(int goldLink, boolean[] tried) {
    for (int candidate : candidates.get(goldLink)) {
      if (goldOf[candidate] == NONE) {
        goldOf[candidate] = goldLink;
        return true;
      }
    }
    for (int candidate : candidates.get(goldLink)) {
      if (!tried[candidate]) {
        tried[candidate] = true;
        if (match(goldOf[candidate], tried)) {
          goldOf[candidate] = goldLink;
          return true;
        }
      }
    }
    return false;
  }

  private void takeAll(int goldLink) {
    for (int candidate : candidates.get(goldLink)) {
      isMatched[goldLink] = true;
      if (goldOf[candidate] == NONE) {
        goldOf[candidate] = goldLink;
      }
    }
  }
}
