package org.entente.actor;

import java.util.Objects;

/**
 * What a person is to an organisation or a state.
 *
 * @param title as the text or the gazetteer gives it, such as "foreign minister"
 * @param organization the state or organisation
 * @param standing whether the person holds it
 */
public record Office(String title, Entity organization, Standing standing) {
  public Office {
    Objects.requireNonNull(title);
    Objects.requireNonNull(organization);
    Objects.requireNonNull(standing);
  }

  /** An office that is held. */
  Office(String title, Entity organization) {
    this(title, organization, Standing.HELD);
  }

  /** How somebody stands to an office. */
  public enum Standing {
    HELD,
    ACTING,
    FORMER,
    /** Elected or appointed, and not yet in office. */
    DESIGNATED,
    /** "Presidential candidate": stands for it. */
    SOUGHT;

    /** Whether its bearer acts in the office. */
    public boolean isHeld() {
      return this == HELD || this == ACTING;
    }
  }
}
