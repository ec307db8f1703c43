package org.entente.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.graph.Vocabulary;

/** Turns what the user typed for a query's parameters into terms of the graph. */
final class ParameterValues {
  private static final String RELATIONS =
      """
      SELECT DISTINCT ?relation (STR(?text) AS ?label) {
        { ?relation rdfs:subPropertyOf+ ent:interactsWith } UNION { ?event ent:relation ?relation }
        OPTIONAL { ?relation rdfs:label ?text }
      }
      """;

  private final QueryTarget target;
  private Optional<ActorNames> actors = Optional.empty();

  ParameterValues(QueryTarget target) {
    this.target = target;
  }

  /**
   * The values by variable; called within {@link QueryTarget#read}.
   *
   * @throws InvalidQueryException when a value cannot be meant, is missing or belongs to no
   *     parameter
   */
  Map<Var, Node> of(QueryFile query, Map<String, String> settings) throws InvalidQueryException {
    for (String name : settings.keySet()) {
      if (query.parameter(name).isEmpty()) {
        throw undeclared(query, name);
      }
    }
    Map<Var, Node> values = new TreeMap<>(Comparator.comparing(Var::getVarName));
    for (QueryParameter parameter : query.parameters()) {
      Optional<String> text =
          Optional.ofNullable(settings.get(parameter.name())).or(parameter::preset);
      if (text.isPresent()) {
        values.put(Var.alloc(parameter.name()), value(parameter, text.get()));
      } else if (parameter.required()) {
        throw new InvalidQueryException(
            query.name() + ": needs --set " + parameter.name() + "=..., " + parameter.meaning());
      }
    }
    return values;
  }

  private static InvalidQueryException undeclared(QueryFile query, String name) {
    String declared =
        query.parameters().isEmpty()
            ? "it has none; a comment line at the top such as \"# parameter "
                + name
                + " (actor): what it means\" declares one"
            : "it has "
                + query.parameters().stream()
                    .map(QueryParameter::name)
                    .collect(Collectors.joining(", "));
    return new InvalidQueryException(query.name() + ": no parameter \"" + name + "\"; " + declared);
  }

  private Node value(QueryParameter parameter, String text) throws InvalidQueryException {
    try {
      return switch (parameter.type()) {
        case ACTOR -> isIri(text) ? iri(text) : actors().find(text.strip());
        case RELATION -> isIri(text) ? iri(text) : relation(text.strip());
        case DATE -> date(text.strip());
        case MONTH -> NodeFactory.createLiteralString(YearMonth.parse(text.strip()).toString());
        case INTEGER ->
            NodeFactory.createLiteralDT(
                Long.toString(Long.parseLong(text.strip())), XSDDatatype.XSDinteger);
        case STRING -> NodeFactory.createLiteralString(text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new InvalidQueryException(
          parameter.name() + ": \"" + text + "\" is no " + expected(parameter.type()), e);
    } catch (InvalidQueryException e) {
      throw new InvalidQueryException(parameter.name() + ": " + e.getMessage(), e);
    }
  }

  private static String expected(QueryParameter.Type type) {
    return switch (type) {
      case DATE -> "date such as 2024-05-31, 2024-05 or 2024";
      case MONTH -> "month such as 2024-05";
      case INTEGER -> "whole number";
      case ACTOR, RELATION, STRING -> type.word();
    };
  }

  /**
   * As precise as it was given, so that a query can take a month's or a year's end into account.
   */
  private static Node date(String text) {
    return switch (text.length()) {
      case 4 -> NodeFactory.createLiteralDT(Year.parse(text).toString(), XSDDatatype.XSDgYear);
      case 7 ->
          NodeFactory.createLiteralDT(YearMonth.parse(text).toString(), XSDDatatype.XSDgYearMonth);
      default -> NodeFactory.createLiteralDT(LocalDate.parse(text).toString(), XSDDatatype.XSDdate);
    };
  }

  private static boolean isIri(String text) {
    return text.startsWith("<") && text.endsWith(">");
  }

  private static Node iri(String text) throws InvalidQueryException {
    String iri = text.substring(1, text.length() - 1);
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
      throw new InvalidQueryException("\"" + text + "\" is no address in angle brackets");
    }
    return NodeFactory.createURI(iri);
  }

  private ActorNames actors() {
    if (actors.isEmpty()) {
      actors = Optional.of(ActorNames.of(target));
    }
    return actors.get();
  }

  /** By local name or label, whatever case and spaces: meetsWith, "meets with". */
  private Node relation(String text) throws InvalidQueryException {
    String wanted = squeeze(text);
    Map<String, Node> byName = new TreeMap<>();
    List<String> shown = new ArrayList<>();
    for (Binding row : target.rows(RELATIONS)) {
      Node relation = row.get(Var.alloc("relation"));
      String local = relation.getURI().replaceFirst("^.*[#/]", "");
      byName.put(squeeze(local), relation);
      shown.add(local);
      Optional.ofNullable(row.get(Var.alloc("label")))
          .ifPresent(label -> byName.putIfAbsent(squeeze(label.getLiteralLexicalForm()), relation));
    }
    if (byName.containsKey(wanted)) {
      return byName.get(wanted);
    }
    List<String> close = Closeness.suggest(text, shown);
    throw new InvalidQueryException(
        "no relation is called \""
            + text
            + "\"; "
            + (close.isEmpty()
                ? "there are "
                    + shown.stream().distinct().sorted().collect(Collectors.joining(", "))
                : "did you mean " + String.join(", ", close) + "?"));
  }

  private static String squeeze(String name) {
    return Closeness.fold(name.startsWith(Vocabulary.NS) ? name : name.replaceFirst("^ent:", ""))
        .replace(" ", "");
  }
}
