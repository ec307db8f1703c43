package org.entente.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Masks page furniture in one story of a plain text, by what its lines look like, where they stand,
 * and the phrases of {@link Cues}.
 *
 * @param masked indexes of the paragraphs that are not to be analysed
 * @param title the headline
 */
record StoryMask(BitSet masked, Optional<Paragraph> title) {
  private static final Pattern BYLINE =
      Pattern.compile("(?:By|BY|by)(?:\\s+\\p{Lu}[\\p{L}.'’-]*+|\\s+and|\\s*[,|&/-])++");

  private static final Pattern NAMES =
      Pattern.compile("(?:\\p{Lu}[\\p{L}\\d.'’-]*+|in|and|of|for|at|the|[,|&/-]|\\s)++");
  private static final int NAME_WORDS = 6;
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:source|watch|video|listen|related|read more|see also|also read|in pictures|author|reporter|editor|photographer|photo|picture|image|credit|tag|topic"
              + "|category|section|location|language|country|region|keyword|url|link)s?\\s*:\\s");
  private static final int LABELLED_WORDS = 20;
  private static final int BYLINE_WORDS = 12;
  private static final int LABEL_WORDS = 3;
  private static final int LINK_WORDS = 7;
  private static final int LINKS_IN_LIST = 4;
  private static final int RESUMING_SENTENCES = 2;

  static StoryMask of(List<Paragraph> story, Cues cues) {
    return new Work(story, cues).mask();
  }

  /** The steps, each of which adds to the mask. */
  private static final class Work {
    private final List<Paragraph> story;
    private final Cues cues;
    private final BitSet sentences = new BitSet();
    private final BitSet masked = new BitSet();
    private int title = -1;

    Work(List<Paragraph> story, Cues cues) {
      this.story = story;
      this.cues = cues;
    }

    StoryMask mask() {
      maskByOwnLooks();
      BitSet sure = (BitSet) masked.clone();
      maskAfterHeads();
      title = Headline.find(story, masked, cues).orElse(-1);
      maskRepeats();
      BitSet repeated = (BitSet) masked.clone();
      maskListsOfLinks();
      maskLabelsAboveProse();
      maskWhatTrails();
      maskSelfDescriptions();
      BitSet result = holdsArticle(masked) ? masked : holdsArticle(repeated) ? repeated : sure;
      return new StoryMask(result, title < 0 ? Optional.empty() : Optional.of(story.get(title)));
    }

    private void maskByOwnLooks() {
      for (int i = 0; i < story.size(); i++) {
        Paragraph paragraph = story.get(i);
        boolean furniture =
            cues.isFurniture(paragraph)
                || DateLine.of(paragraph, cues).isPresent()
                || isByline(paragraph)
                || isLabelled(paragraph)
                || paragraph.words().isEmpty();
        masked.set(i, furniture);
        sentences.set(i, !furniture && cues.isSentence(paragraph));
      }
    }

    private static boolean isLabelled(Paragraph paragraph) {
      return !paragraph.closed()
          && paragraph.words().size() <= LABELLED_WORDS
          && LABELLED.matcher(paragraph.text()).lookingAt();
    }

    private static boolean isByline(Paragraph paragraph) {
      return paragraph.words().size() <= BYLINE_WORDS && BYLINE.matcher(paragraph.text()).matches();
    }

    /** After "More from ..." come teasers; after "Comments" nothing of the story comes any more. */
    private void maskAfterHeads() {
      for (int i = 0; i < story.size(); i++) {
        boolean below = sentences.previousSetBit(i) >= 0;
        if (below && cues.endsStory(story.get(i))) {
          masked.set(i, story.size());
          sentences.clear(i, story.size());
          return;
        }
        if (cues.headsInset(story.get(i)) || cues.endsStory(story.get(i))) {
          int resumed = resumption(i + 1);
          masked.set(i, resumed);
          sentences.clear(i, resumed);
        }
      }
    }

    /** Where prose goes on: two sentences in a row, as teasers have a headline between each two. */
    private int resumption(int from) {
      int run = 0;
      for (int i = from; i < story.size(); i++) {
        run = sentences.get(i) && !story.get(i).bullet() ? run + 1 : 0;
        if (run == RESUMING_SENTENCES) {
          return i + 1 - run;
        }
      }
      return story.size();
    }

    private void maskRepeats() {
      BitSet repeats = Repeats.contained(story, masked);
      for (int i = 0; i < story.size() && title >= 0; i++) {
        repeats.set(i, i != title && (repeats.get(i) || isFramed(i)));
      }
      masked.or(repeats);
      masked.or(Repeats.exact(story, masked));
    }

    private boolean isFramed(int i) {
      return Headline.isFramed(story.get(i), story.get(title));
    }

    /** Menus, sizes, tags: short lines without a full stop, one below the other. */
    private void maskListsOfLinks() {
      int begin = 0;
      int links = 0;
      for (int i = 0; i <= story.size(); i++) {
        boolean inList = i < story.size() && (masked.get(i) || isLink(i));
        if (inList) {
          links += masked.get(i) ? 0 : 1;
          continue;
        }
        if (links >= LINKS_IN_LIST) {
          masked.set(begin, i);
        }
        begin = i + 1;
        links = 0;
      }
    }

    private boolean isLink(int i) {
      Paragraph paragraph = story.get(i);
      return i != title && !paragraph.closed() && paragraph.words().size() <= LINK_WORDS;
    }

    /** Above the first sentence, short lines besides the headline are labels or bylines. */
    private void maskLabelsAboveProse() {
      int first = sentences.nextSetBit(0);
      for (int i = 0; i < story.size(); i++) {
        Paragraph paragraph = story.get(i);
        int size = paragraph.words().size();
        boolean label =
            size <= (i < first ? LABEL_WORDS : 1)
                || (size <= NAME_WORDS && (i < first || isBelowByline(i)) && isNames(paragraph));
        masked.set(i, masked.get(i) || (i != title && !paragraph.closed() && label));
      }
    }

    private boolean isBelowByline(int i) {
      return i > 0 && isByline(story.get(i - 1));
    }

    private static boolean isNames(Paragraph paragraph) {
      return NAMES.matcher(paragraph.text()).matches();
    }

    /** Lines that are no sentences, below the last one, unless that one announces them. */
    private void maskWhatTrails() {
      BitSet kept = (BitSet) sentences.clone();
      kept.andNot(masked);
      int last = kept.length() - 1;
      if (last < 0 || story.get(last).text().endsWith(":")) {
        return;
      }
      for (int i = last + 1; i < story.size(); i++) {
        masked.set(i, masked.get(i) || (i != title && !story.get(i).closed()));
      }
    }

    private void maskSelfDescriptions() {
      for (int i = 0; i < story.size(); i++) {
        boolean late = i * 3 >= story.size();
        masked.set(i, masked.get(i) || (late && SelfDescription.is(story.get(i), cues)));
      }
    }

    private boolean holdsArticle(BitSet mask) {
      BitSet kept = (BitSet) sentences.clone();
      kept.andNot(mask);
      return !kept.isEmpty() || (sentences.isEmpty() && mask.cardinality() < story.size());
    }
  }
}
