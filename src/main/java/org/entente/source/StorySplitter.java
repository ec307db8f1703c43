package org.entente.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Tells apart the stories that one file holds. A story begins at a headline with a full date line
 * close below it, and has enough prose of its own, by which it differs from a teaser.
 */
final class StorySplitter {
  private static final int HEADLINE_WITHIN = 3;
  private static final int FEWEST_SENTENCES = 2;
  private static final int FEWEST_WORDS = 50;

  private final Cues cues;

  StorySplitter(Cues cues) {
    this.cues = cues;
  }

  /** How much prose stands above each paragraph, so that any stretch's share is a difference. */
  private static final class Prose {
    private final int[] sentences;
    private final int[] words;

    Prose(int paragraphs) {
      sentences = new int[paragraphs + 1];
      words = new int[paragraphs + 1];
    }

    void add(int i, boolean prose, int size) {
      sentences[i + 1] = sentences[i] + (prose ? 1 : 0);
      words[i + 1] = words[i] + (prose ? size : 0);
    }

    boolean isEnough(int begin, int end) {
      return sentences[end] - sentences[begin] >= FEWEST_SENTENCES
          && words[end] - words[begin] >= FEWEST_WORDS;
    }
  }

  /** The stories' paragraphs, in order; together they are all paragraphs. */
  List<List<Paragraph>> split(List<Paragraph> paragraphs) {
    Prose prose = prose(paragraphs);
    Deque<Integer> begins = new ArrayDeque<>(List.of(0));
    for (int i = 1; i < paragraphs.size(); i++) {
      if (DateLine.of(paragraphs.get(i), cues).flatMap(DateLine::date).isPresent()) {
        int last = begins.getLast();
        headlineAbove(paragraphs, i, last)
            .filter(headline -> prose.isEnough(last, headline))
            .ifPresent(begins::add);
      }
    }
    return stories(paragraphs, begins, prose);
  }

  /** Joins a would-be story without prose to the one before. */
  private static List<List<Paragraph>> stories(
      List<Paragraph> paragraphs, Deque<Integer> begins, Prose prose) {
    Deque<List<Paragraph>> stories = new ArrayDeque<>();
    int end = paragraphs.size();
    while (!begins.isEmpty()) {
      int begin = begins.removeLast();
      if (begin == 0 || prose.isEnough(begin, end)) {
        stories.addFirst(paragraphs.subList(begin, end));
        end = begin;
      }
    }
    return List.copyOf(stories);
  }

  private Optional<Integer> headlineAbove(List<Paragraph> paragraphs, int dateLine, int last) {
    for (int i = dateLine - 1; i > last && i >= dateLine - HEADLINE_WITHIN; i--) {
      if (Headline.is(paragraphs.get(i), cues)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Prose prose(List<Paragraph> paragraphs) {
    Prose prose = new Prose(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      boolean counts = cues.isSentence(paragraph) && !cues.isFurniture(paragraph);
      prose.add(i, counts, paragraph.words().size());
    }
    return prose;
  }
}
