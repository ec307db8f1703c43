package org.entente.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Knows a headline by its looks and its place. */
final class Headline {
  private static final int FEWEST_WORDS = 3;
  private static final int USUAL_WORDS = 5;
  private static final int MOST_WORDS = 30;
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
        && DateLine.of(paragraph).isEmpty();
  }

  /**
   * The index of a story's title: a headline that stands twice near the top, else one before the
   * first sentence.
   */
  static Optional<Integer> find(List<Paragraph> story, BitSet masked, Cues cues) {
    List<Paragraph> head = story.subList(0, Math.min(story.size(), HEAD));
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
}
