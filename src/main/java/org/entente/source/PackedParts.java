package org.entente.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks the parts of a document to nowhere, to see how large they are before a parser takes them
 * into memory: the files of an office document, the streams of a PDF.
 *
 * @param most how many bytes they may have together
 */
record PackedParts(long most) {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int ZLIB = 0x78;

  /**
   * Looks at all parts.
   *
   * @throws IOException when they are larger than allowed
   */
  void check(byte[] document) throws IOException {
    if (document.length > 1 && document[0] == 'P' && document[1] == 'K') {
      checkFiles(document);
    } else if (document.length > 1 && document[0] == '%' && document[1] == 'P') {
      checkStreams(document);
    }
  }

  private void checkFiles(byte[] document) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    try (InputStream bytes = new ByteArrayInputStream(document);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          require(size);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      // Damage is the parser's to report.
    }
  }

  private void checkStreams(byte[] document) throws IOException {
    long size = 0;
    for (int i = 0; i < document.length - STREAM.length - 3; i++) {
      if (document[i] == 's' && isStream(document, i)) {
        int begin = i + STREAM.length;
        while (begin < document.length && (document[begin] == '\r' || document[begin] == '\n')) {
          begin++;
        }
        if (begin < document.length && document[begin] == ZLIB) {
          size += inflated(document, begin, most - size);
          require(size);
        }
      }
    }
  }

  private static boolean isStream(byte[] document, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (document[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** How large a stream is, as far as that matters. */
  private static long inflated(byte[] document, int begin, long enough) {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(document, begin, document.length - begin);
      for (int read = 1; read > 0 && size <= enough; size += read) {
        read = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // As far as it went.
    } finally {
      inflater.end();
    }
    return size;
  }

  private void require(long size) throws IOException {
    if (size > most) {
      throw new IOException("unpacks to more than " + most + " bytes");
    }
  }
}
