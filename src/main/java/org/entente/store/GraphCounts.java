package org.entente.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/**
 * What a graph holds, in numbers.
 *
 * @param articles articles read
 * @param sentences sentences that a report rests on
 * @param events events, each counted once however many articles tell of it
 * @param reports what articles say of events
 * @param actors actors that take part in an event
 * @param edges different direct edges, the simple graph of relations taken as fact
 */
public record GraphCounts(
    long articles, long sentences, long events, long reports, long actors, long edges) {

  static GraphCounts of(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            new GraphCounts(
                instances(dataset, "schema:NewsArticle"),
                instances(dataset, "nif:Sentence"),
                instances(dataset, "ent:Event"),
                instances(dataset, "ent:Report"),
                count(dataset, "{ ?event ent:actor ?x } UNION { ?event ent:recipient ?x }"),
                count(
                    dataset,
                    """
                    { SELECT DISTINCT ?relation { ?event ent:relation ?relation } }
                    ?article a schema:NewsArticle .
                    GRAPH ?article { ?source ?relation ?target }
                    BIND(CONCAT(STR(?source), " ", STR(?relation), " ", STR(?target)) AS ?x)
                    """)));
  }

  private static long instances(DatasetGraph dataset, String type) {
    return count(dataset, "?x a " + type);
  }

  private static long count(DatasetGraph dataset, String pattern) {
    String query = Prefixes.sparql() + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }";
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      RowSet rows = exec.select();
      Node number = rows.next().get(Var.alloc("n"));
      return ((Number) number.getLiteralValue()).longValue();
    }
  }
}
