package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says when the article was published, such as "Updated 12 February 2020" or "By Jane
 * Roe | March 7, 2017".
 *
 * @param dates those of the line, in its order; a date that lacks its year is kept as month and day
 */
record DateLine(List<DateEvidence> dates) {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_WORDS = 20;
  private static final int MAX_NAME_WORDS = 6;
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\b(?:published|posted|issued|created|date|released|pub)\\b");
  private static final Pattern UPDATED =
      Pattern.compile("(?i)\\b(?:updated?|modified|revised|edited|changed)\\b");

  private static final Pattern MONTH = Pattern.compile(DateText.MONTH, Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:st|nd|rd|th|am|pm|z|t\\d+)?.*");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:(?:by|in|on|and|the|for|of)\\b|\\p{Lu}[\\p{L}.'’-]*+|[\\p{P}\\p{S}\\s\\d])*+");

  /** Reads a paragraph as a date line, if it is one. */
  static Optional<DateLine> of(Paragraph paragraph, Cues cues) {
    String text = paragraph.text();
    if (text.length() > MAX_LENGTH || paragraph.words().size() > MAX_WORDS || !hasDigit(text)) {
      return Optional.empty();
    }
    List<DateText.Found> dates = DateText.find(text);
    String rest = without(text, dates);
    boolean only =
        Paragraph.of(rest, new Span(0, rest.length())).words().stream()
            .allMatch(word -> isFurniture(word, cues));
    boolean dated =
        !dates.isEmpty()
            || MONTH.matcher(text).find()
            || (paragraph.words().size() > 1 && labelled(text));
    return (only && dated) || labelledName(text, rest, dates)
        ? Optional.of(new DateLine(evidence(text)))
        : Optional.empty();
  }

  /** The first full date of the line, whatever it is the date of. */
  Optional<LocalDate> date() {
    return dates.stream().flatMap(date -> date.date().stream()).findFirst();
  }

  /** All dates of a line, each by the label before it; those without a year come last. */
  private static List<DateEvidence> evidence(String text) {
    List<DateEvidence> evidence = new ArrayList<>();
    List<DateText.Found> dates = DateText.find(text);
    int from = 0;
    for (DateText.Found found : dates) {
      String before = text.substring(from, Math.max(from, found.begin()));
      evidence.add(DateEvidence.of(found.date(), source(before)));
      from = Math.max(from, found.end());
    }
    String rest = without(text, dates);
    DateText.findDays(rest)
        .forEach(
            day ->
                evidence.add(DateEvidence.of(day.day(), source(rest.substring(0, day.begin())))));
    return List.copyOf(evidence);
  }

  /** The dates of a stretch of text, all from one source. */
  static List<DateEvidence> evidence(String text, DateSource source) {
    return evidence(text).stream().map(found -> new DateEvidence(found.value(), source)).toList();
  }

  /** The last label before the date is its own. */
  private static DateSource source(String before) {
    int published = lastMatch(PUBLISHED, before);
    int updated = lastMatch(UPDATED, before);
    if (published < 0 && updated < 0) {
      return DateSource.LINE_BARE;
    }
    return published > updated ? DateSource.LINE_PUBLISHED : DateSource.LINE_UPDATED;
  }

  private static int lastMatch(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.start())
        .max(Comparator.naturalOrder())
        .orElse(-1);
  }

  /** "BBC News, 7 March 2017", "Published in The Herald, 7 March 2017": names and the date. */
  private static boolean labelledName(String text, String rest, List<DateText.Found> dates) {
    if (dates.isEmpty()) {
      return false;
    }
    boolean edge =
        dates.get(0).begin() == 0 || text.length() - dates.get(dates.size() - 1).end() <= 12;
    int words = Paragraph.of(rest, new Span(0, rest.length())).words().size();
    return edge
        && words <= MAX_NAME_WORDS
        && (NAMES.matcher(rest).matches() || startsLabelled(text));
  }

  private static boolean startsLabelled(String text) {
    return PUBLISHED.matcher(text).lookingAt() || UPDATED.matcher(text).lookingAt();
  }

  private static boolean labelled(String text) {
    return PUBLISHED.matcher(text).find() || UPDATED.matcher(text).find();
  }

  /** What is left of such a line without its dates may only be this. */
  private static boolean isFurniture(String word, Cues cues) {
    Matcher month = MONTH.matcher(word);
    return cues.isDateLineWord(word) || NUMBER.matcher(word).matches() || month.matches();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static String without(String text, List<DateText.Found> dates) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (DateText.Found found : dates) {
      rest.append(text, from, Math.max(from, found.begin())).append(' ');
      from = Math.max(from, found.end());
    }
    return rest.append(text.substring(from)).toString();
  }
}
