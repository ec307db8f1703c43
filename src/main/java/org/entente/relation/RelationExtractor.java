package org.entente.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actor.ActorLexicon;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Coreference;
import org.entente.actor.EntityType;
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
import org.entente.annotation.Sentence;
import org.entente.annotation.TimeTagger;
import org.entente.annotation.Token;
import org.entente.clause.ClauseFinder;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Pattern;
import org.entente.pattern.PatternLexicon;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * The stage that finds relations: parses the sentences that can hold one, matches the patterns, and
 * adds status, speaker, date and place. Thread-safe.
 */
public final class RelationExtractor {
  /** Longer sentences are lists or noise; the parser cannot read them. */
  private static final int LONGEST_SENTENCE = 120;

  /** Roles of a party that stands over against those of a collective subject. */
  private static final Set<String> OTHER_PARTY_ROLES =
      Set.of(Role.OBJECT, "P:with", "P:against", "P:to", "P:for");

  /** How much less sure a speech act is than its content. */
  private static final double BY_CONTENT = 0.1;

  private static final double ONE_WORD = 0.82;
  private static final double SEVERAL_WORDS = 0.92;
  private static final double LEAST = 0.1;

  /** With 2, an antecedent held for 85 % sure makes a relation 72 % as sure. */
  private static final int RESOLUTION_WEIGHT = 2;

  private final PatternLexicon lexicon;
  private final Parser parser;
  private final ActorLexicon actors;
  private final NominalResolver nominals;
  private final Coreference coreference;
  private final UntaggedNames untagged;
  private final FactualityAnalyzer factuality;
  private final TimeTagger times;
  private final CircumstanceFinder circumstances;
  private final TitleRelations titles;
  private final Namings namings;

  public RelationExtractor(
      PatternLexicon lexicon,
      Parser parser,
      ActorLexicon actors,
      Coreference coreference,
      FactualityLexicon factuality,
      TimeTagger times) {
    this.lexicon = lexicon;
    this.parser = parser;
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
      SentenceMentions mentions = untagged.add(sentence, parsed.get(i).tree(), resolved.get(i));
      RoleGraph graph =
          ClauseFinder.find(parsed.get(i).tree(), n -> mentions.findAt(n).isPresent());
      List<Relation> told = readings.stream().flatMap(r -> r.relations().stream()).toList();
      List<Relation> found =
          extract(days, sentence, mentions, graph, told).stream()
              .map(r -> quotations.attribute(number, r))
              .toList();
      readings.add(new Reading(sentence, mentions, graph, found));
    }
    return readings;
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

  private List<Relation> extract(
      Chronology days,
      Sentence sentence,
      SentenceMentions mentions,
      RoleGraph graph,
      List<Relation> told) {
    SlotFillers fillers = new SlotFillers(sentence, graph, mentions, lexicon.reciprocalNouns());
    List<Pattern.Match> matches =
        best(
            lexicon.match(graph, fillers::isFilled, fillers::isPlural).stream()
                .filter(m -> isMeant(m, graph, fillers))
                .toList());
    Map<String, List<Pattern.Match>> groups = new LinkedHashMap<>();
    for (Pattern.Match match : matches) {
      String side =
          match.pattern().isCollective() && match.pattern().symmetric() ? "" : ":" + match.source();
      groups
          .computeIfAbsent(
              match.pattern().relation().name() + "@" + match.anchor() + side,
              k -> new ArrayList<>())
          .add(match);
    }
    List<Relation> relations = new ArrayList<>();
    List<Relation> spoken = new ArrayList<>();
    for (List<Pattern.Match> group : groups.values()) {
      Factuality factual = factuality.analyze(graph, group.get(0));
      Optional<Relation> relation =
          relation(days, sentence, mentions, graph, fillers, towardsActors(group, fillers), factual)
              .map(r -> isDefinite(graph, group.get(0)) ? dated(r, told) : r);
      relation.ifPresent(relations::add);
      for (Factuality.SpeechAct act : factual.speechActs()) {
        relation.flatMap(r -> speechAct(sentence, graph, fillers, r, act)).ifPresent(spoken::add);
      }
    }
    spoken.stream()
        .filter(s -> relations.stream().noneMatch(r -> tellsToo(r, s)))
        .forEach(relations::add);
    return withoutRepeats(relations);
  }

  /**
   * What it is between two parties that one asks for an act of the other, or refuses or threatens
   * an act towards him: "urged Turkey to attack Syria", "refused to meet Putin".
   */
  private Optional<Relation> speechAct(
      Sentence sentence,
      RoleGraph graph,
      SlotFillers fillers,
      Relation content,
      Factuality.SpeechAct act) {
    Optional<RelationType> type =
        lexicon.relations().stream().filter(r -> r.name().equals(act.relation())).findFirst();
    Optional<Participant> speaker =
        graph
            .findDependent(act.word(), Role.SUBJECT)
            .or(() -> graph.findDependent(act.word(), Role.POSSESSOR))
            .flatMap(node -> speaker(sentence, graph, fillers, node));
    // Who refuses to condemn somebody rejects nobody.
    boolean spared = content.type().isHostile() && act.relation().equals("rejects");
    if (type.isEmpty() || speaker.isEmpty() || spared) {
      return Optional.empty();
    }
    List<Participant> others = addressees(content, speaker.get());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Factuality told = factuality.analyze(graph, act);
    return Optional.of(
        new Relation(
            type.get(),
            List.of(speaker.get()),
            others,
            told.status(),
            told.negated(),
            told.source().flatMap(s -> speaker(sentence, graph, fillers, s)),
            Optional.empty(),
            Optional.empty(),
            sentence.index(),
            trigger(sentence, graph, act.word()),
            Math.max(LEAST, content.confidence() - BY_CONTENT),
            type.get().name() + ": of " + content.rule()));
  }

  private static boolean tellsToo(Relation relation, Relation spoken) {
    return relation.type().equals(spoken.type())
        && paths(relation.sources()).equals(paths(spoken.sources()))
        && paths(relation.targets()).stream().anyMatch(paths(spoken.targets())::contains);
  }

  /** Of a deed of the speaker's own, to whom he would do it; otherwise whom he asks to do it. */
  private static List<Participant> addressees(Relation content, Participant speaker) {
    String path = speaker.entity().path();
    boolean own = content.sources().stream().anyMatch(p -> p.entity().path().equals(path));
    if (!own && content.status() != Status.REQUESTED) {
      return List.of();
    }
    List<Participant> others =
        own && !content.targets().isEmpty() ? content.targets() : content.sources();
    return others.stream().filter(p -> !p.entity().path().equals(path)).toList();
  }

  /** "The meeting between A and B" is one that was told of before. */
  private static boolean isDefinite(RoleGraph graph, Pattern.Match match) {
    return graph.wordClass(match.anchor()) == WordClass.NOUN
        && graph.dependents(match.anchor(), Role.MODIFIER).stream()
            .anyMatch(d -> graph.lemma(d).equals("the"));
  }

  private static Relation dated(Relation relation, List<Relation> told) {
    if (relation.date().isPresent()) {
      return relation;
    }
    return told.stream()
        .filter(t -> t.type().equals(relation.type()) && t.states().equals(relation.states()))
        .flatMap(t -> t.date().stream())
        .reduce((earlier, later) -> later)
        .map(relation::on)
        .orElse(relation);
  }

  /** "met to discuss" tells one meeting, by two words. */
  private static List<Relation> withoutRepeats(List<Relation> relations) {
    Map<String, Relation> told = new LinkedHashMap<>();
    for (Relation relation : relations) {
      String parties =
          relation.type().symmetric()
              ? paths(
                      Stream.concat(relation.sources().stream(), relation.targets().stream())
                          .toList())
                  .toString()
              : paths(relation.sources()) + ">" + paths(relation.targets());
      told.putIfAbsent(
          relation.type().name()
              + parties
              + relation.status()
              + relation.negated()
              + relation.date(),
          relation);
    }
    List<Relation> all = List.copyOf(told.values());
    return all.stream().filter(r -> all.stream().noneMatch(o -> tellsOfItsOrgan(o, r))).toList();
  }

  /** "Russia completed the withdrawal of its forces": the forces' leaving is Russia's. */
  private static boolean tellsOfItsOrgan(Relation owner, Relation organ) {
    return owner.type().equals(organ.type())
        && owner.status() == organ.status()
        && owner.negated() == organ.negated()
        && paths(owner.targets()).equals(paths(organ.targets()))
        && !paths(owner.sources()).equals(paths(organ.sources()))
        && organ.sources().stream()
            .allMatch(
                p -> p.entity().represents().filter(paths(owner.sources())::contains).isPresent());
  }

  private static List<String> paths(List<Participant> participants) {
    return participants.stream().map(p -> p.entity().path()).sorted().toList();
  }

  /**
   * Whether the slots can be filled as the relation asks, and "A and B met C" is not read as "A and
   * B met".
   */
  private static boolean isMeant(Pattern.Match match, RoleGraph graph, SlotFillers fillers) {
    RelationType type = match.pattern().relation();
    if (sources(type, match, fillers).isEmpty() || targets(type, match, fillers).isEmpty()) {
      return false;
    }
    if (isOwnerOfNamed(match.source(), match, graph, fillers)
        || isOwnerOfNamed(match.target(), match, graph, fillers)) {
      return false;
    }
    // "joined B in condemning it" makes nobody a member of B.
    boolean inActing =
        type.ploverType().isEmpty()
            && graph.findDependent(match.anchor(), Role.ADVERBIAL_CLAUSE + ":in").isPresent();
    if (inActing) {
      return false;
    }
    if (!match.pattern().isCollective()) {
      return true;
    }
    return graph.from(match.anchor()).stream()
        .filter(e -> OTHER_PARTY_ROLES.contains(e.role()))
        .noneMatch(
            e ->
                fillers.isFilled(e.dependent())
                    && e.dependent() != match.source()
                    && e.dependent() != match.target()
                    && isActorAt(fillers, e.dependent()));
  }

  /**
   * Whether this slot only owns what goes by its own name: who praises "Hungary's rival Romania"
   * praises nobody but Romania.
   */
  private static boolean isOwnerOfNamed(
      int slot, Pattern.Match match, RoleGraph graph, SlotFillers fillers) {
    return graph.to(slot).stream()
        .filter(e -> e.role().equals(Role.POSSESSOR) && !e.inferred())
        .filter(e -> !match.words().contains(e.head()))
        .anyMatch(e -> fillers.isNamed(e.head()));
  }

  private static boolean isActorAt(SlotFillers fillers, int node) {
    return fillers
        .find(node)
        .filter(f -> !f.byOwner() && !f.mention().entities().isEmpty())
        .isPresent();
  }

  private static List<Participant> sources(
      RelationType type, Pattern.Match match, SlotFillers fillers) {
    return type.mayStartAtOwner() || !isByOwner(fillers, match.source())
        ? fillers.participants(match.source(), type.sources(), false)
        : List.of();
  }

  private static List<Participant> targets(
      RelationType type, Pattern.Match match, SlotFillers fillers) {
    return type.mayEndAtOwner() || !isByOwner(fillers, match.target())
        ? fillers.participants(match.target(), type.targets(), type.isTowardsPlace())
        : List.of();
  }

  /**
   * Of matches that share a word and the parties, the one that fixes most words; of several, the
   * one that has most of them from its example, and then that of the relation that stands first in
   * the lexicon.
   */
  private static List<Pattern.Match> best(List<Pattern.Match> matches) {
    List<Pattern.Match> sorted = new ArrayList<>(matches);
    sorted.sort(
        Comparator.comparingInt((Pattern.Match m) -> -m.words().size())
            .thenComparingInt(Pattern.Match::substituted)
            .thenComparingInt(Pattern.Match::anchor));
    List<Pattern.Match> kept = new ArrayList<>();
    for (Pattern.Match match : sorted) {
      if (kept.stream().noneMatch(k -> isSameEvent(k, match))) {
        kept.add(match);
      }
    }
    kept.sort(
        Comparator.comparingInt(Pattern.Match::anchor)
            .thenComparingInt(Pattern.Match::source)
            .thenComparingInt(Pattern.Match::target));
    return kept;
  }

  private static boolean isSameEvent(Pattern.Match one, Pattern.Match other) {
    boolean parties =
        (one.source() == other.source() && one.target() == other.target())
            || (one.source() == other.target()
                && one.target() == other.source()
                && !isMutual(one, other));
    return parties && one.words().stream().anyMatch(other.words()::contains);
  }

  /** "A and B accused each other" is told of A and of B. */
  private static boolean isMutual(Pattern.Match one, Pattern.Match other) {
    return one.pattern().equals(other.pattern())
        && !one.pattern().symmetric()
        && !one.pattern().isCollective();
  }

  private Optional<Relation> relation(
      Chronology days,
      Sentence sentence,
      SentenceMentions mentions,
      RoleGraph graph,
      SlotFillers fillers,
      List<Pattern.Match> group,
      Factuality told) {
    Pattern.Match first = group.get(0);
    RelationType type = first.pattern().relation();
    Set<Participant> sources = new LinkedHashSet<>();
    Set<Participant> targets = new LinkedHashSet<>();
    Set<Integer> slots = new LinkedHashSet<>();
    for (Pattern.Match match : group) {
      sources.addAll(sources(type, match, fillers));
      targets.addAll(targets(type, match, fillers));
      slots.add(match.source());
      slots.add(match.target());
    }
    boolean collective = first.pattern().isCollective() && type.symmetric();
    if (collective) {
      sources.addAll(targets);
      targets.clear();
    }
    if (!collective && first.source() == first.target()) {
      // "both armies clashed": the one with the other
      sources.stream().findFirst().ifPresent(one -> sources.retainAll(Set.of(one)));
    }
    List<Participant> from = distinct(sources);
    List<Participant> to =
        distinct(targets).stream()
            .filter(t -> Namings.isNaming(type) || from.stream().noneMatch(s -> isSame(s, t)))
            .toList();
    if (collective ? from.size() < 2 : to.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> event = CircumstanceFinder.eventWords(graph, first.words());
    Optional<EventDate> date = circumstances.findDate(days, sentence, graph, event, told.status());
    Optional<Participant> place =
        circumstances.findPlace(
            sentence, graph, mentions, event, slots, n -> isByOwner(fillers, n));
    return Optional.of(
        new Relation(
            type,
            from,
            to,
            told.status(),
            told.negated(),
            told.source().flatMap(s -> speaker(sentence, graph, fillers, s)),
            date,
            place,
            sentence.index(),
            trigger(sentence, graph, first.anchor()),
            confidence(fillers, slots, first),
            first.pattern().rule()));
  }

  /**
   * "killed Turkish soldiers in Idlib" is towards the soldiers; where it was is not whom it met.
   */
  private static List<Pattern.Match> towardsActors(List<Pattern.Match> group, SlotFillers fillers) {
    List<Pattern.Match> towards =
        group.stream()
            .filter(
                m ->
                    m.pattern().relation().ploverType().isEmpty()
                        || targets(m.pattern().relation(), m, fillers).stream()
                            .anyMatch(p -> p.entity().type() != EntityType.PLACE))
            .toList();
    return towards.isEmpty() ? group : towards;
  }

  private static boolean isByOwner(SlotFillers fillers, int node) {
    return fillers.find(node).filter(SlotFillers.Filler::byOwner).isPresent();
  }

  /** "Saudi-led forces" are named as Saudi Arabia's; that it leads them says no more. */
  private static boolean isSame(Participant source, Participant target) {
    return source.entity().path().equals(target.entity().path())
        || (target.entity().represents().filter(source.entity().path()::equals).isPresent()
            && target.span().contains(source.span()));
  }

  private static List<Participant> distinct(Set<Participant> participants) {
    Map<String, Participant> byPath = new LinkedHashMap<>();
    participants.stream()
        .filter(p -> participants.stream().noneMatch(whole -> isOwnerWithin(p, whole)))
        .forEach(p -> byPath.putIfAbsent(p.entity().path(), p));
    return List.copyOf(byPath.values());
  }

  /** "Ugandan rebels" are not Uganda, while Ugandan troops act for it. */
  private static boolean isOwnerWithin(Participant owner, Participant whole) {
    return !whole.span().equals(owner.span())
        && whole.span().contains(owner.span())
        && whole.entity().represents().isEmpty()
        && whole.entity().country().filter(owner.entity().path()::equals).isPresent();
  }

  /** Who speaks: the subject of the saying, or whose statement or spokesman it is. */
  private static Optional<Participant> speaker(
      Sentence sentence, RoleGraph graph, SlotFillers fillers, int node) {
    Optional<SlotFillers.Filler> filler = fillers.find(node);
    for (String role : List.of("P:from", "P:by", "P:of", "P:for")) {
      filler = filler.isPresent() ? filler : graph.findDependent(node, role).flatMap(fillers::find);
    }
    return filler
        .filter(f -> !f.mention().entities().isEmpty())
        .map(f -> Participant.of(f.mention().entities().get(0), sentence, f.mention()));
  }

  private static Span trigger(Sentence sentence, RoleGraph graph, int node) {
    DependencyTree.Node anchor = graph.tree().nodes().get(node);
    return sentence.spanOf(anchor.first(), anchor.end());
  }

  /**
   * About how many of a hundred such findings are right, as measured on articles and sentences with
   * gold: several fixed words leave less room than one, and somebody taken up by a pronoun or noun
   * is wrong far more often than the antecedent alone would be, as hard sentences have more of
   * them.
   */
  private static double confidence(SlotFillers fillers, Set<Integer> slots, Pattern.Match match) {
    double confidence = match.words().size() > 1 ? SEVERAL_WORDS : ONE_WORD;
    for (int slot : slots) {
      double certainty = fillers.find(slot).orElseThrow().mention().resolution().certainty();
      confidence *= Math.pow(certainty, RESOLUTION_WEIGHT);
    }
    return Math.max(LEAST, confidence);
  }
}
