package org.entente.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * Puts a query to a store or a SPARQL service and writes the answer. Rows come in the query's own
 * order; a query without one has its rows sorted, so equal graphs give equal bytes.
 */
public final class QueryRunner {
  private final QueryTarget target;
  private final Duration limit;

  private QueryRunner(QueryTarget target, Duration limit) {
    this.target = target;
    this.limit = limit;
  }

  /**
   * Asks a store.
   *
   * @param limit the time after which a query is given up
   */
  public static QueryRunner over(GraphStore store, Duration limit) {
    return new QueryRunner(new QueryTarget.Local(store.dataset()), limit);
  }

  /**
   * Asks a SPARQL endpoint.
   *
   * @param limit the time after which a query is given up
   */
  public static QueryRunner over(URI service, Duration limit) {
    return new QueryRunner(new QueryTarget.Service(service), limit);
  }

  /**
   * Runs a query.
   *
   * @param settings what the user gave for the query's parameters, by name
   * @throws InvalidQueryException when the query or a value is at fault
   * @throws IOException when the data cannot be read, or the time was up
   */
  public void run(QueryFile file, Map<String, String> settings, ResultForm form, OutputStream out)
      throws InvalidQueryException, IOException {
    Query query = parse(file);
    checkForm(file, query, form);
    try {
      target.read(
          () -> {
            Map<Var, Node> values = new ParameterValues(target).of(file, settings);
            try (QueryExec exec = prepare(query, values)) {
              write(exec, query, form, out);
            }
          });
    } catch (QueryCancelledException e) {
      throw new IOException(
          file.name() + ": gave no answer within " + limit.toSeconds() + " s; stopped", e);
    } catch (QueryException e) {
      throw new InvalidQueryException(file.name() + ": " + e.getMessage(), e);
    }
  }

  private static Query parse(QueryFile file) throws InvalidQueryException {
    Query query;
    try {
      query = QueryFactory.create(file.text());
    } catch (QueryParseException e) {
      throw new InvalidQueryException(
          file.name() + ": not a SPARQL query: " + e.getMessage().lines().findFirst().orElse(""),
          e);
    }
    NoService.check(file.name(), query);
    return query;
  }

  private static void checkForm(QueryFile file, Query query, ResultForm form)
      throws InvalidQueryException {
    boolean triples = query.isConstructType() || query.isDescribeType();
    boolean fits = form == ResultForm.TEXT || (triples ? form.graph() : form.table()).isPresent();
    if (!fits) {
      throw new InvalidQueryException(
          file.name()
              + ": answers with "
              + (triples ? "triples" : "a table")
              + ", which cannot be written as "
              + form.word());
    }
  }

  private QueryExec prepare(Query query, Map<Var, Node> values) {
    QueryExecBuilder builder =
        target.newQuery().query(query).timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    values.forEach(builder::substitution);
    return builder.build();
  }

  private static void write(QueryExec exec, Query query, ResultForm form, OutputStream out)
      throws IOException {
    if (query.isAskType()) {
      writeAnswer(exec.ask(), form, out);
    } else if (query.isSelectType()) {
      new ResultTable(query).write(exec.select(), form, out);
    } else {
      Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
      GraphFormat format = form.graph().orElseThrow();
      GraphWriter.of(StableBlankNodes.relabel(Quad.defaultGraphIRI, graph)).write(format, out);
    }
    out.flush();
  }

  private static void writeAnswer(boolean answer, ResultForm form, OutputStream out)
      throws IOException {
    if (form.table().isPresent()) {
      ResultsWriter.create().lang(form.table().get()).build().write(out, answer);
    } else {
      out.write((answer ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
