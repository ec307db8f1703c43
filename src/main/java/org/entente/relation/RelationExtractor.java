package org.entente.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.actor.ActorLexicon;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Coreference;
import org.entente.actor.Mention;
import org.entente.actor.NameMasker;
import org.entente.actor.NominalResolver;
import org.entente.actor.OfficeHolders;
import org.entente.actor.ParsedSentence;
import org.entente.actor.SentenceMentions;
import org.entente.actor.UntaggedNames;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Parser;
import org.entente.annotation.ParserWord;
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeTagger;
import org.entente.annotation.Token;
import org.entente.clause.ClauseFinder;
import org.entente.clause.RoleGraph;
import org.entente.pattern.PatternLexicon;

/**
 * The stage that finds relations: parses the sentences that can hold one, twice if there may be two
 * parties in it, and joins what the parses tell. Thread-safe.
 */
public final class RelationExtractor {
  /** Longer sentences are lists or noise; the parser cannot read them. */
  private static final int LONGEST_SENTENCE = 120;

  private final PatternLexicon lexicon;
  private final Parser parser;
  private final Parser secondParser;
  private final ActorLexicon actors;
  private final NominalResolver nominals;
  private final Coreference coreference;
  private final UntaggedNames untagged;
  private final FactualityAnalyzer factuality;
  private final TimeTagger times;
  private final CircumstanceFinder circumstances;
  private final TitleRelations titles;
  private final Namings namings;

  /**
   * @param secondParser parser that errs in other sentences than the first, whose findings it
   *     confirms and completes
   */
  public RelationExtractor(
      PatternLexicon lexicon,
      Parser parser,
      Parser secondParser,
      ActorLexicon actors,
      Coreference coreference,
      FactualityLexicon factuality,
      TimeTagger times) {
    this.lexicon = lexicon;
    this.parser = parser;
    this.secondParser = secondParser;
    this.actors = actors;
    this.nominals = new NominalResolver(actors);
    this.coreference = coreference;
    this.untagged = new UntaggedNames(actors);
    this.factuality = new FactualityAnalyzer(factuality);
    this.times = times;
    this.circumstances = new CircumstanceFinder();
    this.titles = new TitleRelations(lexicon.relations(), actors);
    this.namings = new Namings(lexicon.relations());
  }

  /**
   * A sentence as the extractor read it.
   *
   * @param mentions whom its noun phrases stand for
   * @param graph its roles
   * @param relations what it tells
   */
  public record Reading(
      Sentence sentence, SentenceMentions mentions, RoleGraph graph, List<Relation> relations) {
    public Reading {
      relations = List.copyOf(relations);
    }
  }

  /**
   * What an article tells.
   *
   * @param readings the sentences that were parsed, in order
   * @param relations all that they tell, and the offices that titles name, by sentence
   */
  public record Extraction(List<Reading> readings, List<Relation> relations) {
    public Extraction {
      readings = List.copyOf(readings);
      relations = List.copyOf(relations);
    }
  }

  /** Reads those sentences of an article that can hold a relation. */
  public Extraction extract(AnnotatedArticle article, ArticleMentions names) {
    Chronology days = new Chronology(times, article);
    List<Reading> readings = read(article, names, days);
    List<Relation> relations = new ArrayList<>();
    readings.forEach(r -> relations.addAll(r.relations()));
    relations.addAll(titles.read(article, names, List.copyOf(relations)));
    relations.addAll(namings.read(article.sentences(), names, readings));
    days.year().ifPresent(year -> relations.replaceAll(r -> r.inYear(year)));
    relations.replaceAll(SameEvents.among(relations)::complete);
    relations.replaceAll(SharedDates.among(readings, relations)::complete);
    relations.sort(
        Comparator.comparingInt(Relation::sentence).thenComparingInt(r -> r.trigger().begin()));
    return new Extraction(readings, relations);
  }

  private List<Reading> read(AnnotatedArticle article, ArticleMentions names, Chronology days) {
    OfficeHolders holders = new OfficeHolders(actors, names, article.article().published());
    List<ParsedSentence> parsed = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      List<Mention> inSentence = names.bySentence().get(sentence.index());
      if (mayHoldRelation(sentence)
          && (!inSentence.isEmpty() || (!parsed.isEmpty() && coreference.mayResolve(sentence)))) {
        DependencyTree tree = parser.parse(NameMasker.mask(sentence, inSentence));
        parsed.add(
            new ParsedSentence(
                sentence, tree, nominals.resolve(sentence.index(), tree, inSentence, holders)));
      }
    }
    List<SentenceMentions> resolved = coreference.resolve(article, parsed, holders);
    QuotationSources quotations = new QuotationSources(parsed, resolved);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      int number = i;
      Sentence sentence = parsed.get(i).sentence();
      List<Mention> inSentence = names.bySentence().get(sentence.index());
      List<Relation> told = readings.stream().flatMap(r -> r.relations().stream()).toList();
      Reading reading = read(days, parsed.get(i), resolved.get(i), told);
      List<Relation> relations =
          mayDiffer(reading)
              ? parsedAgain(parsed.get(i), inSentence, holders)
                  .map(s -> read(days, s, withAnaphors(s, resolved.get(number)), told))
                  .map(second -> SecondOpinion.join(reading.relations(), second.relations()))
                  .orElse(reading.relations())
              : reading.relations();
      readings.add(
          new Reading(
              sentence,
              reading.mentions(),
              reading.graph(),
              relations.stream().map(r -> quotations.attribute(number, r)).toList()));
    }
    return readings;
  }

  private Reading read(
      Chronology days, ParsedSentence parsed, SentenceMentions resolved, List<Relation> told) {
    Sentence sentence = parsed.sentence();
    SentenceMentions mentions = untagged.add(sentence, parsed.tree(), resolved);
    RoleGraph graph = ClauseFinder.find(parsed.tree(), n -> mentions.findAt(n).isPresent());
    SentenceExtractor extractor =
        new SentenceExtractor(lexicon, factuality, circumstances, days, sentence, mentions, graph);
    return new Reading(sentence, mentions, graph, extractor.relations(told));
  }

  /** Whether another parse may find something, as there are two who may be parties. */
  private static boolean mayDiffer(Reading reading) {
    return reading.mentions().byNode().size() > 1;
  }

  /** The sentence as the second parser sees it; empty if that is as the first does. */
  private Optional<ParsedSentence> parsedAgain(
      ParsedSentence parsed, List<Mention> names, OfficeHolders holders) {
    Sentence sentence = parsed.sentence();
    // As the first parser saw them, with the tags that it gave.
    List<ParserWord> words =
        parsed.tree().nodes().stream()
            .map(n -> new ParserWord(n.form(), Optional.of(n.tag()), n.first(), n.end()))
            .toList();
    DependencyTree tree = secondParser.parse(words);
    return tree.equals(parsed.tree())
        ? Optional.empty()
        : Optional.of(
            new ParsedSentence(
                sentence, tree, nominals.resolve(sentence.index(), tree, names, holders)));
  }

  /**
   * Adds whom the pronouns and definite nouns stand for, which were resolved on the first parse.
   */
  private static SentenceMentions withAnaphors(ParsedSentence parsed, SentenceMentions resolved) {
    Map<Integer, Mention> all = new TreeMap<>(resolved.byNode());
    all.putAll(parsed.mentions().byNode());
    return new SentenceMentions(all);
  }

  private static boolean mayHoldRelation(Sentence sentence) {
    int words = sentence.tokens().size();
    if (words < 3 || words > LONGEST_SENTENCE) {
      return false;
    }
    long letters =
        sentence.tokens().stream()
            .map(Token::text)
            .filter(t -> Character.isLetter(t.charAt(0)))
            .count();
    return letters * 2 >= words;
  }
}
