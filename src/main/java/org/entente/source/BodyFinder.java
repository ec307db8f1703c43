package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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
    BitSet masked = new BitSet();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      masked.set(i, paragraph.words().isEmpty() || cues.isFurniture(paragraph));
    }
    masked.or(Repeats.exact(paragraphs, masked));
    if (masked.cardinality() == paragraphs.size()) {
      masked.clear();
    }
    return body(paragraphs, masked, Optional.empty());
  }

  /** The bodies of the stories in a plain text, of which there may be none. */
  List<Body> ofPlainText(String text) {
    List<Body> bodies = new ArrayList<>();
    for (List<Paragraph> story : stories.split(ParagraphSplitter.split(text))) {
      StoryMask mask = StoryMask.of(story, cues);
      if (mask.masked().cardinality() < story.size()) {
        bodies.add(body(story, mask.masked(), mask.title()));
      }
    }
    return bodies;
  }

  private Body body(List<Paragraph> paragraphs, BitSet masked, Optional<Paragraph> title) {
    List<Span> spans = new ArrayList<>();
    Optional<Lead> dateline = Optional.empty();
    int sentences = 0;
    boolean transcript = isTranscript(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (masked.get(i)) {
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
      if (lead.place().isPresent()) {
        dateline = Optional.of(lead);
      }
      sentences += prose ? 1 : 0;
      spans.add(trimmed(paragraph, lead));
    }
    Optional<LocalDate> published = PublicationDate.find(paragraphs, cues);
    Optional<LocalDate> datelineDate = dateline.flatMap(Lead::date);
    return new Body(
        spans,
        title.map(BodyFinder::headline),
        published.or(() -> datelineDate),
        dateline.flatMap(Lead::place));
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
    int begin = Math.min(lead.length(), end);
    return new Span(paragraph.span().begin() + begin, paragraph.span().begin() + end);
  }

  private static String headline(Paragraph title) {
    String text = title.text().substring(Lead.marks(title.text()).length());
    return SITE.matcher(text).replaceFirst("").replaceAll("\\s+", " ");
  }
}
