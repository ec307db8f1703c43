package org.entente.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.DependencyTree.Edge;
import org.entente.annotation.NounFeatures;

/** Finds in a parsed sentence what pronouns and nouns after it can take up. */
final class NounPhrases {
  private static final Set<String> INNER = Set.of("compound", "flat", "fixed", "amod", "nummod");
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "across", "around", "inside", "outside", "within", "into", "along");
  private static final Set<String> FEMALE =
      Set.of("she", "her", "queen", "princess", "mother", "wife", "daughter", "sister", "girl");
  private static final Set<String> MALE =
      Set.of(
          "he", "his", "him", "king", "prince", "emir", "sultan", "father", "husband", "son",
          "brother", "boy");
  private static final Set<EntityType> COLLECTIVE =
      Set.of(
          EntityType.ARMED_GROUP,
          EntityType.ARMED_FORCES,
          EntityType.POPULATION_GROUP,
          EntityType.POLITICAL_PARTY);

  private final ActorLexicon lexicon;
  private final NounFeatures features;

  NounPhrases(ActorLexicon lexicon, NounFeatures features) {
    this.lexicon = lexicon;
    this.features = features;
  }

  /** What a phrase stands for, as far as pronouns care. */
  enum Kind {
    PERSON,
    /** States and organisations. */
    GROUP,
    /** Groups that are taken up by "they" as well as by "it". */
    COLLECTIVE,
    THING
  }

  /** All phrases of a sentence with these mentions, in the order of their heads. */
  List<Referent> find(int sentence, Clauses clauses, Map<Integer, Mention> mentions) {
    List<Referent> found = new ArrayList<>();
    DependencyTree tree = clauses.tree();
    for (int node = 0; node < tree.nodes().size(); node++) {
      boolean noun = tree.nodes().get(node).tag().startsWith("N");
      Optional<Mention> mention = Optional.ofNullable(mentions.get(node));
      boolean inner =
          INNER.contains(clauses.relation(node))
              && mention.filter(m -> m.form() != Mention.Form.ADJECTIVE).isEmpty();
      if ((noun && !inner) || mention.isPresent()) {
        found.add(referent(sentence, clauses, node, mention));
        joined(sentence, clauses, node, mentions).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "Turkey and Russia", as one. */
  private Optional<Referent> joined(
      int sentence, Clauses clauses, int node, Map<Integer, Mention> mentions) {
    List<Integer> others =
        clauses.from(node).stream()
            .filter(e -> e.relation().equals("conj:and") && clauses.governor(e.dependent()) == node)
            .map(Edge::dependent)
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Set<Entity> all = new LinkedHashSet<>();
    List<Integer> nodes = new ArrayList<>(List.of(node));
    nodes.addAll(others);
    for (int each : nodes) {
      Mention mention = mentions.get(each);
      if (mention == null || mention.entities().isEmpty()) {
        return Optional.empty();
      }
      all.addAll(mention.entities());
    }
    return Optional.of(
        new Referent(
            sentence,
            node,
            clauses.tree().nodes().get(node).lemma(),
            rank(clauses, node, mentions.get(node)),
            kind(mentions.get(node)),
            true,
            Optional.empty(),
            Optional.empty(),
            List.copyOf(all)));
  }

  private Referent referent(int sentence, Clauses clauses, int node, Optional<Mention> mention) {
    DependencyTree.Node word = clauses.tree().nodes().get(node);
    boolean plural =
        mention.filter(m -> m.entities().size() > 1).isPresent()
            || (word.tag().endsWith("S")
                && mention
                    .filter(
                        m ->
                            m.form() == Mention.Form.NAME
                                || m.form() == Mention.Form.TAGGED_NAME
                                || m.form() == Mention.Form.ALIAS)
                    .isEmpty());
    List<Entity> entities = mention.map(Mention::entities).orElse(List.of());
    Kind kind =
        role(clauses, node).isPresent()
                && mention.filter(m -> m.form() != Mention.Form.PRONOUN).isPresent()
            ? Kind.PERSON
            : mention
                .map(this::kind)
                .orElseGet(() -> isPerson(clauses, node) ? Kind.PERSON : Kind.THING);
    return new Referent(
        sentence,
        node,
        word.lemma(),
        rank(clauses, node, mention.orElse(null)),
        kind,
        plural,
        gender(word, mention),
        mention.flatMap(Mention::place),
        entities);
  }

  private Kind kind(Mention mention) {
    if (mention.entities().isEmpty()) {
      return Kind.THING;
    }
    EntityType type = mention.entities().get(0).type();
    if (type == EntityType.PERSON) {
      return Kind.PERSON;
    }
    return COLLECTIVE.contains(type) ? Kind.COLLECTIVE : Kind.GROUP;
  }

  private boolean isPerson(Clauses clauses, int node) {
    DependencyTree.Node word = clauses.tree().nodes().get(node);
    return role(clauses, node).isPresent()
        || (!word.tag().startsWith("NNP")
            && (features.isAnimate(word.lemma()) || features.isAnimate(word.form())));
  }

  private Optional<PersonRole> role(Clauses clauses, int node) {
    DependencyTree.Node word = clauses.tree().nodes().get(node);
    return word.tag().startsWith("N")
        ? lexicon.roles().find(word.lemma()).or(() -> lexicon.roles().find(word.form()))
        : Optional.empty();
  }

  private Optional<Gender> gender(DependencyTree.Node word, Optional<Mention> mention) {
    Optional<Entity> person =
        mention.flatMap(Mention::findSingle).filter(e -> e.type() == EntityType.PERSON);
    Optional<Gender> known = person.flatMap(lexicon.gazetteer()::findGender);
    return known.or(() -> person.isPresent() ? ofName(person.get().label()) : ofNoun(word.lemma()));
  }

  private Optional<Gender> ofName(String name) {
    String first = name.replaceFirst(" .*", "");
    if (first.equals(name)) {
      return Optional.empty();
    }
    return features.isFemaleName(first)
        ? Optional.of(Gender.FEMALE)
        : features.isMaleName(first) ? Optional.of(Gender.MALE) : Optional.empty();
  }

  private static Optional<Gender> ofNoun(String noun) {
    if (noun.endsWith("woman") || FEMALE.contains(noun)) {
      return Optional.of(Gender.FEMALE);
    }
    return noun.endsWith("man") || MALE.contains(noun)
        ? Optional.of(Gender.MALE)
        : Optional.empty();
  }

  private static int rank(Clauses clauses, int node, Mention mention) {
    if (mention != null && mention.form() == Mention.Form.ADJECTIVE && !clauses.isSubject(node)) {
      return Referent.ADJECTIVE;
    }
    int at = node;
    while (clauses.relation(at).equals("conj") && clauses.governor(at) >= 0) {
      at = clauses.governor(at);
    }
    String full = clauses.fullRelation(at);
    return switch (clauses.relation(at)) {
      case "nsubj" ->
          clauses.governor(clauses.clauseOf(at)) < 0 ? Referent.MAIN_SUBJECT : Referent.SUBJECT;
      case "obj", "iobj" -> Referent.OBJECT;
      case "obl" ->
          LOCATIVE.contains(full.substring(full.indexOf(':') + 1)) && !full.equals("obl")
              ? Referent.LOCATION
              : full.equals("obl:by") || full.equals("obl:agent")
                  ? Referent.SUBJECT
                  : Referent.OBLIQUE;
      case "nmod" ->
          full.equals("nmod:poss")
              ? Referent.POSSESSOR
              : LOCATIVE.contains(full.substring(full.indexOf(':') + 1))
                  ? Referent.LOCATION
                  : Referent.POSSESSOR;
      case "root" -> Referent.MAIN_SUBJECT;
      case "compound", "amod" -> Referent.ADJECTIVE;
      default -> Referent.POSSESSOR;
    };
  }
}
