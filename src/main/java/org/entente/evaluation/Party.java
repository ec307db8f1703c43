package org.entente.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One who takes part in an event, or a place. At least one field is there.
 *
 * @param name how it is identified
 * @param kind such as {@code Country} or {@code Person}
 * @param words the words of the sentence that stand for it
 * @param represents whom it acts for
 */
record Party(Name name, Optional<String> kind, Optional<String> words, Optional<Name> represents) {
  private static final String COUNTRY = "Country";

  /** Kinds of which a country has one, so that its code says which. */
  private static final Set<String> ONE_TO_A_COUNTRY = Set.of(COUNTRY, "Military");

  /** Codes in the place of a country's that tell what sort of actor it is. */
  private static final Set<String> GROUP_CODES = Set.of("IGO", "NGO", "NGM", "IMG", "ISM", "MNC");

  Party {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(words);
    Objects.requireNonNull(represents);
  }

  /** Identifier, label and code, as far as they are known. */
  record Name(Optional<String> identifier, Optional<String> label, Optional<String> code) {
    boolean isEmpty() {
      return identifier.isEmpty() && label.isEmpty() && code.isEmpty();
    }

    private boolean isNamedAs(Name other) {
      return sameValue(identifier, other.identifier) || sameWords(label, other.label);
    }

    private Optional<String> country() {
      return code.filter(c -> c.length() == 3 && !GROUP_CODES.contains(c));
    }
  }

  /** Whether a found party is this one of a gold event, or acts for it if it is a country. */
  boolean agreesWith(Party found) {
    return isSame(found)
        || (isCountry() && found.represents.filter(this::isRepresented).isPresent());
  }

  /** Whether both are the same. */
  boolean isSame(Party other) {
    return name.isNamedAs(other.name)
        || isSameOfCountry(other)
        || sameWords(name.label(), other.words)
        || sameWords(words, other.name.label())
        || sameWords(names(words), names(other.words));
  }

  private boolean isSameOfCountry(Party other) {
    return sameValue(kind, other.kind)
        && kind.filter(ONE_TO_A_COUNTRY::contains).isPresent()
        && sameValue(name.country(), other.name.country());
  }

  /** A party without a kind may be a country. */
  private boolean isCountry() {
    return kind.map(COUNTRY::equals).orElse(true);
  }

  private boolean isRepresented(Name represented) {
    return name.isNamedAs(represented)
        || sameWords(words, represented.label())
        || sameValue(name.country(), represented.country());
  }

  /** The name to show. */
  String shown() {
    return Stream.of(name.label(), words, name.code(), name.identifier())
        .flatMap(Optional::stream)
        .findFirst()
        .map(Words::onOneLine)
        .orElseThrow();
  }

  private static Optional<String> names(Optional<String> words) {
    return words.filter(Words::isName);
  }

  private static boolean sameValue(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  private static boolean sameWords(Optional<String> one, Optional<String> other) {
    Optional<String> folded = one.map(Words::folded).filter(words -> !words.isEmpty());
    return sameValue(folded, other.map(Words::folded));
  }
}
