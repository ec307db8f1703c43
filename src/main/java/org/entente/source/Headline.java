package org.entente.source;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Knows a headline by its looks and its place. */
final class Headline {
  private static final int FEWEST_WORDS = 3;
  private static final int USUAL_WORDS = 5;
  private static final int MOST_WORDS = 30;
  private static final int FRAME_WORDS = 10;
  private static final int HEAD = 15;

  private Headline() {}

  /** Tells whether a paragraph could be a headline. */
  static boolean is(Paragraph paragraph, Cues cues) {
    int size = paragraph.words().size();
    boolean ends = paragraph.text().endsWith(".") || paragraph.text().endsWith(":");
    return size >= FEWEST_WORDS
        && size <= MOST_WORDS
        && !ends
        && !paragraph.bullet()
        && !Character.isLowerCase(paragraph.text().charAt(0))
        && !cues.isFurniture(paragraph)
        && DateLine.of(paragraph, cues).isEmpty();
  }

  /**
   * The index of a story's title: a headline that stands twice near the top, else one before the
   * first sentence. If it comes in longer forms too, with the site's name or the way through the
   * site beside it, the bare form is the title.
   */
  static Optional<Integer> find(List<Paragraph> story, BitSet masked, Cues cues) {
    List<Paragraph> head = story.subList(0, Math.min(story.size(), HEAD));
    return candidate(head, masked, cues).map(i -> bare(head, i, masked, cues));
  }

  /** Tells whether an unpunctuated line is the title with additions. */
  static boolean isFramed(Paragraph line, Paragraph title) {
    int more = line.words().size() - title.words().size();
    return more > 0
        && more <= FRAME_WORDS
        && title.words().size() > FEWEST_WORDS
        && !line.closed()
        && Collections.indexOfSubList(line.words(), title.words()) >= 0;
  }

  private static Optional<Integer> candidate(List<Paragraph> head, BitSet masked, Cues cues) {
    Optional<Integer> shorter = Optional.empty();
    boolean prose = false;
    for (int i = 0; i < head.size(); i++) {
      Paragraph paragraph = head.get(i);
      if (masked.get(i) || !is(paragraph, cues)) {
        prose |= !masked.get(i) && cues.isSentence(paragraph);
        continue;
      }
      if (isRepeated(head, i) || (!prose && paragraph.words().size() >= USUAL_WORDS)) {
        return Optional.of(i);
      }
      if (!prose && shorter.isEmpty()) {
        shorter = Optional.of(i);
      }
    }
    return shorter;
  }

  private static boolean isRepeated(List<Paragraph> head, int i) {
    List<String> words = head.get(i).words();
    return head.subList(i + 1, head.size()).stream().anyMatch(other -> other.words().equals(words));
  }

  private static int bare(List<Paragraph> head, int candidate, BitSet masked, Cues cues) {
    int title = candidate;
    for (int i = 0; i < head.size(); i++) {
      if (!masked.get(i) && is(head.get(i), cues) && isFramed(head.get(title), head.get(i))) {
        title = i;
      }
    }
    return title;
  }
}
