package org.entente.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts the events of each date and pair of codes. Not safe for use by several threads. */
final class DyadTally {
  private final Map<EventPair, Telling> tellings = new HashMap<>();

  void add(Report report) {
    Telling telling = new Telling(report.event().date(), 1);
    for (Dyad dyad : Dyad.of(report)) {
      CodePair.of(dyad, report)
          .ifPresent(
              pair ->
                  tellings.merge(new EventPair(report.event().iri(), pair), telling, Telling::and));
    }
  }

  /** How many events stand behind each row, of those that enough reports tell. */
  SortedMap<Row, Integer> rows(int minReports) {
    SortedMap<Row, Integer> rows = new TreeMap<>();
    tellings.forEach(
        (told, telling) -> {
          if (telling.reports >= minReports) {
            rows.merge(new Row(telling.date, told.pair), 1, Integer::sum);
          }
        });
    return rows;
  }

  /** Two codes in a relation; where it has no direction, the one that sorts first leads. */
  record CodePair(String source, String target, RelationType relation) {
    static Optional<CodePair> of(Dyad dyad, Report report) {
      Optional<String> source = dyad.source().code();
      Optional<String> target = dyad.target().code();
      if (source.isEmpty() || target.isEmpty()) {
        return Optional.empty();
      }
      boolean turned =
          report.event().relation().symmetric() && source.get().compareTo(target.get()) > 0;
      return Optional.of(
          new CodePair(
              turned ? target.get() : source.get(),
              turned ? source.get() : target.get(),
              report.event().relation()));
    }
  }

  /** A line of the table, without its count. */
  record Row(Optional<EventDate> date, CodePair pair) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.date.map(EventDate::iso).orElse(""))
            .thenComparing(row -> row.date.map(EventDate::source).orElse(""))
            .thenComparing(row -> row.pair.source)
            .thenComparing(row -> row.pair.target)
            .thenComparing(row -> row.pair.relation.name());

    @Override
    public int compareTo(Row other) {
      return ORDER.compare(this, other);
    }
  }

  private record EventPair(String event, CodePair pair) {}

  /** When and how often an event is told. */
  private record Telling(Optional<EventDate> date, int reports) {
    Telling and(Telling other) {
      Optional<EventDate> earlier =
          Stream.of(date, other.date)
              .flatMap(Optional::stream)
              .min(Comparator.comparing(EventDate::iso));
      return new Telling(earlier, reports + other.reports);
    }
  }
}
