package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.annotation.DependencyTree;

/**
 * Says whom pronouns stand for, by rules over the subjects of the article so far: within a sentence
 * the subject of the governing clause, otherwise the last subject of the right kind. Where no rule
 * applies the pronoun stays unresolved. Holds the state of one article; not thread-safe.
 */
public final class PronounResolver {
  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
  private static final Set<String> NEUTRAL = Set.of("it", "its");
  private static final Set<String> PLURAL = Set.of("they", "their", "them");

  private final ActorLexicon lexicon;
  private final NominalResolver nominals;
  private Optional<Mention> lastSubject = Optional.empty();
  private Optional<Mention> lastPerson = Optional.empty();
  private Optional<Mention> lastOrganization = Optional.empty();
  private Optional<Mention> lastPlural = Optional.empty();
  private List<Mention> names = List.of();

  public PronounResolver(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.nominals = new NominalResolver(lexicon);
  }

  /** Takes up the names of the next sentence, parsed or not. */
  public void startSentence(List<Mention> inSentence) {
    // The former sentence's first names are what its pronouns' successors fall back on when it was
    // not parsed.
    names.stream()
        .filter(m -> isPerson(m))
        .findFirst()
        .ifPresent(m -> lastPerson = lastPerson.isPresent() ? lastPerson : Optional.of(m));
    names = List.copyOf(inSentence);
  }

  /** Adds the pronouns of a parsed sentence to its mentions, and remembers its subjects. */
  public SentenceMentions resolve(int sentence, DependencyTree tree, SentenceMentions nouns) {
    Map<Integer, Mention> byNode = new TreeMap<>(nouns.byNode());
    List<List<DependencyTree.Edge>> edges = tree.byGovernor();
    for (int node = 0; node < tree.nodes().size(); node++) {
      if (tree.nodes().get(node).tag().startsWith("PRP")) {
        int pronoun = node;
        antecedent(tree, node)
            .ifPresent(
                m ->
                    byNode.put(
                        pronoun, pronoun(sentence, tree.nodes().get(pronoun), m.entities())));
      }
      if (!byNode.containsKey(node) && tree.nodes().get(node).tag().equals("NNS")) {
        findRelational(sentence, tree, node, edges, byNode)
            .ifPresent(m -> byNode.put(m.node(), m.mention()));
      }
      if (isSubject(tree, node)) {
        remember(subject(sentence, node, edges, byNode));
      }
    }
    return new SentenceMentions(byNode);
  }

  /** A mention and its head. */
  private record Headed(int node, Mention mention) {}

  /** "its allies", "some allies": those of the one who is spoken of. */
  private Optional<Headed> findRelational(
      int sentence,
      DependencyTree tree,
      int node,
      List<List<DependencyTree.Edge>> edges,
      Map<Integer, Mention> known) {
    Optional<AgentRole> kind =
        lexicon.agents().find(tree.nodes().get(node).form()).filter(AgentRole::relational);
    Optional<Mention> named =
        edges.get(node).stream()
            .filter(e -> e.relation().equals("nmod:poss"))
            .map(e -> known.get(e.dependent()))
            .filter(m -> m != null)
            .findFirst();
    List<Entity> owners = named.or(() -> lastSubject).map(Mention::entities).orElse(List.of());
    if (kind.isEmpty() || owners.size() != 1) {
      return Optional.empty();
    }
    Entity owner =
        owners.get(0).represents().flatMap(lexicon.gazetteer()::findEntity).orElse(owners.get(0));
    List<Entity> groups = nominals.groups(kind.get(), List.of(owner));
    DependencyTree.Node word = tree.nodes().get(node);
    return Optional.of(
        new Headed(
            node,
            new Mention(
                sentence,
                word.first(),
                word.end(),
                groups,
                Optional.empty(),
                Mention.Form.NOMINAL,
                Optional.empty())));
  }

  private static Mention pronoun(int sentence, DependencyTree.Node node, List<Entity> entities) {
    return new Mention(
        sentence,
        node.first(),
        node.end(),
        entities,
        Optional.empty(),
        Mention.Form.PRONOUN,
        Optional.empty());
  }

  private Optional<Mention> antecedent(DependencyTree tree, int node) {
    String word = tree.nodes().get(node).form().toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(word)) {
      return lastPerson;
    }
    if (PLURAL.contains(word)) {
      return lastPlural;
    }
    return NEUTRAL.contains(word) ? lastOrganization : Optional.empty();
  }

  private static boolean isSubject(DependencyTree tree, int node) {
    return tree.edges().stream()
        .anyMatch(
            e ->
                e.dependent() == node
                    && e.relation().startsWith("nsubj")
                    && !e.relation().contains("xsubj"));
  }

  /** The subject with all that are joined to it. */
  private static Optional<Mention> subject(
      int sentence, int node, List<List<DependencyTree.Edge>> edges, Map<Integer, Mention> known) {
    Mention own = known.get(node);
    Mention first = own == null ? owner(node, edges, known) : own;
    if (first == null || first.entities().isEmpty()) {
      return Optional.empty();
    }
    List<Entity> joined = new ArrayList<>(first.entities());
    for (DependencyTree.Edge edge : edges.get(node)) {
      Mention other = known.get(edge.dependent());
      if (edge.relation().startsWith("conj") && other != null) {
        other.entities().stream().filter(e -> !joined.contains(e)).forEach(joined::add);
      }
    }
    return Optional.of(
        new Mention(
            sentence,
            first.first(),
            first.end(),
            joined,
            first.place(),
            first.form(),
            Optional.empty()));
  }

  /** "The GNA operations room" speaks for the GNA. */
  private static Mention owner(
      int node, List<List<DependencyTree.Edge>> edges, Map<Integer, Mention> known) {
    return edges.get(node).stream()
        .filter(
            e ->
                e.relation().equals("compound")
                    || e.relation().equals("nmod:poss")
                    || e.relation().equals("amod"))
        .map(e -> known.get(e.dependent()))
        .filter(m -> m != null)
        .findFirst()
        .orElse(null);
  }

  private void remember(Optional<Mention> subject) {
    if (subject.isEmpty()) {
      return;
    }
    Mention mention = subject.get();
    lastSubject = subject;
    if (mention.entities().size() > 1) {
      lastPlural = subject;
    } else if (isPerson(mention)) {
      lastPerson = subject;
    } else {
      lastOrganization = subject;
      if (mention.form() == Mention.Form.NOMINAL) {
        lastPlural = subject;
      }
    }
  }

  private static boolean isPerson(Mention mention) {
    return mention.findSingle().filter(e -> e.type() == EntityType.PERSON).isPresent();
  }
}
