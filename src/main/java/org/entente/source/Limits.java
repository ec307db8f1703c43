package org.entente.source;

/**
 * How much of one input is taken into memory. What is larger is skipped by name, so that one
 * monstrous file or line costs itself only.
 *
 * @param maxFileBytes largest plain-text file, after decompression
 * @param maxRecordBytes longest line of a JSON Lines file; the file itself may have any size
 */
public record Limits(int maxFileBytes, int maxRecordBytes) {
  /** What fits the heap that the launcher gives. */
  public static final Limits DEFAULT = new Limits(20_000_000, 20_000_000);

  public Limits {
    if (maxFileBytes < 1 || maxRecordBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
