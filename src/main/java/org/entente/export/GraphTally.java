package org.entente.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.export.GraphView.Edge;
import org.entente.export.GraphView.Ends;
import org.entente.export.GraphView.Node;

/** Counts reports into the edges of a {@link GraphView}. Not safe for use by several threads. */
final class GraphTally {
  private final ViewFilter filter;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<Ends, EdgeTally> edges = new TreeMap<>();

  GraphTally(ViewFilter filter) {
    this.filter = filter;
  }

  void add(Report report) {
    report.parties().all().forEach(a -> actors.merge(a.iri(), a, Actor::completedBy));
    for (Dyad dyad : Dyad.of(report)) {
      if (filter.admits(dyad.source()) || filter.admits(dyad.target())) {
        Ends ends =
            new Ends(dyad.source().iri(), report.event().relation().name(), dyad.target().iri());
        edges.computeIfAbsent(ends, EdgeTally::new).add(report);
      }
    }
  }

  GraphView view() {
    List<Edge> enough =
        edges.values().stream()
            .map(EdgeTally::edge)
            .filter(edge -> edge.counts().reports() >= filter.minReports())
            .toList();
    return new GraphView(nodes(enough), enough);
  }

  private List<Node> nodes(List<Edge> kept) {
    Map<String, List<Edge>> byActor = new TreeMap<>();
    for (Edge edge : kept) {
      byActor.computeIfAbsent(edge.ends().source(), iri -> new ArrayList<>()).add(edge);
      byActor.computeIfAbsent(edge.ends().target(), iri -> new ArrayList<>()).add(edge);
    }
    return byActor.entrySet().stream()
        .map(entry -> new Node(actors.get(entry.getKey()), spells(entry.getValue())))
        .toList();
  }

  /** One edge without a date is there always, and so are its nodes. */
  private static List<Spell> spells(List<Edge> edges) {
    if (edges.stream().anyMatch(edge -> edge.spells().isEmpty())) {
      return List.of();
    }
    return Spell.merged(edges.stream().flatMap(edge -> edge.spells().stream()).toList());
  }
}
