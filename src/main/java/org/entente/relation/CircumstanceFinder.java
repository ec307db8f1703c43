package org.entente.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Mention;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeExpression;
import org.entente.annotation.TimeTagger;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.clause.WordClass;

/**
 * Finds when and where an event was: the dates and places that hang from its own words, or from the
 * verb that carries its noun. Thread-safe if its tagger is.
 */
final class CircumstanceFinder {
  private static final List<String> PLACE_ROLES =
      List.of("P:in", "P:at", "P:near", "P:outside", "P:inside", "P:across");

  private final TimeTagger times;

  CircumstanceFinder(TimeTagger times) {
    this.times = times;
  }

  /** The words whose adjuncts are the event's. */
  static Set<Integer> eventWords(RoleGraph graph, List<Integer> words) {
    Set<Integer> event = new LinkedHashSet<>(words);
    for (int word : words) {
      for (RoleEdge edge : graph.to(word)) {
        boolean carries =
            edge.role().equals(Role.OBJECT)
                || edge.role().equals(Role.SUBJECT)
                || edge.role().equals(Role.INFINITIVE);
        if (carries && !edge.inferred() && graph.wordClass(edge.head()) == WordClass.VERB) {
          event.add(edge.head());
        }
      }
    }
    return event;
  }

  Optional<EventDate> findDate(
      Sentence sentence,
      RoleGraph graph,
      Set<Integer> event,
      Status status,
      Optional<LocalDate> published) {
    for (TimeExpression time : times.tag(sentence, published)) {
      Optional<EventDate> date =
          EventDate.findFromTimex(time.value())
              .map(d -> settle(d, sentence, time, status, published));
      if (date.isPresent() && hangsFrom(graph, time, event)) {
        return date;
      }
    }
    return Optional.empty();
  }

  /**
   * News looks back: a day or month without a year that would lie ahead is the last one, unless the
   * event is planned.
   */
  private static EventDate settle(
      EventDate date,
      Sentence sentence,
      TimeExpression time,
      Status status,
      Optional<LocalDate> published) {
    if (published.isEmpty()
        || status == Status.PLANNED
        || status == Status.ATTEMPTED
        || date.firstDay().isEmpty()
        || !date.firstDay().get().isAfter(published.get())) {
      return date;
    }
    String words =
        sentence.tokens().subList(time.first(), time.end()).stream()
            .map(t -> t.text())
            .reduce("", (a, b) -> a + " " + b);
    if (words.matches(".*\\d{4}.*")
        || words.matches("(?i).*\\b(tomorrow|next|later|coming)\\b.*")) {
      return date;
    }
    boolean weekday =
        words.matches("(?i).*(mon|tues|wednes|thurs|fri|satur|sun)day.*")
            && !words.matches(".*\\d.*");
    if (weekday && date.precision() == EventDate.Precision.DAY) {
      return new EventDate(LocalDate.parse(date.value()).minusDays(7).toString(), date.precision());
    }
    return date.aYearEarlier();
  }

  private static boolean hangsFrom(RoleGraph graph, TimeExpression time, Set<Integer> event) {
    List<DependencyTree.Node> nodes = graph.tree().nodes();
    boolean parsed = false;
    for (int node = 0; node < nodes.size(); node++) {
      if (nodes.get(node).first() >= time.first() && nodes.get(node).end() <= time.end()) {
        parsed = true;
        if (graph.to(node).stream()
            .anyMatch(e -> event.contains(e.head()) && !isClausal(e.role()))) {
          return true;
        }
      }
    }
    return !parsed && findVerbBeside(graph, time).filter(event::contains).isPresent();
  }

  /**
   * Whose date it is that was kept from the parser: the verb before it, or else the one after it.
   */
  private static Optional<Integer> findVerbBeside(RoleGraph graph, TimeExpression time) {
    Optional<Integer> before = Optional.empty();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.wordClass(node) != WordClass.VERB
          || !graph.tree().nodes().get(node).tag().matches("VB[DPZN]?")) {
        continue;
      }
      if (graph.tree().nodes().get(node).first() < time.first()) {
        before = Optional.of(node);
      } else if (before.isEmpty()) {
        return Optional.of(node);
      }
    }
    return before;
  }

  private static boolean isClausal(String role) {
    return role.equals(Role.COMPLEMENT)
        || role.equals(Role.CONJUNCT)
        || role.equals(Role.RELATIVE_CLAUSE)
        || role.startsWith(Role.ADVERBIAL_CLAUSE);
  }

  /**
   * The most particular place that hangs from the event's words.
   *
   * @param taken nodes that fill the event's slots, which are no circumstance
   */
  Optional<Participant> findPlace(
      Sentence sentence,
      RoleGraph graph,
      SentenceMentions mentions,
      Set<Integer> event,
      Set<Integer> taken) {
    List<Participant> found = new ArrayList<>();
    for (int word : event) {
      for (RoleEdge edge : graph.from(word)) {
        if (!PLACE_ROLES.contains(edge.role()) || taken.contains(edge.dependent())) {
          continue;
        }
        Optional<Mention> mention =
            mentions.findAt(edge.dependent()).filter(m -> m.place().isPresent());
        mention.ifPresent(
            m ->
                found.add(
                    new Participant(
                        m.place().get(), sentence.spanOf(m.first(), m.end()), m.form())));
      }
    }
    return found.stream()
        .filter(p -> !p.entity().isActor())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }
}
