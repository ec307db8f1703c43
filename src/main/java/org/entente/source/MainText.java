package org.entente.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the article among the blocks of a page.
 *
 * <p>Each block of prose counts for the elements around it. From the body of the page the way leads
 * down to the element that holds nearly all prose outside of what tags and class names call
 * furniture; a part that schema.org marks as the article's body is taken at once. Between the
 * headline and the end of that element, blocks are then kept that read as prose, as items of a list
 * of prose, or as headings above them. Nothing here knows any site. Used by one thread, once.
 */
final class MainText {
  private static final double NEARLY_ALL = 0.75;
  private static final double GOES_ON = 0.05;
  private static final double MARKED_BODY = 0.3;
  private static final double WEAK_HINT_HOLDS = 0.4;
  private static final double STRONG_HINT_HOLDS = 0.85;
  private static final double MOSTLY_LINK = 0.6;
  private static final double MANY_LINKS = 0.4;
  private static final int CARD_WORDS = 60;
  private static final int CARD_BLOCKS = 6;
  private static final int PROSE_WORDS = 8;
  private static final int CELL_WORDS = 8;
  private static final int ITEM_WORDS = 6;
  private static final int FEWEST_CELLS = 4;
  private static final String PICTURE = "img,picture,amp-img,figure";

  private final List<PageBlock> blocks;
  private final Cues cues;
  private final Optional<Integer> headline;
  private final boolean live;
  private final Map<Element, Double> mass = new HashMap<>();
  private final Map<Element, Boolean> furniture = new HashMap<>();
  private final Map<Element, int[]> range = new HashMap<>();
  private final Map<Element, Boolean> lists = new HashMap<>();
  private final Map<Element, Boolean> cards = new HashMap<>();
  private final Set<Element> aroundHeadline = new HashSet<>();

  /**
   * @param headline index of the block that shows it
   * @param live whether the page says that it is a live blog, whose entries look like teasers
   */
  MainText(List<PageBlock> blocks, Optional<Integer> headline, boolean live, Cues cues) {
    this.blocks = blocks;
    this.cues = cues;
    this.headline = headline;
    this.live = live;
    headline.ifPresent(
        at -> {
          for (Element e = blocks.get(at).owner().parent(); e != null; e = e.parent()) {
            aroundHeadline.add(e);
          }
        });
  }

  /** Indexes of the blocks of the article, without its headline. */
  BitSet find(Element body) {
    weigh(body);
    Element container = container(body);
    BitSet kept = new BitSet();
    int[] within = range.getOrDefault(container, new int[] {0, 0});
    int begin = headline.filter(at -> at < within[1]).map(at -> at + 1).orElse(within[0]);
    for (int i = begin; i < within[1]; i++) {
      kept.set(i, isKept(i, i < within[0]));
    }
    dropBelowInsetHeads(kept, container);
    if (kept.isEmpty()) {
      keepWhatIsClosed(kept);
    }
    keepHeadings(kept, begin, within[1]);
    return kept;
  }

  /** A page of a line or two has no prose to go by. */
  private void keepWhatIsClosed(BitSet kept) {
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      boolean closed = block.paragraph().closed() && block.words() > 2;
      kept.set(
          i,
          closed
              && block.linked() < MANY_LINKS
              && !inFurniture(block.owner(), null)
              && !cues.isFurniture(block.paragraph()));
    }
  }

  private void weigh(Element body) {
    mass.put(body, 0.0);
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      double weight = weight(block);
      for (Element e = block.owner(); e != null; e = e.parent()) {
        mass.merge(e, weight, Double::sum);
        int at = i;
        range.computeIfAbsent(e, key -> new int[] {at, at})[1] = i + 1;
      }
    }
    double all = mass.get(body);
    Map<String, Double> words = massByWord();
    mass.forEach((element, own) -> furniture.put(element, isFurniture(element, own, words, all)));
    mass.clear();
    mass.put(body, 0.0);
    for (PageBlock block : blocks) {
      if (!inFurniture(block.owner(), body) && !inCard(block.owner(), body)) {
        double weight = weight(block);
        for (Element e = block.owner(); e != null; e = e.parent()) {
          mass.merge(e, weight, Double::sum);
        }
      }
    }
  }

  /** A word that names parts with much of the page's prose in them tells nothing. */
  private Map<String, Double> massByWord() {
    Map<Element, List<String>> weak = new HashMap<>();
    Map<String, Double> words = new HashMap<>();
    for (PageBlock block : blocks) {
      Set<String> around = new HashSet<>();
      for (Element e = block.owner(); e != null && !e.normalName().equals("body"); e = e.parent()) {
        around.addAll(weak.computeIfAbsent(e, PageHints::weak));
      }
      double weight = weight(block);
      around.forEach(word -> words.merge(word, weight, Double::sum));
    }
    return words;
  }

  private boolean isFurniture(Element element, double own, Map<String, Double> words, double all) {
    if (element.normalName().equals("body")
        || element.normalName().equals("html")
        || element.normalName().equals("main")
        || PageHints.isBody(element)
        || aroundHeadline.contains(element)) {
      return false;
    }
    return PageHints.isStrong(element)
        ? own <= STRONG_HINT_HOLDS * all
        : PageHints.weak(element).stream()
            .anyMatch(word -> words.getOrDefault(word, 0.0) <= WEAK_HINT_HOLDS * all);
  }

  private boolean inFurniture(Element owner, Element top) {
    for (Element e = owner; e != null && !e.equals(top); e = e.parent()) {
      if (furniture.getOrDefault(e, false)) {
        return true;
      }
    }
    return false;
  }

  /** Words of prose; long paragraphs tell more than lines that may be teasers. */
  private double weight(PageBlock block) {
    if (block.linked() > MOSTLY_LINK || !cues.isSentence(block.paragraph())) {
      return 0;
    }
    double words = block.words() * (1 - block.linked());
    return block.words() < 2 * PROSE_WORDS ? words / 2 : words;
  }

  private Element container(Element body) {
    double all = mass.getOrDefault(body, 0.0);
    Optional<Element> marked =
        mass.entrySet().stream()
            .filter(
                entry -> PageHints.isBody(entry.getKey()) && entry.getValue() >= MARKED_BODY * all)
            .filter(entry -> entry.getValue() > 0)
            .max(
                Comparator.comparingDouble((Map.Entry<Element, Double> e) -> e.getValue())
                    .thenComparing(e -> -range.get(e.getKey())[0]))
            .map(Map.Entry::getKey);
    if (marked.isPresent()) {
      return marked.get();
    }
    Element at = body;
    while (true) {
      Optional<Element> heavier = heavyChild(at);
      if (heavier.isEmpty()) {
        return at;
      }
      at = heavier.get();
    }
  }

  private Optional<Element> heavyChild(Element parent) {
    double own = mass.getOrDefault(parent, 0.0);
    for (Element child : parent.children()) {
      double share = mass.getOrDefault(child, 0.0);
      if (own > 0 && share >= NEARLY_ALL * own && child.isBlock() && !isParagraph(child)) {
        return goesOn(parent, child, own) ? Optional.empty() : Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The article goes on beside an element if there is more prose in others of its class. */
  private boolean goesOn(Element parent, Element child, double own) {
    String kind = child.normalName() + ' ' + child.className();
    return !child.className().isBlank()
        && parent.children().stream()
            .filter(other -> !other.equals(child))
            .filter(other -> kind.equals(other.normalName() + ' ' + other.className()))
            .anyMatch(other -> mass.getOrDefault(other, 0.0) >= GOES_ON * own);
  }

  private static boolean isParagraph(Element element) {
    return element.normalName().equals("p") || element.normalName().equals("li");
  }

  private boolean isKept(int i, boolean above) {
    PageBlock block = blocks.get(i);
    Element owner = block.owner();
    if (block.linked() > MOSTLY_LINK
        || inFurniture(owner, null)
        || inCard(owner, null)
        || inTable(owner)
        || (!block.paragraph().closed() && followsPicture(owner))
        || cues.isFurniture(block.paragraph())) {
      return false;
    }
    boolean prose = cues.isSentence(block.paragraph());
    if (inList(owner)) {
      return prose || isProseList(list(owner));
    }
    boolean paragraph = owner.normalName().equals("p") || owner.normalName().equals("blockquote");
    boolean closed = block.paragraph().closed() && block.linked() < MANY_LINKS;
    if (block.isHeading()) {
      return prose && !owner.normalName().startsWith("h");
    }
    return prose
        || (paragraph && !above && closed)
        || (block.words() >= PROSE_WORDS && (closed || paragraph));
  }

  /** A heading belongs to the article if something of it follows before the next heading. */
  private void keepHeadings(BitSet kept, int begin, int end) {
    boolean follows = false;
    for (int i = end - 1; i >= begin; i--) {
      PageBlock block = blocks.get(i);
      if (kept.get(i)) {
        follows = true;
      } else if (isSubhead(block)) {
        boolean keep = follows && !inList(block.owner()) && sharesParent(i, kept.nextSetBit(i));
        kept.set(i, keep);
        follows = false;
      }
    }
  }

  /** The heading's section holds what follows, so it is not the last line of a box. */
  private boolean sharesParent(int heading, int next) {
    Element section = blocks.get(heading).owner().parent();
    Element outer = section == null ? null : section.parent();
    int[] within = range.getOrDefault(outer == null ? section : outer, new int[] {0, 0});
    return next >= within[0] && next < within[1];
  }

  private boolean isSubhead(PageBlock block) {
    return block.isHeading()
        && block.linked() < MOSTLY_LINK
        && !inFurniture(block.owner(), null)
        && !inCard(block.owner(), null)
        && !inTable(block.owner())
        && !cues.isFurniture(block.paragraph())
        && !cues.headsInset(block.paragraph())
        && !cues.endsStory(block.paragraph());
  }

  /** "Related", "Comments": what stands in the same box below such a heading goes with it. */
  private void dropBelowInsetHeads(BitSet kept, Element container) {
    for (int i = 0; i < blocks.size(); i++) {
      Paragraph paragraph = blocks.get(i).paragraph();
      if (!cues.headsInset(paragraph) && !cues.endsStory(paragraph)) {
        continue;
      }
      Element box = blocks.get(i).owner();
      while (box.parent() != null
          && !box.parent().equals(container)
          && range.get(box.parent())[0] == i
          && !aroundHeadline.contains(box.parent())
          && mass.getOrDefault(box.parent(), 0.0)
              < WEAK_HINT_HOLDS * mass.getOrDefault(container, 0.0)) {
        box = box.parent();
      }
      kept.clear(i, Math.max(i + 1, range.get(box)[1]));
    }
  }

  /** An open line right below a picture is its caption. */
  private static boolean followsPicture(Element owner) {
    Element before = owner.previousElementSibling();
    return before != null
        && !before.hasText()
        && (before.is(PICTURE) || before.selectFirst(PICTURE) != null);
  }

  private boolean inList(Element owner) {
    return list(owner) != null;
  }

  private static Element list(Element owner) {
    for (Element e = owner; e != null; e = e.parent()) {
      if (e.normalName().equals("li")) {
        return e.parent();
      }
      if (!e.normalName().equals("p")
          && !e.normalName().equals("div")
          && !e.normalName().equals("span")) {
        return null;
      }
    }
    return null;
  }

  private boolean isProseList(Element list) {
    return lists.computeIfAbsent(
        list,
        key -> {
          List<PageBlock> items = within(key);
          double words = items.stream().mapToInt(PageBlock::words).average().orElse(0);
          double linked = items.stream().mapToDouble(PageBlock::linked).average().orElse(1);
          return words >= ITEM_WORDS && linked < MANY_LINKS;
        });
  }

  private boolean inTable(Element owner) {
    for (Element e = owner; e != null; e = e.parent()) {
      if (e.normalName().equals("table")) {
        return isDataTable(e);
      }
    }
    return false;
  }

  /** Tables of figures and results, unlike those by which old pages are laid out. */
  private boolean isDataTable(Element table) {
    return lists.computeIfAbsent(
        table,
        key -> {
          List<PageBlock> cells = within(key);
          double words = cells.stream().mapToInt(PageBlock::words).average().orElse(0);
          boolean headed = !key.select("th").isEmpty();
          return cells.size() >= FEWEST_CELLS
              && words < (headed ? 2 * CELL_WORDS : CELL_WORDS / 2.0);
        });
  }

  /**
   * A teaser: a small box that opens with a link to another story and holds a line or two on it.
   */
  private boolean inCard(Element owner, Element top) {
    for (Element e = owner; e != null && !e.equals(top) && !live; e = e.parent()) {
      if (cards.computeIfAbsent(e, this::isCard)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCard(Element element) {
    int[] within = range.getOrDefault(element, new int[] {0, 0});
    int size = within[1] - within[0];
    if (size < 2 || size > CARD_BLOCKS || aroundHeadline.contains(element)) {
      return false;
    }
    List<PageBlock> inside = within(element);
    int words = inside.stream().mapToInt(PageBlock::words).sum();
    PageBlock title =
        inside.stream().filter(block -> block.words() > 2).findFirst().orElse(inside.get(0));
    return words <= CARD_WORDS + title.words() && title.linked() > MOSTLY_LINK && title.words() > 2;
  }

  private List<PageBlock> within(Element element) {
    int[] within = range.getOrDefault(element, new int[] {0, 0});
    return new ArrayList<>(blocks.subList(within[0], within[1]));
  }
}
