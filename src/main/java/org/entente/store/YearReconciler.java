package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.Vocabulary;

/**
 * Joins an event whose article gives day and month but no year with the same event as another
 * article dates it in full: same relation, same parties, same day. Only where all articles that
 * date it agree. What an article said itself stays on the event as {@code ent:statedDate} and
 * {@code ent:statedEvent}, so that each build can judge anew and the order of articles does not
 * matter.
 */
final class YearReconciler {
  private static final Node STATED_DATE = Vocabulary.ent("statedDate");
  private static final Node STATED_EVENT = Vocabulary.ent("statedEvent");
  private static final Node DAY = NodeFactory.createLiteralString("day");
  private static final Node DAY_OF_SOME_YEAR = NodeFactory.createLiteralString("day-of-some-year");

  private final DatasetGraph dataset;

  YearReconciler(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Within a write transaction. */
  void run() {
    undo();
    Map<String, SortedMap<String, Node>> dated = datedEvents();
    for (Quad quad : quads(Vocabulary.DATE)) {
      if (isOfType(quad.getObject(), XSDDatatype.XSDgMonthDay)) {
        String day = quad.getObject().getLiteralLexicalForm().substring(1);
        SortedMap<String, Node> matches = dated.getOrDefault(identity(quad) + day, new TreeMap<>());
        if (matches.size() == 1) {
          join(quad, matches.firstKey(), matches.get(matches.firstKey()));
        }
      }
    }
  }

  /**
   * The events with a full date: by what they are and their day of the year, their dates and nodes.
   */
  private Map<String, SortedMap<String, Node>> datedEvents() {
    Map<String, SortedMap<String, Node>> dated = new HashMap<>();
    for (Quad quad : quads(Vocabulary.DATE)) {
      if (isOfType(quad.getObject(), XSDDatatype.XSDdate)) {
        String date = quad.getObject().getLiteralLexicalForm();
        dated
            .computeIfAbsent(identity(quad) + date.substring(4), k -> new TreeMap<>())
            .put(date, quad.getSubject());
      }
    }
    return dated;
  }

  private String identity(Quad quad) {
    StringBuilder identity = new StringBuilder();
    for (Node property : List.of(Vocabulary.RELATION, Vocabulary.ACTOR, Vocabulary.RECIPIENT)) {
      TreeSet<String> values = new TreeSet<>();
      dataset
          .find(quad.getGraph(), quad.getSubject(), property, Node.ANY)
          .forEachRemaining(q -> values.add(q.getObject().toString()));
      identity.append(values);
      // The parties of a relation without direction may stand on either side.
      if (property.equals(Vocabulary.ACTOR) && isSymmetric(quad)) {
        dataset
            .find(quad.getGraph(), quad.getSubject(), Vocabulary.RECIPIENT, Node.ANY)
            .forEachRemaining(q -> values.add(q.getObject().toString()));
        return identity.append(values).toString();
      }
    }
    return identity.toString();
  }

  private boolean isSymmetric(Quad event) {
    Iterator<Quad> relation =
        dataset.find(event.getGraph(), event.getSubject(), Vocabulary.RELATION, Node.ANY);
    return relation.hasNext()
        && dataset.contains(
            Node.ANY,
            relation.next().getObject(),
            RDF.type.asNode(),
            OWL.SymmetricProperty.asNode());
  }

  private void join(Quad stated, String date, Node event) {
    Node graph = stated.getGraph();
    dataset.delete(stated);
    dataset.delete(graph, stated.getSubject(), Vocabulary.DATE_PRECISION, DAY_OF_SOME_YEAR);
    dataset.add(
        graph,
        stated.getSubject(),
        Vocabulary.DATE,
        NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate));
    dataset.add(graph, stated.getSubject(), Vocabulary.DATE_PRECISION, DAY);
    dataset.add(graph, stated.getSubject(), STATED_DATE, stated.getObject());
    relabel(graph, stated.getSubject(), stated.getObject().getLiteralLexicalForm(), date);
    rename(graph, stated.getSubject(), event);
    dataset.add(graph, event, STATED_EVENT, stated.getSubject());
  }

  private void undo() {
    for (Quad quad : quads(STATED_EVENT)) {
      Node graph = quad.getGraph();
      Node event = quad.getSubject();
      dataset.delete(quad);
      Node stated = dataset.find(graph, event, STATED_DATE, Node.ANY).next().getObject();
      dataset.delete(graph, event, STATED_DATE, stated);
      String joined =
          dataset
              .find(graph, event, Vocabulary.DATE, Node.ANY)
              .next()
              .getObject()
              .getLiteralLexicalForm();
      relabel(graph, event, joined, stated.getLiteralLexicalForm());
      dataset.deleteAny(graph, event, Vocabulary.DATE, Node.ANY);
      dataset.deleteAny(graph, event, Vocabulary.DATE_PRECISION, Node.ANY);
      dataset.add(graph, event, Vocabulary.DATE, stated);
      dataset.add(graph, event, Vocabulary.DATE_PRECISION, DAY_OF_SOME_YEAR);
      rename(graph, event, quad.getObject());
    }
  }

  private void relabel(Node graph, Node event, String from, String to) {
    for (Quad quad : list(dataset.find(graph, event, RDFS.label.asNode(), Node.ANY))) {
      String label = quad.getObject().getLiteralLexicalForm();
      if (label.endsWith(from)) {
        dataset.delete(quad);
        dataset.add(
            graph,
            event,
            RDFS.label.asNode(),
            NodeFactory.createLiteralString(
                label.substring(0, label.length() - from.length()) + to));
      }
    }
  }

  private void rename(Node graph, Node from, Node to) {
    if (from.equals(to)) {
      return;
    }
    for (Quad quad : list(dataset.find(graph, from, Node.ANY, Node.ANY))) {
      dataset.delete(quad);
      dataset.add(graph, to, quad.getPredicate(), quad.getObject());
    }
    for (Quad quad : list(dataset.find(graph, Node.ANY, Node.ANY, from))) {
      dataset.delete(quad);
      dataset.add(graph, quad.getSubject(), quad.getPredicate(), to);
    }
  }

  private static boolean isOfType(Node literal, XSDDatatype type) {
    return literal.isLiteral() && type.equals(literal.getLiteralDatatype());
  }

  private List<Quad> quads(Node property) {
    return list(dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY));
  }

  private static List<Quad> list(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    list.sort(Comparator.comparing(Quad::toString));
    return list;
  }
}
