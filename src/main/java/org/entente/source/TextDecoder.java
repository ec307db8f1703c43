package org.entente.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text, strictly: UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of
 * the text, so offsets count from the unit after it. Nothing is guessed: a wrong guess would change
 * names without a word.
 */
final class TextDecoder {
  private TextDecoder() {}

  /**
   * The text of the bytes.
   *
   * @throws CharacterCodingException its message says where the bytes are no text
   */
  static String decode(byte[] bytes) throws CharacterCodingException {
    Optional<Charset> utf16 = utf16(bytes);
    int mark = utf16.isPresent() ? 2 : utf8Mark(bytes) ? 3 : 0;
    Charset charset = utf16.orElse(StandardCharsets.UTF_8);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer out = CharBuffer.allocate(bytes.length - mark);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new EncodingException(charset, in.position(), lines(out.flip()));
    }
    decoder.flush(out);
    return out.flip().toString();
  }

  /** The kind of UTF-16 that a byte order mark announces; UTF-32's mark is none. */
  static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean utf32 = bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0;
    return little && !utf32 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  /** What keeps a decoded text from being one that can be analysed and written down again. */
  static Optional<String> fault(String text) {
    if (text.isBlank()) {
      return Optional.of("empty");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return Optional.of("binary, not text (a NUL character at " + i + ")");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return Optional.of("half a surrogate pair at " + i);
      }
    }
    return Optional.empty();
  }

  private static boolean utf8Mark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static int lines(CharBuffer decoded) {
    return 1 + (int) decoded.chars().filter(c -> c == '\n').count();
  }

  /** Bytes that are no text in the encoding that was expected. */
  private static final class EncodingException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String message;

    EncodingException(Charset charset, int offset, int line) {
      message =
          "not valid " + charset + " at byte " + offset + " (line " + line + "), convert it first";
    }

    @Override
    public String getMessage() {
      return message;
    }
  }
}
