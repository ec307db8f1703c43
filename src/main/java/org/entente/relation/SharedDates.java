package org.entente.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.annotation.Sentence;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.relation.RelationExtractor.Reading;

/**
 * Dates what has no date of its own by another event of the article: what happened "during
 * Jaishankar's talks with officials" happened when they were held, and a heading sums up what the
 * text below it tells of the same states. Immutable.
 */
final class SharedDates {
  private static final String DURING = Role.preposition("during");

  /** How far below a heading the event is told that it sums up, in sentences. */
  private static final int BELOW_HEADING = 4;

  private final Map<Integer, Reading> readings;
  private final List<Relation> dated;

  private SharedDates(List<Reading> readings, List<Relation> relations) {
    this.readings =
        readings.stream().collect(Collectors.toMap(r -> r.sentence().index(), Function.identity()));
    this.dated = relations.stream().filter(r -> r.date().isPresent()).toList();
  }

  static SharedDates among(List<Reading> readings, List<Relation> relations) {
    return new SharedDates(readings, relations);
  }

  Relation complete(Relation relation) {
    Reading reading = readings.get(relation.sentence());
    if (relation.date().isPresent() || relation.negated() || reading == null) {
      return relation;
    }
    return occasion(relation, reading)
        .or(() -> told(relation, reading.sentence()))
        .flatMap(Relation::date)
        .map(relation::on)
        .orElse(relation);
  }

  private Optional<Relation> occasion(Relation relation, Reading reading) {
    if (relation.status() != Status.ACTUAL) {
      return Optional.empty();
    }
    RoleGraph graph = reading.graph();
    Set<Integer> event = new HashSet<>(nodes(relation, reading));
    List<Integer> todo = new ArrayList<>(event);
    for (int i = 0; i < todo.size(); i++) {
      for (RoleEdge edge : graph.to(todo.get(i))) {
        boolean beside =
            edge.role().startsWith(Role.ADVERBIAL_CLAUSE) || edge.role().equals(Role.CONJUNCT);
        if (beside && !edge.inferred() && event.add(edge.head())) {
          todo.add(edge.head());
        }
      }
    }
    Set<Integer> occasions = new HashSet<>();
    event.forEach(n -> occasions.addAll(graph.dependents(n, DURING)));
    return dated.stream()
        .filter(d -> d.sentence() == relation.sentence())
        .filter(d -> nodes(d, reading).stream().anyMatch(occasions::contains))
        .findFirst();
  }

  /** The words that tell it. */
  private static List<Integer> nodes(Relation relation, Reading reading) {
    return IntStream.range(0, reading.graph().size())
        .filter(
            n -> {
              var node = reading.graph().tree().nodes().get(n);
              var span = reading.sentence().spanOf(node.first(), node.end());
              return span.begin() >= relation.trigger().begin()
                  && span.end() <= relation.trigger().end();
            })
        .boxed()
        .toList();
  }

  private Optional<Relation> told(Relation relation, Sentence heading) {
    if (!isHeading(heading)) {
      return Optional.empty();
    }
    return dated.stream()
        .filter(
            d ->
                d.sentence() > heading.index()
                    && (d.sentence() <= heading.index() + BELOW_HEADING
                        || isSameToCome(d, relation))
                    && !d.negated()
                    && isConflict(d) == isConflict(relation)
                    && d.states().equals(relation.states()))
        .findFirst();
  }

  /** Whether both look ahead to one event of the same parties, which is told but once. */
  private static boolean isSameToCome(Relation one, Relation other) {
    return one.status() == Status.PLANNED
        && other.status() == Status.PLANNED
        && one.type().equals(other.type())
        && one.paths().equals(other.paths());
  }

  /** A paragraph of one sentence that ends without a mark. */
  private boolean isHeading(Sentence sentence) {
    String last = sentence.tokens().get(sentence.tokens().size() - 1).text();
    return last.chars().anyMatch(Character::isLetterOrDigit)
        && List.of(sentence.index() - 1, sentence.index() + 1).stream()
            .map(readings::get)
            .noneMatch(r -> r != null && r.sentence().paragraph() == sentence.paragraph());
  }

  private static boolean isConflict(Relation relation) {
    return relation.type().quadClass().filter(q -> q.contains("Conflict")).isPresent();
  }
}
