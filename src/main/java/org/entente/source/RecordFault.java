package org.entente.source;

/** A record, row or entry that is no article; the message says why. */
final class RecordFault extends Exception {
  private static final long serialVersionUID = 1L;

  RecordFault(String message) {
    super(message);
  }
}
