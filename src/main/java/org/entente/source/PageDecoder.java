package org.entente.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a web page to text, as browsers do it: a byte order mark, the charset of the HTTP
 * header, that of the page's own head, else UTF-8 where it fits, and windows-1252 where it does
 * not. What is malformed becomes U+FFFD, as a browser shows it. Stateless.
 */
final class PageDecoder {
  private static final int HEAD = 4096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
  private static final Pattern XML =
      Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  private PageDecoder() {}

  /**
   * The text of a page.
   *
   * @param declared the charset of the HTTP header, if there was one
   */
  static String decode(byte[] bytes, Optional<String> declared) {
    Optional<Charset> utf16 = TextDecoder.utf16(bytes);
    if (utf16.isPresent()) {
      return lenient(bytes, 2, utf16.get());
    }
    int mark = TextDecoder.mark(bytes);
    Optional<Charset> stated =
        mark > 0
            ? Optional.of(StandardCharsets.UTF_8)
            : declared.flatMap(PageDecoder::named).or(() -> stated(bytes));
    Optional<String> strict = strict(bytes, mark, stated.orElse(StandardCharsets.UTF_8));
    // A page that is valid UTF-8 with other than ASCII in it is UTF-8, whatever it says.
    return strict
        .or(() -> strict(bytes, mark, StandardCharsets.UTF_8))
        .orElseGet(() -> lenient(bytes, mark, stated.orElse(WINDOWS)));
  }

  private static Optional<Charset> stated(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher meta = DECLARED.matcher(head);
    Matcher xml = XML.matcher(head);
    return xml.find() ? named(xml.group(1)) : meta.find() ? named(meta.group(1)) : Optional.empty();
  }

  /**
   * The Latin charsets mean windows-1252 on the web; UTF-16 in a head that reads as ASCII is UTF-8.
   */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return Optional.of(WINDOWS);
      }
      return Optional.of(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }
}
