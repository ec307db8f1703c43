package org.entente.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.evaluation.Circumstance.Agreement;
import org.entente.evaluation.Evaluation.Flaw;
import org.entente.evaluation.Evaluation.Tally;

/**
 * Scores found events against gold ones. Both are taken apart into links of two parties; a found
 * link is right if a gold one of the same article has its relation, agrees in both parties, and in
 * the sentence where the gold event tells that.
 */
public final class Scorer {
  private static final String AGAIN = "the same, found once already";

  private final Set<String> symmetric;

  /**
   * @param symmetric relations in which source and target may change places
   */
  public Scorer(Set<String> symmetric) {
    this.symmetric = Set.copyOf(symmetric);
  }

  /**
   * Scores the events of some articles.
   *
   * @param articles which articles count; events of others are passed over
   */
  public Evaluation score(List<EventRow> gold, List<EventRow> found, Predicate<String> articles) {
    Map<String, List<Link>> goldLinks = Link.byArticle(of(gold, articles), symmetric);
    Map<String, List<Link>> foundLinks = Link.byArticle(of(found, articles), symmetric);
    Set<String> all = new TreeSet<>(goldLinks.keySet());
    all.addAll(foundLinks.keySet());
    Counts counts = new Counts();
    for (String article : all) {
      counts.add(
          goldLinks.getOrDefault(article, List.of()), foundLinks.getOrDefault(article, List.of()));
    }
    return counts.evaluation();
  }

  private static List<EventRow> of(List<EventRow> rows, Predicate<String> articles) {
    return rows.stream().filter(row -> articles.test(row.article())).toList();
  }

  /** What was counted so far. */
  private static final class Counts {
    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<Circumstance, Map<Agreement, Integer>> agreements =
        new EnumMap<>(Circumstance.class);
    private final Calibration calibration = new Calibration();
    private final List<Flaw> missed = new ArrayList<>();
    private final List<Flaw> wrong = new ArrayList<>();

    /** Adds one article. */
    void add(List<Link> gold, List<Link> found) {
      Matching matching = new Matching(gold, found);
      for (int i = 0; i < gold.size(); i++) {
        boolean hit = matching.isMatched(i);
        count(new Score(gold.get(i).row().relation(), 1, hit ? 0 : 1, 0, 0));
        if (hit) {
          calibration.addMatched(matching.confidenceOf(i));
        }
      }
      for (int i = 0; i < found.size(); i++) {
        boolean right = matching.isRight(i);
        count(new Score(found.get(i).row().relation(), 0, 0, 1, right ? 0 : 1));
        calibration.add(found.get(i).row().confidence(), right);
      }
      compare(matching.matches());
      addFlaws(matching, gold);
    }

    private void addFlaws(Matching matching, List<Link> gold) {
      List<Link> lost = matching.missed();
      List<Link> invented = matching.wrong();
      lost.forEach(l -> missed.add(new Flaw(l, nearest(l, invented))));
      for (Link link : invented) {
        boolean again = gold.stream().anyMatch(g -> g.agreesWith(link));
        wrong.add(new Flaw(link, again ? Optional.of(AGAIN) : nearest(link, lost)));
      }
    }

    private void count(Score score) {
      scores.merge(score.name(), score, Score::plus);
    }

    /** Two events may share several links, but are told once. */
    private void compare(List<Matching.Match> matches) {
      record Rows(EventRow gold, EventRow found) {}
      Set<Rows> seen = new LinkedHashSet<>();
      matches.forEach(m -> seen.add(new Rows(m.gold().row(), m.found().row())));
      for (Rows rows : seen) {
        for (Circumstance circumstance : Circumstance.values()) {
          agreements
              .computeIfAbsent(circumstance, c -> new EnumMap<>(Agreement.class))
              .merge(circumstance.compare(rows.gold(), rows.found()), 1, Integer::sum);
        }
      }
    }

    /** Of the flaws on the other side, the one in the same sentence that comes closest. */
    private static Optional<String> nearest(Link link, List<Link> others) {
      List<Link> near = others.stream().filter(link::mayStandWith).toList();
      return near.stream()
          .filter(link::isBetweenSame)
          .findFirst()
          .or(() -> near.stream().filter(link::isOfSameRelation).findFirst())
          .map(Link::shown);
    }

    Evaluation evaluation() {
      Score total = scores.values().stream().reduce(new Score("all", 0, 0, 0, 0), Score::plus);
      return new Evaluation(
          List.copyOf(scores.values()), total, tallies(), calibration.bands(total), missed, wrong);
    }

    private List<Tally> tallies() {
      List<Tally> tallies = new ArrayList<>();
      for (Circumstance circumstance : Circumstance.values()) {
        Map<Agreement, Integer> counts = agreements.getOrDefault(circumstance, Map.of());
        int right = counts.getOrDefault(Agreement.RIGHT, 0);
        int missing = counts.getOrDefault(Agreement.MISSING, 0);
        int extra = counts.getOrDefault(Agreement.EXTRA, 0);
        int different = counts.getOrDefault(Agreement.DIFFERENT, 0);
        tallies.add(
            new Tally(
                circumstance.shown(),
                right + missing + extra + different,
                right,
                missing,
                extra,
                different));
      }
      return tallies;
    }
  }
}
