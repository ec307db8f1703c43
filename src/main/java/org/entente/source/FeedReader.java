package org.entente.source;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads RSS and Atom: one article an entry, of which one is in memory at a time. Days are those of
 * Greenwich. Not thread-safe.
 */
final class FeedReader implements OutcomeSupplier {
  private static final Pattern WRITTEN_DATE =
      Pattern.compile("<(?:pubDate|published|dc:date)>([^<]{8,60})</");

  private final Source source;
  private final FeedScanner scanner;
  private final RecordArticles articles;
  private long number;

  FeedReader(Source source, FeedScanner scanner, RecordArticles articles) {
    this.source = source;
    this.scanner = scanner;
    this.articles = articles;
  }

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    Optional<FeedScanner.Entry> entry = scanner.next();
    entry.map(this::outcome).ifPresent(sink);
    return entry.isPresent();
  }

  @Override
  public String progress() {
    return "entry " + number;
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }

  private Outcome outcome(FeedScanner.Entry entry) {
    number++;
    String origin = source.origin() + "#" + number;
    try {
      if (entry.fault().isPresent()) {
        throw new RecordFault(entry.fault().get());
      }
      Map<RecordField, String> fields = fields(parse(entry.xml()));
      writtenDay(entry.xml()).ifPresent(day -> fields.putIfAbsent(RecordField.DATE, day));
      if (!fields.containsKey(RecordField.TEXT)) {
        throw new RecordFault("neither content nor description");
      }
      return new Outcome.Read(articles.article(fields, source.stem() + "#" + number, origin));
    } catch (RecordFault e) {
      String where = origin + " (line " + entry.line() + ")";
      return new Outcome.Skipped(where, e.getMessage() + "; entry skipped");
    }
  }

  private static SyndFeed parse(String xml) throws RecordFault {
    try {
      SyndFeed feed = new SyndFeedInput(false, Locale.US).build(new StringReader(xml));
      if (feed.getEntries().isEmpty()) {
        throw new RecordFault("not an entry of RSS or Atom");
      }
      return feed;
    } catch (FeedException | RuntimeException e) {
      // ROME has unchecked exceptions for some faulty elements.
      throw new RecordFault("malformed entry (" + e.getMessage() + ")");
    }
  }

  private static Map<RecordField, String> fields(SyndFeed feed) {
    SyndEntry entry = feed.getEntries().get(0);
    Optional<DCModule> core =
        Optional.ofNullable(entry.getModule(DCModule.URI))
            .filter(DCModule.class::isInstance)
            .map(DCModule.class::cast);
    Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
    put(fields, RecordField.TEXT, text(entry));
    put(fields, RecordField.TITLE, title(entry));
    put(fields, RecordField.ID, Optional.ofNullable(entry.getUri()));
    put(fields, RecordField.URL, Optional.ofNullable(entry.getLink()));
    put(fields, RecordField.DATE, day(entry.getPublishedDate()));
    put(fields, RecordField.UPDATED, day(entry.getUpdatedDate()));
    put(fields, RecordField.AUTHOR, authors(entry));
    put(
        fields,
        RecordField.PUBLISHER,
        core.map(DCModule::getPublisher)
            .filter(publisher -> !publisher.isBlank())
            .or(() -> Optional.ofNullable(feed.getTitle()))
            .map(MarkupText::of)
            .map(String::strip));
    put(
        fields,
        RecordField.LANGUAGE,
        core.map(DCModule::getLanguage).or(() -> Optional.ofNullable(feed.getLanguage())));
    return fields;
  }

  private static void put(
      Map<RecordField, String> fields, RecordField field, Optional<String> value) {
    value.filter(v -> !v.isBlank()).ifPresent(v -> fields.put(field, v));
  }

  /** The whole text where the feed has it, else its teaser. */
  private static Optional<String> text(SyndEntry entry) {
    Optional<SyndContent> whole =
        entry.getContents().stream().filter(FeedReader::hasText).findFirst();
    return whole
        .or(() -> Optional.ofNullable(entry.getDescription()).filter(FeedReader::hasText))
        .map(
            content ->
                "text".equals(content.getType()) || "text/plain".equals(content.getType())
                    ? content.getValue()
                    : MarkupText.of(content.getValue()));
  }

  private static boolean hasText(SyndContent content) {
    return content.getValue() != null && !content.getValue().isBlank();
  }

  private static Optional<String> title(SyndEntry entry) {
    return Optional.ofNullable(entry.getTitle())
        .map(title -> MarkupText.of(title).replaceAll("\\s+", " "));
  }

  private static Optional<String> day(Date date) {
    return Optional.ofNullable(date)
        .map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC).toString());
  }

  /** A full date in a form that feeds should not have. */
  private static Optional<String> writtenDay(String xml) {
    Matcher date = WRITTEN_DATE.matcher(xml);
    return date.find() ? DateText.record(date.group(1)).map(LocalDate::toString) : Optional.empty();
  }

  private static Optional<String> authors(SyndEntry entry) {
    List<SyndPerson> persons = entry.getAuthors();
    String names =
        persons == null
            ? ""
            : persons.stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining("\n"));
    return names.isEmpty() ? Optional.ofNullable(entry.getAuthor()) : Optional.of(names);
  }
}
