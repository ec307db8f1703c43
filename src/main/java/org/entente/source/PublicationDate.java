package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the line of a story that says when it was published. */
final class PublicationDate {
  /** A date with no word to it is the story's own only near its head. */
  private static final int OPENING_SENTENCES = 3;

  private PublicationDate() {}

  static Optional<LocalDate> find(List<Paragraph> paragraphs, Cues cues) {
    Optional<DateLine> best = Optional.empty();
    int sentences = 0;
    for (Paragraph paragraph : paragraphs) {
      if (sentences > 0 && cues.endsStory(paragraph)) {
        break; // what follows are other stories and their dates
      }
      boolean opening = sentences < OPENING_SENTENCES;
      Optional<DateLine> line =
          DateLine.of(paragraph, cues)
              .filter(found -> found.date().isPresent())
              .filter(found -> opening || found.rank() != DateLine.Rank.BARE);
      if (line.isPresent() && best.filter(old -> isAsGood(old, line.get())).isEmpty()) {
        best = line;
      }
      sentences += line.isEmpty() && cues.isSentence(paragraph) ? 1 : 0;
    }
    return best.flatMap(DateLine::date);
  }

  private static boolean isAsGood(DateLine old, DateLine now) {
    return old.rank().compareTo(now.rank()) <= 0;
  }
}
