package org.entente.relation;

import java.util.Locale;

/**
 * How an article tells an event (factuality after Saurí and Pustejovsky, 2009, in the classes of
 * PLOVER's auxiliary modes).
 */
public enum Status {
  /** It happened, holds, or is asserted by someone. */
  ACTUAL,
  /** Somebody intends it. */
  PLANNED,
  /** Somebody tries it, and whether he succeeds is not told; the ontology counts it as planned. */
  ATTEMPTED,
  /** It may be or might have been. */
  POSSIBLE,
  /** Somebody asks for it. */
  REQUESTED,
  /** Somebody denies it. */
  DENIED;

  /** Local name of the individual in the ontology. */
  public String term() {
    return this == ATTEMPTED ? PLANNED.term() : name().toLowerCase(Locale.ROOT);
  }
}
