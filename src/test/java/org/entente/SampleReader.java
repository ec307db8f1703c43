package org.entente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.actor.ActorResolver;
import org.entente.actor.ArticleMentions;
import org.entente.actor.RuleCoreference;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Conllu;
import org.entente.annotation.CoreNlpNounFeatures;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Parser;
import org.entente.annotation.ParserWord;
import org.entente.graph.Lexicon;
import org.entente.pattern.PatternCompiler;
import org.entente.pattern.PatternLexicon;
import org.entente.pattern.SynonymSets;
import org.entente.relation.Relation;
import org.entente.relation.RelationExtractor;
import org.entente.source.Article;
import org.entente.source.Span;

/** The stages up to the relations, with the sample lexicon and recorded parses. */
public final class SampleReader {
  private final Lexicon lexicon = SampleLexicon.read();
  private final Conllu parses;
  private final PatternLexicon patterns;
  private final FixedTimes times;
  private final RelationExtractor extractor;

  /**
   * @param parses name of the file with the parses
   * @param times TIMEX3 values of the words that name dates
   */
  public SampleReader(String parses, Map<String, String> times) {
    this.parses = Conllu.read(parses);
    this.patterns = patterns(lexicon);
    this.times = new FixedTimes(times);
    this.extractor = extractor(UnaryOperator.identity(), UnaryOperator.identity());
  }

  private RelationExtractor extractor(
      UnaryOperator<DependencyTree> first, UnaryOperator<DependencyTree> second) {
    Map<List<String>, DependencyTree> recorded = new HashMap<>();
    Parser recalling =
        words -> {
          recorded.put(forms(words), parses.parse(words));
          return first.apply(recorded.get(forms(words)));
        };
    return new RelationExtractor(
        patterns,
        recalling,
        words -> second.apply(recorded.get(forms(words))),
        lexicon.actors(),
        new RuleCoreference(lexicon.actors(), new CoreNlpNounFeatures()),
        lexicon.factuality(),
        times);
  }

  private static List<String> forms(List<ParserWord> words) {
    return words.stream().map(ParserWord::form).toList();
  }

  private static PatternLexicon patterns(Lexicon lexicon) {
    Conllu examples = Conllu.read("examples");
    PatternCompiler.Compilation compiled =
        new PatternCompiler(examples, examples, SynonymSets.none())
            .compile(lexicon.relations(), PatternCompiler.Known.none());
    if (!compiled.refused().isEmpty()) {
      throw new AssertionError("examples of the sample are refused: " + compiled.refused());
    }
    return compiled.lexicon();
  }

  /** What the examples of the sample lexicon teach. */
  public PatternLexicon patterns() {
    return patterns;
  }

  /** The stage itself. */
  public RelationExtractor extractor() {
    return extractor;
  }

  /** The sample lexicon. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** An article with a date of publication; empty lines part its paragraphs. */
  public static Article published(String text, LocalDate day) {
    Article plain = Conllu.article(text);
    return new Article(
        plain.id(),
        text,
        paragraphs(text),
        plain.title(),
        Optional.of(day),
        plain.publisher(),
        plain.url(),
        plain.origin(),
        plain.datelinePlace());
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int begin = 0;
    for (int end; begin < text.length(); begin = end + 2) {
      int gap = text.indexOf("\n\n", begin);
      end = gap < 0 ? text.length() : gap;
      paragraphs.add(new Span(begin, end));
    }
    return paragraphs;
  }

  /** Tokens and names. */
  public AnnotatedArticle annotate(Article article) {
    return parses.annotate(article);
  }

  /** The names of an article. */
  public ArticleMentions names(AnnotatedArticle article) {
    return new ActorResolver(lexicon.actors()).resolve(article);
  }

  /** What an article tells. */
  public RelationExtractor.Extraction read(Article article) {
    AnnotatedArticle annotated = annotate(article);
    return extractor.extract(annotated, names(annotated));
  }

  /**
   * What an undated article of one paragraph tells whose parsers see other trees.
   *
   * @param first what the first parser makes of the recorded tree
   * @param second what the second makes of it
   */
  public List<Relation> relations(
      String text, UnaryOperator<DependencyTree> first, UnaryOperator<DependencyTree> second) {
    AnnotatedArticle annotated = annotate(Conllu.article(text));
    return extractor(first, second).extract(annotated, names(annotated)).relations();
  }

  /** What an undated article of one paragraph tells. */
  public List<Relation> relations(String text) {
    return read(Conllu.article(text)).relations();
  }
}
