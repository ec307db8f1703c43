package org.entente.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one sentence of one article says of one event: the unit of the events export, and what the
 * edges of the graph view are counted from.
 *
 * @param parties those who act and those acted on
 * @param status local name, such as {@code actual} or {@code denied}
 * @param attributedTo who says so, if not the article itself
 */
record Report(
    String iri,
    Event event,
    Source source,
    Passage sentence,
    Optional<Passage> trigger,
    Parties parties,
    String status,
    boolean negated,
    Optional<Party> attributedTo,
    Optional<BigDecimal> confidence,
    Optional<String> rule) {

  Report {
    Objects.requireNonNull(iri);
    Objects.requireNonNull(status);
  }

  /** By sentence, then trigger, then event, within one article. */
  static final Comparator<Report> IN_ARTICLE =
      Comparator.comparing(Report::sentence, Passage.BY_PLACE)
          .thenComparingInt(report -> report.trigger().map(Passage::begin).orElse(-1))
          .thenComparing(report -> report.event().iri())
          .thenComparing(Report::iri);

  /**
   * Whether the article presents the event as a fact, as it does for the graph's direct edges: it
   * happened, and nobody but who did it, or who speaks for him, is named as the one who says so.
   */
  boolean isFact() {
    return status.equals("actual")
        && !negated
        && attributedTo.map(Party::actor).map(this::speaksForDoer).orElse(true);
  }

  private boolean speaksForDoer(Actor speaker) {
    return parties.actors().stream().map(Party::actor).anyMatch(speaker::isOrSpeaksFor);
  }

  /**
   * The event itself, the same for all who report it.
   *
   * @param modes local names of PLOVER modes, in order
   * @param place where it happens: a place or a state
   */
  record Event(
      String iri,
      RelationType relation,
      Optional<String> ploverType,
      List<String> modes,
      Optional<Integer> quadClass,
      Optional<EventDate> date,
      Optional<Actor> place) {}

  /**
   * The article.
   *
   * @param date of publication, ISO 8601
   * @param copies where its text stands too, in the order of their IRIs
   */
  record Source(
      String iri,
      String id,
      Optional<String> title,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> date,
      List<Copy> copies) {}

  /** Another article with the same text, which is no report of its own. */
  record Copy(String id, Optional<String> url, Optional<String> publisher, Optional<String> date) {}

  /** An actor and the words of the sentence that name it; empty if it is not named there. */
  record Party(Actor actor, Optional<Passage> mention) {
    /** In the order of the text; those it does not name come last, by IRI. */
    static final Comparator<Party> IN_TEXT =
        Comparator.comparing(
                (Party party) -> party.mention().map(Passage::begin).orElse(Integer.MAX_VALUE))
            .thenComparing(party -> party.actor().iri());
  }

  /**
   * Who acts on whom.
   *
   * @param reciprocal whether all stand in the relation to each other, also where it has a
   *     direction; they are all among the actors then
   */
  record Parties(List<Party> actors, List<Party> recipients, boolean reciprocal) {
    Parties {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    Stream<Actor> all() {
      return Stream.concat(actors.stream(), recipients.stream()).map(Party::actor);
    }
  }
}
