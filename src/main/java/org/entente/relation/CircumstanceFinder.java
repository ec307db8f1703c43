package org.entente.relation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Mention;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeExpression;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.clause.WordClass;

/**
 * Finds when and where an event was: the dates and places that hang from its own words, or from the
 * verb that carries its noun. Thread-safe.
 */
final class CircumstanceFinder {
  private static final Set<String> OCCASION_ROLES = Set.of("P:in", "P:at", "P:during");

  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  private static final Pattern PART =
      Pattern.compile("(?i)(?:(?:north|south)-?(?:ea|we)st|north|south|east|west|central)(?:ern)?");

  private static final List<String> PLACE_ROLES =
      List.of("P:in", "P:at", "P:near", "P:outside", "P:inside", "P:across", "P:out_of");

  /** Roles of an event's word for the verb that carries it. */
  private static final Set<String> CARRYING =
      Set.of(Role.OBJECT, Role.SUBJECT, Role.INFINITIVE, Role.PURPOSE);

  private static final Set<String> GOING =
      Set.of("travel", "fly", "go", "come", "return", "journey", "head", "arrive");

  /** The words whose adjuncts are the event's. */
  static Set<Integer> eventWords(RoleGraph graph, List<Integer> words) {
    Set<Integer> event = new LinkedHashSet<>(words);
    for (int word : words) {
      for (RoleEdge edge : graph.to(word)) {
        if (CARRYING.contains(edge.role())
            && !edge.inferred()
            && graph.wordClass(edge.head()) == WordClass.VERB) {
          event.add(edge.head());
        }
      }
    }
    return event;
  }

  /**
   * When the event was: by its own words or those of the occasion, "at a summit on Monday"; counted
   * from the main clause, "a day after"; or, for what holds at the time, by when it was said.
   */
  Optional<EventDate> findDate(
      Chronology days, Sentence sentence, RoleGraph graph, Set<Integer> event, Status status) {
    return findOwn(days, sentence, graph, withOccasions(graph, event), status)
        .or(() -> findCounted(days, sentence, graph, event, status))
        .or(() -> findSaid(days, sentence, graph, event, status));
  }

  private static Optional<EventDate> findOwn(
      Chronology days, Sentence sentence, RoleGraph graph, Set<Integer> event, Status status) {
    return days.of(sentence).stream()
        .filter(d -> d.date().isPresent() && hangsFrom(graph, d.time(), event))
        .findFirst()
        .map(
            d ->
                status == Status.PLANNED && isToldOfTheFuture(graph, event)
                    ? coming(d.date().get(), d.time().words(sentence), days.published())
                    : settle(d.date().get(), sentence, d.time(), status, days.published()));
  }

  /** "Will meet on Monday" is the Monday that comes. */
  private static EventDate coming(EventDate date, String words, Optional<LocalDate> published) {
    boolean past =
        date.precision() == EventDate.Precision.DAY
            && published.filter(date.firstDay().orElseThrow()::isBefore).isPresent();
    return past && WEEKDAY.matcher(words).lookingAt() ? date.plusDays(7).orElse(date) : date;
  }

  /** "Will meet", "is to meet", "plans to meet", unlike "was to meet". */
  private static boolean isToldOfTheFuture(RoleGraph graph, Set<Integer> event) {
    List<DependencyTree.Node> nodes = graph.tree().nodes();
    return event.stream()
        .anyMatch(
            word ->
                graph.dependents(word, Role.AUXILIARY).stream()
                        .anyMatch(a -> nodes.get(a).form().matches("(?i)will|'ll"))
                    || graph.to(word).stream()
                        .filter(e -> e.role().equals(Role.INFINITIVE) && !e.inferred())
                        .anyMatch(e -> isPresent(graph, e.head())));
  }

  /** The event's words, the nouns for what it happened at, and what hangs from these. */
  private static Set<Integer> withOccasions(RoleGraph graph, Set<Integer> event) {
    Set<Integer> all = new LinkedHashSet<>(event);
    for (int word : event) {
      for (RoleEdge edge : graph.from(word)) {
        if (OCCASION_ROLES.contains(edge.role())
            && !edge.inferred()
            && graph.wordClass(edge.dependent()) == WordClass.NOUN) {
          all.add(edge.dependent());
          // "In a speech to the council on Monday", of which parsers may make the council's Monday.
          graph.from(edge.dependent()).stream()
              .filter(e -> Role.isPreposition(e.role()) && !e.inferred())
              .forEach(e -> all.add(e.dependent()));
        }
      }
    }
    return all;
  }

  /** "A day after Iran attacked Iraq, it visited Syria on Tuesday": the attack was on Monday. */
  private static Optional<EventDate> findCounted(
      Chronology days, Sentence sentence, RoleGraph graph, Set<Integer> event, Status status) {
    for (Chronology.Dated count : days.of(sentence)) {
      int next = count.time().end();
      if (count.days().isEmpty() || next >= sentence.tokens().size()) {
        continue;
      }
      String word = sentence.tokens().get(next).text();
      Optional<Integer> verb = findVerbAfter(graph, next).filter(event::contains);
      if (verb.isPresent() && (word.equals("after") || word.equals("before"))) {
        int distance = (word.equals("after") ? -1 : 1) * count.days().getAsInt();
        Set<Integer> main = new LinkedHashSet<>();
        graph.to(verb.get()).stream()
            .filter(e -> e.role().startsWith(Role.ADVERBIAL_CLAUSE))
            .forEach(e -> main.add(e.head()));
        return findOwn(days, sentence, graph, main, status).flatMap(d -> d.plusDays(distance));
      }
    }
    return Optional.empty();
  }

  /** "In a speech on Monday he said that France backs Iraq". */
  private static Optional<EventDate> findSaid(
      Chronology days, Sentence sentence, RoleGraph graph, Set<Integer> event, Status status) {
    Set<Integer> sayings = new LinkedHashSet<>();
    for (int word : event) {
      if (status == Status.ACTUAL && isPresent(graph, word)) {
        graph.to(word).stream()
            .filter(e -> e.role().equals(Role.COMPLEMENT) && !e.inferred())
            .forEach(e -> sayings.add(e.head()));
      }
    }
    return findOwn(days, sentence, graph, withOccasions(graph, sayings), status);
  }

  /** "Backs", "is attacking". */
  private static boolean isPresent(RoleGraph graph, int verb) {
    List<DependencyTree.Node> nodes = graph.tree().nodes();
    boolean progressive =
        nodes.get(verb).tag().equals("VBG")
            && graph.dependents(verb, Role.AUXILIARY).stream()
                .anyMatch(a -> nodes.get(a).tag().matches("VB[PZ]"));
    return progressive || nodes.get(verb).tag().matches("VB[PZ]");
  }

  private static Optional<Integer> findVerbAfter(RoleGraph graph, int token) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.tree().nodes().get(node).first() >= token
          && graph.tree().nodes().get(node).tag().matches("VB[DPZN]")) {
        boolean auxiliary = graph.to(node).stream().anyMatch(e -> e.role().equals(Role.AUXILIARY));
        if (!auxiliary) {
          return Optional.of(node);
        }
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
        || status == Status.REQUESTED
        || status == Status.PLANNED
        || status == Status.ATTEMPTED
        || date.firstDay().isEmpty()
        || !date.firstDay().get().isAfter(published.get())) {
      return date;
    }
    String words = time.words(sentence);
    if (words.matches(".*\\d{4}.*")
        || words.matches("(?i).*\\b(tomorrow|next|later|coming)\\b.*")) {
      return date;
    }
    boolean weekday = WEEKDAY.matcher(words).find() && !words.matches(".*\\d.*");
    boolean counted = weekday || words.matches("(?i).*week(end)?");
    if (counted && date.firstDay().isPresent()) {
      return date.minus(Period.ofDays(7));
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
   * The most particular place that hangs from the event's words, or from a noun that stands in a
   * slot for its owner: "backed Turkey's operation in Idlib".
   *
   * @param slots nodes that fill the event's slots, which are no circumstance
   * @param isByOwner whether a slot's node is not itself the party
   */
  Optional<Participant> findPlace(
      Sentence sentence,
      RoleGraph graph,
      SentenceMentions mentions,
      Set<Integer> event,
      Set<Integer> slots,
      IntPredicate isByOwner) {
    Set<Integer> words = new LinkedHashSet<>(event);
    slots.stream().filter(isByOwner::test).forEach(words::add);
    List<Participant> found = new ArrayList<>();
    for (int word : words) {
      for (RoleEdge edge : graph.from(word)) {
        boolean there = PLACE_ROLES.contains(edge.role()) || isDestination(graph, edge);
        if (!there || slots.contains(edge.dependent())) {
          continue;
        }
        mentions
            .findAt(edge.dependent())
            .filter(m -> m.place().isPresent())
            .ifPresent(m -> found.add(place(sentence, m)));
      }
    }
    return found.stream()
        .filter(p -> !p.entity().isActor())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** "Travelled to Kigali to meet Kagame": where what somebody went for is done. */
  private static boolean isDestination(RoleGraph graph, RoleEdge edge) {
    String verb = graph.lemma(edge.head());
    return (edge.role().equals("P:to") && GOING.contains(verb))
        || (edge.role().equals(Role.OBJECT) && verb.equals("visit"));
  }

  /** The place that is named, or the part of a state, "southern Turkey". */
  private static Participant place(Sentence sentence, Mention mention) {
    Entity place = mention.place().orElseThrow();
    String before = mention.first() == 0 ? "" : sentence.tokens().get(mention.first() - 1).text();
    boolean part = place.type() == EntityType.STATE && PART.matcher(before).matches();
    return part
        ? new Participant(
            place.part(before), sentence.spanOf(mention.first() - 1, mention.end()), mention.form())
        : Participant.of(place, sentence, mention);
  }
}
