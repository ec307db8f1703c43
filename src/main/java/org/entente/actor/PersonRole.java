package org.entente.actor;

import java.util.List;
import java.util.Objects;

/**
 * A title or office of persons, as in "the Turkish premier" or "General Akar".
 *
 * @param nouns in lower case; may hold blanks
 * @param leads whether its holder heads the state or organisation
 * @param honorific whether it names no office, such as "Mr"
 * @param mirrors whether it is another's office over again, as "counterpart" is
 * @param speaksFor whether its holder stands for whoever is named after "for"
 * @param publicOffice whether whoever holds it serves a state
 */
public record PersonRole(
    String label,
    List<String> nouns,
    boolean leads,
    boolean honorific,
    boolean mirrors,
    boolean speaksFor,
    boolean publicOffice) {
  public PersonRole {
    Objects.requireNonNull(label);
    nouns = List.copyOf(nouns);
  }
}
