package org.entente.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Pattern;
import org.entente.pattern.PatternLexicon;
import org.entente.pattern.PoliticalSense;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * What one parse of one sentence tells: matches the patterns on its roles, and adds status,
 * speaker, date and place. Not thread-safe; made anew for each parse.
 */
final class SentenceExtractor {
  /** Who fights with words. */
  private static final Set<EntityType> POLITICIANS =
      Set.of(EntityType.PERSON, EntityType.POLITICAL_PARTY, EntityType.MEDIA_ORGANIZATION);

  /** Whom they do not fight otherwise. */
  private static final Set<EntityType> UNARMED =
      Set.of(
          EntityType.PERSON,
          EntityType.POLITICAL_PARTY,
          EntityType.MEDIA_ORGANIZATION,
          EntityType.INTERNATIONAL_ORGANIZATION,
          EntityType.GOVERNMENT_BODY);

  /** Nor these, if it is somebody in office; others are known to have shot at them. */
  private static final Set<EntityType> UNARMED_TOWARDS_OFFICE =
      Set.of(EntityType.COMPANY, EntityType.NON_GOVERNMENTAL_ORGANIZATION);

  /** How much less sure a speech act is than its content. */
  private static final double BY_CONTENT = 0.1;

  private static final double ONE_WORD = 0.82;
  private static final double SEVERAL_WORDS = 0.92;
  private static final double LEAST = 0.1;

  /** With 2, an antecedent held for 85 % sure makes a relation 72 % as sure. */
  private static final int RESOLUTION_WEIGHT = 2;

  private final PatternLexicon lexicon;
  private final FactualityAnalyzer factuality;
  private final CircumstanceFinder circumstances;
  private final Chronology days;
  private final Sentence sentence;
  private final SentenceMentions mentions;
  private final RoleGraph graph;
  private final SlotFillers fillers;
  private final MatchSelection selection;

  /**
   * @param days dates of the article
   * @param mentions whom the noun phrases of the sentence stand for, by the nodes of its tree
   */
  SentenceExtractor(
      PatternLexicon lexicon,
      FactualityAnalyzer factuality,
      CircumstanceFinder circumstances,
      Chronology days,
      Sentence sentence,
      SentenceMentions mentions,
      RoleGraph graph) {
    this.lexicon = lexicon;
    this.factuality = factuality;
    this.circumstances = circumstances;
    this.days = days;
    this.sentence = sentence;
    this.mentions = mentions;
    this.graph = graph;
    this.fillers = new SlotFillers(sentence, graph, mentions, lexicon.reciprocalNouns());
    this.selection = new MatchSelection(graph, fillers);
  }

  /**
   * What the sentence tells.
   *
   * @param told what the sentences before it tell, of which it may speak again
   */
  List<Relation> relations(List<Relation> told) {
    Map<String, List<Pattern.Match>> groups = new LinkedHashMap<>();
    for (Pattern.Match match : selection.select(lexicon.match(graph, fillers.candidates()))) {
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
          relation(towardsActors(group), factual)
              .map(r -> isDefinite(group.get(0)) ? dated(r, told) : r);
      boolean joint = isJoint(group.get(0));
      relation.stream().flatMap(r -> joint ? Stream.of(r) : r.dyads()).forEach(relations::add);
      for (Factuality.SpeechAct act : factual.speechActs()) {
        relation.flatMap(r -> speechAct(r, act)).ifPresent(spoken::add);
      }
    }
    relations.addAll(new Affiliations(sentence, graph, mentions, lexicon).read());
    spoken.stream()
        .filter(s -> relations.stream().noneMatch(r -> tellsToo(r, s)))
        .forEach(relations::add);
    return withoutRepeats(relations);
  }

  /**
   * What it is between two parties that one asks for an act of the other, or refuses or threatens
   * an act towards him: "urged Turkey to attack Syria", "refused to meet Putin".
   */
  private Optional<Relation> speechAct(Relation content, Factuality.SpeechAct act) {
    Optional<RelationType> type = lexicon.findRelation(act.relation());
    Optional<Participant> speaker =
        graph
            .findDependent(act.word(), Role.SUBJECT)
            .or(() -> graph.findDependent(act.word(), Role.POSSESSOR))
            .flatMap(this::speaker);
    // Who refuses to condemn somebody rejects nobody.
    boolean refused = act.relation().equals("rejects");
    boolean spared = content.type().isHostile() && refused;
    if (type.isEmpty() || speaker.isEmpty() || spared) {
      return Optional.empty();
    }
    List<Participant> others =
        addressees(content, speaker.get()).stream()
            .filter(p -> !refused || p.entity().isActor()) // a town has asked for nothing
            .toList();
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
            told.source().flatMap(this::speaker),
            Optional.empty(),
            Optional.empty(),
            sentence.index(),
            trigger(act.word()),
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

  /** Who meets two, unless "separately", meets them together. */
  private boolean isJoint(Pattern.Match match) {
    return match.pattern().relation().joint()
        && match.words().stream()
            .flatMap(word -> graph.dependents(word, Role.MODIFIER).stream())
            .noneMatch(m -> graph.lemma(m).matches("separate(ly)?"));
  }

  /** "The meeting between A and B" is one that was told of before. */
  private boolean isDefinite(Pattern.Match match) {
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
              ? paths(relation.parties()).toString()
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

  private Optional<Relation> relation(List<Pattern.Match> group, Factuality told) {
    Pattern.Match first = group.get(0);
    RelationType type = first.pattern().relation();
    Set<Participant> sources = new LinkedHashSet<>();
    Set<Participant> targets = new LinkedHashSet<>();
    Set<Integer> slots = new LinkedHashSet<>();
    for (Pattern.Match match : group) {
      sources.addAll(selection.sources(match));
      targets.addAll(selection.targets(match));
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
            .filter(t -> from.stream().noneMatch(s -> isOwnState(type, s, t)))
            .toList();
    if (collective ? from.size() < 2 : to.isEmpty()) {
      return Optional.empty();
    }
    Optional<PoliticalSense> political = politicalSense(first, from, to);
    Optional<RelationType> meant =
        political.isPresent()
            ? political.flatMap(PoliticalSense::relation).flatMap(lexicon::findRelation)
            : Optional.of(type);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> event = CircumstanceFinder.eventWords(graph, first.words());
    Optional<EventDate> date = circumstances.findDate(days, sentence, graph, event, told.status());
    Optional<Participant> place =
        circumstances.findPlace(sentence, graph, mentions, event, slots, selection::isByOwner);
    String rule = first.pattern().rule();
    return Optional.of(
        new Relation(
            meant.get(),
            from,
            to,
            told.status(),
            told.negated(),
            told.source().flatMap(this::speaker),
            date,
            place,
            sentence.index(),
            trigger(first.anchor()),
            confidence(slots, first),
            meant.get().equals(type) ? rule : meant.get().name() + ": of " + rule));
  }

  /** What the words say where both sides are unarmed, if it is something else. */
  private Optional<PoliticalSense> politicalSense(
      Pattern.Match match, List<Participant> from, List<Participant> to) {
    boolean inOffice = from.stream().allMatch(p -> p.entity().represents().isPresent());
    boolean politicians =
        from.stream().allMatch(p -> POLITICIANS.contains(p.entity().type()))
            && to.stream()
                .map(p -> p.entity().type())
                .allMatch(
                    t -> UNARMED.contains(t) || (inOffice && UNARMED_TOWARDS_OFFICE.contains(t)));
    return politicians
        ? match
            .pattern()
            .relation()
            .findPoliticalSense(match.words().stream().map(graph::lemma).toList())
        : Optional.empty();
  }

  /**
   * "killed Turkish soldiers in Idlib" is towards the soldiers; where it was is not whom it met.
   */
  private List<Pattern.Match> towardsActors(List<Pattern.Match> group) {
    List<Pattern.Match> towards =
        group.stream()
            .filter(
                m ->
                    m.pattern().relation().ploverType().isEmpty()
                        || selection.targets(m).stream()
                            .anyMatch(p -> p.entity().type() != EntityType.PLACE))
            .toList();
    return towards.isEmpty() ? group : towards;
  }

  /** "Saudi-led forces" are named as Saudi Arabia's; that it leads them says no more. */
  private static boolean isSame(Participant source, Participant target) {
    return source.entity().path().equals(target.entity().path())
        || (target.entity().represents().filter(source.entity().path()::equals).isPresent()
            && target.span().contains(source.span()));
  }

  /** No state's organ attacks or accuses the state that it acts for. */
  private static boolean isOwnState(RelationType type, Participant source, Participant target) {
    return type.isAgainstOthers()
        && source.entity().represents().filter(target.entity().path()::equals).isPresent();
  }

  private static List<Participant> distinct(Set<Participant> participants) {
    Map<String, Participant> byPath = new LinkedHashMap<>();
    participants.stream()
        .filter(p -> participants.stream().noneMatch(whole -> isOwnerWithin(p, whole)))
        .forEach(p -> byPath.putIfAbsent(p.entity().path(), p));
    return List.copyOf(byPath.values());
  }

  /**
   * "Ugandan rebels" are not Uganda, and who accuses its government need not accuse it as well; but
   * it is Uganda that loses its troops.
   */
  private static boolean isOwnerWithin(Participant owner, Participant whole) {
    Entity entity = whole.entity();
    Optional<String> state =
        entity.represents().isEmpty()
            ? entity.country()
            : entity.represents().filter(r -> entity.type() == EntityType.GOVERNMENT_BODY);
    return state.filter(owner.entity().path()::equals).isPresent()
        && !whole.span().equals(owner.span())
        && whole.span().contains(owner.span());
  }

  /** Who speaks: the subject of the saying, or whose statement or spokesman it is. */
  private Optional<Participant> speaker(int node) {
    Optional<SlotFillers.Filler> filler = fillers.find(node);
    for (String role : List.of("P:from", "P:by", "P:of", "P:for")) {
      filler = filler.isPresent() ? filler : graph.findDependent(node, role).flatMap(fillers::find);
    }
    return filler
        .filter(f -> !f.mention().entities().isEmpty())
        .map(f -> Participant.of(f.mention().entities().get(0), sentence, f.mention()));
  }

  private Span trigger(int node) {
    DependencyTree.Node anchor = graph.tree().nodes().get(node);
    return sentence.spanOf(anchor.first(), anchor.end());
  }

  /**
   * About how many of a hundred such findings are right, as measured on articles and sentences with
   * gold: several fixed words leave less room than one, and somebody taken up by a pronoun or noun
   * is wrong far more often than the antecedent alone would be, as hard sentences have more of
   * them.
   */
  private double confidence(Set<Integer> slots, Pattern.Match match) {
    double confidence = match.words().size() > 1 ? SEVERAL_WORDS : ONE_WORD;
    for (int slot : slots) {
      double certainty = fillers.find(slot).orElseThrow().mention().resolution().certainty();
      confidence *= Math.pow(certainty, RESOLUTION_WEIGHT);
    }
    return Math.max(LEAST, confidence);
  }
}
