package org.entente.relation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * What one sentence tells of an event: the value that {@code relation} hands to {@code graph}.
 *
 * @param sources who does it, at least one; all parties where nobody is singled out and the
 *     relation is symmetric
 * @param targets to whom; empty only where the parties stand side by side
 * @param status how it is told
 * @param negated whether it is said not to be so
 * @param attributedTo who says so, where it is not the article itself and the speaker is known
 * @param date when, where the text tells
 * @param place where, where the text tells
 * @param sentence number of the sentence in the article
 * @param trigger the words that tell it
 * @param confidence from 0 to 1
 * @param rule the example sentence that taught the pattern
 */
public record Relation(
    RelationType type,
    List<Participant> sources,
    List<Participant> targets,
    Status status,
    boolean negated,
    Optional<Participant> attributedTo,
    Optional<EventDate> date,
    Optional<Participant> place,
    int sentence,
    Span trigger,
    double confidence,
    String rule) {
  public Relation {
    Objects.requireNonNull(type);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    Objects.requireNonNull(status);
    Objects.requireNonNull(attributedTo);
    Objects.requireNonNull(date);
    Objects.requireNonNull(place);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(rule);
    if (sources.isEmpty() || (targets.isEmpty() && sources.size() < 2)) {
      throw new IllegalArgumentException("a relation needs two parties: " + rule);
    }
  }

  /** What the article itself states of two, by words that tell neither when nor where. */
  static Relation stated(
      RelationType type,
      Participant source,
      Participant target,
      int sentence,
      Span trigger,
      double confidence,
      String rule) {
    return new Relation(
        type,
        List.of(source),
        List.of(target),
        Status.ACTUAL,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sentence,
        trigger,
        confidence,
        rule);
  }

  /** The same relation at this place. */
  Relation at(Participant where) {
    return with(attributedTo, date, Optional.of(where), confidence);
  }

  /** The same relation with this date. */
  Relation on(EventDate day) {
    return with(attributedTo, Optional.of(day), place, confidence);
  }

  /** The same relation, as sure as this. */
  Relation withConfidence(double sure) {
    return with(attributedTo, date, place, sure);
  }

  private Relation with(
      Optional<Participant> speaker,
      Optional<EventDate> day,
      Optional<Participant> where,
      double sure) {
    return new Relation(
        type, sources, targets, status, negated, speaker, day, where, sentence, trigger, sure,
        rule);
  }

  /** The same, told by somebody whom the article quotes. */
  Relation toldBy(Participant speaker) {
    return with(Optional.of(speaker), date, place, confidence);
  }

  /** The same relation, with the year if only day and month of its date are known. */
  Relation inYear(int year) {
    return date.filter(d -> d.precision() == EventDate.Precision.DAY_OF_SOME_YEAR)
        .map(d -> on(d.inYear(year)))
        .orElse(this);
  }

  /** All who take part: those whom it comes from, then those whom it is towards. */
  public List<Participant> parties() {
    return Stream.concat(sources.stream(), targets.stream()).toList();
  }

  /**
   * What it tells of two at a time, where the parties of a symmetric relation stand on two sides:
   * that A is allied with B and C does not ally B with C. Others stay as they are.
   */
  Stream<Relation> dyads() {
    if (!type.symmetric() || targets.isEmpty()) {
      return Stream.of(this);
    }
    return sources.stream()
        .flatMap(a -> targets.stream().filter(b -> !isOneSide(a, b)).map(b -> between(a, b)));
  }

  /** No state negotiates with its own government. */
  private static boolean isOneSide(Participant one, Participant other) {
    return one.entity().represents().filter(other.entity().path()::equals).isPresent()
        || other.entity().represents().filter(one.entity().path()::equals).isPresent();
  }

  private Relation between(Participant one, Participant other) {
    return new Relation(
        type,
        List.of(one),
        List.of(other),
        status,
        negated,
        attributedTo,
        date,
        place,
        sentence,
        trigger,
        confidence,
        rule);
  }

  /** The paths of all who take part. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    parties().forEach(p -> paths.add(p.entity().path()));
    return paths;
  }

  /** The states behind the parties; a party without one stands for itself. */
  Set<String> states() {
    Set<String> states = new TreeSet<>();
    parties().stream()
        .map(Participant::entity)
        .forEach(e -> states.add(e.represents().or(e::country).orElse(e.path())));
    return states;
  }
}
