package org.entente.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.annotation.Token;

/**
 * The actors and places known beforehand, found by any of their names. Immutable, thread-safe.
 *
 * <p>Names are compared by their letters and digits alone, with case but without accents, so that
 * neither the tokeniser's habits nor hyphens, dots and apostrophes matter.
 */
public final class Gazetteer {
  /** Shorter names are not looked for in capitals throughout: they would meet acronyms. */
  private static final int SHORTEST_IN_CAPITALS = 5;

  private final NavigableMap<String, List<Match>> byKey = new TreeMap<>();
  private final Map<String, GazetteerEntry> byPath = new HashMap<>();

  public Gazetteer(List<GazetteerEntry> entries) {
    for (GazetteerEntry entry : entries) {
      byPath.put(entry.entity().path(), entry);
    }
    for (GazetteerEntry entry : entries) {
      for (GazetteerEntry.Name name : entry.names()) {
        add(key(name.text()), new Match(entry, name.kind()));
        if (name.text().length() >= SHORTEST_IN_CAPITALS) {
          add(key(name.text()).toUpperCase(Locale.ROOT), new Match(entry, name.kind()));
        }
      }
    }
  }

  /** A name's owner, and how the name stands for it. */
  public record Match(GazetteerEntry entry, GazetteerEntry.Name.Kind kind) {}

  /**
   * A run of tokens that is a name.
   *
   * @param end index after its last token
   * @param matches at least one; more where owners share the name
   */
  public record Found(int end, List<Match> matches) {}

  /** The longest name that begins at this token. */
  public Optional<Found> findAt(List<Token> tokens, int first) {
    StringBuilder key = new StringBuilder();
    Optional<Found> found = Optional.empty();
    for (int i = first; i < tokens.size(); i++) {
      String part = key(tokens.get(i).text());
      if (part.isEmpty() && i == first) {
        return Optional.empty();
      }
      key.append(part);
      String text = key.toString();
      String next = byKey.ceilingKey(text);
      if (next == null || !next.startsWith(text)) {
        return found;
      }
      if (next.equals(text) && !part.isEmpty()) {
        found = Optional.of(new Found(i + 1, byKey.get(text)));
      }
    }
    return found;
  }

  /** The owners of exactly this name. */
  public List<Match> find(String name) {
    return byKey.getOrDefault(key(name), List.of());
  }

  /** The entry with this path. */
  public Optional<GazetteerEntry> findByPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The entity with this path. */
  public Optional<Entity> findEntity(String path) {
    return findByPath(path).map(GazetteerEntry::entity);
  }

  private void add(String key, Match match) {
    List<Match> matches = byKey.computeIfAbsent(key, k -> new ArrayList<>());
    if (!matches.contains(match)) {
      matches.add(match);
    }
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c == 'ı' ? 'i' : c);
      } else if (c == '&' || c == '$') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
