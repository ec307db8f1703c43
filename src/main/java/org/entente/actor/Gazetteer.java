package org.entente.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.annotation.Token;

/**
 * The actors and places known beforehand, found by any of their names. Immutable, thread-safe.
 *
 * <p>Names are compared by their letters and digits alone, with case but without accents, so that
 * neither the tokeniser's habits nor hyphens, dots and apostrophes matter; but where the text has a
 * blank the name must have a blank or a mark too, lest "Israel is" be read as "Israelis".
 */
public final class Gazetteer {
  /** Shorter names are not looked for in capitals throughout: they would meet acronyms. */
  private static final int SHORTEST_IN_CAPITALS = 5;

  /** A minister's spokesman acts for somebody who acts for somebody who acts for the state. */
  private static final int LONGEST_CHAIN = 4;

  private static final Pattern ARTICLE = Pattern.compile("\\b(?:[Aa]l|[Ee]l)[- ](?=\\p{Lu})");

  /** States whose persons are called by their first word. */
  private static final Set<String> SURNAME_FIRST =
      Set.of(
          "actor/china",
          "actor/taiwan",
          "actor/north-korea",
          "actor/south-korea",
          "actor/hong-kong");

  private final NavigableMap<String, List<Named>> byKey = new TreeMap<>();
  private final Map<String, GazetteerEntry> byPath = new HashMap<>();
  private final Map<String, List<GazetteerEntry>> officers = new HashMap<>();
  private final Map<String, List<GazetteerEntry>> bearers = new HashMap<>();

  public Gazetteer(List<GazetteerEntry> entries) {
    for (GazetteerEntry entry : entries) {
      byPath.put(entry.entity().path(), entry);
    }
    for (GazetteerEntry entry : entries()) {
      surnames(entry)
          .forEach(n -> bearers.computeIfAbsent(key(n), k -> new ArrayList<>()).add(entry));
      entry.tenures().stream()
          .map(t -> t.office().organization().path())
          .distinct()
          .forEach(p -> officers.computeIfAbsent(p, k -> new ArrayList<>()).add(entry));
    }
    for (GazetteerEntry entry : entries) {
      for (GazetteerEntry.Name name : entry.names()) {
        variants(name.text()).forEach(v -> add(v, new Match(entry, name.kind(), name.shared())));
        if (name.text().length() >= SHORTEST_IN_CAPITALS) {
          add(name.text().toUpperCase(Locale.ROOT), new Match(entry, name.kind(), name.shared()));
        }
      }
    }
  }

  /**
   * A name's owner, and how the name stands for it.
   *
   * @param shared whether a better known entity has the name too
   */
  public record Match(GazetteerEntry entry, GazetteerEntry.Name.Kind kind, boolean shared) {}

  /**
   * A run of tokens that is a name.
   *
   * @param end index after its last token
   * @param matches at least one; more where owners share the name
   */
  public record Found(int end, List<Match> matches) {
    private Set<Entity> bearers() {
      return matches.stream().map(m -> m.entry().entity()).collect(Collectors.toSet());
    }
  }

  /**
   * A way to write a name.
   *
   * @param joints offsets in its key at which the name has a blank or a mark
   */
  private record Named(Match match, Set<Integer> joints) {}

  /** The longest name that begins at this token. */
  public Optional<Found> findAt(List<Token> tokens, int first) {
    return findBegunAt(tokens, first).map(found -> withRest(tokens, first, found));
  }

  /** "Sheikh Hamad bin Khalifa Al Thani", of whom "Sheikh Hamad bin Khalifa" is a name as well. */
  private Found withRest(List<Token> tokens, int first, Found found) {
    Set<Entity> bearers = found.bearers();
    for (int inside = first + 1; inside < found.end(); inside++) {
      Optional<Found> longer =
          findBegunAt(tokens, inside)
              .filter(f -> f.end() > found.end() && f.bearers().equals(bearers));
      if (longer.isPresent()) {
        return new Found(longer.get().end(), found.matches());
      }
    }
    return found;
  }

  private Optional<Found> findBegunAt(List<Token> tokens, int first) {
    StringBuilder key = new StringBuilder();
    Set<Integer> blanks = new HashSet<>();
    Optional<Found> found = Optional.empty();
    for (int i = first; i < tokens.size(); i++) {
      String part = key(tokens.get(i).text());
      if (part.isEmpty() && i == first) {
        return Optional.empty();
      }
      if (i > first && tokens.get(i - 1).span().end() < tokens.get(i).span().begin()) {
        blanks.add(key.length());
      }
      key.append(part);
      String text = key.toString();
      String next = byKey.ceilingKey(text);
      if (next == null || !next.startsWith(text)) {
        return found;
      }
      if (next.equals(text) && !part.isEmpty()) {
        List<Match> matches = matches(text, blanks);
        found = matches.isEmpty() ? found : Optional.of(new Found(i + 1, matches));
      }
    }
    return found;
  }

  /** The owners of exactly this name. */
  public List<Match> find(String name) {
    return matches(key(name), Set.of());
  }

  /** Tells whether someone or some place is called exactly so, or a person by this surname. */
  public boolean isNameOrSurname(String word) {
    return bearers.containsKey(key(word))
        || find(word).stream()
            .map(Match::kind)
            .anyMatch(
                k -> k == GazetteerEntry.Name.Kind.NAME || k == GazetteerEntry.Name.Kind.METONYM);
  }

  private List<Match> matches(String key, Set<Integer> blanks) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(n -> n.joints().containsAll(blanks))
        .map(Named::match)
        .distinct()
        .toList();
  }

  /** All entries, by path. */
  List<GazetteerEntry> entries() {
    return byPath.values().stream()
        .sorted(Comparator.comparing((GazetteerEntry e) -> e.entity().path()))
        .toList();
  }

  /** The persons who may be called by this surname alone. */
  List<GazetteerEntry> bearersOf(String surname) {
    return bearers.getOrDefault(key(surname), List.of());
  }

  /**
   * All words of a person's names but the first; of names that have the surname first, that.
   * "Assad" stands for "al-Assad" too.
   */
  private static Set<String> surnames(GazetteerEntry entry) {
    Set<String> surnames = new TreeSet<>();
    if (entry.entity().type() != EntityType.PERSON) {
      return surnames;
    }
    boolean surnameFirst = entry.entity().represents().filter(SURNAME_FIRST::contains).isPresent();
    for (GazetteerEntry.Name name : entry.names()) {
      List<String> words = List.of(name.text().split(" ", -1));
      boolean initial = words.size() > 2 && words.get(0).endsWith("."); // "L. Paul Bremer"
      int from = words.size() == 1 || surnameFirst ? 0 : initial ? 2 : 1;
      int to = surnameFirst ? 1 : words.size();
      for (String word : words.subList(from, to)) {
        surnames.add(word);
        surnames.add(word.replaceFirst("^(?i:al|el)-", ""));
      }
    }
    return surnames;
  }

  /** Those who held an office of this state or organisation, by path. */
  List<GazetteerEntry> officersOf(String organization) {
    return officers.getOrDefault(organization, List.of());
  }

  /** The entry with this path. */
  public Optional<GazetteerEntry> findByPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The offices of a person, none of one who is not in it. */
  public List<Tenure> tenuresOf(Entity person) {
    return findByPath(person.path()).map(GazetteerEntry::tenures).orElse(List.of());
  }

  /** The gender of a person, where it is known. */
  Optional<Gender> findGender(Entity person) {
    return findByPath(person.path()).flatMap(GazetteerEntry::gender);
  }

  /** The entity with this path. */
  public Optional<Entity> findEntity(String path) {
    return findByPath(path).map(GazetteerEntry::entity);
  }

  /** The state that an actor or place is, acts for, belongs to or lies in, by its path. */
  Optional<String> findCountry(Entity actor) {
    Optional<Entity> entity = Optional.of(actor);
    for (int i = 0; i < LONGEST_CHAIN && entity.isPresent(); i++) {
      Entity known = entity.get();
      if (known.type() == EntityType.STATE) {
        return Optional.of(known.path());
      }
      if (known.country().isPresent()) {
        return known.country();
      }
      entity = known.represents().flatMap(this::findEntity);
    }
    return Optional.empty();
  }

  /** The capital of a state. */
  Optional<Entity> findCapital(Entity state) {
    return findByPath(state.path()).flatMap(GazetteerEntry::seat).flatMap(this::findEntity);
  }

  /** The Arabic article as news writes it: "al-Sisi", "Al-Sisi", "el-Sisi", "al Sisi". */
  private static Set<String> variants(String name) {
    Set<String> variants = new TreeSet<>(Set.of(name));
    if (ARTICLE.matcher(name).find()) {
      for (String article : List.of("al-", "Al-", "el-", "El-")) {
        variants.add(ARTICLE.matcher(name).replaceAll(article));
      }
    }
    return variants;
  }

  private void add(String name, Match match) {
    Set<Integer> joints = new HashSet<>();
    for (int i = 1; i < name.length(); i++) {
      if (!isKept(name.charAt(i - 1))) {
        joints.add(key(name.substring(0, i)).length());
      }
    }
    byKey
        .computeIfAbsent(key(name), k -> new ArrayList<>())
        .add(new Named(match, Set.copyOf(joints)));
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isKept(c)) {
        key.append(Entity.folded(c));
      }
    }
    return key.toString();
  }

  private static boolean isKept(char c) {
    return Character.isLetterOrDigit(c) || c == '&' || c == '$';
  }
}
