package org.entente.relation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeExpression;
import org.entente.annotation.TimeTagger;

/**
 * The days that one article speaks of: its time expressions as dates, where the words around them
 * or other sentences have to be asked. "The same day" and "two days earlier" count from the last
 * day told before, not from that of publication; in an article without one, "on Tuesday" is the
 * Tuesday whose date stands elsewhere in it. For one article and one thread, as it remembers what
 * it has tagged.
 */
final class Chronology {
  /** How many sentences back "the same day" may reach. */
  private static final int REACH = 3;

  private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-(\\d)(?:T.*)?");
  private static final Pattern DAYS = Pattern.compile("P(\\d+)D");
  private static final Pattern YEARS =
      Pattern.compile("(?:from |between )?(\\d{4}) (?:to|until|and|-|–) (\\d{4})");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "(?:the )?(?:(?:early|late) )?(?:dawn|dusk|noon|midday|midnight|morning|afternoon|evening|night)");
  private static final Pattern LAST_WEEKDAY =
      Pattern.compile("last (?:mon|tues|wednes|thurs|fri|satur|sun)day");
  private static final Pattern THE_ONE_BEFORE =
      Pattern.compile("the (week|month|year) (?:before|earlier)");
  private static final Pattern AGO =
      Pattern.compile("(?:.* )?(year|month|week)s? (?:ago|earlier|before)");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:.+ )?days? (?:earlier|before|later|after)|(?:the )?(?:previous|following|next) day");

  private final TimeTagger times;
  private final AnnotatedArticle article;
  private final Map<DayOfWeek, EventDate> weekdays;
  private final OptionalInt year;
  private final Map<Integer, List<Dated>> bySentence = new HashMap<>();

  Chronology(TimeTagger times, AnnotatedArticle article) {
    this.times = times;
    this.article = article;
    boolean dated = article.article().published().isPresent();
    this.weekdays = dated ? Map.of() : YearFinder.weekdays(article.article());
    this.year = dated ? OptionalInt.empty() : YearFinder.find(article.article());
  }

  /**
   * A time expression.
   *
   * @param date what it says; absent for a length of time
   * @param days how many days long, for a length of time in days
   */
  record Dated(TimeExpression time, Optional<EventDate> date, OptionalInt days) {}

  Optional<LocalDate> published() {
    return article.article().published();
  }

  /** The year of an article without a date of publication, where the article lets conclude it. */
  OptionalInt year() {
    return year;
  }

  /** The sentence's time expressions that are dates, spells or counts of days, in order. */
  List<Dated> of(Sentence sentence) {
    List<Dated> known = bySentence.get(sentence.index());
    if (known == null) {
      known = tag(sentence);
      bySentence.put(sentence.index(), known);
    }
    return known;
  }

  private List<Dated> tag(Sentence sentence) {
    List<Dated> found = new ArrayList<>();
    for (TimeExpression time : times.tag(sentence, published())) {
      Matcher days = DAYS.matcher(time.value());
      if (isSameDay(sentence, time)) {
        found.add(new Dated(time, lastDay(sentence, found), OptionalInt.empty()));
      } else if (days.matches()) {
        found.add(
            new Dated(time, Optional.empty(), OptionalInt.of(Integer.parseInt(days.group(1)))));
      } else {
        date(sentence, time, found)
            .ifPresent(d -> found.add(new Dated(time, Optional.of(d), OptionalInt.empty())));
      }
    }
    return List.copyOf(found);
  }

  private Optional<EventDate> date(Sentence sentence, TimeExpression time, List<Dated> before) {
    String words = words(sentence, time);
    Matcher years = YEARS.matcher(isBetween(sentence, time) ? words(sentence, time, 2) : words);
    if (years.matches() && years.group(1).compareTo(years.group(2)) < 0) {
      return EventDate.findFromTimex(years.group(1))
          .flatMap(from -> EventDate.findFromTimex(years.group(2)).map(from::to));
    }
    if (TIME_OF_DAY.matcher(words).matches()) {
      return Optional.empty(); // "before dawn": of whatever day
    }
    int after = Math.min(1, sentence.tokens().size() - time.end());
    Matcher unit = THE_ONE_BEFORE.matcher(words);
    if (unit.matches() || unit.reset(words(sentence, time, after)).matches()) {
      return theOneBefore(unit.group(1), lastDay(sentence, before));
    }
    return point(sentence, time, before)
        .map(d -> lastWeekday(words, d))
        .map(d -> rounded(words, d))
        .map(d -> bounded(sentence, time, d));
  }

  /** "The week before" counts from the last day told, or else from publication. */
  private Optional<EventDate> theOneBefore(String unit, Optional<EventDate> lastDay) {
    Period period =
        switch (unit) {
          case "week" -> Period.ofWeeks(1);
          case "month" -> Period.ofMonths(1);
          default -> Period.ofYears(1);
        };
    return lastDay
        .filter(d -> d.precision() == EventDate.Precision.DAY)
        .or(() -> published().map(d -> new EventDate(d.toString(), EventDate.Precision.DAY)))
        .map(d -> d.minus(period).roundedTo(unit));
  }

  /**
   * "Last Monday" is the one before publication, where the tagger takes that of the week before.
   */
  private EventDate lastWeekday(String words, EventDate date) {
    return LAST_WEEKDAY.matcher(words).matches()
        ? date.plusDays(7)
            .filter(d -> published().filter(d.firstDay().orElseThrow()::isBefore).isPresent())
            .orElse(date)
        : date;
  }

  /** "Two years ago" tells no day. */
  private static EventDate rounded(String words, EventDate date) {
    Matcher ago = AGO.matcher(words);
    return ago.matches() ? date.roundedTo(ago.group(1)) : date;
  }

  /** "Since 2014", "until Friday", "by Friday". */
  private static EventDate bounded(Sentence sentence, TimeExpression time, EventDate date) {
    String before =
        time.first() == 0
            ? ""
            : sentence.tokens().get(time.first() - 1).text().toLowerCase(Locale.ROOT);
    if (date.precision() == EventDate.Precision.DAY_OF_SOME_YEAR) {
      return date;
    }
    return switch (before) {
      case "since" -> date.andAfter();
      case "until", "till", "by" -> date.andBefore();
      default -> date;
    };
  }

  private Optional<EventDate> point(Sentence sentence, TimeExpression time, List<Dated> before) {
    Matcher weekday = WEEKDAY.matcher(time.value());
    if (weekday.matches()) {
      int number = Integer.parseInt(weekday.group(1));
      return number >= 1 && number <= 7
          ? Optional.ofNullable(weekdays.get(DayOfWeek.of(number)))
          : Optional.empty();
    }
    Optional<EventDate> date = EventDate.findFromTimex(time.value());
    if (!COUNTED.matcher(words(sentence, time)).matches()) {
      return date;
    }
    // The tagger counts from the day of publication.
    Optional<Long> distance =
        date.flatMap(EventDate::firstDay)
            .flatMap(d -> published().map(p -> ChronoUnit.DAYS.between(p, d)));
    return distance.flatMap(n -> lastDay(sentence, before).flatMap(l -> l.plusDays(n)));
  }

  private static boolean isBetween(Sentence sentence, TimeExpression time) {
    return time.first() > 0
        && time.end() + 2 <= sentence.tokens().size()
        && sentence.tokens().get(time.first() - 1).text().equalsIgnoreCase("between");
  }

  private static String words(Sentence sentence, TimeExpression time, int more) {
    return words(sentence, new TimeExpression(time.first(), time.end() + more, time.value()));
  }

  private static String words(Sentence sentence, TimeExpression time) {
    return time.words(sentence).toLowerCase(Locale.ROOT);
  }

  private static boolean isSameDay(Sentence sentence, TimeExpression time) {
    return time.first() > 0
        && words(sentence, time).equals("day")
        && sentence.tokens().get(time.first() - 1).text().equalsIgnoreCase("same");
  }

  private Optional<EventDate> lastDay(Sentence sentence, List<Dated> before) {
    Optional<EventDate> last = lastDay(before);
    for (int i = sentence.index() - 1;
        last.isEmpty() && i >= 0 && i >= sentence.index() - REACH;
        i--) {
      last = lastDay(of(article.sentences().get(i)));
    }
    return last;
  }

  private static Optional<EventDate> lastDay(List<Dated> dated) {
    return dated.stream()
        .flatMap(d -> d.date().stream())
        .filter(EventDate::isDay)
        .reduce((earlier, later) -> later);
  }
}
