package org.entente.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the line of a story that says when it was published. */
final class PublicationDate {
  /** A date with no word to it is the story's own only near its head. */
  private static final int OPENING_SENTENCES = 3;

  private PublicationDate() {}

  /** The dates that the date lines of a story give, in their order. */
  static List<DateEvidence> find(List<Paragraph> paragraphs, Cues cues) {
    List<DateEvidence> found = new ArrayList<>();
    int sentences = 0;
    for (Paragraph paragraph : paragraphs) {
      if (sentences > 0 && cues.endsStory(paragraph)) {
        break; // what follows are other stories and their dates
      }
      boolean opening = sentences < OPENING_SENTENCES;
      Optional<DateLine> line = DateLine.of(paragraph, cues);
      line.stream()
          .flatMap(dated -> dated.dates().stream())
          .filter(date -> opening || date.source() != DateSource.LINE_BARE)
          .forEach(found::add);
      sentences += line.isEmpty() && cues.isSentence(paragraph) ? 1 : 0;
    }
    return found;
  }
}
