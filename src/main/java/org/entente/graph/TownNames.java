package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/**
 * Tells towns and regions by name and country. Dictionaries list them among the names of states;
 * the program knows them as places, and where they lie. Immutable.
 */
final class TownNames {
  private static final int COUNTRY = 2;
  private static final int FIRST_NAME = 7;

  private final Set<String> names = new HashSet<>();

  /** Takes the content of the table of places. */
  TownNames(byte[] table) {
    Map<String, String> states = new HashMap<>(Map.of("XK", "XKX"));
    new String(table, StandardCharsets.UTF_8)
        .lines()
        .map(line -> List.of(line.split("\t")))
        .filter(cells -> cells.size() > FIRST_NAME)
        .forEach(
            cells -> {
              String state = states.computeIfAbsent(cells.get(COUNTRY), TownNames::alpha3);
              cells
                  .subList(FIRST_NAME, cells.size())
                  .forEach(name -> names.add(state + KnownActors.key(name)));
            });
  }

  /** Whether the state with this ISO 3166-1 alpha-3 code has a place of this name. */
  boolean contains(String state, String name) {
    return names.contains(state + KnownActors.key(name));
  }

  private static String alpha3(String country) {
    try {
      return new Locale("", country).getISO3Country();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
