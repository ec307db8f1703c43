package org.entente.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first sentence of a paragraph and is no part of it: bullets, update marks
 * and the dateline ("ANKARA, March 3 (Agency) - "). Left in, it becomes a false subject.
 *
 * @param length how much of the paragraph's text it takes
 * @param place the place of the dateline, without the region after it
 * @param date the date of the dateline, if it has a year
 */
record Lead(int length, Optional<String> place, Optional<LocalDate> date) {
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
          + " \\d{1,2}|\\d{1,2} "
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
    String rest = text.substring(begin, Math.min(text.length(), begin + 200));
    Matcher caps = CAPITALS.matcher(rest);
    if (caps.lookingAt() && isPlace(caps.group("caps"), cues)) {
      return found(text, begin, caps, caps.group("caps"));
    }
    Matcher dated = DATED.matcher(rest);
    if (dated.lookingAt() && (dated.group("dated") != null || cues.isAgency(dated.group("one")))) {
      return found(text, begin, dated, dated.group("title"));
    }
    Matcher agency = AGENCY.matcher(rest);
    boolean named = agency.lookingAt() && cues.isAgency(agency.group("one"));
    return new Lead(named ? begin + agency.end() : begin, Optional.empty(), Optional.empty());
  }

  private static boolean isPlace(String capitals, Cues cues) {
    return !cues.isNoPlace(capitals) && !cues.isAgency(capitals);
  }

  private static Lead found(String text, int begin, Matcher match, String place) {
    int end = begin + match.end();
    Optional<LocalDate> date =
        DateText.find(match.group()).stream().map(DateText.Found::date).findFirst();
    return new Lead(end + marks(text.substring(end)).length(), Optional.of(place.strip()), date);
  }
}
