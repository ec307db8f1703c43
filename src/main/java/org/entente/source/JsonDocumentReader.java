package org.entente.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads JSON that is not a record a line: arrays of records, objects that hold such an array, and
 * objects that are records, in any layout. One record is in memory at a time. Not thread-safe.
 */
final class JsonDocumentReader implements OutcomeSupplier {
  /** Under which names answers of services and exports hold their records. */
  private static final Set<String> RECORDS =
      Set.of(
          "articles",
          "items",
          "records",
          "results",
          "docs",
          "documents",
          "entries",
          "hits",
          "news",
          "data",
          "stories",
          "value",
          "rows");

  private static final Set<String> WRAPPERS =
      Set.of("response", "data", "result", "hits", "feed", "body", "payload");
  private static final Set<String> COMPANIONS = Set.of("comments", "replies", "related");
  private static final int DEEPEST_WRAPPER = 4;
  private static final int MOST_FAULTS_IN_A_ROW = 100;

  private enum Place {
    TOP,
    OBJECT,
    RECORDS,
    AFTER_RECORDS
  }

  private final Source source;
  private final JsonScanner scanner;
  private final int maxBytes;
  private final RecordParser parser;
  private final RecordArticles articles;
  private Place place = Place.TOP;
  private int open;
  private boolean hasText;
  private long objectLine;
  private long number;
  private int faults;
  private long strangeRecords;
  private String firstStrange = "";

  JsonDocumentReader(
      Source source,
      JsonScanner scanner,
      int maxBytes,
      RecordParser parser,
      RecordArticles articles) {
    this.source = source;
    this.scanner = scanner;
    this.maxBytes = maxBytes;
    this.parser = parser;
    this.articles = articles;
  }

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    switch (place) {
      case TOP -> {
        return top(sink);
      }
      case OBJECT -> member(sink);
      case RECORDS -> element(sink);
      case AFTER_RECORDS -> {
        while (open > 0) {
          scanner.skipToClose('{');
          open--;
        }
        place = Place.TOP;
      }
    }
    return true;
  }

  @Override
  public String progress() {
    return number > 0 ? "record " + number : "line " + scanner.line();
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }

  private boolean top(Consumer<Outcome> sink) throws IOException {
    switch (scanner.peek(",")) {
      case -1 -> {
        note(sink);
        return false;
      }
      case '[' -> {
        scanner.pass();
        place = Place.RECORDS;
      }
      case '{' -> {
        objectLine = scanner.line();
        scanner.record();
        scanner.pass();
        open = 1;
        hasText = false;
        place = Place.OBJECT;
      }
      default -> throw malformed();
    }
    return true;
  }

  /** One name and value of an object of which is not known yet whether it is a record. */
  private void member(Consumer<Outcome> sink) throws IOException {
    switch (scanner.peek(",")) {
      case -1 -> throw new EOFException("truncated JSON");
      case '}' -> {
        scanner.pass();
        open--;
        if (open == 0) {
          place = Place.TOP;
          String origin = source.origin() + ":" + objectLine;
          String id = source.stem() + ":" + objectLine;
          sink.accept(outcome(scanner.recorded(), id, origin, origin));
        }
      }
      case '"' -> {
        String name = text(scanner.value());
        if (scanner.peek("") != ':') {
          throw malformed();
        }
        scanner.pass();
        valueOf(name, sink);
      }
      default -> throw malformed();
    }
  }

  private void valueOf(String name, Consumer<Outcome> sink) throws IOException {
    int begin = scanner.peek("");
    String plain = RecordField.plain(name);
    if (begin == '[' && !hasText) {
      scanner.pass();
      array(plain, sink);
    } else if (begin == '{' && open < DEEPEST_WRAPPER && WRAPPERS.contains(plain)) {
      scanner.pass();
      open++;
    } else {
      hasText |=
          open == 1
              && begin == '"'
              && parser.names().of(name).filter(m -> m.field() == RecordField.TEXT).isPresent();
      scanner.skip();
    }
  }

  private void array(String name, Consumer<Outcome> sink) throws IOException {
    if (scanner.peek("") == '{' && !COMPANIONS.contains(name)) {
      long line = scanner.line();
      JsonScanner.Value first = scanner.value();
      if (RECORDS.contains(name) || isRecord(first)) {
        scanner.recorded();
        place = Place.RECORDS;
        take(first, line, sink);
        return;
      }
    }
    scanner.skipToClose('[');
  }

  private void element(Consumer<Outcome> sink) throws IOException {
    long line = scanner.line();
    switch (scanner.peek(",")) {
      case -1 -> throw new EOFException("truncated JSON");
      case ']' -> {
        scanner.pass();
        place = open > 0 ? Place.AFTER_RECORDS : Place.TOP;
      }
      case '}', ':' -> {
        scanner.pass();
        fault(sink, source.origin() + " (line " + line + ")", "malformed JSON; passed over");
      }
      default -> {
        line = scanner.line();
        take(scanner.value(), line, sink);
      }
    }
  }

  private void take(JsonScanner.Value value, long line, Consumer<Outcome> sink) throws IOException {
    number++;
    String origin = source.origin() + "#" + number;
    Outcome outcome =
        outcome(value, source.stem() + "#" + number, origin, origin + " (line " + line + ")");
    if (outcome instanceof Outcome.Skipped skipped) {
      fault(sink, skipped.source(), skipped.reason());
    } else {
      faults = 0;
      sink.accept(outcome);
    }
  }

  /** Where one fault follows another, the marks are lost by which records are told apart. */
  private void fault(Consumer<Outcome> sink, String where, String reason) throws IOException {
    sink.accept(new Outcome.Skipped(where, reason));
    if (++faults > MOST_FAULTS_IN_A_ROW) {
      throw malformed();
    }
  }

  private Outcome outcome(JsonScanner.Value value, String id, String origin, String where) {
    try {
      if (value.tooLong()) {
        throw new RecordFault("longer than " + maxBytes + " bytes");
      }
      TextDecoder.Decoded json = TextDecoder.decode(value.bytes());
      Map<RecordField, String> fields = parser.parse(json.text());
      Article article = articles.article(fields, id, origin);
      if (json.note().isPresent() && strangeRecords++ == 0) {
        firstStrange = where;
      }
      return new Outcome.Read(article);
    } catch (CharacterCodingException e) {
      return new Outcome.Skipped(where, "not valid UTF-8; record skipped");
    } catch (RecordFault e) {
      return new Outcome.Skipped(where, e.getMessage() + "; record skipped");
    }
  }

  private void note(Consumer<Outcome> sink) {
    if (strangeRecords > 0) {
      String others = strangeRecords == 1 ? "" : " and " + (strangeRecords - 1) + " more records";
      sink.accept(
          new Outcome.Noted(
              firstStrange,
              "not valid UTF-8" + others + "; bytes that are not were taken for windows-1252"));
      strangeRecords = 0;
    }
  }

  private boolean isRecord(JsonScanner.Value value) {
    try {
      String json = TextDecoder.decode(value.bytes()).text();
      return parser.parse(json).containsKey(RecordField.TEXT);
    } catch (CharacterCodingException | RecordFault e) {
      return false;
    }
  }

  private static String text(JsonScanner.Value name) {
    String quoted = new String(name.bytes(), StandardCharsets.UTF_8);
    return Optional.of(quoted)
        .filter(q -> q.length() > 1)
        .map(q -> q.substring(1, q.length() - 1))
        .orElse("");
  }

  private IOException malformed() {
    return new IOException("malformed JSON at line " + scanner.line());
  }
}
