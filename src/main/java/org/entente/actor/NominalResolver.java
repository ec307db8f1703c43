package org.entente.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.annotation.DependencyTree;

/**
 * Says whom the noun phrases of a parsed sentence stand for: its names, group nouns with an owner
 * ("Turkish troops", "forces loyal to Haftar", "SDF fighters"), offices ("the Turkish premier") and
 * places ("the city of Antalya"). Stateless but for the lexicon; thread-safe.
 */
public final class NominalResolver {
  private static final Set<String> SETTLEMENTS =
      Set.of(
          "city",
          "town",
          "village",
          "province",
          "region",
          "capital",
          "camp",
          "base",
          "port",
          "island",
          "district",
          "airport",
          "suburb",
          "enclave",
          "stronghold");

  /** What is named after its make: "Leopard tanks" belong to no Leopard. */
  private static final Set<String> MATERIEL =
      Set.of(
          "tank",
          "missile",
          "rocket",
          "jet",
          "fighter",
          "bomber",
          "helicopter",
          "gunship",
          "drone",
          "aircraft",
          "rifle",
          "howitzer",
          "launcher",
          "shell",
          "bomb",
          "system",
          "battery");

  private static final Set<String> ORGANIZATIONS =
      Set.of("group", "organization", "organisation", "movement", "alliance", "bloc", "network");

  private final Gazetteer gazetteer;
  private final GroupNouns groups;
  private final OfficeNouns offices;

  public NominalResolver(ActorLexicon lexicon) {
    this.gazetteer = lexicon.gazetteer();
    this.groups = new GroupNouns(lexicon);
    this.offices = new OfficeNouns(lexicon);
  }

  /**
   * Resolves the noun phrases of a sentence.
   *
   * @param names the sentence's names
   * @param holders who holds which office in the article
   */
  public SentenceMentions resolve(
      int sentence, DependencyTree tree, List<Mention> names, OfficeHolders holders) {
    Map<Integer, Mention> byNode = new TreeMap<>();
    for (int node = 0; node < tree.nodes().size(); node++) {
      int index = node;
      names.stream()
          .filter(m -> covers(tree.nodes().get(index), m))
          .findFirst()
          .ifPresent(m -> byNode.put(index, m));
    }
    tree.edges().stream()
        .filter(edge -> isMake(edge, tree, byNode))
        .map(DependencyTree.Edge::dependent)
        .forEach(byNode::remove);
    tree.edges().stream()
        .filter(edge -> edge.relation().matches("amod|compound"))
        .forEach(edge -> settleAbroad(edge, tree, byNode));
    List<List<DependencyTree.Edge>> edges = tree.byGovernor();
    // Twice, as "forces of the Turkish army" needs the army first.
    for (int pass = 0; pass < 2; pass++) {
      for (int node = 0; node < tree.nodes().size(); node++) {
        if (!byNode.containsKey(node) && tree.nodes().get(node).tag().startsWith("N")) {
          Optional<Mention> mention =
              resolve(new NounPhrase(sentence, tree, node, edges, byNode), holders);
          if (mention.isPresent()) {
            byNode.put(node, mention.get());
          }
        }
      }
    }
    return new SentenceMentions(byNode);
  }

  /** Whether a name that nobody bears is that of a weapon. */
  private boolean isMake(
      DependencyTree.Edge edge, DependencyTree tree, Map<Integer, Mention> names) {
    return edge.relation().equals("compound")
        && MATERIEL.contains(tree.nodes().get(edge.governor()).lemma())
        && Optional.ofNullable(names.get(edge.dependent()))
            .flatMap(Mention::findSingle)
            .filter(e -> gazetteer.findEntity(e.path()).isEmpty())
            .isPresent();
  }

  /** "Lebanese Armenians" are people of Lebanon, and not Armenia. */
  private void settleAbroad(
      DependencyTree.Edge edge, DependencyTree tree, Map<Integer, Mention> names) {
    Optional<Entity> home =
        Optional.ofNullable(names.get(edge.dependent()))
            .filter(m -> m.form() == Mention.Form.ADJECTIVE)
            .flatMap(NominalResolver::state);
    Mention people = names.get(edge.governor());
    Optional<Entity> origin = Optional.ofNullable(people).flatMap(NominalResolver::state);
    if (home.isPresent()
        && origin.isPresent()
        && !home.equals(origin)
        && tree.nodes().get(edge.governor()).form().endsWith("s")) {
      groups
          .peoples(List.of(home.get()))
          .forEach(p -> names.put(edge.governor(), people.as(p, Resolution.of(people.form()))));
    }
  }

  private static Optional<Entity> state(Mention mention) {
    return mention.findSingle().filter(e -> e.type() == EntityType.STATE);
  }

  private static boolean covers(DependencyTree.Node node, Mention mention) {
    return node.first() >= mention.first() && node.end() == mention.end();
  }

  /**
   * Resolves a noun whose owner is a pronoun that was resolved meanwhile ("its forces", "his
   * government"), or whose owner is the subject ("asked allies for help").
   */
  Optional<Mention> resolveOwned(
      int sentence, Clauses clauses, int node, Map<Integer, Mention> known, OfficeHolders holders) {
    DependencyTree tree = clauses.tree();
    if (!tree.nodes().get(node).tag().startsWith("N")) {
      return Optional.empty();
    }
    return resolve(new NounPhrase(sentence, tree, node, clauses.edges(), known), holders)
        .or(() -> groups.ofSubject(sentence, clauses, node, known));
  }

  private Optional<Mention> resolve(NounPhrase phrase, OfficeHolders holders) {
    // "lawyers for Kenya" are no people of Kenya's, "negotiators for Kenya" are its government
    Optional<AgentRole> kind =
        groups.kind(phrase).filter(k -> k.isOrgan() || !offices.isRetained(phrase));
    if (kind.isPresent()) {
      return groups.resolve(phrase, kind.get());
    }
    Optional<PersonRole> role = offices.office(phrase);
    if (role.isPresent()) {
      return offices.resolve(phrase, role.get(), holders);
    }
    return place(phrase).or(() -> organization(phrase));
  }

  /** Whether the noun is a kind of place, such as "town" or "stronghold". */
  public static boolean isSettlement(String lemma) {
    return SETTLEMENTS.contains(lemma);
  }

  /** "the city of Antalya", "the Bashiqa camp". */
  private Optional<Mention> place(NounPhrase phrase) {
    if (!isSettlement(phrase.noun().lemma())) {
      return Optional.empty();
    }
    return capital(phrase)
        .or(
            () ->
                phrase
                    .namesakes()
                    .filter(m -> m.place().isPresent())
                    .findFirst()
                    .map(
                        m ->
                            new Mention(
                                phrase.sentence(),
                                phrase.start(),
                                Math.max(phrase.noun().end(), m.end()),
                                List.of(),
                                m.place(),
                                Mention.Form.NOMINAL,
                                Optional.empty())));
  }

  /** "The Malian capital", "the capital of Mali": as if it were named. */
  private Optional<Mention> capital(NounPhrase phrase) {
    boolean definite =
        phrase.dependents().stream()
            .anyMatch(e -> e.relation().equals("det") || e.relation().equals("nmod:poss"));
    if (!definite || !phrase.noun().form().equals("capital")) {
      return Optional.empty();
    }
    return phrase
        .dependents(Set.of("amod", "compound", "nmod:poss", "nmod:of"))
        .flatMap(m -> m.findSingle().stream())
        .filter(e -> e.type() == EntityType.STATE)
        .findFirst()
        .flatMap(state -> gazetteer.findCapital(state).map(seat -> seat(phrase, state, seat)));
  }

  private static Mention seat(NounPhrase phrase, Entity state, Entity seat) {
    return new Mention(
        phrase.sentence(),
        phrase.start(),
        phrase.noun().end(),
        List.of(state),
        Optional.of(seat),
        Mention.Form.METONYM,
        Optional.empty());
  }

  /** "the Islamic State group": a common noun beside an organisation's name stands for it. */
  private static Optional<Mention> organization(NounPhrase phrase) {
    if (!phrase.noun().tag().equals("NN") || !ORGANIZATIONS.contains(phrase.noun().lemma())) {
      return Optional.empty();
    }
    return phrase
        .namesakes()
        .flatMap(m -> m.findSingle().stream())
        .filter(Entity::isActor)
        .filter(e -> e.type() != EntityType.PERSON && e.type() != EntityType.STATE)
        .findFirst()
        .map(e -> phrase.mention(List.of(e), Resolution.of(Mention.Form.NOMINAL)));
  }
}
