package org.entente.store;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;

/** Answers queries, but with no more than so many rows. */
final class RowLimit extends SPARQL_QueryDataset {
  private final long rows;

  RowLimit(long rows) {
    this.rows = rows;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    boolean unlimited = query.getLimit() == Query.NOLIMIT || query.getLimit() > rows;
    if (!query.isAskType() && unlimited) {
      query.setLimit(rows);
    }
  }
}
