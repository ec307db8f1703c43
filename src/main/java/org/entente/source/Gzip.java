package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks what is packed with gzip, told by its first bytes and not by its name. Stateless. */
public final class Gzip {
  private Gzip() {}

  /**
   * The unpacked stream, all members of it, or the same stream where it is not packed.
   *
   * @param in one that can be marked
   * @throws IOException when it cannot be read, or breaks off within the head
   */
  public static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
    // Not java.util.zip's reader: it takes a pipe that is slow between two members for its end.
    return gzip
        ? GzipCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .get()
        : in;
  }
}
