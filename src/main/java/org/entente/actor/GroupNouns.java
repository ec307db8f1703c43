package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;

/**
 * Whom group nouns with an owner stand for: "Turkish troops", "forces loyal to Haftar", "SDF
 * fighters". Thread-safe.
 */
final class GroupNouns {
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

  private final NounLexicon<AgentRole> agents;
  private final GroupNaming naming;

  GroupNouns(ActorLexicon lexicon) {
    this.agents = lexicon.agents();
    this.naming = new GroupNaming(lexicon.gazetteer());
  }

  /** The kind of group that the noun names. */
  Optional<AgentRole> kind(NounPhrase phrase) {
    return phrase
        .longest(agents)
        .or(() -> agents.find(phrase.noun().form()))
        .filter(a -> !isAttitude(phrase));
  }

  /** "Turkish opposition to the deal" is no group. */
  private static boolean isAttitude(NounPhrase phrase) {
    return phrase.noun().lemma().equals("opposition")
        && phrase.tree().edges().stream()
            .filter(e -> e.relation().equals("case") && e.dependent() == phrase.node() + 1)
            .anyMatch(e -> phrase.tree().nodes().get(e.dependent()).form().equals("to"));
  }

  /** The groups of this kind that the phrase's owners have. */
  Optional<Mention> resolve(NounPhrase phrase, AgentRole kind) {
    List<Entity> named = kind.relational() ? counterparts(phrase) : List.of();
    List<Entity> found = named.isEmpty() ? ofOwners(phrase, kind) : named;
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(phrase.mention(found, certainty(phrase)));
  }

  private List<Entity> ofOwners(NounPhrase phrase, AgentRole kind) {
    List<Entity> owners = owners(phrase, kind);
    boolean politicians =
        kind.type() == EntityType.GOVERNMENT_BODY
            && phrase.isPlural()
            && !owners.isEmpty()
            && owners.stream().allMatch(o -> o.type() == EntityType.POLITICAL_PARTY);
    return politicians
        ? owners // "Republican lawmakers", not "the Sandinista government"
        : naming.groups(kind, owners);
  }

  /** "Their Hezbollah allies" are Hezbollah, while "Hezbollah allies" are others. */
  private static List<Entity> counterparts(NounPhrase phrase) {
    boolean owned = phrase.dependents().stream().anyMatch(e -> e.relation().equals("nmod:poss"));
    return owned
        ? phrase.dependents(Set.of("compound")).flatMap(m -> m.entities().stream()).toList()
        : List.of();
  }

  /** As sure as the pronoun that owns it. */
  private static Resolution certainty(NounPhrase phrase) {
    return phrase.dependents().stream()
        .map(e -> phrase.known().get(e.dependent()))
        .filter(m -> m != null && m.form() == Mention.Form.PRONOUN)
        .map(m -> new Resolution("noun owned by a pronoun", m.resolution().certainty()))
        .findFirst()
        .orElse(Resolution.of(Mention.Form.NOMINAL));
  }

  /**
   * Whose group it is. Rebels or people may be those of a place, or be in their country, and so are
   * officials unless they are said to be another's; troops in a country may be anybody's.
   */
  private static List<Entity> owners(NounPhrase phrase, AgentRole kind) {
    List<Entity> owners = new ArrayList<>();
    List<Entity> hosts = new ArrayList<>();
    List<Mention> inside = phrase.dependents(Set.of("nmod:in")).toList();
    for (Mention owner : phrase.owners()) {
      // "The parliament in Kyiv" is Ukraine's.
      boolean seat = owner.form() == Mention.Form.METONYM;
      if (!inside.contains(owner) || !kind.isOrgan()) {
        owners.addAll(owner.entities());
      } else if (kind.type() == EntityType.GOVERNMENT_BODY
          && (seat || !ABROAD.contains(phrase.noun().lemma()))) {
        hosts.addAll(owner.entities());
      }
    }
    if (owners.isEmpty()) {
      owners.addAll(hosts);
    }
    if (owners.isEmpty() && !kind.isOrgan()) {
      phrase.dependents(PLACE_RELATIONS).flatMap(m -> m.place().stream()).forEach(owners::add);
    }
    return owners;
  }

  /** The populations of these states. */
  List<Entity> peoples(List<Entity> states) {
    return agents.find("population").map(kind -> naming.groups(kind, states)).orElse(List.of());
  }

  /** "some allies": those of the subject. */
  Optional<Mention> ofSubject(
      int sentence, Clauses clauses, int node, Map<Integer, Mention> known) {
    DependencyTree.Node noun = clauses.tree().nodes().get(node);
    Optional<AgentRole> kind = agents.find(noun.form()).filter(AgentRole::relational);
    boolean owned =
        clauses.from(node).stream()
            .anyMatch(e -> e.relation().equals("nmod:poss") || e.relation().equals("nmod:of"));
    if (kind.isEmpty() || owned || !noun.tag().equals("NNS")) {
      return Optional.empty();
    }
    NounPhrase phrase = new NounPhrase(sentence, clauses.tree(), node, clauses.edges(), known);
    return clauses.subjects(clauses.clauseOf(node)).stream()
        .filter(s -> s != node)
        .map(known::get)
        .filter(m -> m != null && m.entities().size() == 1)
        .findFirst()
        .map(m -> naming.groups(kind.get(), m.entities()))
        .filter(g -> !g.isEmpty())
        .map(g -> phrase.mention(g, new Resolution("noun of the subject", 0.7)));
  }
}
