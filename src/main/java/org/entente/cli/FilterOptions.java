package org.entente.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.entente.cli.Command.UsageException;
import org.entente.export.NamesInGraph;
import org.entente.export.ViewFilter;

/** The options that say which part of a graph is meant. */
record FilterOptions(CommandLine arguments, NamesInGraph names) {
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String ACTOR = "actor";
  private static final String RELATION = "relation";
  private static final String MIN_REPORTS = "min-reports";
  private static final String MIN_CONFIDENCE = "min-confidence";

  static List<Option> all() {
    return List.of(
        option(SINCE, "DATE", "leave out what ended before this day, as in 2016-08-24"),
        option(UNTIL, "DATE", "leave out what began after this day"),
        option(ACTOR, "NAME...", "only with this actor, by any name or its IRI; may be repeated"),
        option(RELATION, "NAME...", "only this relation, such as backs; may be repeated"),
        option(MIN_REPORTS, "N", "only what at least N reports tell"),
        option(MIN_CONFIDENCE, "C", "only reports that are this sure, from 0 to 1, such as 0.8"));
  }

  ViewFilter read() throws UsageException {
    return new ViewFilter(
        day(SINCE), day(UNTIL), actors(), relations(), minReports(), minConfidence());
  }

  private Optional<LocalDate> day(String option) throws UsageException {
    String given = arguments.getOptionValue(option);
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given));
    } catch (DateTimeParseException e) {
      throw new UsageException("--" + option + " " + given + ": not a date such as 2016-08-24");
    }
  }

  private Set<String> actors() throws UsageException {
    Set<String> found = new TreeSet<>();
    for (String given : values(ACTOR)) {
      Set<String> iris = names.actors(given);
      if (iris.isEmpty()) {
        throw new UsageException("--actor " + given + ": no actor of this name in the graph");
      }
      found.addAll(iris);
    }
    return found;
  }

  private Set<String> relations() throws UsageException {
    Set<String> found = new TreeSet<>();
    for (String given : values(RELATION)) {
      if (!names.hasRelation(given)) {
        throw new UsageException("--relation " + given + ": no such relation in the graph");
      }
      found.add(given);
    }
    return found;
  }

  private int minReports() throws UsageException {
    String given = arguments.getOptionValue(MIN_REPORTS, "1");
    if (!given.matches("[1-9]\\d{0,8}")) {
      throw new UsageException("--min-reports " + given + ": not a number from 1 up");
    }
    return Integer.parseInt(given);
  }

  private BigDecimal minConfidence() throws UsageException {
    String given = arguments.getOptionValue(MIN_CONFIDENCE, "0");
    if (!given.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      throw new UsageException("--min-confidence " + given + ": not a number from 0 to 1");
    }
    return new BigDecimal(given);
  }

  private List<String> values(String option) {
    String[] given = arguments.getOptionValues(option);
    return given == null ? List.of() : List.of(given);
  }

  private static Option option(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }
}
