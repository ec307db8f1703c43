package org.entente.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * When an event takes place, as far as it is known.
 *
 * @param iso an ISO 8601 date, a reduced one ({@code 2016-08}, {@code 2016}), or an interval {@code
 *     a/b} with {@code ..} for an open end
 * @param fromText whether the article says so; otherwise the date is the article's own
 */
record EventDate(String iso, boolean fromText) {
  private static final String OPEN = "..";

  EventDate {
    Objects.requireNonNull(iso);
  }

  /** The dates of an interval with at least one end. */
  static EventDate interval(Optional<String> begin, Optional<String> end) {
    return new EventDate(begin.orElse(OPEN) + "/" + end.orElse(OPEN), true);
  }

  /** Where the date is from: {@code text} or {@code publication}. */
  String source() {
    return fromText ? "text" : "publication";
  }

  /** The first day that it may mean; empty if there is none. */
  Optional<LocalDate> firstDay() {
    return day(iso.substring(0, iso.contains("/") ? iso.indexOf('/') : iso.length()), false);
  }

  /** The last day that it may mean; empty if there is none. */
  Optional<LocalDate> lastDay() {
    return day(iso.substring(iso.indexOf('/') + 1), true);
  }

  private static Optional<LocalDate> day(String text, boolean last) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(Year.parse(text)).map(y -> y.atDay(last ? y.length() : 1));
        case 7 ->
            Optional.of(YearMonth.parse(text))
                .map(month -> last ? month.atEndOfMonth() : month.atDay(1));
        case 10 -> Optional.of(LocalDate.parse(text));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty(); // an unreadable date bounds nothing, but is exported as it stands
    }
  }
}
