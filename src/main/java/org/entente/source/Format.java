package org.entente.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, by its suffix and its first bytes. */
enum Format {
  TEXT(null),
  JSON_LINES(null),
  JSON(null),
  TABLE(null),
  PAGE(null),
  FEED(null),
  WEB_ARCHIVE(null),
  ZIP(null),
  TAR(null),
  EMPTY("empty"),
  BINARY("binary, not text"),
  MARKUP("XML that is no feed"),
  DOCUMENT(null),
  MHTML("pages saved as MHTML are not read, save them as HTML"),
  SHEET("spreadsheets and slides are not read, save them as CSV or text"),
  ARCHIVE("archives of this kind are not read, unpack it");

  private static final int TAR_MAGIC = 257;
  private static final Pattern PAGE_START = Pattern.compile("(?s)<!doctype html|<html[\\s>]");
  private static final Pattern FEED_START =
      Pattern.compile("<(?:rss|feed|[a-z]{1,9}:rdf|atom:feed)[\\s>]");

  private final Optional<String> refusal;

  Format(String refusal) {
    this.refusal = Optional.ofNullable(refusal);
  }

  /** Why such a file is skipped, if it is. */
  Optional<String> refusal() {
    return refusal;
  }

  /**
   * @param head the first bytes of the file, unpacked
   */
  static Format of(String suffix, byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    Optional<Format> binary = byMagic(suffix, head);
    if (binary.isPresent()) {
      return binary.get();
    }
    Optional<Charset> utf16 = TextDecoder.utf16(head);
    if (utf16.isEmpty() && holdsNul(head)) {
      return BINARY;
    }
    String start = new String(head, utf16.orElse(StandardCharsets.UTF_8)).replace("\uFEFF", "");
    return bySuffix(suffix, start.stripLeading());
  }

  private static Optional<Format> byMagic(String suffix, byte[] head) {
    if (begins(head, "PK\3\4") || begins(head, "PK\5\6")) {
      String first = new String(head, 0, Math.min(head.length, 100), StandardCharsets.US_ASCII);
      boolean office =
          isDocument(suffix) || first.contains("[Content_Types]") || first.contains("mimetypeapp");
      return Optional.of(isSheet(suffix) ? SHEET : office ? DOCUMENT : ZIP);
    }
    String start = new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1);
    if (start.equals("WARC/")) {
      return Optional.of(WEB_ARCHIVE);
    }
    if (head.length > TAR_MAGIC + 5
        && new String(head, TAR_MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return Optional.of(TAR);
    }
    if (start.startsWith("%PDF-")
        || start.startsWith("{\\rtf")
        || begins(head, "\u00d0\u00cf\u0011")) {
      return Optional.of(isSheet(suffix) ? SHEET : DOCUMENT);
    }
    boolean archive =
        start.startsWith("7z\u00bc\u00af")
            || start.startsWith("Rar!")
            || begins(head, "(\u00b5/\u00fd");
    return archive ? Optional.of(ARCHIVE) : Optional.empty();
  }

  private static boolean begins(byte[] head, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }

  private static Format bySuffix(String suffix, String start) {
    return switch (suffix) {
      case "jsonl", "ndjson" -> JSON_LINES;
      case "csv", "tsv", "tab" -> TABLE;
      case "warc" -> WEB_ARCHIVE;
      case "tar", "tgz", "tbz2", "txz", "zip", "7z", "rar", "zst", "bz2", "xz" -> ARCHIVE;
      case "html", "htm", "xhtml" -> PAGE;
      case "mht", "mhtml" -> MHTML;
      case "xml", "rss", "atom" -> markup(start);
      default -> byContent(suffix, start);
    };
  }

  private static boolean isDocument(String suffix) {
    return switch (suffix) {
      case "pdf", "doc", "docx", "odt", "rtf", "epub" -> true;
      default -> false;
    };
  }

  private static boolean isSheet(String suffix) {
    return switch (suffix) {
      case "xls", "xlsx", "ods", "ppt", "pptx", "odp" -> true;
      default -> false;
    };
  }

  private static Format byContent(String suffix, String start) {
    String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
    if (PAGE_START.matcher(lower).lookingAt()) {
      return PAGE;
    }
    if (lower.startsWith("<?xml") || FEED_START.matcher(lower).lookingAt()) {
      return markup(start);
    }
    if (suffix.equals("txt")) {
      return TEXT;
    }
    if (start.startsWith("{")) {
      return isLines(start) ? JSON_LINES : suffix.equals("json") || isName(start, 1) ? JSON : TEXT;
    }
    boolean array = start.startsWith("[") && next(start, 1) == '{';
    return array || suffix.equals("json") ? JSON : TEXT;
  }

  private static Format markup(String start) {
    String lower = start.substring(0, Math.min(start.length(), 4096)).toLowerCase(Locale.ROOT);
    if (FEED_START.matcher(lower).find()) {
      return FEED;
    }
    return PAGE_START.matcher(lower).find() ? PAGE : MARKUP;
  }

  /** Tells whether the first line could be a whole JSON object, and the second another. */
  private static boolean isLines(String start) {
    int end = start.indexOf('\n');
    return end > 0
        && start.substring(0, end).stripTrailing().endsWith("}")
        && next(start, end) == '{';
  }

  private static boolean isName(String start, int from) {
    char next = next(start, from);
    return next == '"' || next == '\'';
  }

  private static char next(String start, int from) {
    String rest = start.substring(from).stripLeading();
    return rest.isEmpty() ? ' ' : rest.charAt(0);
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
