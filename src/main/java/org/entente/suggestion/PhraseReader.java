package org.entente.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.actor.Entity;
import org.entente.actor.Mention;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.clause.WordClass;
import org.entente.relation.RelationExtractor;

/**
 * Reads the verb phrases between known actors off one parsed sentence: verb, particle, preposition,
 * and the object where the verb alone says little. Passives, relative clauses and infinitives are
 * undone already in the role graph.
 */
final class PhraseReader {
  /** Prepositions that compare, list or tell the time rather than join two actors. */
  private static final Set<String> NOT_JOINING =
      Set.of(
          "according_to",
          "after",
          "amid",
          "among",
          "as",
          "because_of",
          "before",
          "besides",
          "between",
          "by",
          "despite",
          "due_to",
          "during",
          "except",
          "following",
          "including",
          "like",
          "near",
          "per",
          "since",
          "such_as",
          "than",
          "unlike",
          "until");

  private static final String OF = "P:of";
  private static final PhraseWords OTHER = PhraseWords.of(Phrase.OTHER);

  private final RelationExtractor.Reading reading;
  private final RoleGraph graph;
  private final Coverage coverage;
  private final Predicate<Entity> isKnown;

  /**
   * @param isKnown whether an actor is one of the lexicon's
   */
  PhraseReader(RelationExtractor.Reading reading, Coverage coverage, Predicate<Entity> isKnown) {
    this.reading = reading;
    this.graph = reading.graph();
    this.coverage = coverage;
    this.isKnown = isKnown;
  }

  /** The phrases that no rule covers, each once a verb. */
  List<Phrase> read() {
    List<Phrase> phrases = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      boolean verb = graph.wordClass(node) == WordClass.VERB;
      if (!verb && !isPredicate(node)) {
        continue;
      }
      Clause clause = new Clause(node);
      Map<String, Phrase> once = new LinkedHashMap<>();
      (verb ? clause.read() : clause.readPredicate()).forEach(p -> once.putIfAbsent(p.key(), p));
      phrases.addAll(once.values());
    }
    return phrases;
  }

  /** "is an ally of", "was wary of". */
  private boolean isPredicate(int node) {
    WordClass wordClass = graph.wordClass(node);
    return (wordClass == WordClass.NOUN || wordClass == WordClass.ADJECTIVE)
        && !isActor(node)
        && graph.tree().edges().stream()
            .anyMatch(e -> e.governor() == node && e.relation().equals("cop"));
  }

  private boolean isActor(int node) {
    return reading.mentions().findAt(node).stream()
        .flatMap(m -> m.entities().stream())
        .anyMatch(isKnown);
  }

  private List<Integer> actors(int node, String role) {
    return graph.dependents(node, role).stream().filter(this::isActor).toList();
  }

  /** Whether both stand for the same, or one speaks for the other: nobody acts upon himself. */
  private boolean areSame(int one, int other) {
    List<Entity> first = entities(one);
    List<Entity> second = entities(other);
    return first.equals(second)
        || first.stream().anyMatch(f -> second.stream().anyMatch(s -> isOrActsFor(f, s)));
  }

  private static boolean isOrActsFor(Entity one, Entity other) {
    return one.path().equals(other.path())
        || one.represents().filter(other.path()::equals).isPresent()
        || other.represents().filter(one.path()::equals).isPresent();
  }

  private List<Entity> entities(int node) {
    return reading.mentions().findAt(node).map(Mention::entities).orElse(List.of());
  }

  /** Whether a preposition leads to an actor, and not to a town that something happens in. */
  private boolean joins(RoleEdge edge) {
    return Role.isPreposition(edge.role())
        && !NOT_JOINING.contains(edge.role().substring(2))
        && isActor(edge.dependent())
        && reading
            .mentions()
            .findAt(edge.dependent())
            .flatMap(Mention::place)
            .filter(place -> !place.isActor())
            .isEmpty();
  }

  /** One verb or predicate with what hangs from it. */
  private final class Clause {
    private final int head;
    private final List<Integer> subjects;
    private final ClauseWording wording;
    private final List<Phrase> phrases = new ArrayList<>();

    Clause(int head) {
      this.head = head;
      this.subjects = actors(head, Role.SUBJECT);
      this.wording = new ClauseWording(graph, head);
    }

    List<Phrase> read() {
      if (subjects.isEmpty()) {
        return phrases;
      }
      List<Integer> objects = graph.dependents(head, Role.OBJECT);
      objects.stream()
          .filter(PhraseReader.this::isActor)
          .forEach(o -> add(o, Set.of(head), wording.verb().then(OTHER)));
      if (objects.isEmpty()) {
        addPrepositions(head, Set.of(head), wording.verb());
        addTogether(Set.of(head), wording.verb());
      } else if (objects.stream().noneMatch(PhraseReader.this::isActor)) {
        objects.forEach(this::readWithObject);
      }
      return phrases;
    }

    /** Where the object is no actor but a thing: "impose a tariff on B", "give B weapons". */
    private void readWithObject(int thing) {
      Set<Integer> words = Set.of(head, thing);
      PhraseWords withThing = wording.verb().then(wording.object(thing));
      addPrepositions(head, words, withThing);
      addPrepositions(thing, words, withThing);
      for (int receiver : actors(head, Role.INDIRECT_OBJECT)) {
        add(receiver, words, wording.verb().then(OTHER).then(wording.object(thing)));
      }
      for (int owner : actors(thing, Role.POSSESSOR)) {
        // What is done to an actor's own is done to the actor, as rules have it too.
        PhraseWords theirs = wording.verb().then(OTHER);
        add(owner, words, wording.isLight() ? theirs.join(wording.owned(thing)) : theirs);
      }
      if (wording.isLight()) {
        addTogether(words, withThing);
      }
    }

    List<Phrase> readPredicate() {
      if (!subjects.isEmpty()) {
        addPrepositions(head, Set.of(head), wording.predicate());
        actors(head, Role.POSSESSOR)
            .forEach(o -> add(o, Set.of(head), wording.ownedPredicate(OTHER)));
      }
      return phrases;
    }

    private void addPrepositions(int from, Set<Integer> words, PhraseWords before) {
      for (RoleEdge edge : graph.from(from)) {
        // "condemned the leader of B" is no matter of the verb's.
        boolean owner = from != head && edge.role().equals(OF) && !wording.isLight();
        if (joins(edge) && !owner) {
          String preposition = edge.role().substring(2).replace('_', ' ');
          add(edge.dependent(), words, before.then(PhraseWords.of(preposition)).then(OTHER));
        }
      }
    }

    private void add(int other, Set<Integer> words, PhraseWords said) {
      boolean open =
          subjects.stream().anyMatch(s -> !areSame(s, other) && !coverage.covers(s, other, words));
      if (open) {
        phrases.add(wording.phrase(Phrase.ACTOR, said));
      }
    }

    /** "A and B sparred", "A and B held drills". */
    private void addTogether(Set<Integer> words, PhraseWords said) {
      boolean alone =
          graph.from(head).stream()
              .noneMatch(
                  e ->
                      e.role().equals(Role.COMPLEMENT)
                          || e.role().equals(Role.INFINITIVE)
                          || (Role.isPreposition(e.role()) && isActor(e.dependent())));
      if (alone
          && subjects.size() > 1
          && !areSame(subjects.get(0), subjects.get(1))
          && !coverage.covers(subjects.get(0), subjects.get(1), words)) {
        phrases.add(wording.phrase(Phrase.BOTH, said));
      }
    }
  }
}
