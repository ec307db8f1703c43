package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query with what its header says of it. The header is the comment lines at the top: the first
 * says what the query answers, {@code # parameter ...} declares a parameter, the rest explains.
 *
 * @param name where it comes from, for messages
 * @param summary what it answers, in one line; empty when it has no header
 * @param parameters what the user may set, as declared
 * @param text the whole file
 */
public record QueryFile(String name, String summary, List<QueryParameter> parameters, String text) {
  public QueryFile {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a query's header.
   *
   * @param name for messages
   * @throws InvalidQueryException when a parameter's declaration cannot be read
   */
  public static QueryFile parse(String name, String text) throws InvalidQueryException {
    String summary = "";
    List<QueryParameter> parameters = new ArrayList<>();
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      String comment = line.replaceFirst("^#+", "").strip();
      if (QueryParameter.isDeclaration(comment)) {
        parameters.add(parameter(name, comment));
      } else if (summary.isEmpty()) {
        summary = comment;
      }
    }
    return new QueryFile(name, summary, parameters, text);
  }

  /** The parameter of this name, if declared. */
  Optional<QueryParameter> parameter(String wanted) {
    return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }

  private static QueryParameter parameter(String name, String comment)
      throws InvalidQueryException {
    try {
      return QueryParameter.parse(comment);
    } catch (InvalidQueryException e) {
      throw new InvalidQueryException(name + ": " + e.getMessage(), e);
    }
  }
}
