package org.entente.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.clause.WordClass;
import org.entente.pattern.Pattern;

/**
 * The way from one event's word to the root of its sentence, on which each governing word has its
 * effect on how the event is told. Serves one event of one sentence.
 */
final class FactualityClimb {
  /**
   * Roles by which a noun or clause hangs from what governs it, in the order in which they are
   * tried.
   */
  private static final List<String> UPWARDS =
      List.of(
          Role.INFINITIVE,
          Role.COMPLEMENT,
          Role.NOUN_CLAUSE,
          Role.OBJECT,
          Role.SUBJECT,
          Role.CONJUNCT,
          Role.RELATIVE_CLAUSE,
          Role.PARATAXIS,
          Role.APPOSITION,
          Role.POSSESSOR,
          Role.MODIFIER,
          Role.COMPOUND,
          Role.OTHER);

  /** How what somebody said stands for those who deny or reject it. */
  private static final Set<Status> UNCONVINCED = Set.of(Status.DENIED, Status.POSSIBLE);

  /** Prepositions of clauses that a verb may ask for, as "accuse" asks for one with "of". */
  private static final Set<String> CLAUSE_PREPOSITIONS =
      Set.of("of", "from", "against", "about", "on", "for", "into", "with", "in", "at", "to");

  /** Conjunctions of clauses in which whoever writes adds to what he reports. */
  private static final Set<String> OF_WRITER =
      Set.of("although", "though", "even_though", "while", "whereas");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "few", "neither");

  private final RoleGraph graph;
  private final FactualityLexicon lexicon;
  private final Governors governors;
  private Status status = Status.ACTUAL;
  private boolean negated;
  private boolean scopeOver;
  private boolean presupposed;
  private boolean byDeed;
  private OptionalInt utterance = OptionalInt.empty();
  private boolean accusing;
  private Optional<Integer> source = Optional.empty();
  private final List<Factuality.SpeechAct> speechActs = new ArrayList<>();

  FactualityClimb(RoleGraph graph, FactualityLexicon lexicon, boolean presupposed) {
    this.graph = graph;
    this.lexicon = lexicon;
    this.governors = new Governors(graph, lexicon);
    this.scopeOver = presupposed;
  }

  /** The event has been done by what was done for its sake, as one protests by striking. */
  void doByDeed() {
    byDeed = true;
  }

  boolean isQuestion() {
    return graph.tree().nodes().get(graph.size() - 1).form().equals("?");
  }

  Factuality result() {
    return new Factuality(status, negated || status == Status.DENIED, source, speechActs);
  }

  void run(int anchor) {
    Set<Integer> seen = new HashSet<>();
    int node = anchor;
    while (seen.add(node)) {
      attributeAccordingTo(node);
      governors.effectOfDistance(node).ifPresent(this::apply);
      Optional<RoleEdge> up = findHead(node);
      if (up.isEmpty()) {
        if (isInfinitive(node)) {
          weaken(Status.PLANNED);
        }
        applyConjunction(node);
        return;
      }
      rise(node, up.get());
      node = up.get().head();
    }
  }

  /** A sentence that is an infinitive is a headline that looks ahead: "Erdogan to meet Putin". */
  private boolean isInfinitive(int node) {
    return graph.from(node).stream()
        .anyMatch(e -> graph.tree().nodes().get(e.dependent()).tag().equals("TO"));
  }

  /** "If A attacked B": the parser may find no clause that this one depends on. */
  private void applyConjunction(int node) {
    graph.dependents(node, Role.OTHER).stream()
        .flatMap(word -> lexicon.find(graph.lemma(word) + ".c", "advcl").stream())
        .findFirst()
        .ifPresent(this::apply);
  }

  /** "It is not clear whether A will attack": whatever else the clause says. */
  private void leaveOpen() {
    if (!scopeOver && status != Status.DENIED) {
      status = Status.POSSIBLE;
    }
  }

  private void rise(int node, RoleEdge edge) {
    int head = edge.head();
    String role = edge.role();
    if (isPurpose(head, role)) {
      riseFromAdverbial(node, Role.PURPOSE);
      return;
    }
    if (role.startsWith(Role.ADVERBIAL_CLAUSE) && !isArgument(head, role)) {
      riseFromAdverbial(node, role);
      if (conjunction(role).equals("by") && !scopeOver) {
        // "will not risk its ties by attacking B": the means are as real as the end
        negateBy(head, List.of());
        applyModals(head, List.of());
      }
      return;
    }
    switch (role) {
      case Role.MODIFIER -> {
        // "said that US-backed forces left": that the US backs them is not what he said.
        scopeOver = true;
        presupposed |= node < head;
      }
      case Role.COMPOUND -> {
        // "its plan for an attack" is "its attack plan"; but an attack has been on attack victims
        boolean content =
            governors.effects(head, role).findAny().isPresent() || isCarried(node, head);
        if (content) {
          applyGovernor(node, head, role);
        }
        scopeOver |= !content;
      }
      case Role.RELATIVE_CLAUSE, Role.APPOSITION, Role.POSSESSOR -> scopeOver = true;
      case Role.NOUN_CLAUSE -> {
        // "will not meet rebels deployed in B": deployed they are
        scopeOver |= graph.tree().nodes().get(node).tag().equals("VBN");
        applyGovernor(node, head, role);
      }
      case Role.CONJUNCT -> {
        if (graph.tree().nodes().get(node).tag().equals("VB")) {
          applyModals(head, List.of());
        }
      }
      default -> {
        boolean cause = role.equals(Role.preposition("over")); // "cut aid over its attack on B"
        if (cause || isFact(node, head, role) || isUttered(node, head, role)) {
          scopeOver = true;
        } else {
          applyGovernor(node, head, role);
        }
      }
    }
    boolean told =
        role.equals(Role.COMPLEMENT)
            || role.equals(Role.PARATAXIS)
            || role.equals(Role.OTHER)
            || role.equals(Role.NOUN_CLAUSE)
            || role.startsWith(Role.ADVERBIAL_CLAUSE);
    // "is said by officials to have attacked"
    boolean toldOf =
        role.equals(Role.INFINITIVE) && graph.tree().nodes().get(head).tag().equals("VBN");
    if ((told || toldOf) && !presupposed && source.isEmpty()) {
      attributeTo(head, toldOf ? Role.COMPLEMENT : role);
    }
  }

  /** "Blocked an aid package": what is done to the package is done to the aid. */
  private boolean isCarried(int node, int carrier) {
    return graph.to(node).stream()
        .filter(e -> e.inferred() && e.role().equals(Role.OBJECT))
        .anyMatch(e -> graph.dependents(e.head(), Role.OBJECT).contains(carrier));
  }

  /**
   * "did not condemn A's attack", "asked to explain A's attack": who is named as its doer has done
   * it, whatever becomes of the condemning. Not so with "would welcome A's withdrawal", and not
   * with words that have an effect of their own, as in "prevented A's attack".
   */
  private boolean isFact(int node, int head, String role) {
    boolean object = role.equals(Role.OBJECT) && graph.wordClass(head) == WordClass.VERB;
    boolean phrase = Role.isPreposition(role) && !role.equals(Role.preposition("of"));
    return (object || phrase)
        && graph.wordClass(node) == WordClass.NOUN
        && graph.from(node).stream()
            .anyMatch(
                e ->
                    e.role().equals(Role.POSSESSOR)
                        && !e.inferred()
                        && graph.tree().nodes().get(e.dependent()).tag().startsWith("NNP"))
        && governors.effects(head, role).findAny().isEmpty()
        && graph.dependents(head, Role.AUXILIARY).stream()
            .noneMatch(a -> modal(head, graph.lemma(a)).equals("would"));
  }

  /** The noun is something said, which may be denied and has been said nonetheless. */
  void utter(int noun, boolean accuses) {
    if (graph.wordClass(noun) == WordClass.NOUN) {
      utterance = OptionalInt.of(noun);
      accusing = accuses;
    }
  }

  /** "dismissed a call by A", "denied A's charges": they were made; not so "denied a threat". */
  private boolean isUttered(int node, int head, String role) {
    return utterance.isPresent()
        && utterance.getAsInt() == node
        && role.equals(Role.OBJECT)
        && (accusing || !graph.lemma(head).equals("deny"))
        && governors
            .effects(head, role)
            .anyMatch(e -> e.status().filter(UNCONVINCED::contains).isPresent());
  }

  /**
   * "Boycotted the summit to protest": what was not done was the summit. Only verbs that ask for an
   * infinitive negate it beside an object, as in "forbade them to attack".
   */
  private boolean isPurpose(int head, String role) {
    return (role.equals(Role.INFINITIVE) || role.equals(Role.PURPOSE))
        && graph.findDependent(head, Role.OBJECT).isPresent()
        && governors
            .effects(head, role)
            .findFirst()
            .filter(e -> e.negates() && e.frame().isEmpty())
            .isPresent();
  }

  /** Whether the governor takes such a clause: "accused of attacking", "prevented from". */
  private boolean isArgument(int head, String role) {
    return CLAUSE_PREPOSITIONS.contains(conjunction(role))
        && governors.keys(head).stream()
            .anyMatch(
                k ->
                    lexicon.find(k, role).isPresent()
                        || lexicon.isSpeech(k, role)
                        || lexicon.isDenial(k, role));
  }

  private static String conjunction(String adverbial) {
    return adverbial.substring(Role.ADVERBIAL_CLAUSE.length() + 1);
  }

  private void riseFromAdverbial(int node, String role) {
    String conjunction = conjunction(role);
    String word = conjunction.replace('_', ' ');
    Optional<FactualityLexicon.Effect> effect =
        lexicon.find(word + ".c", "advcl").or(() -> lexicon.find(word + ".p", "advcl"));
    if (conjunction.equals("whether")) {
      leaveOpen();
    } else if (effect.isPresent()) {
      apply(effect.get());
    } else if (isInverted(node)) {
      weaken(Status.POSSIBLE);
    } else if (graph.tree().nodes().get(node).tag().equals("VB")
        && (conjunction.equals("to") || conjunction.isEmpty() || conjunction.startsWith("in_order"))
        && !byDeed) {
      weaken(Status.PLANNED);
    }
    scopeOver |= !conjunction.equals("by");
    presupposed |= OF_WRITER.contains(conjunction);
  }

  /** "Had A attacked B, C would have left" is an "if". */
  private boolean isInverted(int node) {
    Optional<Integer> subject = graph.findDependent(node, Role.SUBJECT);
    return subject.isPresent()
        && graph.dependents(node, Role.AUXILIARY).stream()
            .anyMatch(
                a ->
                    a < subject.get()
                        && subject.get() < node
                        && graph.lemma(a).matches("have|should|be")
                        && graph.tree().nodes().get(a).form().matches("(?i)had|should|were"));
  }

  private void applyGovernor(int node, int head, String role) {
    if (scopeOver) {
      return;
    }
    boolean subject = role.equals(Role.SUBJECT);
    Optional<FactualityLexicon.Effect> ofPredicate = governors.effectOfPredicate(node, head, role);
    ofPredicate.ifPresent(this::apply);
    boolean affected = ofPredicate.isPresent() || (!subject && applyUse(head, role));
    if (!subject || graph.wordClass(head) == WordClass.VERB) {
      applyModals(head, List.of());
    }
    // "did not rule out", "has not begun talks"; but "the attack did not end the war" denies no
    // attack, and "is not the first to attack" tells of two.
    boolean plain = !subject && !role.equals(Role.COMPLEMENT);
    if ((affected || plain) && !(role.equals(Role.NOUN_CLAUSE) && graph.isRanked(head))) {
      negateBy(head, List.of());
    }
    if (!subject) {
      negateByNobody(head);
    }
  }

  /** Whether the governor has an effect on what has this role for it; if so, it has it now. */
  private boolean applyUse(int head, String role) {
    // "ordered it to leave under pressure from A" orders no pressure.
    Optional<FactualityLexicon.Effect> effect =
        Role.isOccasion(role)
            ? Optional.empty()
            : governors
                .effects(head, role)
                // "blocked roads in protest" keeps nobody from protesting
                .filter(e -> !(e.negates() && role.equals("P:in")))
                .findFirst();
    effect.ifPresent(this::apply);
    effect
        .flatMap(FactualityLexicon.Effect::speechAct)
        .ifPresent(
            act -> {
              addSpeechAct(head, act);
              utter(head, false);
            });
    return effect.isPresent();
  }

  /** "asked France to press Turkey to leave": only France asks Turkey. */
  private void addSpeechAct(int word, String relation) {
    if (speechActs.stream().noneMatch(a -> a.relation().equals(relation))) {
      speechActs.add(new Factuality.SpeechAct(word, relation));
    }
  }

  private void apply(FactualityLexicon.Effect effect) {
    effect.status().ifPresent(this::weaken);
    negated ^= effect.negates() && !scopeOver;
  }

  private void attributeTo(int head, String role) {
    for (String key : governors.keys(head)) {
      boolean denies = lexicon.isDenial(key, role);
      if (!denies && !lexicon.isSpeech(key, role)) {
        continue;
      }
      if (denies) {
        status = Status.DENIED;
      }
      source =
          graph
              .findDependent(head, Role.SUBJECT)
              .or(() -> graph.findDependent(head, Role.POSSESSOR));
      return;
    }
  }

  private void attributeAccordingTo(int node) {
    if (source.isEmpty()) {
      source = graph.findDependent(node, Role.preposition("according_to"));
    }
  }

  /** A "not" that is among the fixed words is part of what they mean. */
  void negateBy(int node, List<Integer> fixed) {
    List<Integer> negations = graph.dependents(node, Role.NEGATION);
    if (!negations.isEmpty() && negations.stream().noneMatch(fixed::contains)) {
      negated = !negated;
    }
  }

  /** "Nobody believes that A will attack", "no country accused A of it". */
  private void negateByNobody(int verb) {
    boolean nobody =
        graph.dependents(verb, Role.SUBJECT).stream()
            .anyMatch(
                noun ->
                    NOBODY.contains(graph.lemma(noun))
                        || !graph.dependents(noun, Role.NEGATION).isEmpty());
    negated ^= nobody;
  }

  void applyModals(int node, List<Integer> fixed) {
    for (int auxiliary : graph.dependents(node, Role.AUXILIARY)) {
      if (!fixed.contains(auxiliary)) {
        lexicon
            .find(modal(node, graph.lemma(auxiliary)) + ".m", "aux")
            .flatMap(FactualityLexicon.Effect::status)
            .ifPresent(this::weaken);
      }
    }
  }

  /**
   * "a planned attack", "has possibly attacked"; beside the anchor only "showed little respect".
   */
  void applyModifiers(int node, List<Integer> fixed, boolean onlyNegation) {
    for (int modifier : graph.dependents(node, Role.MODIFIER)) {
      if (!fixed.contains(modifier) && !isOfSubject(modifier, node)) {
        String word = graph.tree().nodes().get(modifier).form().toLowerCase(Locale.ROOT);
        lexicon
            .find(word + ".a", "amod")
            .or(() -> lexicon.find(word + ".r", "advmod"))
            .filter(e -> !onlyNegation || (e.negates() && e.status().isEmpty()))
            .ifPresent(this::apply);
      }
    }
  }

  /** "No Turkish soldier was killed", "met no officials of Turkey", "said A bombed no town". */
  void negateByParty(Pattern.Match match) {
    Stream<Integer> parties =
        Stream.of(match.source(), match.target())
            .flatMap(
                slot ->
                    Stream.concat(
                        Stream.of(slot),
                        graph.to(slot).stream()
                            .filter(e -> e.role().equals(Role.POSSESSOR) && !e.inferred())
                            .map(RoleEdge::head)));
    Stream<Integer> objects =
        match.words().stream().flatMap(word -> graph.dependents(word, Role.OBJECT).stream());
    Stream.concat(parties, objects)
        .filter(node -> !match.words().contains(node))
        .distinct()
        .forEach(node -> negateBy(node, match.words()));
  }

  /** "Eager to please, A praised B": how A was, not how it praised. */
  private boolean isOfSubject(int modifier, int node) {
    return graph.wordClass(modifier) == WordClass.ADJECTIVE
        && graph.wordClass(node) == WordClass.VERB
        && modifier < node
        && graph.tree().holds(",", modifier, node);
  }

  private String modal(int node, String lemma) {
    return switch (lemma) {
      case "'ll" -> "will";
      case "'d", "would" -> {
        if (isToldInThePast(node)) {
          yield "will";
        }
        yield isHindsight(node) ? "did" : "would";
      }
      default -> lemma;
    };
  }

  /** "Who would later become its president": and so he did. */
  private boolean isHindsight(int node) {
    return !isConditional(node)
        && graph.dependents(node, Role.MODIFIER).stream()
            .anyMatch(m -> graph.lemma(m).matches("later|subsequently"));
  }

  /** "said it would attack" is what somebody said with "will"; not so with an "if". */
  private boolean isToldInThePast(int node) {
    return !isConditional(node)
        && graph.to(node).stream()
            .anyMatch(
                e ->
                    e.role().equals(Role.COMPLEMENT)
                        && graph.tree().nodes().get(e.head()).tag().equals("VBD"));
  }

  private boolean isConditional(int node) {
    return graph.from(node).stream()
        .anyMatch(e -> e.role().equals(Role.ADVERBIAL_CLAUSE + ":if") && !e.inferred());
  }

  /**
   * The innermost word that makes the event less than actual decides; but who denies that he tried
   * denies all of it.
   */
  void weaken(Status to) {
    if ((status == Status.ACTUAL || to == Status.DENIED) && !scopeOver) {
      status = to;
    }
  }

  /** "sought talks": an example that holds the seeking itself is of no more than that. */
  void weakenSought(int anchor) {
    boolean sought =
        governors.keys(anchor).stream()
            .flatMap(k -> lexicon.find(k, Role.OBJECT).stream())
            .anyMatch(e -> e.status().filter(Status.ATTEMPTED::equals).isPresent());
    if (sought) {
      weaken(Status.PLANNED);
    }
  }

  private Optional<RoleEdge> findHead(int node) {
    List<RoleEdge> heads =
        graph.to(node).stream().filter(e -> !e.inferred() && !isParticipleOf(e)).toList();
    for (String role : UPWARDS) {
      Optional<RoleEdge> edge = heads.stream().filter(e -> e.role().equals(role)).findFirst();
      if (edge.isPresent()) {
        return edge.map(this::overNoun);
      }
    }
    return heads.stream()
        .filter(e -> e.role().startsWith(Role.ADVERBIAL_CLAUSE) || Role.isPreposition(e.role()))
        .findFirst();
  }

  /** "Made an effort to help": the parser may hang from the verb what the noun asks for. */
  private RoleEdge overNoun(RoleEdge edge) {
    return edge.role().equals(Role.INFINITIVE)
        ? graph.dependents(edge.head(), Role.OBJECT).stream()
            .filter(noun -> edge.head() < noun && noun < edge.dependent())
            .filter(noun -> graph.wordClass(noun) == WordClass.NOUN)
            .filter(this::isMeant)
            .findFirst()
            .map(noun -> new RoleEdge(noun, edge.role(), edge.dependent(), false))
            .orElse(edge)
        : edge;
  }

  /** "Effort", "pledge": what they ask for is meant to be; an opportunity may be taken. */
  private boolean isMeant(int noun) {
    return governors
        .effects(noun, Role.INFINITIVE)
        .flatMap(e -> e.status().stream())
        .anyMatch(s -> s == Status.PLANNED || s == Status.ATTEMPTED);
  }

  /** A noun that is the object of its own modifier ("A-backed forces") does not hang from it. */
  private boolean isParticipleOf(RoleEdge edge) {
    return graph.to(edge.head()).stream()
        .anyMatch(
            e ->
                e.head() == edge.dependent()
                    && (e.role().equals(Role.MODIFIER)
                        || e.role().equals(Role.NOUN_CLAUSE)
                        || e.role().equals(Role.RELATIVE_CLAUSE)));
  }
}
