package org.entente.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a file that was packed as a whole, by gzip, bzip2 or xz. That is told by its first bytes
 * and not by its name; one layer is taken off. Thread-safe.
 */
final class Unpacker {
  /** How much of a stream can be looked at before it is read. */
  static final int PEEK = 1 << 16;

  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b");
  private static final byte[] BZIP2 = "BZh".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BZIP2_BLOCK = HexFormat.of().parseHex("314159265359");
  private static final byte[] XZ = HexFormat.of().parseHex("fd377a585a00");
  private static final int XZ_KIBIBYTES = 100_000;

  private final Limits limits;

  Unpacker(Limits limits) {
    this.limits = limits;
  }

  /**
   * The unpacked stream; the same bytes where nothing was packed.
   *
   * @param outer the watch of the archive that the stream comes out of
   */
  InputStream unpack(InputStream in, Optional<InflationWatch> outer) throws IOException {
    InputStream marked = buffered(in);
    byte[] head = peek(marked, 10);
    InflationWatch watch = new InflationWatch(limits, outer);
    try {
      if (startsWith(head, GZIP, 0)) {
        return watch.unpacked(new GzipMembers(watch.packed(marked)));
      }
      if (startsWith(head, BZIP2, 0) && startsWith(head, BZIP2_BLOCK, 4)) {
        return watch.unpacked(new BZip2CompressorInputStream(watch.packed(marked), true));
      }
      if (startsWith(head, XZ, 0)) {
        return watch.unpacked(xz(watch.packed(marked)));
      }
    } catch (RuntimeException e) {
      // The decoders' answer to some damaged heads.
      throw new IOException("damaged (" + e + ")", e);
    }
    return marked;
  }

  private static InputStream xz(InputStream in) throws IOException {
    return XZCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(XZ_KIBIBYTES)
        .get();
  }

  /** The first bytes of a stream that can be marked, which stay unread. */
  static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = in.readNBytes(length);
    in.reset();
    return head;
  }

  static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, PEEK);
  }

  private static boolean startsWith(byte[] head, byte[] magic, int from) {
    return head.length >= from + magic.length
        && Arrays.equals(head, from, from + magic.length, magic, 0, magic.length);
  }
}
