package org.entente.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.source.Article;
import org.entente.source.Span;

/**
 * Annotator and parser that read back what CoreNLP made of sentences, so that tests load no models.
 *
 * <p>{@code mvn test -Dtest=NameTest -Dgolden.update} has CoreNLP read the sentences of a whole
 * test class anew and writes them to its file; needed where a test has a new sentence, or where the
 * parser is shown other words.
 */
public final class Conllu implements Annotator, Parser {
  static final Path FOLDER = Path.of("src/test/resources/conllu");

  private final Path file;
  private final List<ConlluSentence> sentences;
  private final Optional<ConlluRecorder> recorder;

  private Conllu(Path file, List<ConlluSentence> sentences, Optional<ConlluRecorder> recorder) {
    this.file = file;
    this.sentences = sentences;
    this.recorder = recorder;
  }

  /** The sentences in the file of this name, without its ending. */
  public static Conllu read(String name) {
    Path file = FOLDER.resolve(name + ".conllu");
    return Boolean.getBoolean("golden.update")
        ? new Conllu(file, List.of(), Optional.of(new ConlluRecorder(file)))
        : new Conllu(file, load(file), Optional.empty());
  }

  static List<ConlluSentence> load(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      List<ConlluSentence> sentences = new ArrayList<>();
      List<String> block = new ArrayList<>();
      for (String line : Stream.concat(lines, Stream.of("")).toList()) {
        if (!line.isEmpty()) {
          block.add(line);
        } else if (!block.isEmpty()) {
          sentences.add(ConlluSentence.read(block));
          block.clear();
        }
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article of one paragraph. */
  public static Article article(String text) {
    return Article.ofText("text", text, "text.txt");
  }

  /**
   * A tree written by hand.
   *
   * @param rows form, lemma, part of speech and dependencies of each word, parted by blanks, as in
   *     {@code Turkey Turkey NNP 2:nsubj}; several dependencies are parted by a bar
   */
  public static DependencyTree tree(String... rows) {
    List<String> lines = new ArrayList<>(List.of("# text = "));
    StringBuilder text = new StringBuilder("# text =");
    for (String row : rows) {
      List<String> fields = List.of(row.split(" "));
      text.append(' ').append(fields.get(0));
      String lemmaAndTag = fields.get(1) + "\t_\t" + fields.get(2);
      lines.add(
          lines.size()
              + "\t"
              + fields.get(0)
              + "\t"
              + lemmaAndTag
              + "\t_\t_\t_\t"
              + fields.get(3)
              + "\t_");
    }
    lines.set(0, text.toString());
    return ConlluSentence.read(lines).tree().orElseThrow();
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    if (recorder.isPresent()) {
      return recorder.get().annotate(article);
    }
    List<Sentence> found = new ArrayList<>();
    for (int p = 0; p < article.body().size(); p++) {
      Span paragraph = article.body().get(p);
      int at = paragraph.begin();
      while (at < paragraph.end()) {
        if (Character.isWhitespace(article.text().charAt(at))) {
          at++;
          continue;
        }
        String rest = article.text().substring(at, paragraph.end());
        ConlluSentence next =
            sentences.stream()
                .filter(s -> rest.startsWith(s.text()))
                .max(Comparator.comparingInt(s -> s.text().length()))
                .orElseThrow(() -> missing("sentence that begins \"" + rest + "\""));
        found.add(next.sentence(found.size(), p, at));
        at += next.text().length();
      }
    }
    return new AnnotatedArticle(article, found);
  }

  @Override
  public DependencyTree parse(List<ParserWord> words) {
    return ParseCorrections.correct(
        recorder.isPresent() ? recorder.get().parse(words) : recorded(words));
  }

  private DependencyTree recorded(List<ParserWord> words) {
    return sentences.stream()
        .filter(s -> s.words().equals(words))
        .findFirst()
        .flatMap(ConlluSentence::tree)
        .orElseThrow(() -> missing("parse of " + words));
  }

  private AssertionError missing(String what) {
    return new AssertionError(file + " holds no " + what + "; record it with -Dgolden.update");
  }
}
