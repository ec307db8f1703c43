package org.entente.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.NounFeatures;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Resolves pronouns and definite nouns by rules, in the tradition of Hobbs (1978) and Lappin and
 * Leass (1994): from the pronoun's clause up to the sentence, then back by sentences, foreground
 * first; what does not agree in number, kind and gender is passed over, and a thing in the
 * foreground that agrees ends the search, since the pronoun may well mean that. Speakers of
 * quotations are "we" and "I". When in doubt, no link. Thread-safe.
 */
public final class RuleCoreference implements Coreference {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "add",
          "announce",
          "warn",
          "tell",
          "state",
          "declare",
          "claim",
          "note",
          "vow",
          "insist",
          "accuse",
          "call",
          "urge",
          "demand",
          "deny");
  private static final Set<String> WEATHER =
      Set.of("rain", "snow", "seem", "appear", "take", "emerge", "turn");

  private static final Set<String> ORDINALS =
      Set.of("first", "second", "third", "fourth", "fifth", "last", "latest", "only", "time");

  private static final double LEAST_SURE = 0.3;

  private final ActorLexicon lexicon;
  private final NominalResolver nominals;
  private final NounPhrases phrases;

  public RuleCoreference(ActorLexicon lexicon, NounFeatures features) {
    this.lexicon = lexicon;
    this.nominals = new NominalResolver(lexicon);
    this.phrases = new NounPhrases(lexicon, features);
  }

  @Override
  public List<SentenceMentions> resolve(
      AnnotatedArticle article, List<ParsedSentence> sentences, OfficeHolders holders) {
    return new Reading(sentences, holders).resolve();
  }

  /**
   * Whether a sentence without names may tell of actors named before: it has a pronoun, or a noun
   * that takes up what was named.
   */
  @Override
  public boolean mayResolve(Sentence sentence) {
    String before = "";
    for (Token token : sentence.tokens()) {
      String word = token.text().toLowerCase(Locale.ROOT);
      boolean definite = before.equals("the") || before.equals("both") || before.equals("two");
      boolean government =
          lexicon
              .agents()
              .find(word)
              .filter(a -> a.type() == EntityType.GOVERNMENT_BODY)
              .isPresent(); // "Regime forces"
      if (Pronoun.find(word).isPresent()
          || government
          || (definite
              && (lexicon.anaphors().find(word).isPresent()
                  || lexicon.roles().find(word).isPresent()
                  || lexicon.agents().find(word).isPresent()
                  || DefiniteNouns.isParty(word)))) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** The work on one article. */
  private final class Reading {
    private final List<ParsedSentence> sentences;
    private final OfficeHolders holders;
    private final DefiniteNouns definites;
    private final QuotedSpeech speech;
    private final List<Map<Integer, Mention>> mentions = new ArrayList<>();

    /** The phrases of the sentences before, the last one first. */
    private final List<List<Referent>> before = new ArrayList<>();

    /** The phrases of the sentence at hand. */
    private List<Referent> here = List.of();

    Reading(List<ParsedSentence> sentences, OfficeHolders holders) {
      this.sentences = sentences;
      this.holders = holders;
      this.definites = new DefiniteNouns(lexicon, holders);
      this.speech = new QuotedSpeech(sentences);
      sentences.forEach(s -> mentions.add(new TreeMap<>(s.mentions().byNode())));
    }

    List<SentenceMentions> resolve() {
      for (int number = 0; number < sentences.size(); number++) {
        Clauses clauses = new Clauses(sentences.get(number).tree());
        resolve(number, clauses);
        before.add(0, here);
      }
      return mentions.stream().map(SentenceMentions::new).toList();
    }

    private int index(int number) {
      return sentences.get(number).sentence().index();
    }

    /** Words in quotations last, as their speaker may be a pronoun himself. */
    private void resolve(int number, Clauses clauses) {
      here = phrases.find(index(number), clauses, mentions.get(number));
      DependencyTree tree = clauses.tree();
      for (boolean quoted : new boolean[] {false, true}) {
        for (int node = 0; node < tree.nodes().size(); node++) {
          if (speech.isQuoted(number, tree.nodes().get(node)) == quoted) {
            int word = node;
            resolve(number, clauses, node)
                .ifPresent(
                    m -> {
                      mentions.get(number).put(word, m);
                      here = phrases.find(index(number), clauses, mentions.get(number));
                    });
          }
        }
      }
    }

    private Optional<Mention> resolve(int number, Clauses clauses, int node) {
      String tag = clauses.tree().nodes().get(node).tag();
      Mention known = mentions.get(number).get(node);
      if (known != null) {
        return known.form() == Mention.Form.NOMINAL
            ? known.findSingle().flatMap(e -> named(number, clauses, node, e))
            : Optional.empty();
      }
      if (tag.startsWith("PRP")) {
        return pronoun(number, clauses, node);
      }
      if (tag.startsWith("W")) {
        return relative(number, clauses, node);
      }
      return tag.startsWith("N") || tag.equals("DT") || tag.equals("CD")
          ? noun(number, clauses, node)
          : Optional.empty();
    }

    private Optional<Mention> named(int number, Clauses clauses, int node, Entity unnamed) {
      return definites
          .named(clauses, node, index(number), unnamed, here, before)
          .map(a -> nominal(number, node, a));
    }

    /** "who" and "which" are the noun before them. */
    private Optional<Mention> relative(int number, Clauses clauses, int node) {
      return clauses.tree().edges().stream()
          .filter(e -> e.relation().equals("ref") && e.dependent() == node)
          .map(e -> mentions.get(number).get(e.governor()))
          .filter(m -> m != null && !m.entities().isEmpty())
          .findFirst()
          .map(m -> pronoun(number, node, m.entities(), "head of the relative clause", 0.95));
    }

    private Optional<Mention> noun(int number, Clauses clauses, int node) {
      Optional<Mention> owned =
          nominals.resolveOwned(index(number), clauses, node, mentions.get(number), holders);
      if (owned.isPresent()) {
        return owned;
      }
      return definites
          .find(clauses, node, index(number), here, before)
          .map(a -> nominal(number, node, a));
    }

    private Mention nominal(int number, int node, DefiniteNouns.Antecedent antecedent) {
      return new Mention(
          index(number),
          NounPhrase.start(sentences.get(number).tree(), node),
          word(number, node).end(),
          antecedent.entities(),
          antecedent.place(),
          antecedent.place().isPresent() ? Mention.Form.METONYM : Mention.Form.NOMINAL,
          Optional.empty(),
          new Resolution(
              antecedent.way(), Math.max(LEAST_SURE, 0.85 - 0.1 * antecedent.distance())));
    }

    private Mention pronoun(
        int number, int node, List<Entity> entities, String way, double certainty) {
      DependencyTree.Node word = word(number, node);
      return Mention.of(
          index(number),
          word.first(),
          word.end(),
          entities,
          Mention.Form.PRONOUN,
          new Resolution(way, Math.max(LEAST_SURE, certainty)));
    }

    private Optional<Mention> pronoun(int number, Clauses clauses, int node) {
      Optional<Pronoun> kind = Pronoun.find(clauses.tree().nodes().get(node).form());
      if (kind.isEmpty() || isEmpty(clauses, node, kind.get())) {
        return Optional.empty();
      }
      if (kind.get() == Pronoun.SPEAKER) {
        return speech
            .findSpeaker(number, node, mentions)
            .map(m -> pronoun(number, node, m.entities(), "speaker of the quotation", 0.85));
      }
      boolean says =
          clauses.isSubject(node)
              && SAYING.contains(clauses.tree().nodes().get(clauses.governor(node)).lemma());
      if (kind.get() == Pronoun.THEY && says && isGeneric(clauses, node)) {
        return Optional.empty();
      }
      Set<String> speakers = new HashSet<>();
      speech
          .findSpeaker(number, node, mentions)
          .ifPresent(m -> m.entities().forEach(e -> speakers.add(e.path())));
      AntecedentSearch search =
          new AntecedentSearch(kind.get(), clauses, node, here, says, speakers);
      Optional<AntecedentSearch.Found> inSentence = search.inClauses();
      if (inSentence.isEmpty() && !search.ended()) {
        Optional<Mention> speaker =
            says ? formerSpeaker(number, node, kind.get()) : Optional.empty();
        if (speaker.isPresent()) {
          return speaker;
        }
        // "'We met Haftar,' he said": he is somebody outside of his words.
        boolean ofSpeech =
            says && quotesBefore(number, node) && !speech.isQuoted(number, word(number, node));
        inSentence = ofSpeech ? Optional.empty() : search.besides();
      }
      Optional<Mention> found =
          inSentence.map(
              f -> pronoun(number, node, f.referent().entities(), f.way(), f.certainty()));
      return found.isPresent() || search.ended()
          ? found
          : inEarlier(number, clauses, node, kind.get(), search);
    }

    private DependencyTree.Node word(int number, int node) {
      return sentences.get(number).tree().nodes().get(node);
    }

    private boolean quotesBefore(int number, int node) {
      return sentences.get(number).tree().nodes().subList(0, node).stream()
          .anyMatch(n -> speech.isQuoted(number, n));
    }

    /** "... the ministry said. It added": who spoke goes on speaking. */
    private Optional<Mention> formerSpeaker(int number, int node, Pronoun kind) {
      if (number == 0 || index(number) - index(number - 1) > 2) {
        return Optional.empty();
      }
      return speech
          .speaker(number - 1, mentions.get(number - 1))
          .filter(m -> fits(kind, m))
          .map(m -> pronoun(number, node, m.entities(), "speaker of the sentence before", 0.8));
    }

    private Optional<Mention> inEarlier(
        int number, Clauses clauses, int node, Pronoun kind, AntecedentSearch search) {
      boolean quoted = speech.isQuoted(number, clauses.tree().nodes().get(node));
      for (int at = number - 1; at >= 0 && !search.ended(); at--) {
        List<Referent> told = before.get(number - 1 - at);
        int distance = index(number) - index(at);
        // Between them a sentence that tells of other things, and was not parsed.
        boolean apart = distance > number - at && !kind.isPersonal();
        if (apart || distance > (kind.isPersonal() ? 4 : 2)) {
          break;
        }
        Optional<Referent> referent =
            quoted
                ? search.inEarlier(quoted(at, told))
                : Optional.empty(); // "He" of the same speech
        referent = referent.isPresent() ? referent : search.inEarlier(told);
        if (referent.isPresent()) {
          return referent.map(
              r ->
                  pronoun(
                      number,
                      node,
                      r.entities(),
                      distance == 1 ? "sentence before" : distance + " sentences before",
                      0.8 - 0.12 * distance));
        }
      }
      return Optional.empty();
    }

    private List<Referent> quoted(int number, List<Referent> told) {
      DependencyTree tree = sentences.get(number).tree();
      return told.stream()
          .filter(r -> speech.isQuoted(number, tree.nodes().get(r.node())))
          .toList();
    }
  }

  /** Whether the pronoun may stand for a speaker of this kind. */
  private boolean fits(Pronoun pronoun, Mention speaker) {
    boolean person = speaker.isOne(EntityType.PERSON);
    Optional<Gender> gender = speaker.findSingle().flatMap(lexicon.gazetteer()::findGender);
    return switch (pronoun) {
      case HE -> person && gender.filter(g -> g == Gender.FEMALE).isEmpty();
      case SHE -> person && gender.filter(g -> g == Gender.MALE).isEmpty();
      case IT -> !person && speaker.entities().size() == 1;
      case THEY -> speaker.entities().size() > 1;
      case SPEAKER -> false;
    };
  }

  /** "They say": people in general. */
  private static boolean isGeneric(Clauses clauses, int node) {
    return clauses.tree().nodes().get(clauses.governor(node)).tag().equals("VBP");
  }

  /** "It is clear that", "it took days to": stands for nobody. */
  private static boolean isEmpty(Clauses clauses, int node, Pronoun kind) {
    if (kind != Pronoun.IT) {
      return false;
    }
    if (clauses.relation(node).equals("expl")) {
      return true;
    }
    if (!clauses.isSubject(node)) {
      return false;
    }
    int predicate = clauses.governor(node);
    DependencyTree.Node word = clauses.tree().nodes().get(predicate);
    boolean copula = clauses.from(predicate).stream().anyMatch(e -> e.relation().equals("cop"));
    boolean clause =
        clauses.from(predicate).stream()
            .anyMatch(
                e ->
                    Set.of("ccomp", "xcomp", "csubj", "advcl:to").contains(e.relation())
                        || e.relation().startsWith("acl"));
    boolean passiveSaying =
        clauses.from(predicate).stream().anyMatch(e -> e.relation().equals("aux:pass"))
            && clauses.from(predicate).stream().anyMatch(e -> e.relation().equals("ccomp"));
    boolean ordinal =
        copula
            && clauses.from(predicate).stream()
                .map(e -> clauses.tree().nodes().get(e.dependent()).lemma())
                .anyMatch(ORDINALS::contains);
    return ordinal
        || word.lemma().equals("up")
        || (word.lemma().equals("remain") && clause)
        || WEATHER.contains(word.lemma())
        || passiveSaying
        || (copula && (clause || Set.of("time", "day", "hour").contains(word.lemma())))
        || (word.lemma().equals("make")
            && clauses
                .dependent(predicate, Set.of("obj"))
                .map(o -> clauses.tree().nodes().get(o).lemma())
                .filter("sense"::equals)
                .isPresent());
  }
}
