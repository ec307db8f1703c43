package org.entente.relation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.Article;

/**
 * Works out the year of an undated article from what it says: a weekday with day and month
 * ("Tuesday, March 7") fits one year in five or six, and the article cannot be older than the
 * latest year that it names. Where it names none, nothing is concluded.
 */
final class YearFinder {
  private static final String WEEKDAY =
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final Pattern DATED_WEEKDAY =
      Pattern.compile(
          WEEKDAY
              + ",? (?:on )?(?:"
              + MONTH
              + " (\\d{1,2})|(\\d{1,2}) "
              + MONTH
              + ")\\b(?!,? \\d{4})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d,.$€£])(?:19|20)\\d\\d(?![\\d%]|[,.]\\d)");

  /**
   * Weekdays come round to the same date after at most eleven years, with a leap day between six.
   */
  private static final int REACH = 6;

  private YearFinder() {}

  /** The weekdays that the article gives a date without a year, each with the one date it has. */
  static Map<DayOfWeek, EventDate> weekdays(Article article) {
    Map<DayOfWeek, Set<EventDate>> dates = new EnumMap<>(DayOfWeek.class);
    Matcher weekday = DATED_WEEKDAY.matcher(body(article));
    while (weekday.find()) {
      EventDate date =
          new EventDate(
              String.format(Locale.ROOT, "--%02d-%02d", month(weekday).getValue(), day(weekday)),
              EventDate.Precision.DAY_OF_SOME_YEAR);
      dates.computeIfAbsent(dayOfWeek(weekday), d -> new HashSet<>()).add(date);
    }
    Map<DayOfWeek, EventDate> only = new EnumMap<>(DayOfWeek.class);
    dates.forEach(
        (d, of) -> {
          if (of.size() == 1) {
            only.put(d, of.iterator().next());
          }
        });
    return only;
  }

  private static String body(Article article) {
    StringBuilder body = new StringBuilder();
    article.body().forEach(s -> body.append(s.of(article.text())).append('\n'));
    return body.toString();
  }

  private static DayOfWeek dayOfWeek(Matcher weekday) {
    return DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
  }

  private static Month month(Matcher weekday) {
    return Month.valueOf(
        Optional.ofNullable(weekday.group(2)).orElse(weekday.group(5)).toUpperCase(Locale.ROOT));
  }

  private static int day(Matcher weekday) {
    return Integer.parseInt(Optional.ofNullable(weekday.group(3)).orElse(weekday.group(4)));
  }

  static OptionalInt find(Article article) {
    String body = body(article);
    Optional<Integer> latest =
        YEAR.matcher(body).results().map(m -> Integer.parseInt(m.group())).max(Integer::compare);
    Matcher weekday = DATED_WEEKDAY.matcher(body);
    if (latest.isEmpty() || !weekday.find()) {
      return OptionalInt.empty();
    }
    for (int year = latest.get(); year < latest.get() + REACH; year++) {
      if (falls(dayOfWeek(weekday), year, month(weekday), day(weekday))) {
        return OptionalInt.of(year);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean falls(DayOfWeek weekday, int year, Month month, int day) {
    try {
      return LocalDate.of(year, month, day).getDayOfWeek() == weekday;
    } catch (DateTimeException e) {
      return false; // no such day in that year
    }
  }
}
