package org.entente.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.actor.EntityType;
import org.entente.actor.NameMasker;
import org.entente.annotation.Annotator;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Parser;
import org.entente.annotation.ParserWord;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.clause.ClauseFinder;
import org.entente.clause.RoleGraph;
import org.entente.source.Article;
import org.entente.source.Span;

/**
 * An example sentence of the ontology, parsed as an article's sentence would be, with proper names
 * for A and B.
 *
 * @param source node that stands for A
 * @param target node that stands for B
 * @param context nodes in square brackets
 */
record TaughtSentence(RoleGraph graph, int source, int target, Set<Integer> context) {

  /** Parses the sentence; empty if it does not hold A and B once each. */
  static Optional<TaughtSentence> parse(
      String example, RelationType relation, Annotator annotator, Parser parser) {
    Reading reading =
        Reading.of(
            example,
            standIn(relation.sources(), "Turkey", "Erdogan"),
            standIn(relation.targets(), "Russia", "Putin"));
    if (reading.source.size() != 1 || reading.target.size() != 1) {
      return Optional.empty();
    }
    String text = reading.text.toString();
    Article article = Article.ofText("example", text, "example");
    List<Sentence> sentences = annotator.annotate(article).sentences();
    if (sentences.size() != 1) {
      return Optional.empty();
    }
    List<Token> tokens = sentences.get(0).tokens();
    List<ParserWord> words = new ArrayList<>();
    int source = -1;
    int target = -1;
    Set<Integer> context = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      boolean isSource = reading.source.get(0).contains(span);
      boolean isTarget = reading.target.get(0).contains(span);
      source = isSource ? i : source;
      target = isTarget ? i : target;
      if (reading.context.stream().anyMatch(c -> c.contains(span))) {
        context.add(i);
      }
      words.add(
          new ParserWord(
              tokens.get(i).text().replace('’', '\''),
              isSource || isTarget ? Optional.of("NNP") : Optional.empty(),
              i,
              i + 1));
    }
    if (source < 0 || target < 0) {
      return Optional.empty();
    }
    DependencyTree tree = parser.parse(words);
    int a = source;
    int b = target;
    IntPredicate isName = n -> n == a || n == b;
    return Optional.of(
        new TaughtSentence(ClauseFinder.find(tree, isName), source, target, Set.copyOf(context)));
  }

  private static String standIn(Set<EntityType> types, String state, String person) {
    if (types.isEmpty() || (types.contains(EntityType.STATE) && types.size() > 2)) {
      return state;
    }
    if (types.contains(EntityType.PERSON)) {
      return person;
    }
    return types.contains(EntityType.PLACE)
        ? NameMasker.standIn(EntityType.PLACE)
        : NameMasker.standIn(EntityType.INTERNATIONAL_ORGANIZATION);
  }

  /** The sentence with names for A and B and without brackets. */
  private static final class Reading {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> source = new ArrayList<>();
    private final List<Span> target = new ArrayList<>();
    private final List<Span> context = new ArrayList<>();

    static Reading of(String example, String sourceName, String targetName) {
      Reading reading = new Reading();
      int open = -1;
      for (int i = 0; i < example.length(); i++) {
        char c = example.charAt(i);
        if (c == '[') {
          open = reading.text.length();
        } else if (c == ']') {
          reading.context.add(new Span(Math.max(open, 0), reading.text.length()));
        } else if (isSlot(example, i, 'A')) {
          reading.append(sourceName, reading.source);
        } else if (isSlot(example, i, 'B')) {
          reading.append(targetName, reading.target);
        } else {
          reading.text.append(c);
        }
      }
      return reading;
    }

    private void append(String name, List<Span> spans) {
      spans.add(new Span(text.length(), text.length() + name.length()));
      text.append(name);
    }

    private static boolean isSlot(String example, int i, char slot) {
      boolean before = i == 0 || !Character.isLetterOrDigit(example.charAt(i - 1));
      boolean after =
          i + 1 == example.length() || !Character.isLetterOrDigit(example.charAt(i + 1));
      return example.charAt(i) == slot && before && after;
    }
  }
}
