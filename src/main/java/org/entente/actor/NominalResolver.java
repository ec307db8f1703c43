package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;

/**
 * Says whom the noun phrases of a parsed sentence stand for: its names, group nouns with an owner
 * ("Turkish troops", "forces loyal to Haftar", "SDF fighters") and offices ("the Turkish premier").
 * Stateless but for the lexicon; thread-safe.
 */
public final class NominalResolver {
  /** Those who are whom they speak for: "negotiators for the EU". */
  private static final Set<String> SPEAKING_FOR =
      Set.of("negotiator", "representative", "delegate", "lawyer", "spokesperson");

  private static final Set<String> OWNER_RELATIONS =
      Set.of(
          "amod",
          "compound",
          "nmod:poss",
          "nmod:of",
          "nmod:from",
          "nmod:in",
          "obl:npmod",
          "nmod:npmod",
          "dep");
  private static final Set<String> SAME_RELATIONS =
      Set.of("appos", "dep", "flat", "compound", "nmod:of");
  private static final Set<String> PLACE_RELATIONS =
      Set.of(
          "amod",
          "compound",
          "nmod:poss",
          "nmod:of",
          "nmod:from",
          "nmod:in",
          "nmod:across",
          "nmod:throughout");
  private static final Set<String> PHRASE_RELATIONS =
      Set.of("det", "amod", "compound", "nmod:poss", "nummod", "case", "punct", "dep");

  /** Officials who are at work in another's country. */
  private static final Set<String> ABROAD =
      Set.of(
          "diplomat",
          "envoy",
          "ambassador",
          "consul",
          "attache",
          "attaché",
          "inspector",
          "monitor",
          "observer",
          "mediator");

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

  private final ActorLexicon lexicon;

  public NominalResolver(ActorLexicon lexicon) {
    this.lexicon = lexicon;
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
    List<List<DependencyTree.Edge>> edges = tree.byGovernor();
    // Twice, as "forces of the Turkish army" needs the army first.
    for (int pass = 0; pass < 2; pass++) {
      for (int node = 0; node < tree.nodes().size(); node++) {
        if (!byNode.containsKey(node) && tree.nodes().get(node).tag().startsWith("N")) {
          Optional<Mention> mention = resolve(sentence, tree, node, edges, byNode, holders);
          if (mention.isPresent()) {
            byNode.put(node, mention.get());
          }
        }
      }
    }
    return new SentenceMentions(byNode);
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
    Optional<Mention> owned = resolve(sentence, tree, node, clauses.edges(), known, holders);
    return owned.isPresent() ? owned : ofSubject(sentence, clauses, node, known);
  }

  /** "some allies": those of the subject. */
  private Optional<Mention> ofSubject(
      int sentence, Clauses clauses, int node, Map<Integer, Mention> known) {
    DependencyTree tree = clauses.tree();
    Optional<AgentRole> kind =
        lexicon.agents().find(tree.nodes().get(node).form()).filter(AgentRole::relational);
    boolean owned =
        clauses.from(node).stream()
            .anyMatch(e -> e.relation().equals("nmod:poss") || e.relation().equals("nmod:of"));
    if (kind.isEmpty() || owned || !tree.nodes().get(node).tag().equals("NNS")) {
      return Optional.empty();
    }
    return clauses.subjects(clauses.clauseOf(node)).stream()
        .filter(s -> s != node)
        .map(known::get)
        .filter(m -> m != null && m.entities().size() == 1)
        .findFirst()
        .map(m -> groups(kind.get(), m.entities()))
        .filter(g -> !g.isEmpty())
        .map(
            g ->
                nominal(
                    sentence,
                    tree,
                    node,
                    clauses.edges(),
                    g,
                    new Resolution("noun of the subject", 0.7)));
  }

  /** Whether the noun is a kind of place, such as "town" or "stronghold". */
  public static boolean isSettlement(String lemma) {
    return SETTLEMENTS.contains(lemma);
  }

  private static boolean covers(DependencyTree.Node node, Mention mention) {
    return node.first() >= mention.first() && node.end() == mention.end();
  }

  private Optional<Mention> resolve(
      int sentence,
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known,
      OfficeHolders holders) {
    Optional<AgentRole> agent =
        longest(tree, node, edges, lexicon.agents())
            .or(() -> lexicon.agents().find(tree.nodes().get(node).form()));
    if (agent.isPresent() && !isAttitude(tree, node, edges.get(node))) {
      List<Entity> named =
          agent.get().relational() ? counterparts(edges.get(node), known) : List.of();
      List<Entity> owners = groupOwners(tree, node, edges, known, agent.get());
      boolean politicians =
          agent.get().type() == EntityType.GOVERNMENT_BODY
              && tree.nodes().get(node).tag().endsWith("S")
              && !owners.isEmpty()
              && owners.stream().allMatch(o -> o.type() == EntityType.POLITICAL_PARTY);
      List<Entity> found =
          !named.isEmpty()
              ? named
              : politicians
                  ? owners // "Republican lawmakers", not "the Sandinista government"
                  : groups(agent.get(), owners);
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              nominal(sentence, tree, node, edges, found, certainty(edges.get(node), known)));
    }
    Optional<PersonRole> role =
        longest(tree, node, edges, lexicon.roles())
            .or(() -> lexicon.roles().find(tree.nodes().get(node).lemma()));
    if (role.isPresent()) {
      return person(sentence, tree, node, edges, known, role.get(), holders);
    }
    Optional<Mention> place = place(sentence, tree, node, edges, known);
    return place.isPresent()
        ? place
        : named(tree, node, edges, known)
            .map(
                e ->
                    nominal(
                        sentence,
                        tree,
                        node,
                        edges,
                        List.of(e),
                        Resolution.of(Mention.Form.NOMINAL)));
  }

  /** "Their Hezbollah allies" are Hezbollah, while "Hezbollah allies" are others. */
  private static List<Entity> counterparts(
      List<DependencyTree.Edge> edges, Map<Integer, Mention> known) {
    boolean owned = edges.stream().anyMatch(e -> e.relation().equals("nmod:poss"));
    return edges.stream()
        .filter(e -> owned && e.relation().equals("compound"))
        .flatMap(e -> Optional.ofNullable(known.get(e.dependent())).stream())
        .flatMap(m -> m.entities().stream())
        .toList();
  }

  /** As sure as the pronoun that owns it. */
  private static Resolution certainty(
      List<DependencyTree.Edge> edges, Map<Integer, Mention> known) {
    return edges.stream()
        .map(e -> known.get(e.dependent()))
        .filter(m -> m != null && m.form() == Mention.Form.PRONOUN)
        .map(m -> new Resolution("noun owned by a pronoun", m.resolution().certainty()))
        .findFirst()
        .orElse(Resolution.of(Mention.Form.NOMINAL));
  }

  /** The groups that this kind of noun names for these owners, each once. */
  List<Entity> groups(AgentRole agent, List<Entity> owners) {
    List<Entity> peoples =
        owners.stream().filter(o -> o.type() == EntityType.POPULATION_GROUP).toList();
    List<Entity> states = owners.stream().filter(o -> o.type() == EntityType.STATE).toList();
    if (owners.size() == 2 && peoples.size() == 1 && states.size() == 1) {
      // "Syrian Kurdish militia": of the people, in the state
      return group(agent, peoples.get(0)).map(g -> g.of(states.get(0).path())).stream().toList();
    }
    return owners.stream().flatMap(o -> group(agent, o).stream()).distinct().toList();
  }

  /**
   * What the lexicon has for the node's word with the words right before it that belong to it, as
   * many as it knows: "deputy prime minister", "security force".
   */
  static <T> Optional<T> longest(
      DependencyTree tree, int node, List<List<DependencyTree.Edge>> edges, NounLexicon<T> nouns) {
    int first = node;
    while (first > 0 && node - first < nouns.longest() && isInner(first - 1, node, edges)) {
      first--;
    }
    for (int from = first; from < node; from++) {
      StringBuilder words = new StringBuilder();
      for (int at = from; at <= node; at++) {
        words.append(at == from ? "" : " ").append(tree.nodes().get(at).form());
      }
      Optional<T> found = nouns.find(words.toString());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isInner(int word, int node, List<List<DependencyTree.Edge>> edges) {
    for (int head = word + 1; head <= node; head++) {
      for (DependencyTree.Edge edge : edges.get(head)) {
        if (edge.dependent() == word
            && (edge.relation().equals("compound") || edge.relation().equals("amod"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Turkish opposition to the deal" is no group. */
  static boolean isAttitude(DependencyTree tree, int node, List<DependencyTree.Edge> edges) {
    return tree.nodes().get(node).lemma().equals("opposition")
        && edges.stream().anyMatch(e -> e.relation().equals("nmod:to"));
  }

  /**
   * Whose group it is. Rebels or people may be those of a place, or be in their country, and so are
   * officials unless they are said to be another's; troops in a country may be anybody's.
   */
  private static List<Entity> groupOwners(
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known,
      AgentRole agent) {
    List<Entity> owners = new ArrayList<>();
    List<Entity> hosts = new ArrayList<>();
    for (Mention owner : owners(tree, node, edges, known)) {
      boolean inside =
          edges.get(node).stream()
              .anyMatch(
                  e -> e.relation().equals("nmod:in") && owner.equals(known.get(e.dependent())));
      // "The parliament in Kyiv" is Ukraine's.
      boolean seat =
          owner.form() == Mention.Form.METONYM && agent.type() == EntityType.GOVERNMENT_BODY;
      if (!inside || !agent.isOrgan() || seat) {
        owners.addAll(owner.entities());
      } else if (agent.type() == EntityType.GOVERNMENT_BODY
          && !ABROAD.contains(tree.nodes().get(node).lemma())) {
        hosts.addAll(owner.entities());
      }
    }
    if (owners.isEmpty()) {
      owners.addAll(hosts);
    }
    if (owners.isEmpty() && !agent.isOrgan()) {
      edges.get(node).stream()
          .filter(e -> PLACE_RELATIONS.contains(e.relation()))
          .flatMap(e -> Optional.ofNullable(known.get(e.dependent())).stream())
          .flatMap(m -> m.place().stream())
          .forEach(owners::add);
    }
    return owners;
  }

  private static List<Mention> owners(
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known) {
    List<Mention> owners = new ArrayList<>();
    for (DependencyTree.Edge edge : edges.get(node)) {
      Mention owner = known.get(edge.dependent());
      if (owner != null
          && (OWNER_RELATIONS.contains(edge.relation())
              || (edge.relation().equals("nmod:for")
                  && SPEAKING_FOR.contains(tree.nodes().get(node).lemma())))
          && !owner.entities().isEmpty()) {
        owners.add(owner);
      }
      if (owner == null && edge.relation().equals("nmod:of")) {
        // "chiefs of staff of the militaries"
        edges.get(edge.dependent()).stream()
            .filter(e -> e.relation().equals("nmod:of"))
            .map(e -> known.get(e.dependent()))
            .filter(m -> m != null && !m.entities().isEmpty())
            .forEach(owners::add);
      }
      if (isLed(tree, edge.dependent()) && known.containsKey(edge.dependent() - 2)) {
        owners.add(known.get(edge.dependent() - 2));
      }
      if (tree.nodes().get(edge.dependent()).lemma().equals("loyal")) {
        for (DependencyTree.Edge inner : edges.get(edge.dependent())) {
          Mention master = known.get(inner.dependent());
          if (master != null && inner.relation().endsWith(":to")) {
            owners.add(master);
          }
        }
      }
    }
    return owners;
  }

  /** "A spokesman for the Turkish government". */
  private static Stream<Mention> spokenFor(
      int node, List<List<DependencyTree.Edge>> edges, Map<Integer, Mention> known) {
    return edges.get(node).stream()
        .filter(e -> e.relation().equals("nmod:for"))
        .flatMap(e -> Optional.ofNullable(known.get(e.dependent())).stream());
  }

  /** The participle of "Saudi-led". */
  private static boolean isLed(DependencyTree tree, int node) {
    return node > 1
        && tree.nodes().get(node).form().equals("led")
        && tree.nodes().get(node - 1).form().equals("-");
  }

  /** The group that this kind of noun names for this owner. */
  private Optional<Entity> group(AgentRole agent, Entity owner) {
    boolean armed =
        agent.type() == EntityType.ARMED_FORCES || agent.type() == EntityType.ARMED_GROUP;
    boolean ownArms =
        owner.type() == EntityType.ARMED_GROUP || owner.type() == EntityType.ARMED_FORCES;
    Optional<Entity> state =
        owner
            .represents()
            .flatMap(lexicon.gazetteer()::findEntity)
            .filter(e -> e.type() == EntityType.STATE);
    if (agent.relational() && owner.type() == EntityType.PERSON && state.isPresent()) {
      return group(agent, state.get()); // a prime minister's allies are his country's
    }
    boolean ofState =
        (isGovernment(owner) && agent.type() == EntityType.ARMED_FORCES)
            || (owner.type() == EntityType.PERSON && agent.type() == EntityType.GOVERNMENT_BODY);
    if (ofState && state.isPresent() && !agent.personal()) {
      return group(agent, state.get()); // "Syrian regime forces" are Syria's
    }
    if (agent.type() == EntityType.GOVERNMENT_BODY
        && (owner.type() == EntityType.INTERNATIONAL_ORGANIZATION || ownArms)) {
      return Optional.of(owner); // "UN officials", "al-Qaeda leaders"
    }
    // "SDF fighters" are the SDF, "Turkish army troops" the Turkish army.
    if ((armed && ownArms)
        || owner.type() == agent.type()
        || (owner.type() == EntityType.ORGANIZATION && !armed)) {
      return Optional.of(owner);
    }
    String path = owner.path().replaceFirst("^[^/]*/", "actor/") + "-" + agent.slug();
    return Optional.of(
        lexicon.gazetteer().findEntity(path).orElseGet(() -> group(path, agent, owner)));
  }

  /** The government of a state, not one that has rivals and a name of its own. */
  private static boolean isGovernment(Entity entity) {
    return entity.type() == EntityType.GOVERNMENT_BODY
        && entity.represents().filter(s -> entity.path().startsWith(s + "-")).isPresent();
  }

  private String adjective(Entity owner) {
    return lexicon.gazetteer().findByPath(owner.path()).stream()
        .flatMap(e -> e.names().stream())
        .filter(n -> n.kind() == GazetteerEntry.Name.Kind.ADJECTIVE)
        .map(GazetteerEntry.Name::text)
        .findFirst()
        .orElse(owner.label());
  }

  /** State organs act for their owner; its rebels, people and companies do not. */
  private Entity group(String path, AgentRole agent, Entity owner) {
    boolean organ = agent.isOrgan();
    Optional<String> country =
        owner.type() == EntityType.STATE ? Optional.of(owner.path()) : owner.country();
    return new Entity(
        path,
        agent.type(),
        (owner.type() == EntityType.POPULATION_GROUP ? adjective(owner) : owner.label())
            + " "
            + agent.label(),
        Optional.empty(),
        organ ? Optional.of(owner.path()) : Optional.empty(),
        organ ? Optional.empty() : country,
        !organ);
  }

  /**
   * The holder of an office: named beside it, known from elsewhere, or else the state it serves.
   */
  private static Optional<Mention> person(
      int sentence,
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known,
      PersonRole role,
      OfficeHolders holders) {
    Optional<Entity> named = besideOffice(tree, node, edges, known);
    if (named.isPresent()) {
      return Optional.of(
          nominal(
              sentence,
              tree,
              node,
              edges,
              List.of(named.get()),
              new Resolution("name beside the office", 1)));
    }
    List<Entity> owners =
        Stream.concat(
                owners(tree, node, edges, known).stream(),
                role.speaksFor() ? spokenFor(node, edges, known) : Stream.empty())
            .flatMap(m -> m.entities().stream())
            .filter(e -> e.type() != EntityType.PERSON)
            .distinct()
            .toList();
    boolean several = tree.nodes().get(node).tag().endsWith("S");
    boolean held =
        role.nouns().stream().limit(1).allMatch(TitleReader::isHeld)
            && edges.get(node).stream()
                .allMatch(e -> TitleReader.isHeld(tree.nodes().get(e.dependent()).form()));
    if (owners.isEmpty() || (role.honorific() && !several)) {
      return Optional.empty();
    }
    Entity owner = owners.get(0);
    boolean member = owner.type() == EntityType.POLITICAL_PARTY && !several && !role.leads();
    if (!held || member) { // "a Republican senator" does not speak for the party
      return Optional.of(
          nominal(
              sentence,
              tree,
              node,
              edges,
              List.of(unnamed(words(tree, node, edges), owner)),
              new Resolution("somebody unnamed", 0.8)));
    }
    Optional<OfficeHolders.Holder> holder =
        several || role.honorific() ? Optional.empty() : holders.find(role, owner);
    return Optional.of(
        holder
            .map(h -> nominal(sentence, tree, node, edges, List.of(h.person()), h.way()))
            .orElseGet(
                () ->
                    nominal(
                        sentence,
                        tree,
                        node,
                        edges,
                        several ? owners : List.of(owner),
                        new Resolution("whom the office serves", 0.9))));
  }

  /**
   * The person in apposition to an office, on either side. What stands beside the organisation in
   * "commander of the brigade, General Rowe," belongs to the commander, as no brigade is a person.
   */
  private static Optional<Entity> besideOffice(
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known) {
    Stream<Integer> after =
        edges.get(node).stream()
            .filter(e -> SAME_RELATIONS.contains(e.relation()))
            .map(DependencyTree.Edge::dependent);
    Stream<Integer> before =
        tree.edges().stream()
            .filter(e -> e.dependent() == node && e.relation().equals("appos"))
            .map(DependencyTree.Edge::governor);
    Stream<Integer> afterOrganization =
        edges.get(node).stream()
            .filter(e -> e.relation().equals("nmod:of"))
            .flatMap(of -> edges.get(of.dependent()).stream())
            .filter(e -> e.relation().equals("appos"))
            .map(DependencyTree.Edge::dependent);
    return Stream.of(after, before, afterOrganization)
        .flatMap(nodes -> nodes)
        .flatMap(n -> Optional.ofNullable(known.get(n)).flatMap(Mention::findSingle).stream())
        .filter(e -> e.type() == EntityType.PERSON)
        .findFirst();
  }

  /** "A former French president": a person of France who does not act for it. */
  private static Entity unnamed(String title, Entity owner) {
    return new Entity(
        "actor/" + Entity.slug(owner.label() + " " + title),
        EntityType.PERSON,
        owner.label() + " " + title,
        Optional.empty(),
        Optional.empty(),
        owner.type() == EntityType.STATE ? Optional.of(owner.path()) : owner.country(),
        true);
  }

  /** The noun with its titles and qualifiers: "former prime minister". */
  private static String words(
      DependencyTree tree, int node, List<List<DependencyTree.Edge>> edges) {
    StringBuilder words = new StringBuilder(tree.nodes().get(node).form());
    for (int at = node - 1; at >= 0 && isInner(at, node, edges); at--) {
      if (tree.nodes().get(at).tag().equals("JJ")
          && TitleReader.isHeld(tree.nodes().get(at).form())) {
        continue; // "French"
      }
      words.insert(0, tree.nodes().get(at).form() + " ");
    }
    return words.toString();
  }

  /** "the Islamic State group": a common noun beside an organisation's name stands for it. */
  private static Optional<Entity> named(
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known) {
    if (!tree.nodes().get(node).tag().equals("NN")
        || !Set.of(
                "group", "organization", "organisation", "movement", "alliance", "bloc", "network")
            .contains(tree.nodes().get(node).lemma())) {
      return Optional.empty();
    }
    for (DependencyTree.Edge edge : edges.get(node)) {
      Optional<Entity> named =
          Optional.ofNullable(known.get(edge.dependent())).flatMap(Mention::findSingle);
      boolean organization =
          named
              .filter(
                  e -> e.isActor() && e.type() != EntityType.PERSON && e.type() != EntityType.STATE)
              .isPresent();
      if (organization && SAME_RELATIONS.contains(edge.relation())) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** "the city of Antalya", "the Bashiqa camp". */
  private static Optional<Mention> place(
      int sentence,
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known) {
    if (!SETTLEMENTS.contains(tree.nodes().get(node).lemma())) {
      return Optional.empty();
    }
    for (DependencyTree.Edge edge : edges.get(node)) {
      Optional<Entity> place =
          Optional.ofNullable(known.get(edge.dependent())).flatMap(Mention::place);
      if (SAME_RELATIONS.contains(edge.relation()) && place.isPresent()) {
        int first = phraseStart(tree, node, edges, 0);
        int end = Math.max(tree.nodes().get(node).end(), tree.nodes().get(edge.dependent()).end());
        return Optional.of(
            new Mention(
                sentence, first, end, List.of(), place, Mention.Form.NOMINAL, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static Mention nominal(
      int sentence,
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      List<Entity> entities,
      Resolution resolution) {
    return Mention.of(
        sentence,
        phraseStart(tree, node, edges, 0),
        tree.nodes().get(node).end(),
        entities,
        Mention.Form.NOMINAL,
        resolution);
  }

  /** The first token of the noun's phrase. */
  static int phraseStart(DependencyTree tree, int node) {
    return phraseStart(tree, node, tree.byGovernor(), 0);
  }

  private static int phraseStart(
      DependencyTree tree, int node, List<List<DependencyTree.Edge>> edges, int depth) {
    return edges.get(node).stream()
        .filter(
            e ->
                e.dependent() < node
                    && PHRASE_RELATIONS.contains(e.relation())
                    && !e.relation().equals("case")
                    && depth < 6)
        .map(e -> phraseStart(tree, e.dependent(), edges, depth + 1))
        .min(Comparator.naturalOrder())
        .filter(first -> first < tree.nodes().get(node).first())
        .orElse(tree.nodes().get(node).first());
  }
}
