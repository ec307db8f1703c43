package org.entente.actor;

import java.util.Objects;

/**
 * What a person is to an organisation or a state.
 *
 * @param title as the text or the gazetteer gives it, such as "foreign minister"
 * @param organization the state or organisation
 */
public record Office(String title, Entity organization) {
  public Office {
    Objects.requireNonNull(title);
    Objects.requireNonNull(organization);
  }
}
