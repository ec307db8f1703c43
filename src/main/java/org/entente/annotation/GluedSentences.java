package org.entente.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.Span;

/**
 * Parts a paragraph where two sentences stand together without a blank ("he said.The minister"), as
 * scraped pages have them where a line break or a tag was lost. Tokenisers take the two words there
 * for one, and the sentences for one as well.
 */
final class GluedSentences {
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d)]{2})[.!?](\"{0,2}|[”’]|'')(?=[“‘]?\\p{Lu}[\\p{Ll}’']*[\\s,])");

  /** "Amazon.Com said". */
  private static final Set<String> DOMAINS = Set.of("Com", "Org", "Net", "Gov", "Edu", "Co");

  private GluedSentences() {}

  /** The stretches of the paragraph that hold whole sentences; together they are all of it. */
  static List<Span> parts(String paragraph) {
    List<Span> parts = new ArrayList<>();
    int begin = 0;
    int counted = 0;
    boolean quoteOpen = false;
    Matcher seam = SEAM.matcher(paragraph);
    while (seam.find()) {
      quoteOpen ^= marks(paragraph.substring(counted, seam.start())) % 2 == 1;
      counted = seam.start();
      boolean opens = seam.group(1).startsWith("\"") && !quoteOpen;
      int end = opens ? seam.start(1) : seam.end();
      if (!isDomain(paragraph, seam.end())) {
        parts.add(new Span(begin, end));
        begin = end;
      }
    }
    parts.add(new Span(begin, paragraph.length()));
    return parts;
  }

  /** How many quotation marks there are; doubled ones, as tables have them, count once. */
  private static long marks(String text) {
    return text.replace("\"\"", "\"").chars().filter(c -> c == '"').count();
  }

  private static boolean isDomain(String paragraph, int begin) {
    int end = begin;
    while (end < paragraph.length() && Character.isLetter(paragraph.charAt(end))) {
      end++;
    }
    return DOMAINS.contains(paragraph.substring(begin, end));
  }
}
