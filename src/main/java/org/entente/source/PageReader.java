package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A saved web page to its article, or the entries of a live page to an article each. The article's
 * text is made here: the headline and the paragraphs of the main text, one a line, so that offsets
 * count in that text and not in the page. Immutable and thread-safe.
 */
final class PageReader implements PageHandler {
  private static final int DEEPEST = 300;
  private static final int HEAD_BLOCKS = 12;
  private static final int BYLINE_WORDS = 14;
  private static final double STATED_BODY = 0.5;

  /** Letters of prose beyond which a page is taken to show its article. */
  private static final int ENOUGH = 1_000;

  private final BodyFinder bodies;
  private final Cues cues;
  private final Limits limits;

  PageReader(BodyFinder bodies, Cues cues, Limits limits) {
    this.bodies = bodies;
    this.cues = cues;
    this.limits = limits;
  }

  @Override
  public List<Outcome> read(Source source, byte[] page, Arrival arrival) {
    if (page.length > limits.maxFileBytes()) {
      String fault = "larger than " + limits.maxFileBytes() + " bytes; page skipped";
      return List.of(new Outcome.Skipped(source.origin(), fault));
    }
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document document = Jsoup.parse(PageDecoder.decode(page, arrival.charset()), "", parser);
    return new Work(document, arrival, source).outcomes();
  }

  /** The steps over one page. */
  private final class Work {
    private final Source source;
    private final Document page;
    private final Optional<LocalDate> fetched;
    private final PageMetadata metadata;
    private final PageAddress address;
    private final List<String> authors;
    private final List<DateEvidence> stated;
    private final List<String> titles;
    private final ScriptText scripts;
    private final List<PageBlock> blocks;
    private final Optional<PageTitle> title;
    private final PageArticles articles;

    Work(Document page, Arrival arrival, Source source) {
      this.source = source;
      this.page = page;
      fetched = arrival.fetched();
      metadata = new PageMetadata(page);
      address = PageAddress.of(page, arrival.address());
      Optional<String> publisher = metadata.publisher();
      authors = metadata.authors(publisher);
      stated = metadata.dates();
      titles = metadata.titles();
      scripts = ScriptText.of(page);
      page.select("#wm-ipp-base,#wm-ipp,#wm-ipp-print,#donato").remove(); // an archive's own banner
      blocks = PageBlocks.of(page, new PageLinks(address.url()));
      title = PageTitle.of(blocks, titles, publisher);
      articles = new PageArticles(publisher, metadata.language(), bodies);
    }

    List<Outcome> outcomes() {
      Optional<Integer> headline = title.flatMap(PageTitle::block);
      LinkedData data = metadata.data();
      BitSet kept = new MainText(blocks, headline, data.isLiveBlog(), cues).find(page.body());
      dropBylines(kept);
      List<LivePost> posts = new LivePosts(page, blocks, kept, data, said()).take();
      List<String> shown = shown(kept);
      List<Outcome> outcomes = new ArrayList<>();
      if (posts.isEmpty()) {
        outcomes.add(whole(inData(shown).orElse(shown)));
      } else if (cues.prose(shown) > 0) {
        outcomes.add(whole(shown));
      }
      Set<String> ids = new HashSet<>();
      posts.forEach(post -> outcomes.add(post(post, outcomes.size() + 1, ids)));
      return outcomes;
    }

    /** Where a page may call itself live. */
    private List<String> said() {
      return Stream.of(titles.stream(), title.map(PageTitle::text).stream(), address.url().stream())
          .flatMap(text -> text)
          .toList();
    }

    private List<String> shown(BitSet kept) {
      return kept.stream()
          .mapToObj(i -> blocks.get(i).text())
          .filter(line -> !line.equals(title.map(PageTitle::text).orElse("")))
          .toList();
    }

    /** The text in JSON-LD or scripts, where the page shows little of it until they run. */
    private Optional<List<String>> inData(List<String> shown) {
      int seen = cues.prose(shown);
      Optional<List<String>> linked =
          metadata
              .data()
              .text("articleBody")
              .map(PageText::lines)
              .filter(lines -> seen < STATED_BODY * cues.prose(lines));
      return seen >= ENOUGH || linked.isPresent()
          ? linked
          : scripts.lines(titles, cues).filter(lines -> seen < STATED_BODY * cues.prose(lines));
    }

    /** Lines that name the authors, and at the end what they are. */
    private void dropBylines(BitSet kept) {
      boolean trailing = true;
      for (int i = kept.length() - 1; i >= 0; i = kept.previousSetBit(i - 1)) {
        Paragraph paragraph = blocks.get(i).paragraph();
        boolean named = authors.stream().anyMatch(name -> startsWith(paragraph.text(), name));
        boolean byline = !paragraph.closed() && paragraph.words().size() <= BYLINE_WORDS;
        kept.set(i, !named || !(byline || trailing));
        trailing &= named;
      }
    }

    private Outcome whole(List<String> lines) {
      if (lines.isEmpty()) {
        String fault = "holds no article, only page furniture; page skipped";
        return new Outcome.Skipped(source.origin(), fault);
      }
      List<DateEvidence> dates = new ArrayList<>(pageDates());
      address.dateInPath().ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.URL_PATH)));
      Optional<String> headline = title.map(PageTitle::text);
      return articles.outcome(
          new PageArticles.Part(
              source.stem(),
              source.origin(),
              address.url(),
              headline,
              headline,
              authors,
              lines,
              dates));
    }

    /** The page's own date stands in for an entry's, as a last resort. */
    private Outcome post(LivePost post, int number, Set<String> ids) {
      List<DateEvidence> dates = new ArrayList<>(post.dates());
      List<DateEvidence> around = pageDates();
      Metadata.published(around)
          .ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.LIVE_PAGE)));
      around.stream().filter(date -> date.source() == DateSource.ARCHIVED).forEach(dates::add);
      String anchor = post.anchor().filter(ids::add).orElse(String.valueOf(number));
      return articles.outcome(
          new PageArticles.Part(
              source.stem() + "#" + anchor,
              source.origin() + "#" + number,
              address.url().map(url -> post.anchor().map(own -> url + "#" + own).orElse(url)),
              post.headline(),
              title.map(PageTitle::text),
              post.authors(),
              post.lines(),
              dates));
    }

    private List<DateEvidence> pageDates() {
      List<DateEvidence> dates = new ArrayList<>(stated);
      dates.addAll(shownDates());
      Stream.of(address.archived(), fetched)
          .flatMap(Optional::stream)
          .forEach(date -> dates.add(DateEvidence.of(date, DateSource.ARCHIVED)));
      return dates;
    }

    /** Date lines and time elements near the headline. */
    private List<DateEvidence> shownDates() {
      List<DateEvidence> shown = new ArrayList<>();
      int at = title.flatMap(PageTitle::block).orElse(0);
      for (int i = Math.max(0, at - HEAD_BLOCKS / 2);
          i < Math.min(blocks.size(), at + HEAD_BLOCKS);
          i++) {
        PageBlock block = blocks.get(i);
        DateLine.of(block.paragraph(), cues).ifPresent(line -> shown.addAll(line.dates()));
        Element time = block.owner().selectFirst("time[datetime]");
        if (time != null && block.words() <= HEAD_BLOCKS * 2 && block.linked() < 0.5) {
          PageMetadata.add(shown, time.attr("datetime"), DateSource.TIME_ELEMENT);
        }
      }
      return shown;
    }
  }

  private static boolean startsWith(String line, String name) {
    String bare = line.replaceFirst("^(?i:by|about|author:)\\s+", "");
    return bare.regionMatches(true, 0, name, 0, name.length());
  }
}
