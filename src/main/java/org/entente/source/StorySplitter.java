package org.entente.source;

import java.util.ArrayList;
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

  /** The stories' paragraphs, in order; together they are all paragraphs. */
  List<List<Paragraph>> split(List<Paragraph> paragraphs) {
    List<Integer> begins = new ArrayList<>(List.of(0));
    for (int i = 1; i < paragraphs.size(); i++) {
      if (DateLine.of(paragraphs.get(i), cues).flatMap(DateLine::date).isEmpty()) {
        continue;
      }
      int last = begins.get(begins.size() - 1);
      Optional<Integer> headline = headlineAbove(paragraphs, i, last);
      if (headline.isPresent() && hasProse(paragraphs.subList(last, headline.get()))) {
        begins.add(headline.get());
      }
    }
    return stories(paragraphs, begins);
  }

  /** Joins a would-be story without prose to the one before. */
  private List<List<Paragraph>> stories(List<Paragraph> paragraphs, List<Integer> begins) {
    List<List<Paragraph>> stories = new ArrayList<>();
    int end = paragraphs.size();
    for (int i = begins.size() - 1; i >= 0; i--) {
      List<Paragraph> story = paragraphs.subList(begins.get(i), end);
      if (i == 0 || hasProse(story)) {
        stories.add(0, story);
        end = begins.get(i);
      }
    }
    return stories;
  }

  private Optional<Integer> headlineAbove(List<Paragraph> paragraphs, int dateLine, int last) {
    for (int i = dateLine - 1; i > last && i >= dateLine - HEADLINE_WITHIN; i--) {
      if (Headline.is(paragraphs.get(i), cues)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean hasProse(List<Paragraph> paragraphs) {
    int sentences = 0;
    int words = 0;
    for (Paragraph paragraph : paragraphs) {
      if (cues.isSentence(paragraph) && !cues.isFurniture(paragraph)) {
        sentences++;
        words += paragraph.words().size();
      }
    }
    return sentences >= FEWEST_SENTENCES && words >= FEWEST_WORDS;
  }
}
