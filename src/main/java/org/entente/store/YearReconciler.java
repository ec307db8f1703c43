package org.entente.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.Vocabulary;

/**
 * Joins an event whose article gives day and month but no year with the same event as another
 * article dates it in full: same relation, same parties, same day. Only where all articles that
 * date it agree. What an article said itself stays on the event as {@code ent:statedDate} and
 * {@code ent:statedEvent}, so that each build can judge anew and the order of articles does not
 * matter. {@link #restoreDates} and {@link StatedNames#restore} come first.
 */
final class YearReconciler {
  private static final Node STATED_DATE = Vocabulary.ent("statedDate");
  private static final Node DAY = NodeFactory.createLiteralString("day");
  private static final Node DAY_OF_SOME_YEAR = NodeFactory.createLiteralString("day-of-some-year");

  private final Draft draft;
  private final StatedNames names;

  YearReconciler(Draft draft, StatedNames names) {
    this.draft = draft;
    this.names = names;
  }

  void run() {
    List<Quad> yearless = dates(date -> isOfType(date, XSDDatatype.XSDgMonthDay));
    Map<String, SortedMap<String, Node>> dated =
        datedEvents(yearless.stream().map(YearReconciler::day).collect(Collectors.toSet()));
    for (Quad quad : yearless) {
      SortedMap<String, Node> matches =
          dated.getOrDefault(identity(quad) + day(quad), Collections.emptySortedMap());
      if (matches.size() == 1 && !tellsOf(quad.getGraph(), matches.get(matches.firstKey()))) {
        join(quad, matches.firstKey(), matches.get(matches.firstKey()));
      }
    }
  }

  /**
   * The events with a full date on one of these days: by what they are and their day of the year,
   * their dates and nodes.
   */
  private Map<String, SortedMap<String, Node>> datedEvents(Set<String> days) {
    Map<String, SortedMap<String, Node>> dated = new HashMap<>();
    for (Quad quad :
        dates(
            date ->
                isOfType(date, XSDDatatype.XSDdate)
                    && days.contains(date.getLiteralLexicalForm().substring(4)))) {
      String date = quad.getObject().getLiteralLexicalForm();
      dated
          .computeIfAbsent(identity(quad) + date.substring(4), k -> new TreeMap<>())
          .put(date, quad.getSubject());
    }
    return dated;
  }

  /** "-03-07" of a date without its year. */
  private static String day(Quad yearless) {
    return yearless.getObject().getLiteralLexicalForm().substring(1);
  }

  private List<Quad> dates(Predicate<Node> fits) {
    List<Quad> found = new ArrayList<>();
    draft.stream(Node.ANY, Node.ANY, Vocabulary.DATE, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (fits.test(quad.getObject())) {
                found.add(quad);
              }
            });
    found.sort(Comparator.comparing(Quad::toString));
    return found;
  }

  /** What is merged into another event of the article could not be taken apart again. */
  private boolean tellsOf(Node graph, Node event) {
    return draft.contains(graph, event, Node.ANY, Node.ANY);
  }

  private String identity(Quad quad) {
    StringBuilder identity = new StringBuilder();
    for (Node property : List.of(Vocabulary.RELATION, Vocabulary.ACTOR, Vocabulary.RECIPIENT)) {
      TreeSet<String> values = new TreeSet<>();
      addValues(quad, property, values);
      identity.append(values);
      // The parties of a relation without direction may stand on either side.
      if (property.equals(Vocabulary.ACTOR) && isSymmetric(quad)) {
        addValues(quad, Vocabulary.RECIPIENT, values);
        return identity.append(values).toString();
      }
    }
    return identity.toString();
  }

  private void addValues(Quad event, Node property, Set<String> values) {
    draft.stream(event.getGraph(), event.getSubject(), property, Node.ANY)
        .forEachRemaining(q -> values.add(q.getObject().toString()));
  }

  private boolean isSymmetric(Quad event) {
    Iterator<Quad> relation =
        draft.stream(event.getGraph(), event.getSubject(), Vocabulary.RELATION, Node.ANY);
    return relation.hasNext() && names.isSymmetric(relation.next().getObject());
  }

  private void join(Quad stated, String date, Node event) {
    Node graph = stated.getGraph();
    Node own = stated.getSubject();
    redate(
        graph,
        own,
        stated.getObject(),
        NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate),
        DAY);
    draft.add(graph, own, STATED_DATE, stated.getObject());
    names.rename(StatedNames.STATED_EVENT, graph, own, event);
  }

  /** Takes the years back that other articles supplied. */
  void restoreDates() {
    for (Quad quad : draft.find(Node.ANY, Node.ANY, STATED_DATE, Node.ANY)) {
      Node graph = quad.getGraph();
      Node event = quad.getSubject();
      draft.delete(quad);
      Node joined = draft.find(graph, event, Vocabulary.DATE, Node.ANY).get(0).getObject();
      redate(graph, event, joined, quad.getObject(), DAY_OF_SOME_YEAR);
    }
  }

  private void redate(Node graph, Node event, Node from, Node to, Node precision) {
    draft.find(graph, event, Vocabulary.DATE, Node.ANY).forEach(draft::delete);
    draft.find(graph, event, Vocabulary.DATE_PRECISION, Node.ANY).forEach(draft::delete);
    draft.add(graph, event, Vocabulary.DATE, to);
    draft.add(graph, event, Vocabulary.DATE_PRECISION, precision);
    relabel(graph, event, from.getLiteralLexicalForm(), to.getLiteralLexicalForm());
  }

  private void relabel(Node graph, Node event, String from, String to) {
    for (Quad quad : draft.find(graph, event, RDFS.label.asNode(), Node.ANY)) {
      String label = quad.getObject().getLiteralLexicalForm();
      if (label.endsWith(from)) {
        draft.delete(quad);
        draft.add(
            graph,
            event,
            RDFS.label.asNode(),
            NodeFactory.createLiteralString(
                label.substring(0, label.length() - from.length()) + to));
      }
    }
  }

  private static boolean isOfType(Node literal, XSDDatatype type) {
    return literal.isLiteral() && type.equals(literal.getLiteralDatatype());
  }
}
