package org.entente.actor;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, or the month or year of a day that is not known.
 *
 * @param text in the form of XML Schema: 2009-01-20, 2009-01 or 2009
 */
public record Day(String text) implements Comparable<Day> {
  /** This day itself. */
  public static Day of(LocalDate date) {
    return new Day(date.toString());
  }

  /** The first day that it may be. */
  public LocalDate first() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  /** The last day that it may be. */
  public LocalDate last() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  @Override
  public int compareTo(Day other) {
    return text.compareTo(other.text);
  }
}
