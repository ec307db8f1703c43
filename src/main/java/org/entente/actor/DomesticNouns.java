package org.entente.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;

/**
 * Whom nouns without an owner stand for that mean a group or office of the state told of: "Thai
 * police fired at protesters", "rebels attacked an army convoy in Chad". Where several states are
 * told of it says nothing.
 */
final class DomesticNouns {
  private static final int MOST_SENTENCES_BACK = 2;

  /** What is said of those who are of another state than the one told of, or of several. */
  private static final Set<String> FOREIGN =
      Set.of(
          "allied",
          "coalition",
          "enemy",
          "exiled",
          "foreign",
          "immigrant",
          "international",
          "invading",
          "joint",
          "multinational",
          "neighboring",
          "neighbouring",
          "occupation",
          "occupying",
          "overseas",
          "peacekeeping",
          "regional",
          "rival",
          "visiting",
          "western");

  /** Verbs whose object is under the command of their subject. */
  private static final Set<String> SENDING =
      Set.of(
          "contribute",
          "deploy",
          "dispatch",
          "mobilise",
          "mobilize",
          "move",
          "order",
          "pull",
          "recall",
          "redeploy",
          "send",
          "station",
          "withdraw");

  /** Of these a state has one, so that "a government" may be anybody's. */
  private static final Set<String> UNIQUE =
      Set.of("government", "cabinet", "parliament", "legislature", "junta", "army", "military");

  private final Gazetteer gazetteer;
  private final GroupNouns groups;
  private final GroupNaming naming;
  private final OfficeNouns offices;
  private final NounLexicon<AgentRole> domestic;

  DomesticNouns(ActorLexicon lexicon) {
    this.gazetteer = lexicon.gazetteer();
    this.groups = new GroupNouns(lexicon);
    this.naming = new GroupNaming(lexicon.gazetteer());
    this.offices = new OfficeNouns(lexicon);
    this.domestic = lexicon.domestic();
  }

  /**
   * The group or state that the noun means.
   *
   * @param here the phrases of its sentence
   * @param before the sentences before it, the last one first
   */
  Optional<DefiniteNouns.Antecedent> find(
      Clauses clauses, int node, int sentence, List<Referent> here, List<List<Referent>> before) {
    NounPhrase phrase = DefiniteNouns.phrase(clauses, node);
    if (isForeign(clauses, node)
        || isAnyOfItsKind(clauses, node)
        || DefiniteNouns.isOwned(clauses, node, here)) {
      return Optional.empty();
    }
    if (isCapital(clauses, node)) {
      return onlyState(node, here).flatMap(this::capital);
    }
    Optional<AgentRole> kind = groups.kind(phrase);
    if (kind.isEmpty()) {
      return isOffice(clauses, node, phrase) && !namesPerson(here, before)
          ? onlyState(node, here).map(s -> antecedent(List.of(s), 0))
          : Optional.empty();
    }
    boolean told =
        phrase.longest(domestic).or(() -> domestic.find(phrase.noun().form())).equals(kind);
    boolean part =
        isNamed(clauses, node)
            || (clauses.relation(node).equals("compound") && !isOwner(clauses, node, kind.get()));
    boolean abroad = kind.get().type() == EntityType.ARMED_FORCES && phrase.isPlural();
    return told && !part && !(abroad && isPlaceOnly(node, here))
        ? ofOnlyState(clauses, kind.get(), node, sentence, here, before)
        : Optional.empty();
  }

  /** "The capital", without a name or an owner. */
  private static boolean isCapital(Clauses clauses, int node) {
    DependencyTree.Node noun = clauses.tree().nodes().get(node);
    return noun.form().equals("capital")
        && DefiniteNouns.isDefinite(clauses, node)
        && clauses.from(node).stream().noneMatch(e -> e.relation().matches("appos|nmod:of|dep"))
        && !clauses.relation(node).matches("compound|appos");
  }

  private Optional<DefiniteNouns.Antecedent> capital(Entity state) {
    return gazetteer
        .findCapital(state)
        .map(
            seat ->
                new DefiniteNouns.Antecedent(
                    List.of(state), Optional.of(seat), "of the only state told of", 0));
  }

  /** "Troops stormed Afrin": they may be anybody's, while "an army convoy in Chad" is Chad's. */
  private boolean isPlaceOnly(int node, List<Referent> here) {
    return here.stream()
        .filter(r -> r.node() != node && r.rank() != Referent.LOCATION)
        .allMatch(r -> r.entities().isEmpty());
  }

  /** Whoever holds an office may be one of those named. */
  private static boolean namesPerson(List<Referent> here, List<List<Referent>> before) {
    return Stream.concat(Stream.of(here), before.stream())
        .flatMap(List::stream)
        .flatMap(r -> r.entities().stream())
        .anyMatch(e -> e.type() == EntityType.PERSON);
  }

  /** "The interior minister", but not one "of the bank". */
  private boolean isOffice(Clauses clauses, int node, NounPhrase phrase) {
    return !phrase.isPlural()
        && DefiniteNouns.isDefinite(clauses, node)
        && clauses.from(node).stream().noneMatch(e -> e.relation().matches("nmod.*|acl.*|appos"))
        && !clauses.relation(node).matches("compound|appos")
        && TitleReader.isHeld(phrase.words())
        && offices.office(phrase).filter(PersonRole::publicOffice).isPresent();
  }

  /** "The opposition newspaper La Prensa" */
  private static boolean isNamed(Clauses clauses, int node) {
    List<DependencyTree.Node> nodes = clauses.tree().nodes();
    return node + 1 < nodes.size() && nodes.get(node + 1).tag().startsWith("NNP");
  }

  /** "An army convoy" is the army's; an "army officer" is somebody else. */
  private boolean isOwner(Clauses clauses, int node, AgentRole kind) {
    NounPhrase whole = DefiniteNouns.phrase(clauses, clauses.governor(node));
    return kind.isOrgan() && groups.kind(whole).isEmpty() && offices.office(whole).isEmpty();
  }

  /** "Did not recognise a government backed by Uganda": the state has only one. */
  private static boolean isAnyOfItsKind(Clauses clauses, int node) {
    List<DependencyTree.Node> nodes = clauses.tree().nodes();
    return UNIQUE.contains(nodes.get(node).form().toLowerCase(Locale.ROOT))
        && clauses.dependents(node, "det").stream()
            .anyMatch(d -> nodes.get(d).lemma().matches("an?"));
  }

  private static boolean isForeign(Clauses clauses, int node) {
    return clauses.from(node).stream()
        .filter(e -> e.relation().equals("amod") || e.relation().equals("compound"))
        .map(e -> clauses.tree().nodes().get(e.dependent()))
        .anyMatch(DomesticNouns::isForeign);
  }

  private static boolean isForeign(DependencyTree.Node modifier) {
    boolean named = modifier.first() > 0 && Character.isUpperCase(modifier.form().charAt(0));
    return named || FOREIGN.contains(modifier.form().toLowerCase(Locale.ROOT));
  }

  private Optional<DefiniteNouns.Antecedent> ofOnlyState(
      Clauses clauses,
      AgentRole agent,
      int node,
      int sentence,
      List<Referent> here,
      List<List<Referent>> before) {
    Set<Entity> own = statesBelow(clauses, agent, node, here);
    own = own.isEmpty() ? statesOfClause(clauses, agent, node, here) : own;
    if (own.size() == 1) {
      return Optional.of(antecedent(naming.groups(agent, List.copyOf(own)), 0));
    }
    List<List<Referent>> places = new ArrayList<>(List.of(here));
    if (agent.isDomestic()) {
      places.addAll(before);
    }
    for (List<Referent> place : places) {
      int distance = DefiniteNouns.distance(place, sentence);
      Set<Entity> told = states(agent, node, place);
      if (distance > MOST_SENTENCES_BACK || told.size() > 1) {
        return Optional.empty();
      }
      if (told.size() == 1) {
        return Optional.of(antecedent(naming.groups(agent, List.copyOf(told)), distance));
      }
    }
    return Optional.empty();
  }

  /**
   * "Rebels who attacked Adre" are of where they did, those whom a government fights or meets are
   * of its country; troops may be anywhere.
   */
  private Set<Entity> statesBelow(Clauses clauses, AgentRole agent, int node, List<Referent> here) {
    if (agent.type() == EntityType.ARMED_FORCES) {
      return Set.of();
    }
    List<Integer> owners = clauses.dependents(node, "nmod:of");
    Set<Entity> told =
        states(
            here,
            r ->
                r.node() != node
                    && clauses.isUnder(r.node(), node)
                    && owners.stream().noneMatch(o -> clauses.isUnder(r.node(), o))
                    && (r.rank() == Referent.LOCATION || isTown(r)));
    return told.isEmpty() && agent.type() == EntityType.ARMED_GROUP
        ? states(here, r -> isBeside(clauses, r.node(), node) && isGovernment(r))
        : told;
  }

  private static boolean isBeside(Clauses clauses, int one, int other) {
    return (clauses.relation(other).equals("conj") && clauses.governor(other) == one)
        || (clauses.relation(one).equals("conj") && clauses.governor(one) == other);
  }

  private static boolean isGovernment(Referent referent) {
    return referent.isKnown()
        && referent.entities().stream().allMatch(e -> e.type() == EntityType.GOVERNMENT_BODY);
  }

  /**
   * Where a sentence tells of several states, its clause may tell of one: "urged Egypt to hold
   * talks with the opposition". The people and troops of a clause need not be those of who acts
   * there.
   */
  private Set<Entity> statesOfClause(
      Clauses clauses, AgentRole agent, int node, List<Referent> here) {
    int clause = clauses.clauseOf(node);
    List<Integer> subjects = clauses.subjects(clause);
    if (isSent(clauses, node)) {
      return states(here, r -> subjects.contains(r.node()));
    }
    boolean political =
        agent.isDomestic()
            || agent.type() == EntityType.GOVERNMENT_BODY
            || agent.type() == EntityType.POLITICAL_PARTY;
    if (!political || isPartOfThing(clauses, node) || agent.type() == EntityType.ARMED_GROUP) {
      return Set.of();
    }
    List<Referent> inClause = new ArrayList<>();
    for (Referent referent : here) {
      if (subjects.contains(referent.node())) {
        inClause.add(referent.acting());
      } else if (clauses.clauseOf(referent.node()) == clause) {
        inClause.add(referent);
      }
    }
    return states(agent, node, inClause);
  }

  /** "The government of unity", unlike "accused the opposition of plotting". */
  private static boolean isPartOfThing(Clauses clauses, int node) {
    return clauses.dependents(node, "nmod:of").stream()
        .map(of -> clauses.tree().nodes().get(of))
        .anyMatch(of -> of.tag().startsWith("N") && !of.form().endsWith("ing"));
  }

  /** "Kenya deployed police in Haiti": its own, wherever they go. */
  private static boolean isSent(Clauses clauses, int node) {
    return clauses.relation(node).equals("obj")
        && SENDING.contains(clauses.tree().nodes().get(clauses.governor(node)).lemma());
  }

  private static DefiniteNouns.Antecedent antecedent(List<Entity> entities, int distance) {
    return new DefiniteNouns.Antecedent(entities, "of the only state told of", distance);
  }

  private Optional<Entity> onlyState(int node, List<Referent> here) {
    Set<Entity> told = states(node, here);
    return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
  }

  private Set<Entity> states(AgentRole agent, int node, List<Referent> place) {
    // Whom a state fights need not be its own: of rebels the place must tell.
    if (agent.type() == EntityType.ARMED_GROUP) {
      Set<Entity> where = statesOfPlaces(place);
      return where.isEmpty() ? statesOfTowns(place) : where;
    }
    Set<Entity> told = states(node, place);
    boolean people = agent.type() == EntityType.POPULATION_GROUP && !agent.isDomestic();
    if (people && statesOfPlaces(place).size() != 1) {
      // Civilians whom troops attack may be those of any country.
      told.removeAll(states(place, DomesticNouns::isArmy));
    }
    return told;
  }

  private static boolean isArmy(Referent referent) {
    return referent.entities().stream().anyMatch(e -> e.type() == EntityType.ARMED_FORCES);
  }

  /** The one state where something happens, or else all that are told of. */
  private Set<Entity> states(int node, List<Referent> place) {
    Set<Entity> told = statesOfPlaces(place);
    if (told.size() != 1) {
      told.addAll(states(place, r -> r.node() != node && !isOpponent(r)));
    }
    return told;
  }

  private Set<Entity> statesOfPlaces(List<Referent> place) {
    return states(place, r -> r.rank() == Referent.LOCATION || isMission(r));
  }

  /** "Police dispersed a crowd outside the US embassy in Jakarta": both are of its host. */
  private static boolean isMission(Referent referent) {
    return referent.entities().stream().anyMatch(EmbassyReader::isMission);
  }

  /** "Rebels seized Bangui" */
  private Set<Entity> statesOfTowns(List<Referent> place) {
    return states(place, r -> r.rank() == Referent.OBJECT && isTown(r));
  }

  private static boolean isTown(Referent referent) {
    return referent.place().filter(p -> p.type() == EntityType.PLACE).isPresent();
  }

  /** Those who "criticized Kenya" are of another country as often as not. */
  private static boolean isOpponent(Referent referent) {
    boolean acted = referent.rank() == Referent.OBJECT || referent.rank() == Referent.OBLIQUE;
    return acted
        && referent.isKnown()
        && referent.entities().stream().allMatch(e -> e.type() == EntityType.STATE);
  }

  /** The states of those among them that are meant. */
  private Set<Entity> states(List<Referent> place, Predicate<Referent> isMeant) {
    Set<Entity> told = new LinkedHashSet<>();
    place.stream().filter(isMeant).forEach(r -> told.addAll(states(r)));
    return told;
  }

  private Set<Entity> states(Referent referent) {
    Set<Entity> states = new LinkedHashSet<>();
    Stream<Entity> actors = isMission(referent) ? Stream.empty() : referent.entities().stream();
    Stream.concat(actors, referent.place().stream())
        .flatMap(e -> gazetteer.findCountry(e).stream())
        .flatMap(c -> gazetteer.findEntity(c).stream())
        .forEach(states::add);
    return states;
  }
}
