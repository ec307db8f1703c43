package org.entente.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.actor.EntityType;

/**
 * Writes names that a dictionary has in capitals as news writes them, since the gazetteer minds
 * case. A name with a small letter in it stays as it is. Otherwise, word by word:
 *
 * <ul>
 *   <li>a word of a name that the gazetteer has is written as there most often (UN, McMaster,
 *       Hezbollah);
 *   <li>"of", "the", "and" and their like are small, but not at the beginning; a leading "the"
 *       goes;
 *   <li>particles of names (al, bin, de, van) and what follows the hyphen in a person's name are
 *       written both ways, "Osama bin Laden" and "Osama Bin Laden", "Kim Jong-il" and "Kim
 *       Jong-Il";
 *   <li>single letters, words with dots between letters and words without a vowel stay in capitals
 *       (U.S., FSB); so does a short name of an organisation that is one word only, and where it
 *       can be spoken it is written in small letters too ("DAWA", "Dawa");
 *   <li>any other word has one capital, after Mc, O' and D' a second.
 * </ul>
 *
 * <p>What letters cannot tell stays wrong: whether MACDONALD is Macdonald or MacDonald. Names of
 * five letters and more are also found in capitals throughout, as the gazetteer sees to that.
 */
final class NameSpelling {
  private static final Set<String> SMALL =
      Set.of(
          "OF", "THE", "AND", "FOR", "IN", "ON", "AT", "TO", "BY", "WITH", "FROM", "A", "AN",
          "AGAINST");
  private static final Set<String> PARTICLES =
      Set.of(
          "AL", "EL", "BIN", "BEN", "IBN", "BINT", "UL", "UR", "AD", "AS", "AZ", "DE", "DA", "DO",
          "DOS", "DAS", "DEL", "DELLA", "DI", "DU", "LA", "LE", "VAN", "VON", "DER", "DEN", "TER",
          "Y", "E");
  private static final Set<String> ADDRESS = Set.of("MR", "MRS", "MS", "DR", "ST", "JR", "SR");
  private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.)+\\p{L}?");
  private static final Pattern SECOND_CAPITAL = Pattern.compile("(MC|[OD]['’])(?=\\p{L}{3})");
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
  private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-ÖØ-Ý]");
  private static final int SHORT_NAME = 4;

  private final Map<String, String> words;

  NameSpelling(KnownActors known) {
    words = commonest(known.spellings(EnumSet.allOf(EntityType.class)));
  }

  /** The ways to write a name, the best first; none where it has no letter. */
  List<String> spell(String written, EntityType type) {
    String name = plain(written);
    if (name.isEmpty() || name.chars().anyMatch(Character::isLowerCase)) {
      return name.isEmpty() ? List.of() : List.of(name);
    }
    if (!name.contains(" ") && type != EntityType.PERSON && name.length() <= SHORT_NAME) {
      return shortName(name, type);
    }
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(spell(name, type, true));
    spellings.add(spell(name, type, false));
    return List.copyOf(spellings);
  }

  private static String plain(String written) {
    String name = written.replace('_', ' ').strip();
    name = BLANKS.matcher(name).replaceAll(" ");
    if (name.regionMatches(true, 0, "the ", 0, 4)) {
      name = name.substring(4);
    }
    return name.chars().anyMatch(Character::isLetter) ? name : "";
  }

  private List<String> shortName(String name, EntityType type) {
    Optional<String> known = Optional.ofNullable(words.get(name));
    if (known.isPresent()) {
      return List.of(known.get());
    }
    boolean acronym =
        name.length() < SHORT_NAME
            || !VOWEL.matcher(name).find()
            || EnumSet.of(
                    EntityType.INTERNATIONAL_ORGANIZATION,
                    EntityType.NON_GOVERNMENTAL_ORGANIZATION,
                    EntityType.COMPANY)
                .contains(type);
    return acronym ? List.of(name) : List.of(name, capitalized(name));
  }

  private String spell(String name, EntityType type, boolean smallParticles) {
    String[] parts = name.split(" ", -1);
    StringBuilder spelling = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      spelling.append(i == 0 ? "" : " ");
      if (i > 0 && SMALL.contains(parts[i])) {
        spelling.append(parts[i].toLowerCase(Locale.ROOT));
      } else {
        spelling.append(hyphened(parts[i], type, smallParticles, i == parts.length - 1));
      }
    }
    return spelling.toString();
  }

  private String hyphened(String word, EntityType type, boolean smallParticles, boolean last) {
    List<String> spelled = new ArrayList<>();
    String[] parts = word.split("-", -1);
    for (int i = 0; i < parts.length; i++) {
      // "Jong-il", but "al-Assad"; a particle ends no name: "Phan Van".
      boolean isParticle = PARTICLES.contains(parts[i]) && !(last && i == parts.length - 1);
      boolean isSecond =
          i > 0 && type == EntityType.PERSON && !PARTICLES.contains(parts[0]) && !isParticle;
      boolean small = smallParticles && (isParticle || isSecond);
      spelled.add(small ? parts[i].toLowerCase(Locale.ROOT) : word(parts[i]));
    }
    return String.join("-", spelled);
  }

  private String word(String word) {
    String known = words.get(word);
    if (known != null) {
      return known;
    }
    boolean capitals =
        DOTTED.matcher(word).matches()
            || (!VOWEL.matcher(word).find() && !ADDRESS.contains(word.replace(".", "")));
    return capitals ? word : capitalized(word);
  }

  private static String capitalized(String word) {
    String start =
        SECOND_CAPITAL.matcher(word).lookingAt() ? word.substring(0, 2) : word.substring(0, 1);
    String rest = word.substring(start.length()).toLowerCase(Locale.ROOT);
    if (start.length() == 1) {
      return start + rest;
    }
    String first = start.substring(0, 1) + start.substring(1).toLowerCase(Locale.ROOT);
    return first + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /** For each word of names its commonest spelling with a capital; of equals the first. */
  private static Map<String, String> commonest(Set<String> names) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (String name : names) {
      for (String word : new HashSet<>(List.of(name.split("[ -]")))) {
        if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
          counts
              .computeIfAbsent(word.toUpperCase(Locale.ROOT), k -> new TreeMap<>())
              .merge(word, 1, Integer::sum);
        }
      }
    }
    Map<String, String> commonest = new HashMap<>();
    counts.forEach(
        (capitals, spellings) -> {
          String best = "";
          for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            if (best.isEmpty() || spelling.getValue() > spellings.get(best)) {
              best = spelling.getKey();
            }
          }
          commonest.put(capitals, best);
        });
    return commonest;
  }
}
