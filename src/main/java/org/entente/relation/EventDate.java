package org.entente.relation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an event was, as precisely as the text tells: a day, a month, a year, a day whose year the
 * text leaves open, or a stretch of time.
 *
 * @param value {@code 2017-03-07}, {@code 2017-03}, {@code 2017} or {@code --03-07}; of an interval
 *     two of the first three with a slash between, where {@code ..} is an open end (ISO 8601-2)
 */
public record EventDate(String value, Precision precision) {
  private static final String OPEN = "..";

  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X");

  public EventDate {
    Objects.requireNonNull(value);
    Objects.requireNonNull(precision);
  }

  /** How precise a date is. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    DAY_OF_SOME_YEAR,
    INTERVAL
  }

  /** Reads a TIMEX3 value; durations and vague references are no dates. */
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
        : findStretch(day);
  }

  /** A week from Monday, a weekend, a season of the northern year, a decade. */
  private static Optional<EventDate> findStretch(String value) {
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate first = week.group(3) == null ? monday : monday.plusDays(5);
      return Optional.of(between(first.toString(), monday.plusDays(6).toString()));
    }
    Matcher season = SEASON.matcher(value);
    if (season.matches()) {
      YearMonth first =
          switch (season.group(2)) {
            case "SP" -> YearMonth.parse(season.group(1) + "-03");
            case "SU" -> YearMonth.parse(season.group(1) + "-06");
            case "FA" -> YearMonth.parse(season.group(1) + "-09");
            default -> YearMonth.parse(season.group(1) + "-12");
          };
      return Optional.of(between(first.toString(), first.plusMonths(2).toString()));
    }
    Matcher decade = DECADE.matcher(value);
    return decade.matches()
        ? Optional.of(between(decade.group(1) + "0", decade.group(1) + "9"))
        : Optional.empty();
  }

  private static EventDate between(String begin, String end) {
    return new EventDate(begin + "/" + end, Precision.INTERVAL);
  }

  /** The time from the beginning of this date to the end of the other. */
  EventDate to(EventDate end) {
    return between(end(0), end.end(1));
  }

  /** "Since" then: it is not told how long. */
  EventDate andAfter() {
    return between(end(0), OPEN);
  }

  /** "Until" then: it is not told since when. */
  EventDate andBefore() {
    return between(OPEN, end(1));
  }

  /** The beginning of an interval, unless it is open. */
  public Optional<String> begin() {
    return Optional.of(end(0)).filter(d -> !d.equals(OPEN));
  }

  /** The end of an interval, unless it is open. */
  public Optional<String> end() {
    return Optional.of(end(1)).filter(d -> !d.equals(OPEN));
  }

  private String end(int which) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return value;
    }
    return which == 0 ? value.substring(0, slash) : value.substring(slash + 1);
  }

  /** The month, year or week that a day is in, where the text counts by such: "two years ago". */
  EventDate roundedTo(String unit) {
    if (precision != Precision.DAY) {
      return this;
    }
    return switch (unit) {
      case "year" -> new EventDate(value.substring(0, 4), Precision.YEAR);
      case "month" -> new EventDate(value.substring(0, 7), Precision.MONTH);
      case "week" -> {
        LocalDate monday =
            LocalDate.parse(value).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield between(monday.toString(), monday.plusDays(6).toString());
      }
      default -> this;
    };
  }

  /** The date a year earlier, if it has a year. */
  EventDate aYearEarlier() {
    return precision == Precision.DAY_OF_SOME_YEAR || precision == Precision.YEAR
        ? this
        : minus(Period.ofYears(1));
  }

  /** The date so much earlier; of months and years no days are taken. */
  EventDate minus(Period period) {
    UnaryOperator<String> earlier =
        date ->
            switch (date.length()) {
              case 10 -> LocalDate.parse(date).minus(period).toString();
              case 7 -> YearMonth.parse(date).minusMonths(period.toTotalMonths()).toString();
              case 4 -> Year.parse(date).minusYears(period.getYears()).toString();
              default -> date;
            };
    return new EventDate(
        SLASH.splitAsStream(value).map(earlier).collect(Collectors.joining("/")), precision);
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

  /** The first day that it may mean, if it has a year and is not open. */
  Optional<LocalDate> firstDay() {
    String first = end(0);
    return switch (first.length()) {
      case 10 -> Optional.of(LocalDate.parse(first));
      case 7 ->
          precision == Precision.DAY_OF_SOME_YEAR
              ? Optional.empty()
              : Optional.of(YearMonth.parse(first).atDay(1));
      case 4 -> Optional.of(Year.parse(first).atDay(1));
      default -> Optional.empty();
    };
  }

  /** The day in this year, for a day whose year was left open. */
  EventDate inYear(int year) {
    MonthDay day = MonthDay.parse(value);
    return new EventDate(day.atYear(year).toString(), Precision.DAY);
  }
}
