package org.entente.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.DependencyTree.Edge;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.annotation.Token.NameClass;

/**
 * Takes proper nouns for actors that neither the gazetteer nor the name tagger knows ("Pence
 * praised Ghani"), where the parse has them as an argument. The tagger misses one name in five
 * where the text gives a surname alone. Not even the kind of such an actor is known, and pronouns
 * are not resolved to it. Stateless but for the lexicon; thread-safe.
 */
public final class UntaggedNames {
  private static final int LONGEST = 4;

  private static final Set<String> ARGUMENTS =
      Set.of("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss", "appos");
  private static final Set<String> DIRECT = Set.of("obj", "iobj", "nmod:poss", "nsubj:pass");
  private static final Set<String> OBLIQUES = Set.of("obl", "nmod", "conj");
  private static final Set<String> INNER = Set.of("compound", "flat");

  private final ActorLexicon lexicon;

  public UntaggedNames(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentence's mentions and those that its unknown proper nouns make. */
  public SentenceMentions add(Sentence sentence, DependencyTree tree, SentenceMentions known) {
    if (MentionDetector.isTitleCase(sentence.tokens())) {
      return known;
    }
    Map<Integer, Mention> all = new TreeMap<>(known.byNode());
    List<List<Edge>> edges = tree.byGovernor();
    for (int node = 0; node < tree.nodes().size(); node++) {
      int index = node;
      Mention place = all.get(node);
      if (place != null) {
        acting(sentence, tree, node, place).ifPresent(m -> all.put(index, m));
      } else if (isArgument(tree, node)) {
        name(sentence, tree, edges.get(node), node, known).ifPresent(m -> all.put(index, m));
      }
    }
    return new SentenceMentions(all);
  }

  /**
   * A place that does something is whoever speaks for it ("California sued"); an unknown name that
   * the tagger takes for a place may be a person's where no preposition stands before it.
   */
  private Optional<Mention> acting(
      Sentence sentence, DependencyTree tree, int node, Mention mention) {
    boolean located =
        mention.first() > 0
            && MentionDetector.isPreposition(sentence.tokens().get(mention.first() - 1));
    String last = sentence.tokens().get(mention.end() - 1).text().toLowerCase(Locale.ROOT);
    boolean thing = lexicon.things().contains(last); // "the North"
    if (!mention.entities().isEmpty() || mention.place().isEmpty() || located || thing) {
      return Optional.empty();
    }
    Entity place = mention.place().get();
    boolean unknown =
        mention.form() == Mention.Form.TAGGED_NAME
            && lexicon.gazetteer().findByPath(place.path()).isEmpty()
            && lexicon.places().findCoordinates(place).isEmpty();
    boolean acts =
        tree.edges().stream()
            .filter(e -> e.dependent() == node)
            .anyMatch(
                e -> e.relation().equals("nsubj") || (unknown && DIRECT.contains(e.relation())));
    return acts
        ? Optional.of(
            new Mention(
                mention.sentence(),
                mention.first(),
                mention.end(),
                List.of(Entity.named(place.label(), EntityType.ACTOR, place.country())),
                mention.place(),
                mention.form(),
                mention.office(),
                Resolution.of(Mention.Form.UNTAGGED_NAME)))
        : Optional.empty();
  }

  private static boolean isArgument(DependencyTree tree, int node) {
    return tree.edges().stream()
        .filter(e -> e.dependent() == node)
        .map(Edge::relation)
        .anyMatch(r -> ARGUMENTS.contains(r) || OBLIQUES.contains(r.split(":", 2)[0]));
  }

  private Optional<Mention> name(
      Sentence sentence, DependencyTree tree, List<Edge> edges, int node, SentenceMentions known) {
    if (!isNameWord(sentence, tree.nodes().get(node)) || isOneOfMany(tree, edges)) {
      return Optional.empty();
    }
    int first = node;
    while (first > 0 && isInner(edges, first - 1)) {
      first--;
    }
    for (int at = first; at < node; at++) {
      if (!isNameWord(sentence, tree.nodes().get(at)) || known.findAt(at).isPresent()) {
        return Optional.empty(); // "spokesman Smith", "Trump Tower"
      }
    }
    int begin = tree.nodes().get(first).first();
    int end = tree.nodes().get(node).end();
    String words = MentionDetector.words(sentence.tokens(), begin, end);
    if (node - first >= LONGEST
        || isKnownNoun(words, sentence.tokens().get(end - 1))
        || lexicon.gazetteer().findAt(sentence.tokens(), begin).isPresent()) {
      return Optional.empty();
    }
    String name =
        sentence.tokens().subList(begin, end).stream()
            .map(Token::text)
            .collect(Collectors.joining(" "));
    return Optional.of(
        Mention.of(
            sentence.index(),
            begin,
            end,
            List.of(Entity.named(name, EntityType.ACTOR, Optional.empty())),
            Mention.Form.UNTAGGED_NAME,
            Resolution.of(Mention.Form.UNTAGGED_NAME)));
  }

  /** "a Humvee", "four Humvees". */
  private static boolean isOneOfMany(DependencyTree tree, List<Edge> edges) {
    return edges.stream()
        .anyMatch(
            e ->
                e.relation().equals("nummod")
                    || (e.relation().equals("det")
                        && !tree.nodes().get(e.dependent()).lemma().equals("the")));
  }

  private static boolean isInner(List<Edge> edges, int node) {
    return edges.stream().anyMatch(e -> e.dependent() == node && INNER.contains(e.relation()));
  }

  private static boolean isNameWord(Sentence sentence, DependencyTree.Node node) {
    Token token = sentence.tokens().get(node.first());
    String text = token.text();
    return node.tag().equals("NNP")
        && node.end() == node.first() + 1
        && token.name() == NameClass.NONE
        && text.length() > 2
        && Character.isUpperCase(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '\'');
  }

  /** "the President", "the Army", "March", "the Treaty". */
  private boolean isKnownNoun(String words, Token last) {
    String word = last.text().toLowerCase(Locale.ROOT);
    return lexicon.isActorNoun(words)
        || lexicon.isActorNoun(word)
        || lexicon.things().contains(word);
  }
}
