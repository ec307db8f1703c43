package org.entente.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text: UTF-8, with bytes of windows-1252 among it if need be, or UTF-16 where a byte
 * order mark says so. The mark is no part of the text, so offsets count from the unit after it. A
 * text that was not clean says so, as a wrong guess could change names.
 */
final class TextDecoder {
  private TextDecoder() {}

  /**
   * A text.
   *
   * @param note what had to be guessed, if anything
   */
  record Decoded(String text, Optional<MixedDecoder.Strangers> note) {}

  /**
   * The text of the bytes.
   *
   * @throws CharacterCodingException its message says where the bytes are no text
   */
  static Decoded decode(byte[] bytes) throws CharacterCodingException {
    int mark = mark(bytes);
    MixedDecoder decoder = new MixedDecoder(charset(bytes));
    CharBuffer out = CharBuffer.allocate(bytes.length - mark);
    decoder.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark), out, true);
    return new Decoded(
        out.flip().toString(),
        Optional.of(decoder.strangers()).filter(strangers -> strangers.count() > 0));
  }

  /** What the first bytes say the encoding is. */
  static Charset charset(byte[] head) {
    return utf16(head).orElse(StandardCharsets.UTF_8);
  }

  /** How many bytes at the beginning are a byte order mark. */
  static int mark(byte[] head) {
    return utf16(head).isPresent() ? 2 : utf8Mark(head) ? 3 : 0;
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
}
