package org.entente.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and takes each byte that cannot be UTF-8 for windows-1252, as in files that were
 * glued together from both, or are windows-1252 throughout. It counts those bytes, and gives up
 * where there are so many that it must be something else. Not thread-safe.
 */
final class MixedDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Text in the Latin script has fewer letters with accents than one in so many. */
  private static final int FEWEST_PLAIN = 4;

  /** How much is decoded before the share of strange bytes says anything. */
  private static final int SAMPLE = 4096;

  private final CharsetDecoder decoder;
  private final boolean strict;
  private long decoded;
  private long line = 1;
  private long strange;
  private long firstStrange;
  private long firstLine;

  /**
   * @param charset where it is not UTF-8, nothing but that is taken
   */
  MixedDecoder(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    strict = !charset.equals(StandardCharsets.UTF_8);
  }

  /** What was done about bytes that are not UTF-8. */
  record Strangers(long count, long first, long line) {
    String note() {
      return "not valid UTF-8 at byte "
          + first
          + " (line "
          + line
          + "); "
          + (count == 1 ? "that byte was" : count + " such bytes were")
          + " taken for windows-1252";
    }
  }

  Strangers strangers() {
    return new Strangers(strange, firstStrange, firstLine);
  }

  /**
   * Decodes what there is, until the input is used up (but for the beginning of a character) or the
   * output is full.
   *
   * @throws CharacterCodingException its message says where the bytes are no text
   */
  void decode(ByteBuffer in, CharBuffer out, boolean end) throws CharacterCodingException {
    while (true) {
      int from = in.position();
      int begin = out.position();
      CoderResult result = decoder.decode(in, out, end);
      decoded += in.position() - from;
      for (int i = begin; i < out.position(); i++) {
        line += out.get(i) == '\n' ? 1 : 0;
      }
      if (!result.isError()) {
        break;
      }
      if (!out.hasRemaining()) {
        return;
      }
      out.put(stranger(in.get()));
    }
    if (end && !in.hasRemaining()) {
      refuseUnlessFew();
    }
  }

  private char stranger(byte code) throws CharacterCodingException {
    if (strange++ == 0) {
      firstStrange = decoded;
      firstLine = line;
    }
    decoded++;
    char letter = WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {code})).get(0);
    if (strict || letter == '\uFFFD') {
      throw new EncodingException(decoder.charset(), firstStrange, firstLine);
    }
    if (decoded > SAMPLE) {
      refuseUnlessFew();
    }
    return letter;
  }

  private void refuseUnlessFew() throws CharacterCodingException {
    if (strange * FEWEST_PLAIN > decoded) {
      throw new EncodingException(decoder.charset(), firstStrange, firstLine);
    }
  }

  /** Bytes that are no text in the encoding that was expected. */
  private static final class EncodingException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String message;

    EncodingException(Charset charset, long offset, long line) {
      message =
          "not valid " + charset + " at byte " + offset + " (line " + line + "), convert it first";
    }

    @Override
    public String getMessage() {
      return message;
    }
  }
}
