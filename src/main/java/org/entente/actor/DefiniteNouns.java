package org.entente.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;

/**
 * Says whom nouns stand for that take up what was named before: "the group", "the kingdom", "both
 * sides", "the two leaders", "the president". Where two would do equally well it says nothing.
 */
final class DefiniteNouns {
  private static final int MOST_SENTENCES_BACK = 3;

  /** Persons are told of for longer. */
  private static final int MOST_SENTENCES_BACK_FOR_PERSONS = 6;

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both");

  private final ActorLexicon lexicon;
  private final OfficeHolders holders;
  private final GroupNouns groups;
  private final GroupNaming naming;
  private final OfficeNouns offices;
  private final DomesticNouns domestic;

  DefiniteNouns(ActorLexicon lexicon, OfficeHolders holders) {
    this.groups = new GroupNouns(lexicon);
    this.naming = new GroupNaming(lexicon.gazetteer());
    this.offices = new OfficeNouns(lexicon);
    this.domestic = new DomesticNouns(lexicon);
    this.lexicon = lexicon;
    this.holders = holders;
  }

  /**
   * Whom the noun takes up.
   *
   * @param here the phrases of its sentence
   * @param before the sentences before it, the last one first
   */
  Optional<Antecedent> find(
      Clauses clauses, int node, int sentence, List<Referent> here, List<List<Referent>> before) {
    return findNamed(clauses, node, sentence, here, before)
        .or(() -> domestic.find(clauses, node, sentence, here, before));
  }

  private Optional<Antecedent> findNamed(
      Clauses clauses, int node, int sentence, List<Referent> here, List<List<Referent>> before) {
    DependencyTree.Node word = clauses.tree().nodes().get(node);
    boolean owned = isOwned(clauses, node, here);
    int several = number(clauses, node);
    if (several > 1) {
      return owned ? Optional.empty() : set(clauses, several, node, sentence, here, before);
    }
    if (word.form().matches("neighbou?r") && isOwnedByPronoun(clauses, node)) {
      return neighbour(clauses, node, sentence, here, before);
    }
    Optional<AgentRole> agent = groups.kind(phrase(clauses, node));
    boolean government =
        agent.filter(a -> a.type() == EntityType.GOVERNMENT_BODY).isPresent()
            && (clauses.relation(node).equals("compound") // "regime troops"
                || (!word.tag().endsWith("S") && clauses.dependents(node, "det").isEmpty()));
    boolean definite = government || isDefinite(clauses, node);
    if (owned || !definite || (word.tag().startsWith("NNP") && node > 0)) {
      return Optional.empty();
    }
    Optional<AnaphoricNoun> anaphor = anaphor(word);
    if (anaphor.isPresent() && isWhere(clauses, node)) {
      return mostTold(anaphor.get(), sentence, here, before);
    }
    if (anaphor.isPresent()) {
      return last(
          r -> r.size() == 1 && anaphor.get().types().contains(r.get(0).type()),
          node,
          sentence,
          here,
          before,
          MOST_SENTENCES_BACK);
    }
    if (agent.isPresent()) {
      Optional<Antecedent> found =
          last(
              r -> r.size() == 1 && isSuch(agent.get(), r.get(0)),
              node,
              sentence,
              here,
              before,
              MOST_SENTENCES_BACK);
      return found.isPresent() || agent.get().type() != EntityType.GOVERNMENT_BODY
          ? found
          : sameNoun(agent.get(), word.lemma(), before)
              .or(() -> ofState(agent.get(), clauses, node, sentence, here, before));
    }
    Optional<PersonRole> role = offices.office(phrase(clauses, node));
    if (role.isEmpty() || word.tag().endsWith("S")) {
      return Optional.empty();
    }
    Set<String> bearers = holders.ofRole(role.get(), word.lemma());
    Predicate<List<Entity>> fits = r -> r.size() == 1 && bearers.contains(r.get(0).path());
    if (bearers.size() == 1) {
      return last(fits, node, sentence, here, before, MOST_SENTENCES_BACK_FOR_PERSONS);
    }
    // With two presidents in the article, "the president" is one only where he alone is told of.
    List<List<Referent>> near = before.stream().limit(2).toList();
    long told =
        Stream.concat(Stream.of(here), near.stream())
            .flatMap(List::stream)
            .filter(r -> fits.test(r.entities()))
            .map(Referent::paths)
            .distinct()
            .count();
    return told == 1 ? last(fits, node, sentence, here, before, 2) : Optional.empty();
  }

  /**
   * The actor named before that "the Russian company" means, where the noun with its owner alone
   * would be somebody unnamed.
   */
  Optional<Antecedent> named(
      Clauses clauses,
      int node,
      int sentence,
      Entity unnamed,
      List<Referent> here,
      List<List<Referent>> before) {
    Optional<String> owner = unnamed.represents().or(unnamed::country);
    if (owner.isEmpty()
        || unnamed.type() == EntityType.PERSON
        || !clauses.tree().nodes().get(node).tag().equals("NN")
        || !isDefinite(clauses, node)
        || lexicon.gazetteer().findByPath(unnamed.path()).isPresent()) {
      return Optional.empty();
    }
    return last(
        r ->
            r.size() == 1
                && r.get(0).type() == unnamed.type()
                && !r.get(0).path().equals(unnamed.path())
                && r.get(0).represents().or(r.get(0)::country).equals(owner),
        node,
        sentence,
        here,
        before,
        MOST_SENTENCES_BACK);
  }

  /** "The rebels" may be one group; "the republics" are not one state. */
  private Optional<AnaphoricNoun> anaphor(DependencyTree.Node word) {
    return word.tag().equals("NNS")
        ? lexicon.anaphors().find(word.form()).filter(a -> !a.types().contains(EntityType.STATE))
        : lexicon.anaphors().find(word.lemma()).or(() -> lexicon.anaphors().find(word.form()));
  }

  private static boolean isWhere(Clauses clauses, int node) {
    return Set.of(
            "obl:in", "obl:into", "obl:across", "obl:from", "nmod:in", "nmod:across", "obl:out_of")
        .contains(clauses.fullRelation(node));
  }

  /** "Into the country": the one that the article tells most of, if there is one. */
  private Optional<Antecedent> mostTold(
      AnaphoricNoun noun, int sentence, List<Referent> here, List<List<Referent>> before) {
    Map<Entity, Integer> times = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(here),
            before.stream()
                .filter(
                    p ->
                        !p.isEmpty()
                            && sentence - p.get(0).sentence() <= MOST_SENTENCES_BACK_FOR_PERSONS))
        .flatMap(List::stream)
        .flatMap(r -> r.entities().stream())
        .flatMap(
            e ->
                Stream.of(e, e.country().flatMap(lexicon.gazetteer()::findEntity).orElse(e))
                    .distinct())
        .filter(e -> noun.types().contains(e.type()))
        .forEach(e -> times.merge(e, 1, Integer::sum));
    int most = times.values().stream().mapToInt(n -> n).max().orElse(0);
    List<Entity> foremost =
        times.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList();
    return foremost.size() == 1
        ? Optional.of(new Antecedent(foremost, "told of most", 1))
        : Optional.empty();
  }

  /** "The army" is an army named before, "the rebels" any armed group. */
  private static boolean isSuch(AgentRole agent, Entity entity) {
    return agent.isOrgan()
        ? entity.path().endsWith("-" + agent.slug())
        : entity.type() == agent.type();
  }

  /**
   * "Regime troops", where the article has said "the Syrian regime", and far more often than
   * another one.
   */
  private static Optional<Antecedent> sameNoun(
      AgentRole agent, String noun, List<List<Referent>> before) {
    Map<Entity, Integer> times = new LinkedHashMap<>();
    before.stream()
        .flatMap(List::stream)
        .filter(r -> r.head().equals(noun) && r.entities().size() == 1)
        .map(r -> r.entities().get(0))
        .filter(e -> isSuch(agent, e))
        .forEach(e -> times.merge(e, 1, Integer::sum));
    int all = times.values().stream().mapToInt(n -> n).sum();
    return times.entrySet().stream()
        .filter(e -> 3 * e.getValue() > 2 * all)
        .map(e -> new Antecedent(List.of(e.getKey()), "same noun before", MOST_SENTENCES_BACK))
        .findFirst();
  }

  /** "The government": that of the one state told of last, other than the one that acts here. */
  private Optional<Antecedent> ofState(
      AgentRole agent,
      Clauses clauses,
      int node,
      int sentence,
      List<Referent> here,
      List<List<Referent>> before) {
    Set<Entity> acting = new LinkedHashSet<>();
    List<Integer> subjects = clauses.subjects(clauses.clauseOf(node));
    if (!subjects.contains(node)) {
      here.stream().filter(r -> subjects.contains(r.node())).forEach(r -> acting.addAll(states(r)));
    }
    here.stream()
        .filter(r -> isBacker(clauses, r.node(), node))
        .forEach(r -> acting.addAll(states(r)));
    for (List<Referent> place : places(node, here, before)) {
      int distance = distance(place, sentence);
      Set<Entity> told = new LinkedHashSet<>();
      place.forEach(r -> told.addAll(states(r)));
      told.removeAll(acting);
      if (distance > 2 || told.size() > 1) {
        return Optional.empty();
      }
      if (told.size() == 1) {
        return Optional.of(
            new Antecedent(
                naming.groups(agent, List.copyOf(told)), "of the state told of", distance));
      }
    }
    return Optional.empty();
  }

  static boolean isOwned(Clauses clauses, int node, List<Referent> here) {
    return clauses.from(node).stream()
        .anyMatch(
            e ->
                e.relation().equals("nmod:poss")
                    || (e.relation().equals("nmod:of")
                        && here.stream().anyMatch(r -> r.node() == e.dependent() && r.isKnown())));
  }

  static NounPhrase phrase(Clauses clauses, int node) {
    return new NounPhrase(0, clauses.tree(), node, clauses.edges(), Map.of());
  }

  /** "Russia" in "Russia-backed regime forces": somebody else's than the noun's. */
  private static boolean isBacker(Clauses clauses, int name, int node) {
    int participle = clauses.governor(name);
    if (participle < 1 || !clauses.tree().nodes().get(participle - 1).form().equals("-")) {
      return false;
    }
    int head = clauses.governor(participle);
    return head >= 0 && (head == node || head == clauses.governor(node));
  }

  private Set<Entity> states(Referent referent) {
    Set<Entity> states = new LinkedHashSet<>();
    referent.entities().forEach(e -> party(e, true).ifPresent(states::add));
    return states;
  }

  /**
   * Whom words were found to take up.
   *
   * @param place the place that the words mean, where they mean one
   * @param distance in sentences
   */
  record Antecedent(List<Entity> entities, Optional<Entity> place, String way, int distance) {
    Antecedent(List<Entity> entities, String way, int distance) {
      this(entities, Optional.empty(), way, distance);
    }
  }

  static boolean isDefinite(Clauses clauses, int node) {
    return clauses.dependents(node, "det").stream()
        .anyMatch(d -> DEFINITE.contains(clauses.tree().nodes().get(d).lemma()));
  }

  /** 2 of "both sides" and "the two leaders", 3 of "the three"; 0 of a number that is not told. */
  private static int number(Clauses clauses, int node) {
    DependencyTree tree = clauses.tree();
    DependencyTree.Node word = tree.nodes().get(node);
    if (word.lemma().equals("both") || (word.lemma().equals("two") && isDefinite(clauses, node))) {
      return 2;
    }
    if (!word.tag().equals("NNS")) {
      return 0;
    }
    for (DependencyTree.Edge edge : clauses.from(node)) {
      String modifier = tree.nodes().get(edge.dependent()).lemma();
      boolean both = modifier.equals("both");
      boolean counted = isDefinite(clauses, node) || both;
      if (both || (modifier.equals("two") && counted)) {
        return 2;
      }
      if (modifier.equals("three") && counted) {
        return 3;
      }
    }
    return isParty(word.lemma()) && isDefinite(clauses, node) ? 2 : 0;
  }

  /** "the sides", "the parties" */
  static boolean isParty(String noun) {
    return Set.of("side", "sides", "party", "parties").contains(noun);
  }

  /** Where to look: the sentence up to the noun, then those before it, the last one first. */
  private static List<List<Referent>> places(
      int node, List<Referent> here, List<List<Referent>> before) {
    List<List<Referent>> places = new ArrayList<>();
    places.add(here.stream().filter(r -> r.node() < node).toList());
    places.addAll(before);
    return places;
  }

  /** In sentences; none where nothing is told of. */
  static int distance(List<Referent> place, int sentence) {
    return place.isEmpty() ? 0 : sentence - place.get(0).sentence();
  }

  /** The last of these before the noun, unless two of one sentence stand equally near. */
  private static Optional<Antecedent> last(
      Predicate<List<Entity>> fits,
      int node,
      int sentence,
      List<Referent> here,
      List<List<Referent>> before,
      int farthest) {
    for (List<Referent> place : places(node, here, before)) {
      int distance = distance(place, sentence);
      if (distance > farthest) {
        break;
      }
      Map<List<String>, Referent> found = new LinkedHashMap<>();
      place.stream()
          .filter(r -> fits.test(r.entities()))
          .forEach(r -> found.merge(r.paths(), r, (a, b) -> a.rank() <= b.rank() ? a : b));
      int best = found.values().stream().mapToInt(Referent::rank).min().orElse(0);
      List<Referent> foremost = found.values().stream().filter(r -> r.rank() == best).toList();
      if (foremost.size() > 1) {
        return Optional.empty();
      }
      if (foremost.size() == 1) {
        return Optional.of(
            new Antecedent(foremost.get(0).entities(), "last of its kind", distance));
      }
    }
    return onlyOne(fits, sentence, before, farthest);
  }

  /** Farther back, the only one of its kind that the article has told of. */
  private static Optional<Antecedent> onlyOne(
      Predicate<List<Entity>> fits, int sentence, List<List<Referent>> before, int farthest) {
    List<Referent> all =
        before.stream().flatMap(List::stream).filter(r -> fits.test(r.entities())).toList();
    boolean same = all.stream().map(Referent::paths).distinct().count() == 1;
    boolean near = same && sentence - all.get(0).sentence() <= 3 * farthest;
    return near
        ? Optional.of(new Antecedent(all.get(0).entities(), "only one of its kind", farthest))
        : Optional.empty();
  }

  private static boolean isOwnedByPronoun(Clauses clauses, int node) {
    return clauses.dependents(node, "nmod:poss").stream()
        .anyMatch(owner -> clauses.tree().nodes().get(owner).tag().equals("PRP$"));
  }

  /** "blamed its neighbour": the state last told of that does not blame. */
  private Optional<Antecedent> neighbour(
      Clauses clauses, int node, int sentence, List<Referent> here, List<List<Referent>> before) {
    Set<String> acting = acting(clauses, node, here);
    return acting.isEmpty()
        ? Optional.empty()
        : last(
            r ->
                r.size() == 1
                    && r.get(0).type() == EntityType.STATE
                    && !acting.contains(r.get(0).path()),
            node,
            sentence,
            here,
            before,
            1);
  }

  /** Who does what the clause of the node tells. */
  private static Set<String> acting(Clauses clauses, int node, List<Referent> here) {
    Set<Integer> subjects = new LinkedHashSet<>(clauses.subjects(clauses.clauseOf(node)));
    Set<String> acting = new LinkedHashSet<>();
    here.stream()
        .filter(r -> subjects.contains(r.node()) && r.node() != node)
        .forEach(r -> acting.addAll(r.paths()));
    return acting;
  }

  /** The two, or three, that were last told of together; whoever acts on them is none of them. */
  private Optional<Antecedent> set(
      Clauses clauses,
      int several,
      int node,
      int sentence,
      List<Referent> here,
      List<List<Referent>> before) {
    DependencyTree.Node word = clauses.tree().nodes().get(node);
    boolean persons = lexicon.roles().find(word.lemma()).isPresent() || word.lemma().equals("man");
    boolean states =
        lexicon
                .anaphors()
                .find(word.lemma())
                .filter(a -> a.types().contains(EntityType.STATE))
                .isPresent()
            || lexicon
                .agents()
                .find(word.form())
                .filter(a -> a.type() == EntityType.GOVERNMENT_BODY)
                .isPresent(); // "the two governments"
    Set<String> acting = acting(clauses, node, here);
    List<Referent> others =
        here.stream().filter(r -> r.paths().stream().noneMatch(acting::contains)).toList();
    for (List<Referent> place : places(node, others, before)) {
      int distance = distance(place, sentence);
      if (distance > MOST_SENTENCES_BACK_FOR_PERSONS) {
        break;
      }
      List<Entity> named = parties(place, true, states);
      boolean bare = word.tag().equals("CD");
      if (bare
          && named.size() == several
          && named.stream().allMatch(e -> e.type() == EntityType.PERSON)) {
        return Optional.of(new Antecedent(named, "persons named last", distance));
      }
      List<Entity> parties = parties(place, persons, states);
      if (parties.size() == several) {
        return Optional.of(new Antecedent(parties, "parties named last", distance));
      }
      Optional<List<Entity>> joined = joined(place, several, persons, states);
      if (joined.isPresent()) {
        return joined.map(e -> new Antecedent(e, "parties named last", distance));
      }
    }
    return Optional.empty();
  }

  private List<Entity> parties(List<Referent> place, boolean persons, boolean states) {
    Map<String, Entity> parties = new LinkedHashMap<>();
    for (Referent referent : place) {
      boolean where =
          referent.rank() == Referent.LOCATION
              && referent.entities().stream().allMatch(e -> e.type() == EntityType.STATE);
      boolean attribute =
          referent.rank() == Referent.ADJECTIVE && referent.kind() == NounPhrases.Kind.COLLECTIVE;
      if (!where && !attribute) {
        referent.entities().stream()
            .flatMap(e -> (persons ? person(e) : party(e, states)).stream())
            .forEach(p -> parties.putIfAbsent(p.path(), p));
      }
    }
    if (!states) {
      // Beside the sides of its war, a country is not one more.
      List<Entity> all = List.copyOf(parties.values());
      all.stream()
          .filter(e -> e.type() != EntityType.STATE)
          .flatMap(e -> Stream.concat(e.country().stream(), e.represents().stream()))
          .forEach(parties::remove);
    }
    return List.copyOf(parties.values());
  }

  /** Of more than two, those that stand side by side. */
  private Optional<List<Entity>> joined(
      List<Referent> place, int several, boolean persons, boolean states) {
    return place.stream()
        .filter(r -> r.entities().size() == several && r.rank() != Referent.LOCATION)
        .map(
            r ->
                r.entities().stream()
                    .flatMap(e -> (persons ? person(e) : party(e, states)).stream())
                    .distinct()
                    .toList())
        .filter(l -> l.size() == several)
        .reduce((earlier, later) -> later);
  }

  private static Optional<Entity> person(Entity entity) {
    return Optional.of(entity).filter(e -> e.type() == EntityType.PERSON);
  }

  /** Whose side an actor is on: persons and organs are those of the state they act for. */
  private Optional<Entity> party(Entity entity, boolean states) {
    Optional<Entity> owner = entity.represents().flatMap(lexicon.gazetteer()::findEntity);
    if (states) {
      return Optional.of(owner.orElse(entity)).filter(e -> e.type() == EntityType.STATE);
    }
    return Optional.of(entity.type() == EntityType.PERSON ? owner.orElse(entity) : entity);
  }
}
