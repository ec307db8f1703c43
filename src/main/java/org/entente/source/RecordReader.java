package org.entente.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads JSON Lines: one article a line, of which one is in memory at a time. A record without an id
 * gets its file's name and its line. Not thread-safe.
 */
final class RecordReader implements FileOutcomes {
  private final Source source;
  private final ByteLines lines;
  private final RecordParser parser;
  private final BodyFinder bodies;
  private Optional<Outcome> next = Optional.empty();
  private boolean any;
  private boolean ended;

  RecordReader(Source source, ByteLines lines, RecordParser parser, BodyFinder bodies) {
    this.source = source;
    this.lines = lines;
    this.parser = parser;
    this.bodies = bodies;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      try {
        Optional<ByteLines.Line> line = lines.next();
        ended = line.isEmpty();
        next = ended ? emptyFile() : line.flatMap(this::outcome);
      } catch (IOException e) {
        ended = true;
        String reason =
            IoFault.describe(e) + " after line " + lines.number() + "; the rest is lost";
        next = Optional.of(new Outcome.Skipped(source.origin(), reason));
      }
      any |= next.isPresent();
    }
    return next.isPresent();
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = next.orElseThrow();
    next = Optional.empty();
    return outcome;
  }

  @Override
  public void close() {
    ended = true;
    try {
      lines.close();
    } catch (IOException e) {
      // Everything that was wanted has been read.
    }
  }

  private Optional<Outcome> emptyFile() {
    return any
        ? Optional.empty()
        : Optional.of(new Outcome.Skipped(source.origin(), "empty; file skipped"));
  }

  private Optional<Outcome> outcome(ByteLines.Line line) {
    String origin = source.origin() + ":" + line.number();
    if (line.tooLong()) {
      return skipped(origin, "line longer than " + lines.maxBytes() + " bytes");
    }
    try {
      String json = TextDecoder.decode(line.bytes());
      if (json.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(record(origin, line.number(), parser.parse(json)));
    } catch (CharacterCodingException e) {
      return skipped(origin, "not valid UTF-8");
    } catch (RecordParser.FaultException e) {
      return skipped(origin, e.getMessage());
    }
  }

  private Outcome record(String origin, long line, Map<RecordField, String> fields)
      throws RecordParser.FaultException {
    String text = fields.get(RecordField.TEXT);
    if (text == null) {
      throw new RecordParser.FaultException("no \"text\" field, or nothing in it");
    }
    Optional<String> fault = TextDecoder.fault(text);
    if (fault.isPresent()) {
      throw new RecordParser.FaultException("text: " + fault.get());
    }
    Body body = bodies.ofRecord(text);
    return new Outcome.Read(
        new Article(
            field(fields, RecordField.ID).orElse(source.stem() + ":" + line),
            text,
            body.spans(),
            field(fields, RecordField.TITLE),
            field(fields, RecordField.DATE).flatMap(DateText::record).or(body::published),
            field(fields, RecordField.PUBLISHER),
            field(fields, RecordField.URL).flatMap(WebAddress::of),
            origin,
            body.datelinePlace()));
  }

  private static Optional<String> field(Map<RecordField, String> fields, RecordField field) {
    return Optional.ofNullable(fields.get(field))
        .filter(value -> TextDecoder.fault(value).isEmpty())
        .map(String::strip);
  }

  private static Optional<Outcome> skipped(String origin, String fault) {
    return Optional.of(new Outcome.Skipped(origin, fault + "; line skipped"));
  }
}
