package org.entente.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A saved web page to its article. The article's text is made here: the headline and the paragraphs
 * of the main text, one a line, so that offsets count in that text and not in the page. Immutable
 * and thread-safe.
 */
final class PageReader implements PageHandler {
  private static final int DEEPEST = 300;
  private static final int HEAD_BLOCKS = 12;
  private static final double STATED_BODY = 0.5;

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
    return List.of(new Work(document, arrival, source).outcome());
  }

  /** The steps over one page. */
  private final class Work {
    private final String id;
    private final String origin;
    private final Optional<LocalDate> fetched;
    private final PageMetadata metadata;
    private final PageAddress address;
    private final Optional<String> publisher;
    private final List<String> authors;
    private final List<PageBlock> blocks;
    private final Optional<PageTitle> title;
    private final Element body;
    private final List<DateEvidence> dates;

    Work(Document page, Arrival arrival, Source source) {
      id = source.stem();
      origin = source.origin();
      fetched = arrival.fetched();
      metadata = new PageMetadata(page);
      address = PageAddress.of(page, arrival.address());
      publisher = metadata.publisher();
      authors = metadata.authors(publisher);
      List<DateEvidence> stated = metadata.dates();
      List<String> titles = metadata.titles();
      page.select("#wm-ipp-base,#wm-ipp,#wm-ipp-print,#donato").remove(); // an archive's own banner
      blocks = PageBlocks.of(page, new PageLinks(address.url()));
      title = PageTitle.of(blocks, titles, publisher);
      body = page.body();
      dates = new ArrayList<>(stated);
    }

    Outcome outcome() {
      Optional<Integer> headline = title.flatMap(PageTitle::block);
      BitSet kept = new MainText(blocks, headline, metadata.data().isLiveBlog(), cues).find(body);
      dropBylines(kept);
      List<String> lines = lines(kept);
      if (lines.isEmpty()) {
        return new Outcome.Skipped(origin, "holds no article, only page furniture; page skipped");
      }
      List<String> all = new ArrayList<>(title.map(PageTitle::text).stream().toList());
      all.addAll(lines);
      String text = String.join("\n", all) + "\n";
      return TextDecoder.fault(text)
          .<Outcome>map(fault -> new Outcome.Skipped(origin, fault + "; page skipped"))
          .orElseGet(() -> new Outcome.Read(article(text)));
    }

    private List<String> lines(BitSet kept) {
      List<String> shown =
          kept.stream()
              .mapToObj(i -> blocks.get(i).text())
              .filter(line -> !line.equals(title.map(PageTitle::text).orElse("")))
              .toList();
      return statedBody(shown).orElse(shown);
    }

    /**
     * The text that JSON-LD gives, where the page shows little of it, as scripts would fill it in.
     */
    private Optional<List<String>> statedBody(List<String> shown) {
      Optional<List<String>> stated =
          metadata
              .data()
              .text("articleBody")
              .map(text -> Parser.unescapeEntities(text, false))
              .map(
                  text ->
                      text.indexOf('<') >= 0
                          ? fragment(text)
                          : text.lines()
                              .map(String::strip)
                              .filter(line -> !line.isEmpty())
                              .toList());
      int length = shown.stream().mapToInt(String::length).sum();
      return stated.filter(
          lines -> length < STATED_BODY * lines.stream().mapToInt(String::length).sum());
    }

    private List<String> fragment(String html) {
      Document document = Jsoup.parse(html);
      return PageBlocks.of(document, new PageLinks(Optional.empty())).stream()
          .map(PageBlock::text)
          .toList();
    }

    /** Lines that name the authors, and at the end what they are. */
    private void dropBylines(BitSet kept) {
      boolean trailing = true;
      for (int i = kept.length() - 1; i >= 0; i = kept.previousSetBit(i - 1)) {
        Paragraph paragraph = blocks.get(i).paragraph();
        boolean named = authors.stream().anyMatch(name -> startsWith(paragraph.text(), name));
        boolean byline = !paragraph.closed() && paragraph.words().size() <= 14;
        kept.set(i, !named || !(byline || trailing));
        trailing &= named;
      }
    }

    private Article article(String text) {
      Body found = bodies.ofMainText(paragraphs(text), title.isPresent());
      dates.addAll(shownDates());
      dates.addAll(found.dates());
      address.dateInPath().ifPresent(date -> dates.add(DateEvidence.of(date, DateSource.URL_PATH)));
      Stream.of(address.archived(), fetched)
          .flatMap(Optional::stream)
          .forEach(date -> dates.add(DateEvidence.of(date, DateSource.ARCHIVED)));
      Metadata whole = new Metadata(authors, Metadata.updated(dates), metadata.language(), dates);
      return new Article(
          id,
          text,
          found.spans(),
          title.map(PageTitle::text),
          Metadata.published(whole.dates()),
          publisher,
          address.url(),
          origin,
          found.datelinePlace(),
          whole,
          found.masked());
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

  /** Lines are paragraphs here: none was wrapped. */
  private static List<Paragraph> paragraphs(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      paragraphs.add(Paragraph.of(text, new Span(begin, end)));
      begin = end + 1;
    }
    return paragraphs;
  }

  private static boolean startsWith(String line, String name) {
    String bare = line.replaceFirst("^(?i:by|about|author:)\\s+", "");
    return bare.regionMatches(true, 0, name, 0, name.length());
  }
}
