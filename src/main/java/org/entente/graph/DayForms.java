package org.entente.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.actor.Day;

/** Reads days as other data sets write them, and writes them as RDF does. */
final class DayForms {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

  private static final Pattern DIGITS = Pattern.compile("\\d{6}(\\d{2})?");

  /** Ends the century of two-digit years: 30 is 2030, 31 is 1931. */
  private static final int LAST_SHORT_YEAR = 30;

  /** A date as SPARQL results have it; a month or day of 00 is one that is not known. */
  static Optional<Day> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String year = written.group(1);
    String month = Optional.ofNullable(written.group(2)).orElse("00");
    String day = Optional.ofNullable(written.group(3)).orElse("00");
    if (month.equals("00")) {
      return Optional.of(new Day(year));
    }
    boolean whole = !day.equals("00");
    return date(year + month + (whole ? day : "01"))
        .map(d -> new Day(whole ? d.toString() : year + "-" + month));
  }

  /** The day of eight digits, or of six where the century goes without saying. */
  static Optional<LocalDate> date(String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    int yearDigits = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, yearDigits));
    if (yearDigits == 2) {
      year += year <= LAST_SHORT_YEAR ? 2000 : 1900;
    }
    try {
      return Optional.of(
          LocalDate.of(
              year,
              Integer.parseInt(digits.substring(yearDigits, yearDigits + 2)),
              Integer.parseInt(digits.substring(yearDigits + 2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The literal of XML Schema that is as exact as the day. */
  static Node literal(Day day) {
    RDFDatatype type =
        switch (day.text().length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(day.text(), type);
  }

  private DayForms() {}
}
