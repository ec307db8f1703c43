package org.entente.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Mention;
import org.entente.actor.NominalResolver;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.Sentence;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Candidates;

/**
 * Whom the words of one sentence may stand for as an argument: the actor or place they name, or,
 * for a noun that names none, its owner ("rejected Baghdad's objections", "condemned regime
 * attacks").
 */
final class SlotFillers {
  private static final Set<EntityType> PLACES = Set.of(EntityType.PLACE, EntityType.STATE);

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Of these a text gives the name but not the kind. */
  private static final Set<EntityType> UNKNOWN = Set.of(EntityType.ORGANIZATION, EntityType.ACTOR);

  private final Map<Integer, Filler> byNode = new TreeMap<>();
  private final Sentence sentence;

  SlotFillers(
      Sentence sentence, RoleGraph graph, SentenceMentions mentions, Set<String> reciprocalNouns) {
    this.sentence = sentence;
    for (int node = 0; node < graph.size(); node++) {
      int noun = node;
      Optional<Mention> own = mentions.findAt(node);
      Optional<Mention> apposed =
          own.filter(m -> m.form() != Mention.Form.NOMINAL).isPresent()
              ? Optional.empty()
              : findApposed(graph, node, mentions);
      Optional<Mention> itself = apposed.or(() -> own);
      if (itself.isPresent()) {
        byNode.put(node, new Filler(itself.get(), false));
      } else if (graph.wordClass(node) == WordClass.NOUN
          && !NominalResolver.isSettlement(graph.lemma(node))
          && !graph.isSomebodyElse(node)) {
        findOwner(graph, node, mentions)
            .or(() -> findPartner(graph, noun, mentions, reciprocalNouns))
            .ifPresent(filler(node));
      }
    }
  }

  private Consumer<Mention> filler(int node) {
    return mention -> byNode.put(node, new Filler(mention, true));
  }

  /**
   * What fills a slot.
   *
   * @param byOwner whether the mention is the owner of the word, not the word itself
   */
  record Filler(Mention mention, boolean byOwner) {}

  /** What may fill the slots of a pattern. */
  Candidates candidates() {
    return new Candidates(this::isFilled, this::isPlural, this::isPlace);
  }

  boolean isFilled(int node) {
    return byNode.containsKey(node);
  }

  /** Whether the word stands for an actor by name, and not only with its owner's. */
  boolean isNamed(int node) {
    return find(node)
        .filter(f -> !f.byOwner() && f.mention().form().isName())
        .filter(f -> !f.mention().entities().isEmpty())
        .isPresent();
  }

  Optional<Filler> find(int node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /**
   * The participants of these types that the node names; places only where the relation is towards
   * places.
   */
  List<Participant> participants(int node, Set<EntityType> types, boolean towardsPlace) {
    Filler filler = byNode.get(node);
    if (filler == null) {
      return List.of();
    }
    Mention mention = filler.mention();
    List<Participant> found = new ArrayList<>();
    if (towardsPlace && mention.place().isPresent() && !filler.byOwner()) {
      found.add(Participant.of(mention.place().get(), sentence, mention));
      return found;
    }
    for (Entity entity : mention.entities()) {
      if (types.isEmpty()
          || types.contains(entity.type())
          || (UNKNOWN.contains(entity.type()) && !types.equals(PLACES))) {
        found.add(Participant.of(entity, sentence, mention));
      }
    }
    if (found.isEmpty()
        && types.contains(EntityType.PLACE)
        && mention.place().isPresent()
        && !filler.byOwner()) {
      found.add(Participant.of(mention.place().get(), sentence, mention));
    }
    return found;
  }

  /** "Hezbollah, an Iranian-backed group": whoever the group is said to be. */
  private static Optional<Mention> findApposed(
      RoleGraph graph, int node, SentenceMentions mentions) {
    boolean described =
        graph.wordClass(node) == WordClass.NOUN
            && graph.dependents(node, Role.MODIFIER).stream()
                .anyMatch(m -> ARTICLES.contains(graph.lemma(m)));
    // "Syria's ally Iran"
    boolean related =
        graph.wordClass(node) == WordClass.NOUN
            && graph.findDependent(node, Role.POSSESSOR).isPresent();
    return Stream.concat(
            graph.to(node).stream().filter(e -> described).map(e -> Map.entry(e, e.head())),
            graph.from(node).stream().filter(e -> related).map(e -> Map.entry(e, e.dependent())))
        .filter(e -> e.getKey().role().equals(Role.APPOSITION) && !e.getKey().inferred())
        .flatMap(e -> mentions.findAt(e.getValue()).stream())
        .filter(m -> m.form().isName() && !m.entities().isEmpty())
        .findFirst();
  }

  private static Optional<Mention> findOwner(RoleGraph graph, int node, SentenceMentions mentions) {
    return graph.from(node).stream()
        .filter(e -> e.role().equals(Role.POSSESSOR) && !e.inferred())
        .filter(e -> !(graph.lemma(node).equals("war") && isNameOfWar(graph, e.dependent())))
        .flatMap(e -> mentions.findAt(e.dependent()).stream())
        .filter(m -> !m.entities().isEmpty())
        .findFirst();
  }

  /** "the Iraq war", which is not Iraq's. */
  private static boolean isNameOfWar(RoleGraph graph, int owner) {
    return graph.tree().nodes().get(owner).tag().startsWith("NNP")
        && !graph.tree().nodes().get(owner + 1).tag().equals("POS");
  }

  /** "backed the deal with Moscow": the other party to what two do with each other. */
  private static Optional<Mention> findPartner(
      RoleGraph graph, int node, SentenceMentions mentions, Set<String> reciprocalNouns) {
    if (!reciprocalNouns.contains(graph.lemma(node))) {
      return Optional.empty();
    }
    List<Integer> heads = new ArrayList<>(List.of(node));
    // The parser may have hung the phrase from the verb.
    graph.to(node).stream()
        .filter(e -> e.role().equals(Role.OBJECT) && !e.inferred())
        .forEach(e -> heads.add(e.head()));
    return heads.stream()
        .flatMap(h -> graph.dependents(h, "P:with").stream())
        .flatMap(n -> mentions.findAt(n).stream())
        .filter(m -> !m.entities().isEmpty())
        .findFirst();
  }

  private boolean isPlural(int node) {
    return find(node).filter(f -> f.mention().entities().size() > 1).isPresent();
  }

  boolean isPlace(int node) {
    return find(node).filter(f -> !f.byOwner() && f.mention().place().isPresent()).isPresent();
  }
}
