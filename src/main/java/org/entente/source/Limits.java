package org.entente.source;

/**
 * How much of one input is taken into memory, and how far a packed one may swell. What is larger is
 * skipped by name, so that one monstrous file, record or archive costs itself only.
 *
 * @param maxFileBytes largest text, page or document that is read as a whole, after decompression
 * @param maxRecordBytes largest record of a file that is read record by record; the file itself may
 *     have any size
 * @param maxMembers how many files of one archive are read
 * @param maxRatio how many times its packed size a file or archive may have when unpacked, beyond
 *     the size that any may have
 * @param maxUnpackedBytes how much may come out of one packed file or archive
 * @param maxDocumentSeconds how long a PDF or office document may take to be read
 */
public record Limits(
    int maxFileBytes,
    int maxRecordBytes,
    int maxMembers,
    int maxRatio,
    long maxUnpackedBytes,
    int maxDocumentSeconds) {
  /** What fits the heap that the launcher gives. */
  public static final Limits DEFAULT =
      new Limits(20_000_000, 20_000_000, 1_000_000, 200, 1_000_000_000_000L, 60);

  public Limits {
    if (maxFileBytes < 1
        || maxRecordBytes < 1
        || maxMembers < 1
        || maxRatio < 1
        || maxUnpackedBytes < 1
        || maxDocumentSeconds < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The same with another size of files. */
  public Limits withMaxFileBytes(int bytes) {
    return new Limits(
        bytes, maxRecordBytes, maxMembers, maxRatio, maxUnpackedBytes, maxDocumentSeconds);
  }

  /** The same with another size of records. */
  public Limits withMaxRecordBytes(int bytes) {
    return new Limits(
        maxFileBytes, bytes, maxMembers, maxRatio, maxUnpackedBytes, maxDocumentSeconds);
  }

  /** The same with other bounds of what may come out of an archive. */
  public Limits withUnpacking(int members, int ratio, long bytes) {
    return new Limits(maxFileBytes, maxRecordBytes, members, ratio, bytes, maxDocumentSeconds);
  }

  /** The same with another time for a document. */
  public Limits withMaxDocumentSeconds(int seconds) {
    return new Limits(
        maxFileBytes, maxRecordBytes, maxMembers, maxRatio, maxUnpackedBytes, seconds);
  }
}
