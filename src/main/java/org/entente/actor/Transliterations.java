package org.entente.actor;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.annotation.Token.NameClass;

/**
 * Reads names out of Arabic, Cyrillic or Hebrew script that the text writes in other Latin letters
 * than the gazetteer does, "Raqa" or "Muammar Qadhafi". Two spellings are of one name when they
 * agree in their sounds as far as newsrooms agree on these: the letters for one consonant, doubled
 * letters and the signs for one vowel count as the same. Only where the tagger sees a name, and
 * never where two owners are as near. Immutable, thread-safe.
 */
final class Transliterations {
  private static final int SHORTEST = 4;

  /** A surname alone is soon like another one. */
  private static final int SHORTEST_SURNAME = 6;

  private static final Pattern ARTICLE = Pattern.compile("\\b(?:al|el) ");

  /** In this order, as each meets what the ones before it made. */
  private static final List<Sound> SOUNDS =
      List.of(
          new Sound("tch|tsch", "ch"),
          new Sound("dj", "j"),
          new Sound("x", "ks"),
          new Sound("kh|gh|ck|q|g", "k"),
          new Sound("dh", "d"),
          new Sound("th", "t"),
          new Sound("ph", "f"),
          new Sound("\\bye", "e"),
          new Sound("ou|oo|au|aw|o", "u"),
          new Sound("[aei]?[iy]+|ee", "i"),
          new Sound("w", "v"),
          new Sound("(.)\\1+", "$1"),
          new Sound("h\\b", ""));

  private final Gazetteer gazetteer;
  private final PlaceGazetteer places;
  private final Map<String, Set<String>> pathsByKey = new HashMap<>();

  Transliterations(ActorLexicon lexicon) {
    this.gazetteer = lexicon.gazetteer();
    this.places = lexicon.places();
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (isTransliterated(entry.entity())) {
        entry.names().stream()
            .filter(n -> n.kind() == GazetteerEntry.Name.Kind.NAME && !n.shared())
            .map(GazetteerEntry.Name::text)
            .filter(n -> isLongEnough(n, entry.entity().type()))
            .flatMap(n -> keys(n).stream())
            .forEach(
                k ->
                    pathsByKey.computeIfAbsent(k, p -> new TreeSet<>()).add(entry.entity().path()));
      }
    }
  }

  /** A way to write a sound, and the one way that stands for all. */
  private record Sound(Pattern written, String key) {
    Sound(String written, String key) {
      this(Pattern.compile(written), key);
    }
  }

  /** Whom the name may mean; nobody where it is that of two. */
  List<Gazetteer.Match> find(String name, NameClass tagged) {
    if (!places.find(name).isEmpty()) {
      return List.of();
    }
    Set<String> paths = new TreeSet<>();
    for (String key : keys(name)) {
      paths.addAll(pathsByKey.getOrDefault(key, Set.of()));
    }
    return paths.size() != 1
        ? List.of()
        : paths.stream()
            .flatMap(p -> gazetteer.findByPath(p).stream())
            .filter(e -> fits(e.entity().type(), tagged))
            .filter(e -> isLongEnough(name, e.entity().type()))
            .map(e -> new Gazetteer.Match(e, GazetteerEntry.Name.Kind.NAME, false))
            .toList();
  }

  private static boolean fits(EntityType type, NameClass tagged) {
    return switch (tagged) {
      case PERSON -> type == EntityType.PERSON;
      case LOCATION -> type == EntityType.PLACE;
      case ORGANIZATION -> type != EntityType.PERSON && type != EntityType.PLACE;
      case MISC, NONE -> false;
    };
  }

  private boolean isTransliterated(Entity entity) {
    boolean named = entity.type() != EntityType.STATE && entity.type() != EntityType.EXPRESSION;
    Optional<GazetteerEntry> owner =
        entity.country().or(entity::represents).flatMap(gazetteer::findByPath);
    Optional<GazetteerEntry> state =
        owner.flatMap(o -> o.entity().country().flatMap(gazetteer::findByPath)).or(() -> owner);
    return named && state.filter(GazetteerEntry::romanized).isPresent();
  }

  private static boolean isLongEnough(String name, EntityType type) {
    boolean surname = type == EntityType.PERSON && name.indexOf(' ') < 0;
    return name.length() >= (surname ? SHORTEST_SURNAME : SHORTEST)
        && name.chars().anyMatch(Character::isLowerCase);
  }

  /** Two, as an "e" stands for the sound of "a" or of "i". */
  private static Set<String> keys(String name) {
    String sounds =
        ARTICLE
            .matcher(
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .replace('-', ' ')
                    .replaceAll("[^a-z ]", ""))
            .replaceAll("");
    for (Sound sound : SOUNDS) {
      sounds = sound.written().matcher(sounds).replaceAll(sound.key());
    }
    return new TreeSet<>(List.of(sounds.replace('e', 'a'), sounds.replace('e', 'i')));
  }
}
