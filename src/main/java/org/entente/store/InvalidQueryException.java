package org.entente.store;

/** The user's query, or a value given to it, cannot be meant; the message says which and why. */
public final class InvalidQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidQueryException(String message) {
    super(message);
  }

  InvalidQueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
