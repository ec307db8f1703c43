package org.entente.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Mention;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.Sentence;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.RoleGraph.RoleEdge;
import org.entente.pattern.PatternLexicon;
import org.entente.pattern.RelationType;

/**
 * Who belongs to or leads a party or an armed group, where only names and how they stand together
 * tell it: "Jim Webb, a Democrat", "the Kuomintang's Ma Ying-jeou", "Sheikh Hasina's Awami League".
 * No pattern can, as it needs a word to hang from.
 */
final class Affiliations {
  private static final double CONFIDENCE = 0.8;
  private static final String ONE_OF_MANY = "one of its members";

  private static final Set<EntityType> GROUPS =
      Set.of(EntityType.POLITICAL_PARTY, EntityType.ARMED_GROUP);

  private static final Set<String> FORMER = Set.of("former", "ex", "onetime", "lapsed");

  private static final Set<String> LEADERS =
      Set.of("leader", "commander", "chief", "head", "chairman", "chairwoman", "boss");

  private final Sentence sentence;
  private final RoleGraph graph;
  private final SentenceMentions mentions;
  private final Optional<RelationType> membership;
  private final Optional<RelationType> leadership;

  /**
   * @param lexicon whose relations "memberOf" and "leads" are told, if it has them
   */
  Affiliations(
      Sentence sentence, RoleGraph graph, SentenceMentions mentions, PatternLexicon lexicon) {
    this.sentence = sentence;
    this.graph = graph;
    this.mentions = mentions;
    this.membership = lexicon.findRelation("memberOf");
    this.leadership = lexicon.findRelation("leads");
  }

  List<Relation> read() {
    List<Relation> found = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      for (RoleEdge edge : graph.from(node)) {
        read(edge).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Relation> read(RoleEdge edge) {
    Optional<Mention> head = mentions.findAt(edge.head());
    Optional<Mention> dependent = mentions.findAt(edge.dependent());
    if (head.isEmpty() || dependent.isEmpty()) {
      return Optional.empty();
    }
    if (edge.role().equals(Role.SUBJECT) && isOneOfMany(edge.head())) {
      return relation(membership, dependent.get(), head.get(), ONE_OF_MANY);
    }
    if (edge.role().equals(Role.APPOSITION) && isOneOfMany(edge.dependent())) {
      return relation(membership, head.get(), dependent.get(), ONE_OF_MANY);
    }
    if (edge.role().equals(Role.preposition("of"))) {
      return relation(leadership, dependent.get(), head.get(), "owner");
    }
    if (edge.role().equals(Role.POSSESSOR) && isLeader(head.get())) {
      return relation(leadership, head.get(), dependent.get(), "leader");
    }
    if (!head.get().form().isName()
        || !dependent.get().form().isName()
        || !edge.role().equals(Role.POSSESSOR)
        || edge.inferred()
        || !isGenitive(edge.dependent())) {
      return Optional.empty();
    }
    return relation(leadership, dependent.get(), head.get(), "owner")
        .or(() -> relation(membership, head.get(), dependent.get(), "owned"));
  }

  /** "its commander Isnilon Hapilon": the title is part of the mention. */
  private boolean isLeader(Mention mention) {
    return LEADERS.contains(sentence.tokens().get(mention.first()).text());
  }

  /** "a Democrat", not "the Democrats" nor "a former Democrat". */
  private boolean isOneOfMany(int node) {
    List<Integer> modifiers = graph.dependents(node, Role.MODIFIER);
    return modifiers.stream().anyMatch(m -> graph.lemma(m).matches("an?"))
        && modifiers.stream().noneMatch(m -> FORMER.contains(graph.lemma(m)))
        && graph.dependents(node, Role.NEGATION).isEmpty();
  }

  private boolean isGenitive(int node) {
    return node + 1 < graph.size() && graph.tree().nodes().get(node + 1).tag().equals("POS");
  }

  private Optional<Relation> relation(
      Optional<RelationType> type, Mention person, Mention group, String how) {
    Optional<Entity> who = person.findSingle().filter(e -> e.type() == EntityType.PERSON);
    Optional<Entity> whose = group.findSingle().filter(e -> GROUPS.contains(e.type()));
    if (type.isEmpty() || who.isEmpty() || whose.isEmpty()) {
      return Optional.empty();
    }
    Participant member = Participant.of(who.get(), sentence, person);
    return Optional.of(
        Relation.stated(
            type.get(),
            member,
            Participant.of(whose.get(), sentence, group),
            sentence.index(),
            member.span(),
            CONFIDENCE,
            type.get().name() + ": " + how));
  }
}
