package org.entente.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Finds out whether a query would make another machine work for it, which is refused. */
final class NoService extends ElementVisitorBase {
  private boolean found;

  private NoService() {}

  static void check(String name, Query query) throws InvalidQueryException {
    NoService visitor = new NoService();
    visitor.look(query);
    if (visitor.found) {
      throw new InvalidQueryException(
          name + ": SERVICE is not allowed, as queries stay on this machine");
    }
  }

  @Override
  public void visit(ElementService service) {
    found = true;
  }

  @Override
  public void visit(ElementSubQuery subQuery) {
    look(subQuery.getQuery());
  }

  @Override
  public void visit(ElementFilter filter) {
    Walker.walk(filter.getExpr(), new InsideExists());
  }

  @Override
  public void visit(ElementBind bind) {
    Walker.walk(bind.getExpr(), new InsideExists());
  }

  private void look(Query query) {
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(query.getQueryPattern(), this);
    }
  }

  /** The patterns within EXISTS and NOT EXISTS, which a walk over patterns passes by. */
  private final class InsideExists extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionOp exists) {
      ElementWalker.walk(exists.getElement(), NoService.this);
    }
  }
}
