package org.entente.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON Lines: one article a line, of which one is in memory at a time. A record without an id
 * gets its file's name and its line. Not thread-safe.
 */
final class RecordReader implements OutcomeSupplier {
  private final Source source;
  private final ByteLines lines;
  private final RecordParser parser;
  private final RecordArticles articles;
  private long strangeLines;
  private long firstStrange;

  RecordReader(Source source, ByteLines lines, RecordParser parser, RecordArticles articles) {
    this.source = source;
    this.lines = lines;
    this.parser = parser;
    this.articles = articles;
  }

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    Optional<ByteLines.Line> line = lines.next();
    line.flatMap(this::outcome).ifPresent(sink);
    if (line.isEmpty() && strangeLines > 0) {
      sink.accept(new Outcome.Noted(source.origin(), note()));
      strangeLines = 0;
    }
    return line.isPresent();
  }

  @Override
  public String progress() {
    return "line " + lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Optional<Outcome> outcome(ByteLines.Line line) {
    String origin = source.origin() + ":" + line.number();
    try {
      if (line.tooLong()) {
        throw new RecordFault("line longer than " + lines.maxBytes() + " bytes");
      }
      TextDecoder.Decoded json = TextDecoder.decode(line.bytes());
      if (json.text().isBlank()) {
        return Optional.empty();
      }
      String id = source.stem() + ":" + line.number();
      Article article = articles.article(parser.parse(json.text()), id, origin);
      if (json.note().isPresent()) {
        firstStrange = strangeLines == 0 ? line.number() : firstStrange;
        strangeLines++;
      }
      return Optional.of(new Outcome.Read(article));
    } catch (CharacterCodingException e) {
      return skipped(origin, "not valid UTF-8");
    } catch (RecordFault e) {
      return skipped(origin, e.getMessage());
    }
  }

  private String note() {
    String others = strangeLines == 1 ? "" : " and " + (strangeLines - 1) + " more lines";
    return "not valid UTF-8 in line "
        + firstStrange
        + others
        + "; the bytes that are not were taken for windows-1252";
  }

  private static Optional<Outcome> skipped(String origin, String fault) {
    return Optional.of(new Outcome.Skipped(origin, fault + "; line skipped"));
  }
}
