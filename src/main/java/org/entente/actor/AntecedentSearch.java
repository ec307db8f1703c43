package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.NounPhrases.Kind;
import org.entente.annotation.DependencyTree.Edge;

/**
 * The search for what one pronoun takes up: first from its clause up to the sentence, then in each
 * sentence before it. Not thread-safe.
 */
final class AntecedentSearch {
  private static final Set<String> TOGETHER =
      Set.of("obl:with", "obl:against", "obl:between", "nmod:with", "nmod:between");
  private static final Set<String> HELPING =
      Set.of("aid", "assist", "back", "help", "join", "support");

  /** Verbs for what nobody does to what is his. */
  private static final Set<String> ATTACKING =
      Set.of(
          "ambush", "attack", "bomb", "fire", "hit", "raid", "ram", "rocket", "shell", "shoot",
          "storm", "strike", "target");

  /** Verbs after which "for" or "over" tells what their object has done. */
  private static final Set<String> JUDGING =
      Set.of(
          "thank",
          "praise",
          "commend",
          "applaud",
          "laud",
          "congratulate",
          "honor",
          "reward",
          "criticize",
          "condemn",
          "denounce",
          "slam",
          "blast",
          "attack",
          "assail",
          "rebuke",
          "chide",
          "scold",
          "berate",
          "mock",
          "fault",
          "blame",
          "accuse",
          "punish",
          "sanction",
          "fine",
          "penalize",
          "sue",
          "charge",
          "jail",
          "arrest",
          "expel",
          "chastise",
          "castigate",
          "lambaste",
          "excoriate",
          "censure",
          "reprimand",
          "hail",
          "credit",
          "target",
          "ridicule",
          "warn",
          "boycott",
          "suspend",
          "impose",
          "slap",
          "cut",
          "sever",
          "halt",
          "freeze",
          "threaten",
          "pressure",
          "summon",
          "grill",
          "confront",
          "hammer",
          "bash",
          "rip",
          "upbraid",
          "admonish");

  private static final Set<String> VOTING =
      Set.of(
          "vote", "sign", "ratify", "adopt", "approve", "veto", "pass", "draft", "enact", "table");

  private static final Set<String> DENYING =
      Set.of("reject", "deny", "dismiss", "refute", "dispute", "rebut", "repudiate", "contest");

  private static final Set<String> CAUSES =
      Set.of("obl:for", "obl:over", "obl:about", "nmod:for", "nmod:over");

  private static final Set<String> BIDDING =
      Set.of("tell", "ask", "urge", "warn", "remind", "advise", "inform");

  private final Pronoun pronoun;
  private final Clauses clauses;
  private final int node;
  private final List<Referent> here;
  private final boolean says;
  private final Set<String> speakers;
  private final Set<Integer> barred = new LinkedHashSet<>();
  private boolean ended;

  /**
   * @param says whether the pronoun is the subject of a word of saying
   * @param speakers paths of those who say it, if it stands in a quotation: they are no third
   *     person
   */
  AntecedentSearch(
      Pronoun pronoun,
      Clauses clauses,
      int node,
      List<Referent> here,
      boolean says,
      Set<String> speakers) {
    this.pronoun = pronoun;
    this.clauses = clauses;
    this.node = node;
    this.here = here;
    this.says = says;
    this.speakers = Set.copyOf(speakers);
  }

  /** A referent that the pronoun may take up, and why. */
  record Found(Referent referent, String way, double certainty) {}

  /** Whether something agrees that is nobody known. */
  boolean ended() {
    return ended;
  }

  /** The subjects and owners of the clauses around it. */
  Optional<Found> inClauses() {
    boolean possessive =
        clauses.fullRelation(node).equals("nmod:poss")
            || clauses.tree().nodes().get(node).form().endsWith("self")
            || clauses.tree().nodes().get(node).form().endsWith("selves");
    if (isText()) {
      ended = true;
      return Optional.empty();
    }
    int clause = clauses.clauseOf(node);
    barred.add(node);
    List<Integer> own = clauses.subjects(clause);
    String way = "subject of the clause";
    double certainty = 0.92;
    if (possessive) {
      Optional<Found> partner = joined();
      if (partner.isPresent()) {
        return partner;
      }
      Optional<Found> helped = among(helped(), clause, "whom the verb helps", 0.85);
      if (helped.isPresent()) {
        return helped;
      }
      Optional<Found> victim = among(attacked(clause), clause, "whom the attack hit", 0.85);
      if (victim.isPresent()) {
        return victim;
      }
      Optional<Found> found = among(own, clause, way, certainty);
      if (found.isPresent() || ended) {
        return found;
      }
      Optional<Found> told = among(toldOf(clause), clause, "subject of what is told", 0.88);
      if (told.isPresent()) {
        return told;
      }
    } else {
      barred.addAll(own);
      own.forEach(subject -> barred.addAll(conjuncts(subject)));
      if (!clauses.isSubject(node)) {
        clauses.from(clauses.governor(node) < 0 ? node : clauses.governor(node)).stream()
            .filter(e -> Set.of("obj", "iobj").contains(e.relation()))
            .map(Edge::dependent)
            .forEach(barred::add);
      }
    }
    Set<Integer> visited = new LinkedHashSet<>(List.of(clause));
    int at = clause;
    while (clauses.governor(at) >= 0) {
      int up = clauses.governor(at);
      boolean ofNoun =
          clauses.relation(at).equals("acl")
              || (clauses.relation(at).equals("ccomp")
                  && clauses.tree().nodes().get(up).tag().startsWith("N"));
      if (ofNoun && !isDenied(up)) {
        // "threats from Ankara that it would strike"
        Optional<Found> found = among(owners(up), -1, "owner of what is told", 0.8);
        if (found.isPresent()) {
          return found;
        }
      }
      at = clauses.clauseOf(up);
      if (!visited.add(at)) {
        break;
      }
      certainty -= 0.05;
      if (clauses.isSubject(node) && isBidden(clause, at)) {
        Optional<Found> addressed =
            among(clauses.objects(at), at, "whom the speaker bids", certainty);
        if (addressed.isPresent()) {
          return addressed;
        }
      }
      Optional<Found> found =
          among(clauses.subjects(at), at, "subject of the governing clause", certainty);
      if (found.isPresent() || ended) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "A attacked B after C had left, its minister said": A's minister. */
  private List<Integer> toldOf(int clause) {
    return clauses.dependents(clause, "ccomp").stream()
        .filter(told -> told < node)
        .flatMap(told -> clauses.subjects(told).stream())
        .toList();
  }

  /** "Soldiers were killed when rebels ambushed their convoy": no attacker's. */
  private List<Integer> attacked(int clause) {
    int thing = clauses.governor(node);
    boolean attack =
        thing >= 0
            && clauses.governor(thing) == clause
            && Set.of("obj", "obl:on", "obl:at").contains(clauses.fullRelation(thing))
            && ATTACKING.contains(clauses.tree().nodes().get(clause).lemma())
            && clauses.relation(clause).equals("advcl");
    return attack ? clauses.subjects(clauses.clauseOf(clauses.governor(clause))) : List.of();
  }

  /** "voted against it", "signed it": what is voted on and signed is nobody. */
  private boolean isText() {
    int verb = clauses.governor(node);
    return pronoun == Pronoun.IT
        && verb >= 0
        && Set.of("obj", "obl:against", "obl:for", "obl:on").contains(clauses.fullRelation(node))
        && VOTING.contains(clauses.tree().nodes().get(verb).lemma());
  }

  /** Of "A, B and C sided with D and voted against it", none is it. */
  private List<Integer> conjuncts(int subject) {
    return clauses.from(subject).stream()
        .filter(e -> e.relation().startsWith("conj"))
        .map(Edge::dependent)
        .toList();
  }

  /** "rejected Turkish claims that it had attacked": whoever rejects them is claimed to have. */
  private boolean isDenied(int noun) {
    int verb = clauses.governor(noun);
    return verb >= 0
        && clauses.relation(noun).equals("obj")
        && DENYING.contains(clauses.tree().nodes().get(verb).lemma());
  }

  /** "sanctioned the party and its leader": the party's. */
  private Optional<Found> joined() {
    int noun = clauses.governor(node);
    if (noun < 0 || !clauses.relation(noun).equals("conj")) {
      return Optional.empty();
    }
    int first = clauses.governor(noun);
    return here.stream()
        .filter(r -> r.node() == first && r.isKnown() && agrees(r))
        .findFirst()
        .map(r -> new Found(r, "what its noun is joined to", 0.88));
  }

  /**
   * "supports Iraq in its fight", "condemned Serbia for its attack": the deed is that of whoever is
   * helped or judged.
   */
  private List<Integer> helped() {
    int noun = clauses.governor(node);
    if (noun < 0) {
      return List.of();
    }
    String relation = clauses.fullRelation(noun);
    int above = clauses.governor(noun);
    if (above < 0) {
      return List.of();
    }
    int verb = clauses.clauseOf(above); // the parser may hang the phrase from any argument
    String lemma = clauses.tree().nodes().get(verb).lemma();
    if (relation.endsWith(":in") && HELPING.contains(lemma)) {
      return clauses.objects(verb);
    }
    return CAUSES.contains(relation) && JUDGING.contains(lemma) ? judged(verb) : List.of();
  }

  /** "condemned B", "expelled B's envoy", "imposed sanctions on B", "cut ties with B". */
  private List<Integer> judged(int verb) {
    List<Integer> judged = new ArrayList<>(clauses.objects(verb));
    for (int object : clauses.objects(verb)) {
      judged.addAll(owners(object));
      judged.addAll(addressees(object));
    }
    judged.addAll(addressees(verb));
    return judged;
  }

  private List<Integer> addressees(int word) {
    return clauses.from(word).stream()
        .filter(e -> e.relation().matches("(nmod|obl):(on|to|against|with)"))
        .map(Edge::dependent)
        .toList();
  }

  /** "told Washington that it should": the one spoken to is to act. */
  private boolean isBidden(int clause, int governing) {
    return BIDDING.contains(clauses.tree().nodes().get(governing).lemma())
        && clauses.dependents(clause, "aux").stream()
            .anyMatch(
                a ->
                    Set.of("should", "must", "ought")
                        .contains(clauses.tree().nodes().get(a).lemma()));
  }

  private boolean agrees(Referent referent) {
    return pronoun.agrees(referent)
        && referent.entities().stream().noneMatch(e -> speakers.contains(e.path()));
  }

  private List<Integer> owners(int noun) {
    return clauses.from(noun).stream()
        .filter(e -> QuotedSpeech.isOwner(e))
        .map(Edge::dependent)
        .toList();
  }

  /** The rest of the sentence before the pronoun, foreground first. */
  Optional<Found> besides() {
    List<Referent> left =
        here.stream()
            .filter(
                r ->
                    r.node() < node && !barred.contains(r.node()) && r.rank() != Referent.ADJECTIVE)
            .filter(r -> r.rank() != Referent.LOCATION || r.kind() != Kind.GROUP)
            .filter(r -> !clauses.isUnder(node, r.node()) || clauses.relation(node).equals("nmod"))
            .filter(Referent::isKnown)
            .filter(this::agrees)
            .sorted(
                Comparator.comparingInt(Referent::rank)
                    .thenComparing(Comparator.comparingInt(Referent::node).reversed()))
            .toList();
    return choose(left).map(r -> new Found(r, "named before in the sentence", 0.7));
  }

  private Optional<Found> among(List<Integer> subjects, int clause, String way, double certainty) {
    for (int subject : subjects) {
      // "His allies' support", but not "a soldier who did not give his name".
      boolean inside =
          clauses.isUnder(node, subject) && !clauses.isUnder(clauses.clauseOf(node), subject);
      if (barred.contains(subject) || inside) {
        continue;
      }
      Optional<Found> pair =
          pronoun == Pronoun.THEY
              ? pair(subject, clause)
                  .map(r -> new Found(r, way + " and its partner", certainty - 0.05))
              : Optional.empty();
      List<Referent> at = here.stream().filter(r -> r.node() == subject).toList();
      List<Referent> agreeing = at.stream().filter(this::agrees).toList();
      Optional<Referent> known = agreeing.stream().filter(Referent::isKnown).findFirst();
      if (known.isPresent()) {
        return known.map(r -> new Found(r, way, certainty));
      }
      if (pair.isPresent()) {
        return pair;
      }
      Optional<Referent> object = pronoun == Pronoun.THEY ? object(clause) : Optional.empty();
      if (object.isPresent()) {
        return object.map(r -> new Found(r, "object of the governing clause", certainty - 0.1));
      }
      Optional<Referent> owner = clause < 0 ? Optional.empty() : ownerOfSpeech(subject, clause);
      if (owner.isPresent()) {
        return owner.map(r -> new Found(r, "whose statement it is", certainty - 0.05));
      }
      if (!agreeing.isEmpty() && !(says && pronoun == Pronoun.IT)) {
        ended = true;
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "A statement from the ministry said that it": the ministry. */
  private Optional<Referent> ownerOfSpeech(int subject, int clause) {
    if (!QuotedSpeech.isSaying(clauses.tree().nodes().get(clause))) {
      return Optional.empty();
    }
    List<Integer> owners = owners(subject);
    return here.stream()
        .filter(r -> owners.contains(r.node()) && r.isKnown())
        .filter(r -> agrees(r) || pronoun == Pronoun.THEY)
        .findFirst();
  }

  /** "It would hit the militia unless they withdrew" */
  private Optional<Referent> object(int clause) {
    List<Integer> objects = clause < 0 ? List.of() : clauses.objects(clause);
    return here.stream()
        .filter(r -> objects.contains(r.node()) && r.node() < node && !barred.contains(r.node()))
        .filter(r -> r.isKnown() && agrees(r))
        .findFirst();
  }

  /** "Turkey is cooperating with Russia, despite them": the subject and its partner. */
  private Optional<Referent> pair(int subject, int clause) {
    if (clause < 0) {
      return Optional.empty();
    }
    Optional<Referent> first = singleAt(subject);
    Optional<Referent> second =
        clauses.from(clause).stream()
            .filter(e -> TOGETHER.contains(e.relation()) || e.relation().equals("obj"))
            .filter(e -> !clauses.isUnder(node, e.dependent()) && e.dependent() != node)
            .flatMap(e -> singleAt(e.dependent()).stream())
            .findFirst();
    return first.flatMap(a -> second.filter(b -> isLike(a, b)).map(b -> union(a, b)));
  }

  private Optional<Referent> singleAt(int at) {
    return here.stream().filter(r -> r.node() == at && r.isKnown() && !r.plural()).findFirst();
  }

  private static boolean isLike(Referent one, Referent other) {
    return one.kind() == other.kind() && !one.paths().equals(other.paths());
  }

  private static Referent union(Referent one, Referent other) {
    Set<Entity> both = new LinkedHashSet<>(one.entities());
    both.addAll(other.entities());
    return new Referent(
        one.sentence(),
        one.node(),
        one.head(),
        one.rank(),
        one.kind(),
        true,
        Optional.empty(),
        Optional.empty(),
        List.copyOf(both));
  }

  /** What it takes up in an earlier sentence. */
  Optional<Referent> inEarlier(List<Referent> sentence) {
    List<Referent> agreeing = new ArrayList<>();
    for (Referent referent : sentence) {
      boolean place = referent.rank() == Referent.LOCATION && referent.kind() != Kind.PERSON;
      if (agrees(referent) && referent.rank() != Referent.ADJECTIVE && !place) {
        agreeing.add(referent);
      }
    }
    agreeing.sort(Comparator.comparingInt(Referent::rank).thenComparingInt(Referent::node));
    List<Referent> candidates = new ArrayList<>();
    for (Referent referent : agreeing) {
      if (!referent.isKnown()) {
        boolean means = referent.rank() <= Referent.SUBJECT && !(says && pronoun == Pronoun.IT);
        if (means && candidates.isEmpty()) {
          ended = true;
          return Optional.empty();
        }
        continue;
      }
      candidates.add(referent);
    }
    if (candidates.isEmpty() && pronoun == Pronoun.THEY) {
      return pairOf(sentence);
    }
    boolean thing = agreeing.stream().anyMatch(r -> !r.isKnown() && r.rank() <= Referent.OBJECT);
    if (candidates.isEmpty() && thing && !(says && pronoun == Pronoun.IT)) {
      ended = true; // "gave him a sword. It was made"
    }
    return choose(candidates);
  }

  /** "Putin met Merkel. They discussed": the subject and one other of its kind. */
  private static Optional<Referent> pairOf(List<Referent> sentence) {
    List<Referent> parties =
        sentence.stream()
            .filter(r -> r.isKnown() && !r.plural() && r.rank() <= Referent.OBLIQUE)
            .toList();
    List<Referent> subjects = parties.stream().filter(r -> r.rank() <= Referent.SUBJECT).toList();
    List<Referent> others = parties.stream().filter(r -> r.rank() > Referent.SUBJECT).toList();
    return subjects.size() == 1 && others.size() == 1 && isLike(subjects.get(0), others.get(0))
        ? Optional.of(union(subjects.get(0), others.get(0)))
        : Optional.empty();
  }

  /** The foremost, unless another one of its rank would do as well. */
  private Optional<Referent> choose(List<Referent> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Referent best = candidates.get(0);
    boolean doubtful =
        candidates.stream()
            .skip(1)
            .anyMatch(
                c ->
                    c.rank() == best.rank()
                        && !c.paths().equals(best.paths())
                        && !c.entities().containsAll(best.entities())
                        && !best.entities().containsAll(c.entities()));
    if (doubtful && best.rank() > Referent.OBLIQUE) {
      ended = true;
      return Optional.empty();
    }
    return Optional.of(best);
  }
}
