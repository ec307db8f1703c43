package org.entente.relation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * When an event was, as precisely as the text tells: a day, a month, a year, or a day whose year
 * the text leaves open.
 *
 * @param value {@code 2017-03-07}, {@code 2017-03}, {@code 2017} or {@code --03-07}
 */
public record EventDate(String value, Precision precision) {
  public EventDate {
    Objects.requireNonNull(value);
    Objects.requireNonNull(precision);
  }

  /** How precise a date is. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    DAY_OF_SOME_YEAR
  }

  /** Reads a TIMEX3 value; durations, weeks, seasons and vague references are no dates. */
  public static Optional<EventDate> findFromTimex(String value) {
    String day = value.contains("T") ? value.substring(0, value.indexOf('T')) : value;
    if (day.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.of(new EventDate(day, Precision.DAY));
    }
    if (day.matches("XXXX-\\d\\d-\\d\\d")) {
      return Optional.of(new EventDate("-" + day.substring(4), Precision.DAY_OF_SOME_YEAR));
    }
    if (day.matches("\\d{4}-\\d\\d")) {
      return Optional.of(new EventDate(day, Precision.MONTH));
    }
    return day.matches("(19|20)\\d\\d")
        ? Optional.of(new EventDate(day, Precision.YEAR))
        : Optional.empty();
  }

  /** The date a year earlier, if it has a year. */
  EventDate aYearEarlier() {
    return switch (precision) {
      case DAY -> new EventDate(LocalDate.parse(value).minusYears(1).toString(), precision);
      case MONTH -> new EventDate(YearMonth.parse(value).minusMonths(12).toString(), precision);
      case YEAR, DAY_OF_SOME_YEAR -> this;
    };
  }

  boolean isDay() {
    return precision == Precision.DAY || precision == Precision.DAY_OF_SOME_YEAR;
  }

  /** The day so many days later, if it is a day of a known year. */
  Optional<EventDate> plusDays(long days) {
    return precision == Precision.DAY
        ? Optional.of(new EventDate(LocalDate.parse(value).plusDays(days).toString(), precision))
        : Optional.empty();
  }

  /** The first day that it may mean, if it has a year. */
  Optional<LocalDate> firstDay() {
    return switch (precision) {
      case DAY -> Optional.of(LocalDate.parse(value));
      case MONTH -> Optional.of(YearMonth.parse(value).atDay(1));
      case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(value), 1, 1));
      case DAY_OF_SOME_YEAR -> Optional.empty();
    };
  }

  /** The day in this year, for a day whose year was left open. */
  EventDate inYear(int year) {
    MonthDay day = MonthDay.parse(value);
    return new EventDate(day.atYear(year).toString(), Precision.DAY);
  }
}
