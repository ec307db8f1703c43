package org.entente.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates that are written out in full. A date without its year, or whose day and month could
 * be swapped (03/04/2017), is none: nothing is guessed.
 */
final class DateText {
  /** A full date in a text, by its offsets there. */
  record Found(LocalDate date, int begin, int end) {}

  /** A date that lacks its year. */
  record FoundDay(MonthDay day, int begin) {}

  private interface Reading {
    LocalDate date(MatchResult match);
  }

  private record Form(Pattern pattern, Reading reading) {}

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** A month's name or its usual short form; matches without regard to case. */
  static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final List<Form> FORMS =
      List.of(
          new Form(
              compiled(DAY + "[ -]+(?:of )?(" + MONTH + "),?[ -]+(\\d{4})"),
              m -> date(m.group(3), month(m.group(2)), m.group(1))),
          new Form(
              compiled("(" + MONTH + ") +" + DAY + ",? +(\\d{4})"),
              m -> date(m.group(3), month(m.group(1)), m.group(2))),
          new Form(
              compiled("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?=T\\d|\\b)"),
              m -> date(m.group(1), number(m.group(3)), m.group(4))),
          new Form(
              compiled("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"),
              m -> date(m.group(3), number(m.group(2)), m.group(1))),
          new Form(compiled("(\\d{1,2})/(\\d{1,2})/(\\d{4})"), DateText::slashed));

  private static final List<Pattern> DAYS =
      List.of(
          compiled("(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?(?<month>" + MONTH + ")"),
          compiled("(?<month>" + MONTH + ") +(?<day>\\d{1,2})(?:st|nd|rd|th)?"));

  private static final Pattern BASIC =
      Pattern.compile("(?<!\\p{Alnum})(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\p{Alnum})");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private DateText() {}

  /** All full dates of a text, in their order there. */
  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    for (Form form : FORMS) {
      for (Matcher m = form.pattern().matcher(text); m.find(); ) {
        date(form, m).ifPresent(date -> found.add(new Found(date, m.start(), m.end())));
      }
    }
    found.sort(Comparator.comparingInt(Found::begin));
    return found;
  }

  /** All dates without a year of a text from which those with a year have been taken out. */
  static List<FoundDay> findDays(String text) {
    List<FoundDay> found = new ArrayList<>();
    for (Pattern pattern : DAYS) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        try {
          MonthDay day = MonthDay.of(month(m.group("month")), number(m.group("day")));
          found.add(new FoundDay(day, m.start()));
        } catch (DateTimeException e) {
          // 31 February
        }
      }
    }
    found.sort(Comparator.comparingInt(FoundDay::begin));
    return found;
  }

  /** The date of a record's field: a date or time stamp in the usual forms, or Unix time. */
  static Optional<LocalDate> record(String value) {
    String stripped = value.strip();
    if (EPOCH.matcher(stripped).matches()) {
      long number = Long.parseLong(stripped);
      Instant instant =
          stripped.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
    return find(stripped).stream().map(Found::date).findFirst().or(() -> fileName(stripped));
  }

  /**
   * A date that stands in a file's name as year, month and day, set off from letters and digits.
   */
  static Optional<LocalDate> fileName(String stem) {
    Matcher m = BASIC.matcher(stem);
    return m.find()
        ? date(new Form(BASIC, x -> date(x.group(1), number(x.group(2)), x.group(3))), m)
        : Optional.empty();
  }

  private static Optional<LocalDate> date(Form form, MatchResult match) {
    try {
      return Optional.of(form.reading().date(match))
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February, month 13, or day and month that could be swapped
    }
  }

  private static LocalDate slashed(MatchResult m) {
    int first = number(m.group(1));
    int second = number(m.group(2));
    if (first > 12 || first == second) {
      return date(m.group(3), second, m.group(1));
    }
    if (second > 12) {
      return date(m.group(3), first, m.group(2));
    }
    throw new DateTimeException("day or month first?");
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(number(year), month, number(day));
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Pattern compiled(String form) {
    return Pattern.compile(
        "(?<![\\p{Alnum}/.-])" + form + "(?!\\d|[./-]\\d)", Pattern.CASE_INSENSITIVE);
  }
}
