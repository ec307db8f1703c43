package org.entente.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Mention;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * Where a text says that two names or descriptions are one actor's: an acronym in brackets
 * (Schwartz and Hearst, 2003), or two phrases in apposition ("the brigade's commander, Adam Rowe").
 * Both parties of such a relation are the same actor, by different words. Each is told once an
 * article.
 */
final class Namings {
  private static final String SAME = "sameAs";
  private static final double CONFIDENCE = 0.9;

  /** What a phrase holds after its head without beginning another clause. */
  private static final String INNER = "det|amod|compound|nummod|case|flat|fixed|nmod(:.*)?";

  /** What leads another name within brackets. */
  private static final Set<String> RENAMED =
      Set.of(
          "also known as",
          "known as",
          "also called",
          "formerly",
          "formerly known as",
          "previously known as",
          "aka",
          "a.k.a.",
          "or");

  private final Optional<RelationType> type;

  Namings(List<RelationType> relations) {
    type = relations.stream().filter(Namings::isNaming).findFirst();
  }

  /** Whether the relation holds between an actor and itself, by other words. */
  static boolean isNaming(RelationType relation) {
    return relation.name().equals(SAME);
  }

  /** Reads names in brackets off all sentences, and appositions off those that were parsed. */
  List<Relation> read(
      List<Sentence> sentences, ArticleMentions names, List<RelationExtractor.Reading> readings) {
    List<Relation> found = new ArrayList<>();
    if (type.isEmpty()) {
      return found;
    }
    for (Sentence sentence : sentences) {
      bracketed(sentence, names.bySentence().get(sentence.index()), found);
    }
    readings.forEach(reading -> apposed(reading, found));
    Set<String> told = new HashSet<>();
    found.removeIf(r -> !told.add(words(r, sentences)));
    return found;
  }

  private static String words(Relation relation, List<Sentence> sentences) {
    Sentence sentence = sentences.get(relation.sentence());
    return relation.sources().get(0).entity().path()
        + " "
        + words(sentence, relation.sources().get(0).span())
        + " "
        + words(sentence, relation.targets().get(0).span());
  }

  private static List<String> words(Sentence sentence, Span span) {
    return sentence.tokens().stream()
        .filter(t -> span.contains(t.span()))
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .filter(t -> !t.equals("the"))
        .toList();
  }

  /** "the Syrian Democratic Forces (SDF)", "Daesh (also known as ISIL)". */
  private void bracketed(Sentence sentence, List<Mention> names, List<Relation> found) {
    for (int i = 0; i + 1 < names.size(); i++) {
      Mention name = names.get(i);
      Mention other = names.get(i + 1);
      if (name.findSingle().isPresent()
          && other.findSingle().isPresent()
          && isBracketed(sentence.tokens(), name, other)) {
        found.add(
            relation(
                sentence,
                Participant.of(name.entities().get(0), sentence, name),
                Participant.of(other.entities().get(0), sentence, other),
                "name in brackets"));
      }
    }
  }

  private static boolean isBracketed(List<Token> tokens, Mention name, Mention other) {
    int open = name.end();
    open += tokens.get(open).text().matches("['’]s?") ? 1 : 0;
    if (open >= other.first()
        || !tokens.get(open).text().equals("(")
        || other.end() >= tokens.size()
        || !tokens.get(other.end()).text().equals(")")) {
      return false;
    }
    List<String> between =
        tokens.subList(open + 1, other.first()).stream().map(Token::text).toList();
    return between.isEmpty()
        ? name.entities().equals(other.entities())
        : RENAMED.contains(String.join(" ", between).toLowerCase(Locale.ROOT));
  }

  private void apposed(RelationExtractor.Reading reading, List<Relation> found) {
    RoleGraph graph = reading.graph();
    for (int node = 0; node < graph.size(); node++) {
      for (RoleGraph.RoleEdge edge : graph.from(node)) {
        if (edge.role().equals(Role.APPOSITION) && !edge.inferred()) {
          // The parser hangs "General Rowe" in "commander of the brigade, General Rowe," low.
          Stream.concat(
                  Stream.of(edge.head()),
                  graph.to(node).stream()
                      .filter(e -> e.role().equals("P:of"))
                      .map(RoleGraph.RoleEdge::head))
              .flatMap(head -> apposition(reading, head, edge.dependent()).stream())
              .findFirst()
              .ifPresent(found::add);
        }
      }
    }
  }

  private Optional<Relation> apposition(RelationExtractor.Reading reading, int head, int beside) {
    Optional<Entity> named = single(reading, head);
    if (named.isEmpty()
        || !named.equals(single(reading, beside))
        || !isOfNote(named.get())
        || isOneOfMany(reading, head)
        || isOneOfMany(reading, beside)) {
      return Optional.empty();
    }
    // "the minister of Jordan, Ayman Safadi, in Amman" ends before the name
    Span first = phrase(reading, head, head < beside ? beside : Integer.MAX_VALUE);
    Span second = phrase(reading, beside, Integer.MAX_VALUE);
    boolean apart = first.end() <= second.begin() || second.end() <= first.begin();
    boolean name = isName(reading, head) || isName(reading, beside);
    return apart && name
        ? Optional.of(
            relation(
                reading.sentence(),
                new Participant(named.get(), first, form(reading, head)),
                new Participant(named.get(), second, form(reading, beside)),
                "apposition"))
        : Optional.empty();
  }

  /** "A former mayor of Istanbul" describes him, but is not he. */
  private static boolean isOneOfMany(RelationExtractor.Reading reading, int node) {
    return reading.graph().dependents(node, Role.MODIFIER).stream()
        .anyMatch(d -> reading.graph().lemma(d).matches("an?|one"));
  }

  private static boolean isOfNote(Entity entity) {
    return entity.isActor() && entity.type() != EntityType.STATE;
  }

  private static Optional<Entity> single(RelationExtractor.Reading reading, int node) {
    return reading.mentions().findAt(node).flatMap(Mention::findSingle);
  }

  private static Mention.Form form(RelationExtractor.Reading reading, int node) {
    return reading.mentions().findAt(node).orElseThrow().form();
  }

  private static boolean isName(RelationExtractor.Reading reading, int node) {
    return switch (form(reading, node)) {
      case NAME, TAGGED_NAME, ALIAS -> true;
      case UNTAGGED_NAME, ADJECTIVE, METONYM, NOMINAL, PRONOUN -> false;
    };
  }

  /** The mention with the phrases that belong to it, up to the first clause or this node. */
  private static Span phrase(RelationExtractor.Reading reading, int node, int before) {
    Mention mention = reading.mentions().findAt(node).orElseThrow();
    Span own = reading.sentence().spanOf(mention.first(), mention.end());
    if (isName(reading, node)) {
      return own;
    }
    int end = end(reading.graph().tree(), reading.graph().tree().byGovernor(), node, before);
    return new Span(own.begin(), Math.max(own.end(), reading.sentence().spanOf(0, end).end()));
  }

  private static int end(
      DependencyTree tree, List<List<DependencyTree.Edge>> edges, int node, int before) {
    int end = tree.nodes().get(node).end();
    for (DependencyTree.Edge edge : edges.get(node)) {
      if (edge.dependent() > node && edge.dependent() < before && edge.relation().matches(INNER)) {
        end = Math.max(end, end(tree, edges, edge.dependent(), before));
      }
    }
    return end;
  }

  private Relation relation(
      Sentence sentence, Participant name, Participant other, String construction) {
    return Relation.stated(
        type.orElseThrow(),
        name,
        other,
        sentence.index(),
        other.span(),
        CONFIDENCE,
        SAME + ": " + construction);
  }
}
