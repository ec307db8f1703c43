package org.entente.source;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows paragraphs in which the publisher speaks of itself or to the reader: "we", "our" and "you"
 * outside quotation marks, together with words of the trade.
 */
final class SelfDescription {
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\\p{L})‘[^’]*(?:’(?!\\p{L})|$)");
  private static final Pattern US = Pattern.compile("\\bU\\.?S\\b\\.?");
  private static final Set<String> SPEAKER = Set.of("we", "our", "us", "ours");

  private static final Set<String> REPORTING =
      Set.of("said", "says", "told", "tells", "asked", "wrote", "added", "announced", "according");
  private static final int REQUEST_WORDS = 14;
  private static final int MOST_WORDS = 300;

  private SelfDescription() {}

  static boolean is(Paragraph paragraph, Cues cues) {
    if (paragraph.words().size() > MOST_WORDS) {
      return false;
    }
    String plain = US.matcher(QUOTED.matcher(paragraph.text()).replaceAll(" ")).replaceAll(" ");
    Paragraph own = Paragraph.of(plain, new Span(0, plain.length()));
    long speaking = own.words().stream().filter(SPEAKER::contains).count();
    long reader = own.words().stream().filter(cues::isReaderWord).count();
    long publisher = own.words().stream().filter(cues::isPublisherWord).distinct().count();
    if (own.words().stream().anyMatch(REPORTING::contains)) {
      return false; // somebody else speaks
    }
    boolean request = own.words().size() <= REQUEST_WORDS;
    return (request && speaking > 0 && publisher > 0)
        || (speaking > 0 && publisher >= 2)
        || (reader > 0 && speaking > 0 && publisher >= 1)
        || (reader >= 2 && publisher >= 1);
  }
}
