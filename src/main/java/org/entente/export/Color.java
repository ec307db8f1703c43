package org.entente.export;

import java.util.Map;
import java.util.Optional;

/** A display colour, each part from 0 to 255. */
record Color(int red, int green, int blue) {
  private static final Color OTHER = new Color(0x99, 0x99, 0x99);

  /** Tells the classes of actors apart for readers with any colour vision. */
  private static final Map<String, Color> BY_CLASS =
      Map.ofEntries(
          Map.entry("State", new Color(0x00, 0x72, 0xB2)),
          Map.entry("GovernmentBody", new Color(0x56, 0xB4, 0xE9)),
          Map.entry("ArmedForces", new Color(0xD5, 0x5E, 0x00)),
          Map.entry("ArmedGroup", new Color(0x8B, 0x1E, 0x3F)),
          Map.entry("Person", new Color(0xF0, 0xE4, 0x42)),
          Map.entry("InternationalOrganization", new Color(0x00, 0x9E, 0x73)),
          Map.entry("NonGovernmentalOrganization", new Color(0x7F, 0xCD, 0xBB)),
          Map.entry("PoliticalParty", new Color(0xCC, 0x79, 0xA7)),
          Map.entry("Company", new Color(0xE6, 0x9F, 0x00)),
          Map.entry("MediaOrganization", new Color(0xB0, 0x8D, 0x57)),
          Map.entry("PopulationGroup", new Color(0xC4, 0xB0, 0xE0)),
          Map.entry("Place", new Color(0x55, 0x55, 0x55)));

  /** The colour of nodes of a class, given by its local name. */
  static Color ofClass(String type) {
    return BY_CLASS.getOrDefault(type, OTHER);
  }

  /** Reads {@code #rrggbb}; empty for anything else. */
  static Optional<Color> parse(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Color(value >> 16, value >> 8 & 0xFF, value & 0xFF));
  }

  /** As {@code #rrggbb}. */
  String hex() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }
}
