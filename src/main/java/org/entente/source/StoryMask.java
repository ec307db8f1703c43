package org.entente.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Masks page furniture in one story of a plain text, by what its lines look like, where they stand,
 * and the phrases of {@link Cues}.
 *
 * @param mask the paragraphs that are not to be analysed, and why
 * @param title the headline
 */
record StoryMask(Mask mask, Optional<Paragraph> title) {
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?:(?:Words|Text|Story|Photos|Photographs|Pictures|Reporting|Written|Posted)\\s+)?"
              + "(?:By|BY|by)(?:\\s+\\p{Lu}[\\p{L}.'’-]*+(?!\\s+by\\b)|\\s+and|\\s*[,|&/–—-])++\\s*+)++");

  private static final Pattern NAMES =
      Pattern.compile("(?:\\p{Lu}[\\p{L}\\d.'’-]*+|in|and|of|for|at|the|[,|&/-]|\\s)++");
  private static final int NAME_WORDS = 6;
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:source|(?-i:READ|ALSO READ|MORE|SEE)|watch|video|listen|related|read more|see also|also read|in pictures|author|reporter|editor|photographer|photo|picture|image|credit|tag|topic"
              + "|category|section|location|language|country|region|keyword|url|link)s?\\s*:\\s");

  /** Nothing but an address, and at most a few words before it. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\p{L}++[ :]\\s*+){0,4}(?:https?://|www\\.)\\S++");

  private static final int LABELLED_WORDS = 20;
  private static final int BYLINE_WORDS = 12;
  private static final int LABEL_WORDS = 3;
  private static final int LINK_WORDS = 7;
  private static final int LINKS_IN_LIST = 4;
  private static final int RESUMING_SENTENCES = 2;

  static StoryMask of(List<Paragraph> story, Cues cues) {
    return new Work(story, cues).mask();
  }

  /**
   * Masks what is left of furniture in a main text that was cut out of its page, where lists and
   * labels have been told by the page's markup.
   *
   * @param titled whether the first paragraph is the headline
   */
  static StoryMask ofMainText(List<Paragraph> story, boolean titled, Cues cues) {
    return new Work(story, cues).maskMainText(titled);
  }

  /** What a paragraph is by itself, if it is furniture. */
  static Optional<MaskReason> ownReason(Paragraph paragraph, Cues cues) {
    if (paragraph.words().isEmpty()) {
      return Optional.of(MaskReason.NO_WORDS);
    }
    if (cues.isFurniture(paragraph)) {
      return Optional.of(MaskReason.PHRASE);
    }
    if (DateLine.of(paragraph, cues).isPresent()) {
      return Optional.of(MaskReason.DATE_LINE);
    }
    if (isByline(paragraph)) {
      return Optional.of(MaskReason.BYLINE);
    }
    return isLabelled(paragraph) ? Optional.of(MaskReason.LABEL) : Optional.empty();
  }

  private static boolean isLabelled(Paragraph paragraph) {
    if (ADDRESS.matcher(paragraph.text()).matches()) {
      return true;
    }
    return !paragraph.closed()
        && paragraph.words().size() <= LABELLED_WORDS
        && LABELLED.matcher(paragraph.text()).lookingAt();
  }

  private static boolean isByline(Paragraph paragraph) {
    return paragraph.words().size() <= BYLINE_WORDS && BYLINE.matcher(paragraph.text()).matches();
  }

  /** The steps, each of which adds to the mask. */
  private static final class Work {
    private final List<Paragraph> story;
    private final Cues cues;
    private final BitSet sentences = new BitSet();
    private final Mask mask = new Mask();
    private int title = -1;

    Work(List<Paragraph> story, Cues cues) {
      this.story = story;
      this.cues = cues;
    }

    StoryMask mask() {
      maskByOwnLooks(0);
      Mask sure = mask.copy();
      maskAfterHeads();
      title = Headline.find(story, mask.paragraphs(), cues).orElse(-1);
      maskRepeats();
      Mask repeated = mask.copy();
      maskListsOfLinks();
      maskLabelsAboveProse();
      maskWhatTrails();
      maskSelfDescriptions();
      return result(holdsArticle(mask) ? mask : holdsArticle(repeated) ? repeated : sure);
    }

    StoryMask maskMainText(boolean titled) {
      title = titled ? 0 : -1;
      maskByOwnLooks(titled ? 1 : 0);
      Mask sure = mask.copy();
      maskAfterHeads();
      maskRepeats();
      maskSelfDescriptions();
      return result(holdsArticle(mask) ? mask : sure);
    }

    private StoryMask result(Mask chosen) {
      return new StoryMask(chosen, title < 0 ? Optional.empty() : Optional.of(story.get(title)));
    }

    private void maskByOwnLooks(int from) {
      for (int i = from; i < story.size(); i++) {
        int at = i;
        Optional<MaskReason> reason = ownReason(story.get(i), cues);
        reason.ifPresent(why -> mask.add(at, why));
        sentences.set(i, reason.isEmpty() && cues.isSentence(story.get(i)));
      }
    }

    /** After "More from ..." come teasers; after "Comments" nothing of the story comes any more. */
    private void maskAfterHeads() {
      for (int i = 0; i < story.size(); i++) {
        boolean below = sentences.previousSetBit(i) >= 0;
        if (below && cues.endsStory(story.get(i))) {
          mask.add(i, story.size(), MaskReason.BELOW_END);
          sentences.clear(i, story.size());
          return;
        }
        if (cues.headsInset(story.get(i)) || cues.endsStory(story.get(i))) {
          int resumed = resumption(i + 1);
          mask.add(i, resumed, MaskReason.INSET);
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
      BitSet repeats = Repeats.contained(story, mask.paragraphs());
      for (int i = 0; i < story.size() && title >= 0; i++) {
        if (i != title && isFramed(i)) {
          mask.add(i, MaskReason.REPEATED_HEADLINE);
        }
      }
      if (title >= 0) {
        repeats.clear(title);
      }
      mask.addAll(repeats, MaskReason.REPEATED);
      mask.addAll(Repeats.exact(story, mask.paragraphs()), MaskReason.REPEATED);
    }

    private boolean isFramed(int i) {
      return Headline.isFramed(story.get(i), story.get(title));
    }

    /** Menus, sizes, tags: short lines without a full stop, one below the other. */
    private void maskListsOfLinks() {
      int begin = 0;
      int links = 0;
      for (int i = 0; i <= story.size(); i++) {
        boolean inList = i < story.size() && (mask.holds(i) || isLink(i));
        if (inList) {
          links += mask.holds(i) ? 0 : 1;
          continue;
        }
        if (links >= LINKS_IN_LIST) {
          mask.add(begin, i, MaskReason.LINK_LIST);
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
        if (i != title && !paragraph.closed() && label) {
          mask.add(i, MaskReason.ABOVE_PROSE);
        }
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
      kept.andNot(mask.paragraphs());
      int last = kept.length() - 1;
      if (last < 0 || story.get(last).text().endsWith(":")) {
        return;
      }
      for (int i = last + 1; i < story.size(); i++) {
        if (i != title && !story.get(i).closed()) {
          mask.add(i, MaskReason.BELOW_PROSE);
        }
      }
    }

    private void maskSelfDescriptions() {
      for (int i = 0; i < story.size(); i++) {
        boolean late = i * 3 >= story.size();
        if (late && SelfDescription.is(story.get(i), cues)) {
          mask.add(i, MaskReason.SELF_DESCRIPTION);
        }
      }
    }

    private boolean holdsArticle(Mask candidate) {
      BitSet kept = (BitSet) sentences.clone();
      kept.andNot(candidate.paragraphs());
      return !kept.isEmpty() || (sentences.isEmpty() && candidate.size() < story.size());
    }
  }
}
