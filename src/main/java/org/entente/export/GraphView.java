package org.entente.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.export.Report.Source;

/**
 * The simple graph that visualisers draw: actors as nodes, relations between two of them as edges.
 * An edge stands for all reports that present its relation as a fact: actual, not negated, and not
 * attributed to a third party. An event of several actors gives an edge for each pair; a symmetric
 * relation gives one edge per pair, from the IRI that sorts first.
 *
 * <p>Stands between the data set and the {@link GraphExporter}s. Immutable; nodes come by IRI,
 * edges by source, relation and target.
 */
public final class GraphView {
  private final List<Node> nodes;
  private final List<Edge> edges;

  GraphView(List<Node> nodes, List<Edge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
  }

  /**
   * Counts the data set's reports together. The caller holds a read transaction where the data set
   * wants one.
   *
   * @throws java.io.UncheckedIOException when a report lacks what every report has
   */
  public static GraphView of(DatasetGraph data, ViewFilter filter) {
    GraphTally tally = new GraphTally(filter);
    new ArticleReports(data).stream(filter).filter(Report::isFact).forEach(tally::add);
    return tally.view();
  }

  public int nodeCount() {
    return nodes.size();
  }

  public int edgeCount() {
    return edges.size();
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Edge> edges() {
    return edges;
  }

  /**
   * An actor that has an edge.
   *
   * @param spells the days of its edges; empty if it is always there
   */
  record Node(Actor actor, List<Spell> spells) {
    Node {
      Objects.requireNonNull(actor);
      spells = List.copyOf(spells);
    }
  }

  /**
   * All that is told of one relation between two actors.
   *
   * @param counts what it rests on
   * @param spells the days of its events; empty if none has a date
   * @param dateSource {@code text}, {@code publication} or {@code mixed}: where the dates are from
   * @param evidence the reports of most confidence
   */
  record Edge(
      Ends ends,
      RelationType relation,
      Counts counts,
      List<Spell> spells,
      Optional<String> dateSource,
      List<Evidence> evidence) {
    Edge {
      spells = List.copyOf(spells);
      evidence = List.copyOf(evidence);
    }

    /** The first day on which it may have held, as far as it is known. */
    Optional<LocalDate> first() {
      return spells.stream().flatMap(spell -> spell.start().stream()).min(LocalDate::compareTo);
    }

    /** The last day on which it may have held, as far as it is known. */
    Optional<LocalDate> last() {
      return spells.stream().flatMap(spell -> spell.end().stream()).max(LocalDate::compareTo);
    }
  }

  /**
   * Where an edge leads, as IRIs.
   *
   * @param source of a symmetric relation's two ends the one that sorts first
   */
  record Ends(String source, String relation, String target) implements Comparable<Ends> {
    private static final Comparator<Ends> ORDER =
        Comparator.comparing(Ends::source)
            .thenComparing(Ends::relation)
            .thenComparing(Ends::target);

    @Override
    public int compareTo(Ends other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * How much an edge rests on.
   *
   * @param events distinct events: the edge's weight
   * @param reports sentences that tell these
   * @param articles articles that these stand in
   */
  record Counts(int events, int reports, int articles) {}

  /** A sentence that an edge rests on. */
  record Evidence(Source source, Passage sentence, BigDecimal confidence) {}
}
