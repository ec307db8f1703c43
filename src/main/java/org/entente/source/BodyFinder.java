package org.entente.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what is to be analysed: its paragraphs without page furniture, and the title and
 * date that it gives. Thread-safe.
 */
final class BodyFinder {
  /** A credit after the last sentence, such as " – Agency.example". */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?<=[.!?\"”’])\\s+[–—-]{1,2}\\s*\\p{Lu}[\\p{L}\\d./&]*(?: \\p{Lu}[\\p{L}\\d./&]*){0,3}$");

  /** What services leave of a text that they cut off, such as "… [+1234 chars]". */
  private static final Pattern CUT_OFF =
      Pattern.compile("\\s*(?:…|\\.{3})?\\s*\\[\\+?\\d+ char(?:acter)?s\\]$");

  private static final Pattern SPEAKER = Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]{1,40}:\\s");
  private static final int LONGEST_CREDIT = 100;

  /** The name of the site after the headline, as the title of a page has it. */
  private static final Pattern SITE = Pattern.compile("\\s+\\|\\s+[^|]{1,40}$");

  private static final int OPENING_SENTENCES = 3;

  private final Cues cues;
  private final StorySplitter stories;

  BodyFinder(Cues cues) {
    this.cues = cues;
    stories = new StorySplitter(cues);
  }

  /**
   * The body of a record. Records are clean as a rule, so only what is furniture by its words, or
   * repeated, is masked, and never the whole.
   */
  Body ofRecord(String text) {
    List<Paragraph> paragraphs = ParagraphSplitter.split(text);
    Mask mask = new Mask();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.words().isEmpty() || cues.isFurniture(paragraph)) {
        mask.add(i, paragraph.words().isEmpty() ? MaskReason.NO_WORDS : MaskReason.PHRASE);
      }
    }
    mask.addAll(Repeats.exact(paragraphs, mask.paragraphs()), MaskReason.REPEATED);
    if (mask.size() == paragraphs.size()) {
      mask.clear();
    }
    return body(paragraphs, mask, Optional.empty());
  }

  /**
   * The body of a main text that was cut out of its page.
   *
   * @param lines a paragraph each
   * @param titled whether the first is the headline
   */
  Body ofMainText(List<Paragraph> lines, boolean titled) {
    StoryMask mask = StoryMask.ofMainText(lines, titled, cues);
    return body(lines, mask.mask(), mask.title());
  }

  /** The bodies of the stories in a plain text, of which there may be none. */
  List<Body> ofPlainText(String text) {
    List<Body> bodies = new ArrayList<>();
    for (List<Paragraph> story : stories.split(ParagraphSplitter.split(text))) {
      StoryMask mask = StoryMask.of(story, cues);
      if (mask.mask().size() < story.size()) {
        bodies.add(body(story, mask.mask(), mask.title()));
      }
    }
    return bodies;
  }

  private Body body(List<Paragraph> paragraphs, Mask mask, Optional<Paragraph> title) {
    List<Span> spans = new ArrayList<>();
    Optional<Lead> dateline = Optional.empty();
    List<DateEvidence> dates = new ArrayList<>(PublicationDate.find(paragraphs, cues));
    int sentences = 0;
    boolean transcript = isTranscript(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (mask.holds(i)) {
        continue;
      }
      Paragraph paragraph = paragraphs.get(i);
      boolean prose = cues.isSentence(paragraph);
      boolean opening =
          !transcript
              && (prose || paragraph.closed())
              && dateline.isEmpty()
              && sentences < OPENING_SENTENCES;
      Lead lead = opening ? Lead.dateline(paragraph.text(), cues) : Lead.marks(paragraph.text());
      if (lead.place().isPresent() || lead.date().isPresent()) {
        dateline = Optional.of(lead);
        dates.addAll(
            DateLine.evidence(paragraph.text().substring(0, lead.length()), DateSource.DATELINE));
      }
      sentences += prose ? 1 : 0;
      spans.add(trimmed(paragraph, lead));
    }
    return new Body(
        spans,
        title.map(BodyFinder::headline),
        dates,
        dateline.flatMap(Lead::place),
        mask.reasons().entrySet().stream()
            .map(entry -> new Masked(paragraphs.get(entry.getKey()).span(), entry.getValue()))
            .toList());
  }

  /** What could be a place before a colon is a speaker where there are several of them. */
  private static boolean isTranscript(List<Paragraph> paragraphs) {
    return paragraphs.stream()
            .filter(paragraph -> SPEAKER.matcher(paragraph.text()).lookingAt())
            .limit(2)
            .count()
        == 2;
  }

  private static Span trimmed(Paragraph paragraph, Lead lead) {
    int end = paragraph.text().length();
    Matcher credit =
        CREDIT.matcher(paragraph.text()).region(Math.max(0, end - LONGEST_CREDIT), end);
    if (credit.find()) {
      end = credit.start();
    }
    Matcher cut = CUT_OFF.matcher(paragraph.text()).region(Math.max(0, end - LONGEST_CREDIT), end);
    if (cut.find()) {
      end = cut.start();
    }
    int begin = Math.min(lead.length(), end);
    return new Span(paragraph.span().begin() + begin, paragraph.span().begin() + end);
  }

  private static String headline(Paragraph title) {
    String text = title.text().substring(Lead.marks(title.text()).length());
    return SITE.matcher(text).replaceFirst("").replaceAll("\\s+", " ");
  }
}
