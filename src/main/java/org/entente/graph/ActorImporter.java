package org.entente.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.entente.graph.ImportFaults.Part;
import org.entente.graph.ResultRows.Row;

/**
 * Adds files with actors in the forms of other projects to the gazetteer's graph: dictionaries of
 * event coders, and results of Wikidata queries as CSV, TSV or JSON. What the graph has already
 * goes before what they say. What can be read of a file is read, the rest is told of.
 */
final class ActorImporter {
  /** More is no list of actors, and would have to be held in memory. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Charset OLD_DICTIONARIES = Charset.forName("windows-1252");
  private static final Pattern TURTLE = Pattern.compile("(?i)(?:@?prefix|@?base)\\s.*|<https?:.*");
  private static final Pattern JSON_ROWS = Pattern.compile("\\[\\s*+\\{");
  private static final Pattern COLUMNS = Pattern.compile("[\"?]{0,2}item[\"]?[,\\t]");

  private final KnownActors known;
  private final TownNames towns;
  private final FaultLog faults = new FaultLog();

  ActorImporter(Graph gazetteer, byte[] places) {
    known = new KnownActors(gazetteer);
    towns = new TownNames(places);
  }

  private enum Format {
    TURTLE,
    TABLE,
    JSON,
    DICTIONARY
  }

  /** Tells by name and content whether this is a file of Turtle, which is read elsewhere. */
  static boolean isTurtle(Path file) throws IOException {
    return format(file, "") == Format.TURTLE
        || (isOfNoKnownSuffix(file) && format(file, read(file)) == Format.TURTLE);
  }

  /**
   * Reads one file.
   *
   * @throws IOException if nothing of it can be read; the message names it
   */
  void add(Path file, List<String> contents) throws IOException {
    String text = read(file);
    contents.add(Digest.of(List.of(text)));
    Format format = format(file, text);
    Part part = format == Format.JSON ? Part.ROW : Part.LINE;
    int before = faults.faults().count();
    int taken;
    try {
      taken = add(text, format, faults.in(file.toString(), part));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (taken == 0) {
      int passed = faults.faults().count() - before;
      throw new IOException(
          file
              + ": no actor can be read from it: "
              + (passed == 0 ? "it has none" : faults.summary(before, passed)));
    }
  }

  ImportFaults faults() {
    return faults.faults();
  }

  private int add(String text, Format format, FaultLog.InFile log) throws IOException {
    if (format == Format.DICTIONARY) {
      return new DictionaryImporter(known, towns).read(text, log);
    }
    List<Row> rows =
        format == Format.JSON ? ResultRows.ofJson(text) : ResultRows.ofTable(text, log);
    return new WikidataImporter(known).read(rows, log);
  }

  private static Format format(Path file, String text) {
    return switch (suffix(file)) {
      case "ttl" -> Format.TURTLE;
      case "csv", "tsv" -> Format.TABLE;
      case "json", "srj" -> Format.JSON;
      default -> byContent(text);
    };
  }

  private static Format byContent(String text) {
    Optional<String> first =
        text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).findFirst();
    if (first.filter(line -> TURTLE.matcher(line).matches()).isPresent()) {
      return Format.TURTLE;
    }
    String start = text.stripLeading();
    // A line of a dictionary may begin with a bracket, but not with one and a brace.
    if (start.startsWith("{") || JSON_ROWS.matcher(start).lookingAt()) {
      return Format.JSON;
    }
    return COLUMNS.matcher(start).lookingAt() ? Format.TABLE : Format.DICTIONARY;
  }

  private static boolean isOfNoKnownSuffix(Path file) {
    return !List.of("csv", "tsv", "json", "srj").contains(suffix(file));
  }

  private static String suffix(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The text, in UTF-8 or, as dictionaries of former years are, in the Windows alphabet. */
  private static String read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          file + ": more than " + (MOST_BYTES >> 20) + " MB; leave out the actors you do not need");
    }
    byte[] content = Files.readAllBytes(file);
    String text = decode(content, StandardCharsets.UTF_8).orElse("");
    if (text.isEmpty()) {
      text = decode(content, OLD_DICTIONARIES).orElse("");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> decode(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
