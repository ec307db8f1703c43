package org.entente.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.source.Span;

/**
 * A sentence in CoNLL-U. Each token has a row. Where the parser was shown one word for several
 * tokens, the last one's row holds the word; tokens that it was not shown have no dependencies. The
 * column MISC says what CoNLL-U has no place for: {@code Name} the token's class of name, {@code
 * First} the first token that the word covers, {@code Read} the word shown, {@code Given} that the
 * part of speech was given with it.
 *
 * @param text from the first token to the last
 * @param tokens with offsets in {@code text}
 * @param words what the parser was shown; empty where it was never asked
 * @param tree what it answered
 */
record ConlluSentence(
    String text, List<Token> tokens, List<ParserWord> words, Optional<DependencyTree> tree) {
  private static final String TEXT = "# text = ";
  private static final String NONE = "_";
  private static final Comparator<DependencyTree.Edge> ORDER =
      Comparator.comparingInt(DependencyTree.Edge::governor)
          .thenComparingInt(DependencyTree.Edge::dependent)
          .thenComparing(DependencyTree.Edge::relation);

  ConlluSentence {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
  }

  Sentence sentence(int index, int paragraph, int offset) {
    List<Token> moved =
        tokens.stream()
            .map(
                t ->
                    new Token(
                        t.text(),
                        new Span(t.span().begin() + offset, t.span().end() + offset),
                        t.name()))
            .toList();
    return new Sentence(index, new Span(offset, offset + text.length()), paragraph, moved);
  }

  static ConlluSentence read(List<String> lines) {
    if (!lines.get(0).startsWith(TEXT)) {
      throw new IllegalArgumentException("no text before: " + lines.get(0));
    }
    String text = lines.get(0).substring(TEXT.length());
    List<Row> rows = lines.subList(1, lines.size()).stream().map(Row::read).toList();
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (Row row : rows) {
      at = text.indexOf(row.form(), at);
      if (at < 0) {
        throw new IllegalArgumentException("\"" + row.form() + "\" is not in: " + text);
      }
      tokens.add(new Token(row.form(), new Span(at, at + row.form().length()), row.name()));
      at += row.form().length();
    }
    List<Row> shown = rows.stream().filter(r -> !r.lemma().equals(NONE)).toList();
    return new ConlluSentence(
        text,
        tokens,
        shown.stream().map(Row::word).toList(),
        shown.isEmpty() ? Optional.empty() : Optional.of(tree(shown)));
  }

  private static DependencyTree tree(List<Row> shown) {
    List<Integer> ids = shown.stream().map(Row::id).toList();
    List<DependencyTree.Edge> edges = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (Row row : shown) {
      int dependent = ids.indexOf(row.id());
      for (String dependency : row.dependencies()) {
        int colon = dependency.indexOf(':');
        int governor = Integer.parseInt(dependency.substring(0, colon));
        if (governor == 0) {
          roots.add(dependent);
        } else {
          edges.add(
              new DependencyTree.Edge(
                  ids.indexOf(governor), dependency.substring(colon + 1), dependent));
        }
      }
    }
    edges.sort(ORDER);
    List<DependencyTree.Node> nodes =
        shown.stream()
            .map(
                r ->
                    new DependencyTree.Node(
                        r.word().form(), r.lemma(), r.tag(), r.word().first(), r.id()))
            .toList();
    return new DependencyTree(nodes, edges, roots);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(TEXT + text));
    for (int i = 0; i < tokens.size(); i++) {
      lines.add(row(i).line());
    }
    return lines;
  }

  private Row row(int token) {
    Token shown = tokens.get(token);
    for (int node = 0; node < words.size(); node++) {
      if (words.get(node).end() == token + 1) {
        DependencyTree.Node read = tree.orElseThrow().nodes().get(node);
        return new Row(
            token + 1,
            shown.text(),
            read.lemma(),
            read.tag(),
            dependencies(node),
            shown.name(),
            words.get(node));
      }
    }
    ParserWord none = new ParserWord(NONE, Optional.empty(), token, token + 1);
    return new Row(token + 1, shown.text(), NONE, NONE, List.of(), shown.name(), none);
  }

  private List<String> dependencies(int node) {
    DependencyTree read = tree.orElseThrow();
    List<String> found = new ArrayList<>();
    if (read.roots().contains(node)) {
      found.add("0:root");
    }
    read.edges().stream()
        .filter(e -> e.dependent() == node)
        .map(e -> words.get(e.governor()).end() + ":" + e.relation())
        .forEach(found::add);
    return found;
  }

  /** A row of the table. */
  private record Row(
      int id,
      String form,
      String lemma,
      String tag,
      List<String> dependencies,
      Token.NameClass name,
      ParserWord word) {

    static Row read(String line) {
      List<String> fields = List.of(line.split("\t"));
      if (fields.size() != 10) {
        throw new IllegalArgumentException("not ten columns: " + line);
      }
      int id = Integer.parseInt(fields.get(0));
      List<String> misc = List.of(fields.get(9).split("\\|"));
      String tag = fields.get(4);
      return new Row(
          id,
          fields.get(1),
          fields.get(2),
          tag,
          fields.get(8).equals(NONE) ? List.of() : List.of(fields.get(8).split("\\|")),
          Token.NameClass.valueOf(find(misc, "Name").orElse("NONE")),
          new ParserWord(
              find(misc, "Read").orElse(fields.get(1)),
              find(misc, "Given").map(yes -> tag),
              find(misc, "First").map(f -> Integer.parseInt(f) - 1).orElse(id - 1),
              id));
    }

    private static Optional<String> find(List<String> misc, String key) {
      return misc.stream()
          .filter(m -> m.startsWith(key + "="))
          .map(m -> m.substring(key.length() + 1))
          .findFirst();
    }

    String line() {
      List<String> misc = new ArrayList<>();
      if (name != Token.NameClass.NONE) {
        misc.add("Name=" + name);
      }
      if (!lemma.equals(NONE)) {
        if (word.first() != id - 1) {
          misc.add("First=" + (word.first() + 1));
        }
        if (!word.form().equals(form)) {
          misc.add("Read=" + word.form());
        }
        word.tag().ifPresent(t -> misc.add("Given=Yes"));
      }
      String basic = dependencies.isEmpty() ? "_:_" : dependencies.get(0);
      int colon = basic.indexOf(':');
      return Stream.of(
              String.valueOf(id),
              form,
              lemma,
              NONE,
              tag,
              NONE,
              basic.substring(0, colon),
              basic.substring(colon + 1),
              dependencies.isEmpty() ? NONE : String.join("|", dependencies),
              misc.isEmpty() ? NONE : String.join("|", misc))
          .collect(Collectors.joining("\t"));
    }
  }
}
