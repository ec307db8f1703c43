package org.entente.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.source.Article;
import org.entente.source.Span;

/** Has CoreNLP read the sentences of a test class, and keeps what it makes of them in a file. */
final class ConlluRecorder {
  private final Path file;
  private final List<ConlluSentence> sentences = new ArrayList<>();

  ConlluRecorder(Path file) {
    this.file = file;
  }

  synchronized AnnotatedArticle annotate(Article article) {
    AnnotatedArticle annotated =
        new CoreNlpAnnotator(SharedModels.get(), name -> false).annotate(article);
    for (Sentence sentence : annotated.sentences()) {
      ConlluSentence plain = plain(sentence, article.text());
      if (sentences.stream().noneMatch(s -> s.tokens().equals(plain.tokens()))) {
        sentences.add(plain);
      }
    }
    write();
    return annotated;
  }

  static ConlluSentence plain(Sentence sentence, String text) {
    List<Token> tokens =
        sentence.tokens().stream()
            .map(
                t ->
                    new Token(
                        t.text(),
                        new Span(
                            t.span().begin() - sentence.span().begin(),
                            t.span().end() - sentence.span().begin()),
                        t.name()))
            .toList();
    return new ConlluSentence(sentence.span().of(text), tokens, List.of(), Optional.empty());
  }

  synchronized DependencyTree parse(List<ParserWord> words) {
    DependencyTree tree = CoreNlpParser.universal(SharedModels.get()).parse(words);
    ConlluSentence shown =
        sentences.stream()
            .filter(s -> isOf(words, s))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not annotated before: " + words));
    ConlluSentence parsed =
        new ConlluSentence(shown.text(), shown.tokens(), words, Optional.of(tree));
    if (shown.tree().isEmpty()) {
      sentences.remove(shown);
    }
    if (!sentences.contains(parsed)) {
      sentences.add(parsed);
    }
    write();
    return tree;
  }

  /** Whether the words are those of the sentence, but for names that the parser is not shown. */
  private static boolean isOf(List<ParserWord> words, ConlluSentence sentence) {
    return words.get(words.size() - 1).end() == sentence.tokens().size()
        && words.stream()
            .filter(w -> w.end() - w.first() == 1 && Character.isLetter(w.form().charAt(0)))
            .allMatch(w -> sentence.tokens().get(w.first()).text().equals(w.form()));
  }

  private void write() {
    List<String> lines = new ArrayList<>();
    sentences.stream()
        .sorted(Comparator.comparing(ConlluSentence::text).thenComparing(s -> s.words().toString()))
        .forEach(
            s -> {
              lines.addAll(s.lines());
              lines.add("");
            });
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
