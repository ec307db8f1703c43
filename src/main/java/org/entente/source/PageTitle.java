package org.entente.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headline of a page.
 *
 * @param text as the page shows it; where it shows none, as the head of the page has it
 * @param block index of the block that shows it
 */
record PageTitle(String text, Optional<Integer> block) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—\\-»«·•]+\\s+|\\s+::\\s+");
  private static final double ALIKE = 0.6;
  private static final double HEADING_BONUS = 0.15;
  private static final int MOST_WORDS = 40;
  private static final int FEWEST_REST = 3;

  private record Candidate(int block, double score) {}

  /**
   * Finds the headline: the line that is most like one of the titles in the head, else the only
   * first heading of the page.
   */
  static Optional<PageTitle> of(
      List<PageBlock> blocks, List<String> titles, Optional<String> publisher) {
    Set<String> forms = new java.util.LinkedHashSet<>();
    titles.forEach(title -> forms.addAll(forms(title, publisher)));
    Optional<Candidate> shown = shown(blocks, titles, forms);
    if (shown.isPresent()) {
      int at = shown.get().block();
      return Optional.of(new PageTitle(bare(blocks.get(at).text(), publisher), Optional.of(at)));
    }
    Optional<String> told =
        titles.stream()
            .map(title -> bare(title, publisher))
            .filter(title -> words(title).size() >= FEWEST_REST)
            .findFirst();
    if (told.isPresent()) {
      return Optional.of(new PageTitle(told.get(), Optional.empty()));
    }
    return firstHeading(blocks).map(at -> new PageTitle(blocks.get(at).text(), Optional.of(at)));
  }

  private static Optional<Candidate> shown(
      List<PageBlock> blocks, List<String> titles, Set<String> forms) {
    Optional<Candidate> best = Optional.empty();
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (block.words() > MOST_WORDS || block.words() == 0 || block.linked() > 0.9) {
        continue;
      }
      double like =
          forms.stream().mapToDouble(form -> alike(form, block.paragraph())).max().orElse(0);
      double share =
          titles.stream().mapToDouble(title -> alike(title, block.paragraph())).max().orElse(0);
      // Of the site's name and the headline, which stand side by side in titles, the longer counts.
      double score = like + share / 3 + (isFirstHeading(block) ? HEADING_BONUS : 0);
      if (like >= ALIKE && best.filter(old -> old.score() >= score).isEmpty()) {
        best = Optional.of(new Candidate(i, score));
      }
    }
    return best;
  }

  private static double alike(String title, Paragraph line) {
    Set<String> a = new HashSet<>(words(title));
    Set<String> b = new HashSet<>(line.words());
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    a.addAll(b);
    return a.isEmpty() || b.size() < 2 ? 0 : (double) both.size() / a.size();
  }

  private static boolean isFirstHeading(PageBlock block) {
    return block.owner().closest("h1,[itemprop=headline]") != null;
  }

  private static Optional<Integer> firstHeading(List<PageBlock> blocks) {
    List<Integer> headings = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isFirstHeading(blocks.get(i))
          && blocks.get(i).linked() < 0.9
          && blocks.get(i).words() >= FEWEST_REST) {
        headings.add(i);
      }
    }
    return headings.stream().findFirst();
  }

  /** The title whole, and without the site's name at either end. */
  private static List<String> forms(String title, Optional<String> publisher) {
    List<String> forms = new ArrayList<>(List.of(title));
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length > 1) {
      forms.add(bare(title, publisher));
      forms.add(
          title
              .substring(0, title.lastIndexOf(parts[parts.length - 1]))
              .replaceAll("[\\s|–—\\-»«·•:]+$", ""));
      forms.add(title.substring(title.indexOf(parts[1])));
    }
    return forms;
  }

  /** Cuts the site's name off: the publisher, or a short last part behind a bar. */
  private static String bare(String title, Optional<String> publisher) {
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    String first = parts[0];
    String head = title.substring(0, title.lastIndexOf(last)).stripTrailing();
    boolean bar =
        head.endsWith("|")
            || head.endsWith("«")
            || head.endsWith("»")
            || head.endsWith("::")
            || head.endsWith("·");
    String rest = head.replaceAll("[\\s|–—\\-»«·•:]+$", "");
    if (words(rest).size() >= FEWEST_REST
        && (isName(last, publisher) || (bar && words(last).size() <= 5))) {
      return bare(rest, publisher);
    }
    return isName(first, publisher) ? title.substring(title.indexOf(parts[1])) : title;
  }

  private static boolean isName(String part, Optional<String> publisher) {
    String bare = part.replace(".com", "").strip();
    return publisher
        .filter(
            name ->
                name.equalsIgnoreCase(bare)
                    || words(name).containsAll(words(bare))
                    || words(bare).containsAll(words(name)))
        .isPresent();
  }

  private static List<String> words(String text) {
    return Paragraph.of(text, new Span(0, text.length())).words();
  }
}
