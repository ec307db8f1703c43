package org.entente.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A day, or the month or year of a day that is not known.
 *
 * @param text in the form of XML Schema: 2009-01-20, 2009-01 or 2009
 */
record Day(String text) implements Comparable<Day> {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

  private static final Pattern DIGITS = Pattern.compile("\\d{6}(\\d{2})?");

  /** Ends the century of two-digit years: 30 is 2030, 31 is 1931. */
  private static final int LAST_SHORT_YEAR = 30;

  static Day of(LocalDate date) {
    return new Day(date.toString());
  }

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

  /** The first day that it may be. */
  LocalDate first() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  /** The last day that it may be. */
  LocalDate last() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  Node literal() {
    RDFDatatype type =
        switch (text.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(text, type);
  }

  @Override
  public int compareTo(Day other) {
    return text.compareTo(other.text);
  }
}
