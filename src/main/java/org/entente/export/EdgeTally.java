package org.entente.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.export.GraphView.Counts;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Ends;
import org.entente.export.GraphView.Evidence;

/** Counts the reports of one edge. Not safe for use by several threads. */
final class EdgeTally {
  private static final int SENTENCES = 3;
  private static final Comparator<Evidence> SUREST_FIRST =
      Comparator.comparing(Evidence::confidence).reversed();

  private final Ends ends;
  private final Set<String> events = new HashSet<>();
  private final Set<String> articles = new HashSet<>();
  private final Set<EventDate> dates = new HashSet<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private Optional<RelationType> relation = Optional.empty();
  private int reports;

  EdgeTally(Ends ends) {
    this.ends = ends;
  }

  void add(Report report) {
    relation = Optional.of(report.event().relation());
    events.add(report.event().iri());
    articles.add(report.source().iri());
    report.event().date().ifPresent(dates::add);
    cite(report);
    reports++;
  }

  Edge edge() {
    return new Edge(
        ends,
        relation.orElseThrow(),
        new Counts(events.size(), reports, articles.size()),
        Spell.merged(dates.stream().flatMap(date -> Spell.of(date).stream()).toList()),
        dateSource(),
        evidence);
  }

  /** Of two sentences of the same confidence the one that was read first stays. */
  private void cite(Report report) {
    Evidence cited =
        new Evidence(
            report.source(), report.sentence(), report.confidence().orElse(BigDecimal.ZERO));
    if (evidence.stream().noneMatch(known -> sameSentence(known, cited))) {
      evidence.add(cited);
      evidence.sort(SUREST_FIRST);
      if (evidence.size() > SENTENCES) {
        evidence.remove(SENTENCES);
      }
    }
  }

  private static boolean sameSentence(Evidence one, Evidence other) {
    return one.source().equals(other.source()) && one.sentence().equals(other.sentence());
  }

  private Optional<String> dateSource() {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    boolean text = dates.stream().anyMatch(EventDate::fromText);
    boolean publication = dates.stream().anyMatch(date -> !date.fromText());
    return Optional.of(text && publication ? "mixed" : text ? "text" : "publication");
  }
}
