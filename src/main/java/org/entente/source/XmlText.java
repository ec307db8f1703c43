package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML as text, in the encoding that it declares; UTF-8 where it declares none. */
final class XmlText {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private XmlText() {}

  /**
   * @param in one that can be marked
   * @param head its first bytes
   */
  static Reader of(InputStream in, byte[] head) throws IOException {
    Charset declared = declared(head);
    return declared.equals(StandardCharsets.UTF_8) || TextDecoder.mark(head) > 0
        ? new LenientReader(in)
        : new InputStreamReader(in, declared);
  }

  private static Charset declared(byte[] head) throws IOException {
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException("no encoding is called " + declared.group(1), e);
    }
  }
}
