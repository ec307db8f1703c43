package org.entente.evaluation;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.entente.evaluation.EventRow.Circumstances;
import org.entente.evaluation.EventRow.Stated;
import org.entente.evaluation.EventRow.When;

/** What is told of an event beside its parties, each scored by itself on events that were found. */
enum Circumstance {
  STATUS,
  NEGATED,
  DATE,
  PLACE,
  ATTRIBUTION;

  /** How a found event compares with the gold one that it matches. */
  enum Agreement {
    /** The gold event leaves it open. */
    OPEN,
    RIGHT,
    /** The gold event has it, the found one not. */
    MISSING,
    /** The found event has it, although there is none. */
    EXTRA,
    DIFFERENT
  }

  Agreement compare(EventRow gold, EventRow found) {
    Circumstances wanted = gold.circumstances();
    Circumstances had = found.circumstances();
    return switch (this) {
      case STATUS -> compare(wanted.status(), had.status(), String::equals);
      case NEGATED -> compare(wanted.negated(), had.negated(), Boolean::equals);
      case DATE -> compare(wanted.date(), had.date(), (a, b) -> a.iso().equals(b.iso()));
      case PLACE -> compare(wanted.place(), had.place(), Party::isSame);
      case ATTRIBUTION -> compare(wanted.attributedTo(), had.attributedTo(), Party::agreesWith);
    };
  }

  String shown() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static <T> Agreement compare(Stated<T> wanted, Stated<T> had, BiPredicate<T, T> same) {
    if (!wanted.given()) {
      return Agreement.OPEN;
    }
    boolean both = wanted.value().isPresent() && had.value().isPresent();
    if (both && same.test(wanted.value().get(), had.value().get())) {
      return Agreement.RIGHT;
    }
    boolean none = wanted.value().filter(Circumstance::isOfText).isEmpty();
    boolean nothing = had.value().filter(Circumstance::isOfText).isEmpty();
    if (none) {
      return nothing ? Agreement.RIGHT : Agreement.EXTRA;
    }
    return nothing ? Agreement.MISSING : Agreement.DIFFERENT;
  }

  /** The article's date, which an event without one gets, says nothing of the event. */
  private static boolean isOfText(Object value) {
    return !(value instanceof When when) || when.ofText();
  }
}
