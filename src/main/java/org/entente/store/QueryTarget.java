package org.entente.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** What a query is put to: a store of this process, or a SPARQL service. */
sealed interface QueryTarget {
  /** A query to be filled in. */
  QueryExecBuilder newQuery();

  /** Does the work as one reader, to whom the data does not change. */
  void read(Work work) throws IOException, InvalidQueryException;

  /** The rows of a query of the program's own; called within {@link #read}. */
  default List<Binding> rows(String query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec exec = newQuery().query(Prefixes.sparql() + query).build()) {
      exec.select().forEachRemaining(rows::add);
    }
    return rows;
  }

  /** What may fail as reading may. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, InvalidQueryException;
  }

  /** Data of this process. */
  record Local(DatasetGraph dataset) implements QueryTarget {
    @Override
    public QueryExecBuilder newQuery() {
      return QueryExec.dataset(dataset);
    }

    @Override
    public void read(Work work) throws IOException, InvalidQueryException {
      dataset.begin(TxnType.READ);
      try {
        work.run();
      } finally {
        dataset.end();
      }
    }
  }

  /** A SPARQL endpoint. */
  record Service(URI endpoint) implements QueryTarget {
    @Override
    public QueryExecBuilder newQuery() {
      return QueryExec.service(endpoint.toString());
    }

    @Override
    public void read(Work work) throws IOException, InvalidQueryException {
      try {
        work.run();
      } catch (QueryExceptionHTTP | HttpException | RuntimeIOException e) {
        throw new IOException(endpoint + ": the query was not answered: " + reason(e), e);
      }
    }

    /** Jena repeats the request; what went wrong is at the end of the causes. */
    private static String reason(Throwable e) {
      if (e.getCause() instanceof ConnectException) {
        return "nothing answers at this address";
      }
      return e.getCause() == null ? e.getMessage() : reason(e.getCause());
    }
  }
}
