package org.entente.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands before the first sentence of a paragraph and is no part of it: bullets, update marks
 * and the dateline ("ANKARA, March 3 (Agency) - "). Left in, it becomes a false subject.
 *
 * @param length how much of the paragraph's text it takes
 * @param place the place of the dateline, without the region after it
 * @param date the date of the dateline, if it has a year
 */
record Lead(int length, Optional<String> place, Optional<LocalDate> date) {
  private static final int LOOKED_AT = 200;
  private static final Pattern SITE = Pattern.compile("[\\p{L}\\d-]+\\.\\p{Ll}{2,4}");
  private static final String UPDATE =
      "(?:\\d+(?:st|nd|rd|th)\\s+)?(?:UPDATED?S?|LEAD|URGENT|CORRECTED|WRAPUP|RPT)(?:\\s*\\d+)?";
  private static final Pattern MARKS =
      Pattern.compile(
          "(?:[•▪●‣◦·*■►–—-]+\\s+"
              + "|[(\\[](?i:"
              + UPDATE
              + ")[)\\]]\\s*"
              + "|(?:UPDATE|WRAPUP|RPT)\\s*\\d+\\s*[-–—:]\\s*"
              + "|(?:BREAKING(?: NEWS)?|URGENT|EXCLUSIVE|JUST IN|UPDATED?|CORRECTED|VIDEO|WATCH)"
              + "\\s*[:|–—-]\\s*)+");

  private static final String DATE =
      "(?:(?:"
          + "(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?,? )?"
          + "(?i:"
          + DateText.MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? "
          + DateText.MONTH
          + ")(?:,? \\d{4})?)";
  private static final String REGION = "\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}";
  private static final String CAPS =
      "(?<caps>(?:ST\\. |St\\. )?\\p{Lu}{2}[\\p{Lu}.'’]*"
          + "(?:(?:[ -]|/(?=\\p{Lu}))(?:\\p{Lu}[\\p{Lu}.'’]*)){0,4})";
  private static final String TITLE_CASE =
      "(?<title>\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]+){0,2})";
  private static final String COUNTRY = "(?: \\[[^\\[\\]]{1,30}\\])?";
  private static final String BRACKETS = "(?:\\.?\\s*[(/](?<%s>[^()/]{1,40})[)/])";
  private static final String DASH = "(?:\\.?\\s*(?:[–—]|--)\\s*|\\.?\\s+-\\s*|(?<=[)/])-\\s*)";

  /** "ANKARA: ", "ISTANBUL, Turkey (3rd UPDATE) – ", "NEW YORK, March 3 (Agency) - ". */
  private static final Pattern CAPITALS =
      Pattern.compile(
          CAPS
              + COUNTRY
              + "(?:, (?!"
              + DATE
              + ")"
              + REGION
              + ")?(?:[,.] "
              + DATE
              + ")?"
              + BRACKETS.formatted("one")
              + "?"
              + BRACKETS.formatted("two")
              + "?(?:"
              + DASH
              + "|:\\s+|(?<=/|\\p{Lu}{4})\\.\\s+)(?=[\\p{Lu}\\d\"'“‘(«])");

  /** "Ankara, March 3 (Agency) -- ", "Ankara, Turkey (Agency) - ". */
  private static final Pattern DATED =
      Pattern.compile(
          TITLE_CASE
              + COUNTRY
              + "(?:, (?!"
              + DATE
              + ")"
              + REGION
              + ")?(?<dated>[,.] "
              + DATE
              + ")?"
              + BRACKETS.formatted("one")
              + "?(?:"
              + DASH
              + "|:\\s+)(?=[\\p{Lu}\\d\"'“‘(«])");

  private static final String NAME = "\\p{Lu}[\\p{L}.]{0,24}(?: \\p{Lu}[\\p{L}.]{1,24}){0,2}";
  private static final String END = "(?:" + DASH + "|\\s*:\\s+|\\.\\s+)(?=[\\p{Lu}\\d\"'“‘(«])";

  /**
   * "BAKU, Azerbaijan, Feb. 12. ", "Baku, February 12, AGENCY. ", "KYIV. February 24. AGENCY. ".
   */
  private static final Pattern DAY_LAST =
      Pattern.compile(
          "(?:"
              + CAPS
              + "|"
              + TITLE_CASE
              + ")(?:, (?!"
              + DATE
              + ")"
              + REGION
              + ")?[,.] (?:\\p{Lu}[\\p{L} ]{2,14} \\d{1,2}, \\d{4}, )?"
              + DATE
              + "(?:[,.] (?!\\p{Lu}\\p{Ll}+\\.)(?<one>"
              + NAME
              + "))?"
              + END);

  /** "Ankara, Turkey (Agency)Text", "ANKARA / Agency: ". */
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:"
              + CAPS
              + "|"
              + TITLE_CASE
              + ")(?:, "
              + REGION
              + ")?(?: \\((?<one>[^()]{1,40})\\)(?=\\p{Lu})| / (?<two>"
              + NAME
              + ")"
              + END
              + ")");

  /** "12 February 2020 – ". */
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>" + DATE + ")\\s*(?:[–—:]|\\s-)\\s+(?=[\\p{Lu}\"'“‘(«])");

  /** What may stand between a place with its dash and the first sentence: a day or an agency. */
  private static final Pattern REST =
      Pattern.compile("/?(?:" + DATE + "|(?<one>" + NAME + "))/?" + END);

  /** "(Agency) - ", "AGENCY - ". */
  private static final Pattern AGENCY =
      Pattern.compile(
          "[(\\[]?(?<one>[\\p{Lu}][\\p{L} .]{1,25}?)(?:[)\\]]\\s*(?:[–—-]+\\s*)?|\\s+[–—-]+\\s+)(?=\\p{Lu})");

  /** Marks only: right for any paragraph. */
  static Lead marks(String text) {
    Matcher marks = MARKS.matcher(text);
    return new Lead(marks.lookingAt() ? marks.end() : 0, Optional.empty(), Optional.empty());
  }

  /** Marks and dateline: right for the paragraph that opens a story. */
  static Lead dateline(String text, Cues cues) {
    int begin = marks(text).length();
    String rest = text.substring(begin, Math.min(text.length(), begin + LOOKED_AT));
    return Stream.of(DAY_LAST, CAPITALS, DATED, CREDITED)
        .map(pattern -> pattern.matcher(rest))
        .filter(match -> match.lookingAt() && isDateline(match, cues))
        .findFirst()
        .map(match -> found(text, begin, match, cues))
        .orElseGet(() -> withoutPlace(begin, rest, cues));
  }

  private static boolean isDateline(Matcher match, Cues cues) {
    if (match.pattern() == CAPITALS) {
      return isPlace(match.group("caps"), cues);
    }
    if (match.pattern() == DATED) {
      return match.group("dated") != null || isCredit(match.group("one"), cues);
    }
    if (match.pattern() == DAY_LAST) {
      return match.group("caps") == null || isPlace(match.group("caps"), cues);
    }
    return isCredit(match.group("one"), cues) || isCredit(match.group("two"), cues);
  }

  /** An agency, or a site by its address. */
  private static boolean isCredit(String name, Cues cues) {
    return cues.isAgency(name) || (name != null && SITE.matcher(name).matches());
  }

  private static Lead withoutPlace(int begin, String rest, Cues cues) {
    Matcher day = DAY_FIRST.matcher(rest);
    if (day.lookingAt()) {
      Optional<LocalDate> date = firstDate(day.group("day"));
      return new Lead(begin + (date.isPresent() ? day.end() : 0), Optional.empty(), date);
    }
    Matcher agency = AGENCY.matcher(rest);
    boolean named = agency.lookingAt() && cues.isAgency(agency.group("one"));
    return new Lead(named ? begin + agency.end() : begin, Optional.empty(), Optional.empty());
  }

  private static boolean isPlace(String capitals, Cues cues) {
    return !cues.isNoPlace(capitals) && !cues.isAgency(capitals);
  }

  private static Lead found(String text, int begin, Matcher match, Cues cues) {
    String place = place(match);
    int end = begin + match.end();
    Matcher rest = REST.matcher(text).region(end, Math.min(text.length(), end + LOOKED_AT));
    boolean more =
        rest.lookingAt() && (rest.group("one") == null || cues.isAgency(rest.group("one")));
    end = more ? rest.end() : end;
    Optional<LocalDate> date = firstDate(text.substring(begin, end));
    return new Lead(end + marks(text.substring(end)).length(), Optional.of(place.strip()), date);
  }

  private static String place(Matcher match) {
    if (match.pattern() == CAPITALS) {
      return match.group("caps");
    }
    return match.pattern() == DATED || match.group("caps") == null
        ? match.group("title")
        : match.group("caps");
  }

  private static Optional<LocalDate> firstDate(String text) {
    return DateText.find(text).stream().map(DateText.Found::date).findFirst();
  }
}
