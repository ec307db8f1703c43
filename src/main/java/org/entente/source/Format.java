package org.entente.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is, by its suffix and its first bytes. */
enum Format {
  TEXT(null),
  JSON_LINES(null),
  EMPTY("empty"),
  BINARY("binary, not text"),
  PAGE(null),
  MARKUP("XML is not read yet"),
  JSON("JSON is read one record a line only (.jsonl)"),
  UTF16_RECORDS("JSON Lines must be UTF-8, this is UTF-16"),
  TABLE("tables (CSV, TSV) are not read yet"),
  DOCUMENT("office documents are not read, save them as text"),
  ARCHIVE("archives are not read yet, unpack it");

  private final Optional<String> refusal;

  Format(String refusal) {
    this.refusal = Optional.ofNullable(refusal);
  }

  /** Why such a file is skipped, if it is. */
  Optional<String> refusal() {
    return refusal;
  }

  /**
   * @param head the first bytes of the file, unzipped
   */
  static Format of(String suffix, byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    boolean utf16 = TextDecoder.utf16(head).isPresent();
    if (!utf16 && holdsNul(head)) {
      return BINARY;
    }
    Format named = bySuffix(suffix);
    if (named == JSON_LINES) {
      return utf16 ? UTF16_RECORDS : JSON_LINES;
    }
    return named == ARCHIVE
            || named == DOCUMENT
            || named == TABLE
            || named == MARKUP
            || named == PAGE
        ? named
        : byContent(suffix, head);
  }

  private static Format bySuffix(String suffix) {
    return switch (suffix) {
      case "jsonl", "ndjson" -> JSON_LINES;
      case "html", "htm", "xhtml" -> PAGE;
      case "xml", "rss", "atom" -> MARKUP;
      case "csv", "tsv" -> TABLE;
      case "zip", "tar", "tgz", "warc", "7z", "rar", "bz2", "xz", "zst" -> ARCHIVE;
      case "pdf", "doc", "docx", "odt", "rtf", "epub" -> DOCUMENT;
      default -> TEXT;
    };
  }

  private static Format byContent(String suffix, byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return PAGE;
    }
    if (lower.startsWith("<?xml")) {
      return MARKUP;
    }
    if (lower.startsWith("%pdf-") || lower.startsWith("{\\rtf")) {
      return DOCUMENT;
    }
    if (suffix.equals("txt")) {
      return TEXT;
    }
    if (holdsRecord(start)) {
      return JSON_LINES;
    }
    return suffix.equals("json") ? JSON : TEXT;
  }

  /** Tells whether the first line could be a whole JSON object, as far as it can be seen. */
  private static boolean holdsRecord(String start) {
    int end = start.indexOf('\n');
    String line = end < 0 ? start : start.substring(0, end).stripTrailing();
    return line.startsWith("{")
        && (end < 0 ? start.length() > 1000 || line.endsWith("}") : line.endsWith("}"));
  }

  private static boolean holdsNul(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
