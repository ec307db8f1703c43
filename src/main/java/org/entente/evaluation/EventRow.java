package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.source.Span;

/**
 * A line of an events file, as far as it is scored. Gold events and found ones have this form, and
 * of a gold event much may be left open.
 *
 * @param article id of the article, cut at the number sign
 * @param relation local name of its property
 * @param circumstances how it is told
 * @param passage the sentence
 * @param rule name of the rule that found it
 */
public record EventRow(
    String article,
    String relation,
    Parties parties,
    Circumstances circumstances,
    Passage passage,
    Optional<BigDecimal> confidence,
    Optional<String> rule) {
  private static final String ACTUAL = "actual";

  public EventRow {
    Objects.requireNonNull(article);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(parties);
    Objects.requireNonNull(circumstances);
    Objects.requireNonNull(passage);
    Objects.requireNonNull(confidence);
    Objects.requireNonNull(rule);
  }

  /** An article's id without the number of its story in the file. */
  public static String articleOf(String id) {
    int mark = id.indexOf('#');
    return mark < 0 ? id : id.substring(0, mark);
  }

  /** How it is told, if not as a fact: "planned", "negated". */
  Optional<String> told() {
    Optional<String> status = circumstances.status().value().filter(word -> !word.equals(ACTUAL));
    return status.or(
        () -> circumstances.negated().value().filter(negated -> negated).map(negated -> "negated"));
  }

  /**
   * Who acts on whom.
   *
   * @param reciprocal whether every two of the actors stand in the relation to each other
   */
  record Parties(List<Party> actors, List<Party> recipients, boolean reciprocal) {
    Parties {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * A field that a line may have, may have as null, which says that there is no such thing, or may
   * lack, which says nothing.
   */
  record Stated<T>(boolean given, Optional<T> value) {
    Stated {
      Objects.requireNonNull(value);
    }

    static <T> Stated<T> nothing() {
      return new Stated<>(false, Optional.empty());
    }
  }

  /**
   * A date.
   *
   * @param iso ISO 8601, whole or reduced, or an interval
   * @param ofText whether the text gives it; otherwise it is the article's
   */
  record When(String iso, boolean ofText) {}

  /** Status and the like of an event as one sentence tells it. */
  record Circumstances(
      Stated<String> status,
      Stated<Boolean> negated,
      Stated<Party> attributedTo,
      Stated<When> date,
      Stated<Party> place) {
    static final Circumstances OPEN =
        new Circumstances(
            Stated.nothing(),
            Stated.nothing(),
            Stated.nothing(),
            Stated.nothing(),
            Stated.nothing());
  }

  /** The sentence: its words, and where they stand in the article. */
  record Passage(Optional<String> text, Optional<Span> span) {
    /** Whether both may be the same sentence, by place if both have one, or else by words. */
    boolean meets(Passage other) {
      if (span.isPresent() && other.span.isPresent()) {
        return span.get().begin() < other.span.get().end()
            && other.span.get().begin() < span.get().end();
      }
      if (text.isEmpty() || other.text.isEmpty()) {
        return true;
      }
      String words = Words.folded(text.get());
      String others = Words.folded(other.text.get());
      return words.contains(others) || others.contains(words);
    }

    /** Whether it says which sentence is meant. */
    boolean isKnown() {
      return span.isPresent() || text.isPresent();
    }
  }
}
