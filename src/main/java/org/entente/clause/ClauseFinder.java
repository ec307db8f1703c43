package org.entente.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.SpeechVerbs;
import org.entente.clause.RoleGraph.RoleEdge;

/** Reads the role graph off a sentence's dependencies. Stateless. */
public final class ClauseFinder {
  private static final String BETWEEN = "P:between";

  private ClauseFinder() {}

  /**
   * Reads the roles of a sentence.
   *
   * @param isName whether the node is an actor's name or adjective, which before a noun tells whose
   *     it is
   */
  public static RoleGraph find(DependencyTree tree, IntPredicate isName) {
    Reading reading = new Reading(tree, isName);
    reading.addDirectRoles();
    reading.negateVerbs();
    reading.addReciprocals();
    reading.addPairs();
    reading.addNamed();
    reading.addApposed();
    reading.addParticiples();
    reading.addMeasured();
    reading.addBegun();
    reading.addCarried();
    reading.addIncluded();
    for (int pass = 0; pass < 3; pass++) {
      reading.addInferredSubjects();
    }
    reading.addSingled();
    reading.addSupported();
    reading.addHelped();
    return new RoleGraph(tree, List.copyOf(reading.edges));
  }

  /** The work on one sentence. */
  private static final class Reading {
    private final DependencyTree tree;
    private final IntPredicate isName;
    private final Set<RoleEdge> edges = new LinkedHashSet<>();
    private final Map<Integer, Integer> infinitives;

    Reading(DependencyTree tree, IntPredicate isName) {
      this.tree = tree;
      this.isName = isName;
      this.infinitives = infinitivesOfNouns();
    }

    void addDirectRoles() {
      for (DependencyTree.Edge edge : tree.edges()) {
        String relation = edge.relation();
        int colon = relation.indexOf(':');
        String kind = colon < 0 ? relation : relation.substring(0, colon);
        String subtype = colon < 0 ? "" : relation.substring(colon + 1);
        if (subtype.contains("xsubj")) {
          continue; // worked out below, chains and passives included
        }
        if (infinitives.containsKey(edge.governor()) && kind.equals("nsubj")) {
          edges.add(new RoleEdge(edge.dependent(), Role.NOUN_CLAUSE, edge.governor(), false));
          continue;
        }
        int dependent = infinitives.getOrDefault(edge.dependent(), edge.dependent());
        if (dependent != edge.governor() && !isParted(edge)) {
          String role = role(edge, kind, subtype);
          boolean moved = dependent != edge.dependent() && role.equals(Role.COMPLEMENT);
          edges.add(new RoleEdge(head(edge), moved ? Role.OBJECT : role, dependent, false));
          if (relation.equals("nsubj:pass") && governs(edge.governor(), "obj")) {
            // "B was given a loan" is "gave B a loan".
            edges.add(new RoleEdge(head(edge), Role.INDIRECT_OBJECT, dependent, false));
          }
          if (role.equals(Role.POSSESSOR)
              && tree.nodes().get(dependent).form().equalsIgnoreCase("their")) {
            // "Their talks" are talks between them.
            edges.add(new RoleEdge(head(edge), BETWEEN, dependent, true));
          }
        }
      }
    }

    /** "A denied it; B attacked C": neither clause has a say in the other. */
    private boolean isParted(DependencyTree.Edge edge) {
      return edge.relation().equals("parataxis")
          && tree.holds(
              ";",
              Math.min(edge.governor(), edge.dependent()),
              Math.max(edge.governor(), edge.dependent()));
    }

    /** "Neither A nor B attacked C": the words stand with the names and deny the verb. */
    void negateVerbs() {
      for (RoleEdge negation : List.copyOf(edges)) {
        if (!negation.role().equals(Role.NEGATION) || !isNeitherNor(negation)) {
          continue;
        }
        edges.remove(negation);
        for (RoleEdge edge : List.copyOf(edges)) {
          if (edge.dependent() == negation.head() && isVerb(edge.head())) {
            edges.add(new RoleEdge(edge.head(), Role.NEGATION, negation.dependent(), false));
          }
        }
      }
    }

    /** "A and B accused each other": each is done to what each does. */
    void addReciprocals() {
      for (RoleEdge edge : List.copyOf(edges)) {
        List<Integer> doers =
            isReciprocal(edge.dependent()) ? with(edge.head(), Role.SUBJECT) : List.of();
        if (doers.size() > 1) {
          doers.forEach(d -> edges.add(new RoleEdge(edge.head(), edge.role(), d, true)));
        }
      }
    }

    /** "each other", "one another". */
    private boolean isReciprocal(int node) {
      return node > 0
          && switch (tree.nodes().get(node - 1).lemma()) {
            case "each" -> tree.nodes().get(node).lemma().equals("other");
            case "one" -> tree.nodes().get(node).lemma().equals("another");
            default -> false;
          };
    }

    /** "US-China talks" are talks between the two, and an "American-British raid" is of both. */
    void addPairs() {
      for (RoleEdge pair : List.copyOf(edges)) {
        int second = pair.head();
        int first = pair.dependent();
        boolean hyphened =
            pair.role().equals(Role.POSSESSOR)
                && first == second - 2
                && tree.nodes().get(first + 1).form().matches("[-–]")
                && isName.test(first)
                && isName.test(second);
        Optional<RoleEdge> owned =
            hyphened
                ? edges.stream()
                    .filter(e -> e.dependent() == second && e.role().equals(Role.POSSESSOR))
                    .findFirst()
                : Optional.empty();
        if (owned.isPresent()) {
          int noun = owned.get().head();
          edges.remove(pair);
          edges.add(new RoleEdge(noun, Role.POSSESSOR, first, false));
          edges.add(new RoleEdge(noun, BETWEEN, first, true));
          edges.add(new RoleEdge(noun, BETWEEN, second, true));
        }
      }
    }

    /** "Kremlin critic Adam Rowe" is the Kremlin's critic. */
    void addNamed() {
      for (RoleEdge edge : List.copyOf(edges)) {
        int name = edge.head();
        int noun = edge.dependent();
        boolean beside =
            (edge.role().equals(Role.COMPOUND) || edge.role().equals(Role.POSSESSOR))
                && noun == name - 1
                && isName.test(name)
                && tree.nodes().get(noun).tag().matches("NNS?");
        if (beside && has(noun, Role.POSSESSOR)) {
          edges.remove(edge);
          edges.add(new RoleEdge(noun, Role.SUBJECT, name, true));
        }
        boolean apposed =
            edge.role().equals(Role.APPOSITION)
                && noun == name + 1
                && isName.test(noun)
                && tree.nodes().get(name).tag().matches("NNS?");
        if (apposed && has(name, Role.POSSESSOR)) {
          edges.add(new RoleEdge(name, Role.SUBJECT, noun, true));
        }
      }
    }

    /** "Two senators, A and B, left": each of those named does what the senators do. */
    void addApposed() {
      for (RoleEdge edge : List.copyOf(edges)) {
        if (isNamedSingly(edge)) {
          addRolesOf(edge.head(), edge.dependent());
        }
      }
    }

    private boolean isNamedSingly(RoleEdge edge) {
      String tag = tree.nodes().get(edge.head()).tag();
      return edge.role().equals(Role.APPOSITION)
          && edge.dependent() > edge.head()
          && isName.test(edge.dependent())
          && tree.nodes().get(edge.dependent()).tag().startsWith("NNP")
          && (tag.equals("NNS") || (tag.matches("NN|CD") && !isName.test(edge.head())));
    }

    /** Of "nor" nothing is left to deny once "neither" has. */
    private boolean isNeitherNor(RoleEdge negation) {
      String word = tree.nodes().get(negation.dependent()).lemma();
      return WordClass.of(tree.nodes().get(negation.head()).tag()) == WordClass.NOUN
          && (word.equals("neither") || word.equals("nor"));
    }

    private boolean isVerb(int node) {
      return WordClass.of(tree.nodes().get(node).tag()) == WordClass.VERB;
    }

    /**
     * "The plan to attack was dropped": no infinitive has a subject, so the word before it is the
     * noun that it explains, and what governs it governs the noun.
     */
    private Map<Integer, Integer> infinitivesOfNouns() {
      Map<Integer, Integer> nouns = new HashMap<>();
      for (DependencyTree.Edge edge : tree.edges()) {
        int verb = edge.governor();
        int noun = edge.dependent();
        boolean infinitive =
            verb == noun + 2
                && tree.nodes().get(noun + 1).form().equals("to")
                && tree.nodes().get(verb).tag().equals("VB");
        if (infinitive
            && isSubject(edge)
            && WordClass.of(tree.nodes().get(noun).tag()) == WordClass.NOUN
            && tree.edges().stream()
                .anyMatch(e -> e.dependent() == verb && (isSubject(e) || isObjectClause(e, noun)))
            && !isMarked(verb, "for")) {
          nouns.put(verb, noun);
        }
      }
      return nouns;
    }

    /** "rejected its demand to leave", but not "wants Turkey to leave". */
    private boolean isObjectClause(DependencyTree.Edge edge, int noun) {
      return edge.relation().equals("ccomp") && !isName.test(noun);
    }

    private static boolean isSubject(DependencyTree.Edge edge) {
      return edge.relation().startsWith("nsubj") || edge.relation().startsWith("csubj");
    }

    private boolean isMarked(int clause, String conjunction) {
      return tree.edges().stream()
          .anyMatch(
              e ->
                  e.governor() == clause
                      && e.relation().equals("mark")
                      && tree.nodes().get(e.dependent()).lemma().equals(conjunction));
    }

    /** "pulled back from B": what hangs from the particle is the verb's. */
    private int head(DependencyTree.Edge edge) {
      if (!ClauseWords.PARTICLES.contains(tree.nodes().get(edge.governor()).lemma())) {
        return edge.governor();
      }
      return tree.edges().stream()
          .filter(e -> e.dependent() == edge.governor() && e.relation().equals("advmod"))
          .map(DependencyTree.Edge::governor)
          .findFirst()
          .orElse(edge.governor());
    }

    private String role(DependencyTree.Edge edge, String kind, String subtype) {
      return switch (kind) {
        case "nsubj", "csubj" ->
            subtype.contains("pass") || isHeadlinePassive(edge.governor())
                ? Role.OBJECT
                : Role.SUBJECT;
        case "obj", "dobj" -> Role.OBJECT;
        case "iobj" -> Role.INDIRECT_OBJECT;
        case "obl", "nmod" -> oblique(edge, subtype);
        case "amod", "compound", "nummod" -> modifier(edge, subtype);
        case "appos" -> Role.APPOSITION;
        case "xcomp" -> Role.INFINITIVE;
        case "ccomp" ->
            // "asked whether A would leave" asks nobody to leave.
            isMarked(edge.dependent(), "whether")
                ? Role.ADVERBIAL_CLAUSE + ":whether"
                : Role.COMPLEMENT;
        case "advcl" -> Role.ADVERBIAL_CLAUSE + ":" + subtype;
        case "acl" -> subtype.equals("relcl") ? Role.RELATIVE_CLAUSE : Role.NOUN_CLAUSE;
        case "aux" -> Role.AUXILIARY;
        case "conj" -> Role.CONJUNCT;
        case "parataxis" -> Role.PARATAXIS;
        case "advmod", "det", "neg", "cc" ->
            ClauseWords.PARTICLES.contains(tree.nodes().get(edge.dependent()).lemma())
                ? Role.PARTICLE
                : adverb(edge.dependent());
        default -> Role.OTHER;
      };
    }

    /** A negation or another adverb; "did not just blame A" does not deny that. */
    private String adverb(int node) {
      if (!ClauseWords.NEGATIONS.contains(tree.nodes().get(node).lemma())) {
        boolean noLonger =
            node > 0
                && tree.nodes().get(node).form().equals("longer")
                && tree.nodes().get(node - 1).lemma().equals("no");
        return noLonger ? Role.NEGATION : Role.MODIFIER;
      }
      boolean more =
          node + 1 < tree.nodes().size()
              && ClauseWords.EXCLUSIVES.contains(tree.nodes().get(node + 1).lemma());
      return more ? Role.OTHER : Role.NEGATION;
    }

    private String oblique(DependencyTree.Edge edge, String subtype) {
      if (subtype.equals("poss")) {
        return Role.POSSESSOR;
      }
      if (subtype.equals("tmod")) {
        return Role.TIME;
      }
      if (subtype.equals("agent")) {
        return Role.SUBJECT;
      }
      boolean byAgent =
          subtype.equals("by")
              && (isPassiveVerb(edge.governor()) || isHeadlinePassive(edge.governor()));
      return byAgent ? Role.SUBJECT : Role.preposition(subtype);
    }

    /** By its form, or as in "was praised by A but denounced by B". */
    private boolean isPassiveVerb(int verb) {
      String tag = tree.nodes().get(verb).tag();
      return tag.equals("VBN")
          || (tag.equals("VBD")
              && tree.edges().stream()
                  .anyMatch(e -> e.governor() == verb && e.relation().equals("nsubj:pass")));
    }

    private String modifier(DependencyTree.Edge edge, String subtype) {
      if (subtype.equals("prt")) {
        return Role.PARTICLE;
      }
      if (isName.test(edge.dependent()) && isCitizenship(edge)) {
        return Role.MODIFIER;
      }
      if (isName.test(edge.dependent())) {
        // "Turkey's Syria campaign" is Turkey's.
        boolean owned =
            tree.edges().stream()
                .anyMatch(e -> e.governor() == edge.governor() && e.relation().equals("nmod:poss"));
        return owned && edge.relation().equals("compound") ? Role.COMPOUND : Role.POSSESSOR;
      }
      return WordClass.of(tree.nodes().get(edge.dependent()).tag()) == WordClass.NOUN
          ? Role.COMPOUND
          : Role.MODIFIER;
    }

    /** "Russian critics" are Russians, "Kremlin critics" criticise the Kremlin. */
    private boolean isCitizenship(DependencyTree.Edge edge) {
      return edge.relation().startsWith("amod")
          && tree.nodes().get(edge.dependent()).tag().equals("JJ")
          && ClauseWords.PARTISANS.contains(tree.nodes().get(edge.governor()).lemma());
    }

    /**
     * "troops backed by A", "forces backing A", "A-backed forces": the noun is the participle's
     * object or subject.
     */
    void addParticiples() {
      for (DependencyTree.Edge edge : tree.edges()) {
        String tag = tree.nodes().get(edge.dependent()).tag();
        boolean modifies = edge.relation().equals("amod") || edge.relation().equals("acl");
        if (modifies && tag.equals("VBN")) {
          edges.add(new RoleEdge(edge.dependent(), Role.OBJECT, edge.governor(), false));
        } else if (modifies
            && tag.equals("VBG")
            && edge.relation().equals("acl")
            && !isText(edge.governor())) {
          // Not so with "issued a statement condemning B": whoever issued it condemns.
          edges.add(new RoleEdge(edge.dependent(), Role.SUBJECT, edge.governor(), false));
          // "A and B, meeting in Oslo": both meet
          with(edge.governor(), Role.CONJUNCT).stream()
              .filter(c -> c < edge.dependent() && tree.holds(",", c, edge.dependent()))
              .forEach(c -> edges.add(new RoleEdge(edge.dependent(), Role.SUBJECT, c, false)));
        }
      }
      addReducedObjects();
      // "an attack by A" is A's attack, "an appeal from A" A's appeal.
      for (RoleEdge edge : List.copyOf(edges)) {
        boolean doer =
            edge.role().equals("P:by")
                || (edge.role().equals("P:from")
                    && ClauseWords.UTTERANCES.contains(tree.nodes().get(edge.head()).lemma()));
        if (doer
            && isName.test(edge.dependent())
            && WordClass.of(tree.nodes().get(edge.head()).tag()) == WordClass.NOUN) {
          edges.add(new RoleEdge(edge.head(), Role.POSSESSOR, edge.dependent(), false));
        }
      }
      // "the proposal offered by A" is A's.
      for (RoleEdge clause : List.copyOf(edges)) {
        if (clause.role().equals(Role.NOUN_CLAUSE)
            && isText(clause.head())
            && tree.nodes().get(clause.dependent()).tag().equals("VBN")) {
          with(clause.dependent(), Role.SUBJECT)
              .forEach(a -> edges.add(new RoleEdge(clause.head(), Role.POSSESSOR, a, false)));
        }
      }
      // "A, an ally of B," says what "A is an ally of B" says.
      for (DependencyTree.Edge edge : tree.edges()) {
        if (edge.relation().equals("appos")
            && WordClass.of(tree.nodes().get(edge.dependent()).tag()) == WordClass.NOUN) {
          edges.add(new RoleEdge(edge.dependent(), Role.SUBJECT, edge.governor(), false));
        }
      }
      addResults();
      addCounterparts();
      for (int i = 1; i + 1 < tree.nodes().size(); i++) {
        if (tree.nodes().get(i).form().equals("-")
            && tree.nodes().get(i + 1).tag().matches("VB[ND]")
            && isName.test(i - 1)) {
          addHyphenated(i - 1, i + 1);
        }
      }
    }

    /**
     * "expelled diplomats stationed in B": the parser takes the participle for what becomes of the
     * diplomats, as it would be after "had" or "saw".
     */
    private void addReducedObjects() {
      for (DependencyTree.Edge complement : tree.edges()) {
        int verb = complement.governor();
        int participle = complement.dependent();
        if (!complement.relation().equals("xcomp")
            || !tree.nodes().get(participle).tag().equals("VBN")
            || ClauseWords.CAUSATIVES.contains(tree.nodes().get(verb).lemma())) {
          continue;
        }
        for (DependencyTree.Edge subject : tree.edges()) {
          int noun = subject.dependent();
          if (subject.governor() == participle
              && subject.relation().startsWith("nsubj")
              && noun > verb
              && noun < participle) {
            edges.remove(new RoleEdge(participle, Role.SUBJECT, noun, false));
            edges.add(new RoleEdge(participle, Role.OBJECT, noun, false));
            edges.add(new RoleEdge(verb, Role.OBJECT, noun, false));
          }
        }
      }
    }

    /**
     * "A lifted the ban, a move that B condemned", "A demanded an apology, a demand B rejected":
     * the move is A's.
     */
    private void addResults() {
      for (int noun = 3; noun + 1 < tree.nodes().size(); noun++) {
        int article = tree.nodes().get(noun - 1).tag().startsWith("JJ") ? noun - 2 : noun - 1;
        if (!ClauseWords.RESULTS.contains(tree.nodes().get(noun).lemma())
            || !tree.nodes().get(article).lemma().matches("an?")
            || !tree.nodes().get(article - 1).form().equals(",")
            || has(noun, Role.POSSESSOR)) {
          continue;
        }
        int result = noun;
        undoGardenPath(noun);
        edges.removeIf(e -> e.dependent() == result && e.head() < result);
        boolean told = ClauseWords.UTTERANCES.contains(tree.nodes().get(noun).lemma());
        Optional<Integer> doer =
            edges.stream()
                .filter(e -> e.role().equals(Role.SUBJECT) && isVerb(e.head()))
                .filter(e -> e.head() < result && e.dependent() < e.head())
                .max(
                    Comparator.comparing((RoleEdge e) -> told && isSpeech(e.head()))
                        .thenComparing(RoleEdge::head))
                .map(RoleEdge::dependent);
        doer.ifPresent(d -> edges.add(new RoleEdge(result, Role.POSSESSOR, d, false)));
      }
    }

    /** "a demand B rejected": the parser gives the verb two subjects. */
    private void undoGardenPath(int noun) {
      for (RoleEdge subject : List.copyOf(edges)) {
        boolean other =
            subject.dependent() == noun
                && subject.role().equals(Role.SUBJECT)
                && with(subject.head(), Role.SUBJECT).stream()
                    .anyMatch(s -> s > noun && s < subject.head());
        if (other) {
          edges.remove(subject);
          edges.add(new RoleEdge(subject.head(), Role.OBJECT, noun, false));
          edges.removeIf(e -> e.dependent() == subject.head() && e.head() < noun);
        }
      }
    }

    private boolean isSpeech(int verb) {
      return SpeechVerbs.isQuoting(tree.nodes().get(verb).lemma());
    }

    /** "their Hezbollah allies": Hezbollah is an ally of theirs. */
    private void addCounterparts() {
      for (RoleEdge edge : List.copyOf(edges)) {
        if (edge.role().equals(Role.COMPOUND)
            && isName.test(edge.dependent())
            && ClauseWords.COUNTERPARTS.contains(tree.nodes().get(edge.head()).lemma())) {
          edges.add(new RoleEdge(edge.head(), Role.SUBJECT, edge.dependent(), false));
        }
      }
    }

    /**
     * "gave tons of wheat", "thousands of troops": what is measured has the role of its measure.
     */
    void addMeasured() {
      for (RoleEdge of : List.copyOf(edges)) {
        DependencyTree.Node measure = tree.nodes().get(of.head());
        boolean measures =
            ClauseWords.MEASURES.contains(measure.lemma())
                || measure.tag().equals("CD")
                || measure.tag().equals("$");
        if (!of.role().equals("P:of")
            || !measures
            || isName.test(of.head())
            || edges.stream().anyMatch(e -> e.head() == of.head() && isNamedSingly(e))) {
          continue;
        }
        addRolesOf(of.head(), of.dependent());
      }
    }

    /** "A is one of B's allies": A is an ally of B. */
    void addSingled() {
      for (RoleEdge of : List.copyOf(edges)) {
        if (of.role().equals("P:of")
            && tree.nodes().get(of.head()).lemma().equals("one")
            && tree.nodes().get(of.dependent()).tag().equals("NNS")) {
          with(of.head(), Role.SUBJECT)
              .forEach(a -> edges.add(new RoleEdge(of.dependent(), Role.SUBJECT, a, true)));
        }
      }
    }

    /** "Talks began between A and B": they are talks between A and B. */
    void addBegun() {
      for (RoleEdge between : List.copyOf(edges)) {
        if (!between.role().equals(BETWEEN) || between.inferred()) {
          continue;
        }
        for (int act : with(verbOf(between.head()), Role.SUBJECT)) {
          if (isCommonNoun(act) || tree.nodes().get(act).tag().equals("VBG")) {
            edges.add(new RoleEdge(act, BETWEEN, between.dependent(), true));
          }
        }
      }
    }

    /** Of "took effect between A and B" the parser takes the effect to be between them. */
    private int verbOf(int node) {
      return edges.stream()
          .filter(e -> e.dependent() == node && e.role().equals(Role.OBJECT))
          .filter(e -> tree.nodes().get(e.head()).lemma().equals("take"))
          .map(RoleEdge::head)
          .findFirst()
          .orElse(node);
    }

    /** "an aid program for Kenya": the aid has the role of the program, and is for Kenya. */
    void addCarried() {
      for (RoleEdge compound : List.copyOf(edges)) {
        int carrier = compound.head();
        int carried = compound.dependent();
        if (!compound.role().equals(Role.COMPOUND)
            || !ClauseWords.CARRIERS.contains(tree.nodes().get(carrier).lemma())
            || !isCommonNoun(carried)) {
          continue;
        }
        addRolesOf(carrier, carried);
        for (RoleEdge edge : List.copyOf(edges)) {
          if (edge.head() == carrier
              && edge.dependent() != carried
              && (Role.isPreposition(edge.role()) || edge.role().equals(Role.POSSESSOR))) {
            edges.add(new RoleEdge(carried, edge.role(), edge.dependent(), true));
          }
        }
      }
    }

    /** "towns including B", "countries such as B": B has the role of the towns. */
    void addIncluded() {
      for (RoleEdge of : List.copyOf(edges)) {
        if (!ClauseWords.INCLUSIONS.contains(of.role()) || !isCommonNoun(of.head())) {
          continue;
        }
        addRolesOf(of.head(), of.dependent());
      }
    }

    /** Gives a word the roles that the noun before it has. */
    private void addRolesOf(int noun, int other) {
      for (RoleEdge edge : List.copyOf(edges)) {
        if (edge.dependent() == noun && edge.head() != other) {
          edges.add(new RoleEdge(edge.head(), edge.role(), other, true));
        }
      }
    }

    private void addDoers(int act, List<Integer> doers) {
      for (int doer : doers) {
        if (doer != act) {
          edges.add(new RoleEdge(act, Role.POSSESSOR, doer, true));
        }
      }
    }

    private boolean isCommonNoun(int node) {
      return tree.nodes().get(node).tag().matches("NNS?") && !isName.test(node);
    }

    /** "launched an attack", "began talks": the act that the noun names is the subject's. */
    void addSupported() {
      for (RoleEdge edge : List.copyOf(edges)) {
        DependencyTree.Node verb = tree.nodes().get(edge.head());
        boolean supports =
            edge.role().equals(Role.OBJECT)
                ? ClauseWords.SUPPORT_VERBS.contains(verb.lemma())
                : edge.role().equals(ClauseWords.PREPOSITIONAL_SUPPORT.get(verb.lemma()));
        if (supports
            && WordClass.of(verb.tag()) == WordClass.VERB
            && WordClass.of(tree.nodes().get(edge.dependent()).tag()) == WordClass.NOUN
            && !isName.test(edge.dependent())
            && !has(edge.dependent(), Role.NEGATION)
            && !isGivenUp(edge.head())
            && !has(edge.dependent(), Role.POSSESSOR)) {
          addDoers(edge.dependent(), with(edge.head(), Role.SUBJECT));
        }
      }
    }

    /** "supports Iraq in the fight against it": the fight is Iraq's. */
    void addHelped() {
      for (RoleEdge edge : List.copyOf(edges)) {
        boolean helped =
            edge.role().equals("P:in")
                && ClauseWords.HELPING_VERBS.contains(tree.nodes().get(edge.head()).lemma())
                && isCommonNoun(edge.dependent())
                && !has(edge.dependent(), Role.POSSESSOR);
        if (helped) {
          addDoers(edge.dependent(), with(edge.head(), Role.OBJECT));
        }
      }
    }

    private boolean isGivenUp(int verb) {
      return tree.nodes().get(verb).lemma().equals("give") && has(verb, Role.PARTICLE);
    }

    private boolean isText(int noun) {
      String lemma = tree.nodes().get(noun).lemma();
      return ClauseWords.UTTERANCES.contains(lemma) || ClauseWords.TEXTS.contains(lemma);
    }

    private void addHyphenated(int doer, int participle) {
      edges.removeIf(e -> e.head() == participle && e.dependent() == doer);
      edges.add(new RoleEdge(participle, Role.SUBJECT, doer, false));
      boolean hasNoun =
          edges.stream().anyMatch(e -> e.head() == participle && e.role().equals(Role.OBJECT));
      if (hasNoun) {
        return;
      }
      for (int i = participle + 1; i < tree.nodes().size() && i < participle + 6; i++) {
        WordClass next =
            i + 1 < tree.nodes().size()
                ? WordClass.of(tree.nodes().get(i + 1).tag())
                : WordClass.OTHER;
        if (WordClass.of(tree.nodes().get(i).tag()) == WordClass.NOUN && next != WordClass.NOUN) {
          edges.add(new RoleEdge(participle, Role.OBJECT, i, false));
          return;
        }
      }
    }

    void addInferredSubjects() {
      for (RoleEdge edge : List.copyOf(edges)) {
        int clause = edge.dependent();
        if (!mayHaveDoer(edge) || hasDoer(clause)) {
          continue;
        }
        for (int doer : doersFrom(edge)) {
          if (doer != clause) {
            edges.add(
                new RoleEdge(clause, isPassive(clause) ? Role.OBJECT : Role.SUBJECT, doer, true));
          }
        }
      }
    }

    /** A verb, or what somebody is, as in "remains committed to it", "emerged as its critic". */
    private boolean mayHaveDoer(RoleEdge edge) {
      WordClass wordClass = WordClass.of(tree.nodes().get(edge.dependent()).tag());
      boolean infinitive = edge.role().equals(Role.INFINITIVE);
      return wordClass == WordClass.VERB
          || (wordClass == WordClass.ADJECTIVE && infinitive)
          || (isBecoming(edge)
              && (isCommonNoun(edge.dependent())
                  || tree.nodes().get(edge.dependent()).tag().equals("CD")));
    }

    /** "became a critic", "is regarded as an ally". */
    private boolean isBecoming(RoleEdge edge) {
      String verb = tree.nodes().get(edge.head()).lemma();
      return edge.role().equals(ClauseWords.BECOMING.get(verb))
          || (edge.role().equals(Role.preposition("as"))
              && ClauseWords.REGARDING.contains(verb)
              && isPassive(edge.head()));
    }

    /** Who does what a clause without a subject tells. */
    private List<Integer> doersFrom(RoleEdge edge) {
      String role = edge.role();
      if (role.equals(Role.INFINITIVE)) {
        boolean ofObject =
            has(edge.head(), Role.OBJECT)
                && ClauseWords.OBJECT_CONTROL.contains(tree.nodes().get(edge.head()).lemma())
                && !isPassive(edge.head())
                && !isProgress(edge);
        return with(
            edge.head(),
            ofObject ? Role.OBJECT : isPassive(edge.head()) ? Role.OBJECT : Role.SUBJECT);
      }
      if (role.equals(Role.preposition("as"))) {
        return with(edge.head(), isPassive(edge.head()) ? Role.OBJECT : Role.SUBJECT);
      }
      if (role.equals(Role.ADVERBIAL_CLAUSE + ":in")
          && tree.nodes().get(edge.head()).lemma().equals("join")) {
        // "joined A in imposing sanctions": both impose them
        List<Integer> joint = with(edge.head(), Role.SUBJECT);
        joint.addAll(with(edge.head(), Role.OBJECT));
        return joint;
      }
      if (role.startsWith(Role.ADVERBIAL_CLAUSE) && isCommonNoun(edge.head())) {
        return doersOfNoun(edge.head());
      }
      if (role.equals(Role.ADVERBIAL_CLAUSE + ":of")
          || role.equals(Role.ADVERBIAL_CLAUSE + ":from")
          || role.equals(Role.ADVERBIAL_CLAUSE + ":against")
          || role.equals(Role.ADVERBIAL_CLAUSE + ":for")) {
        return with(edge.head(), has(edge.head(), Role.OBJECT) ? Role.OBJECT : Role.SUBJECT);
      }
      if (role.startsWith(Role.ADVERBIAL_CLAUSE)) {
        // "was launched by A to retake B": A retakes.
        boolean purpose = tree.nodes().get(edge.dependent()).tag().equals("VB");
        return with(edge.head(), isPassive(edge.head()) && !purpose ? Role.OBJECT : Role.SUBJECT);
      }
      if (role.equals(Role.NOUN_CLAUSE)
          && !tree.nodes().get(edge.dependent()).tag().equals("VBN")) {
        return doersOfNoun(edge.head());
      }
      if (role.equals(Role.CONJUNCT)) {
        return with(edge.head(), Role.SUBJECT);
      }
      return List.of();
    }

    /** "makes progress to retake it", unlike "makes them retake it". */
    private boolean isProgress(RoleEdge edge) {
      return tree.nodes().get(edge.head()).lemma().equals("make")
          && edge.dependent() > 0
          && tree.nodes().get(edge.dependent() - 1).form().equals("to");
    }

    private boolean isRanked(int noun) {
      return ClauseWords.isRanked(
          tree.nodes().get(noun).lemma(),
          with(noun, Role.MODIFIER).stream().map(m -> tree.nodes().get(m).lemma()).toList());
    }

    /** "Turkey's plan to attack", "Turkey launched a campaign to retake". */
    private List<Integer> doersOfNoun(int noun) {
      if (isRanked(noun)) {
        // "became the first country to recognise B"
        return with(noun, Role.SUBJECT);
      }
      List<Integer> owners = with(noun, Role.POSSESSOR);
      if (!owners.isEmpty()) {
        return owners;
      }
      Optional<Integer> verb =
          edges.stream()
              .filter(
                  e ->
                      e.dependent() == noun
                          && (e.role().equals(Role.OBJECT)
                              || (Role.isPreposition(e.role()) && !Role.isOccasion(e.role())))
                          && !e.inferred())
              .map(RoleEdge::head)
              .filter(this::isVerb)
              .findFirst();
      return verb.map(v -> with(v, Role.SUBJECT)).orElse(List.of());
    }

    private boolean hasDoer(int clause) {
      return has(clause, Role.SUBJECT) || (isPassive(clause) && has(clause, Role.OBJECT));
    }

    private boolean has(int head, String role) {
      return edges.stream().anyMatch(e -> e.head() == head && e.role().equals(role));
    }

    private List<Integer> with(int head, String role) {
      List<Integer> found = new ArrayList<>();
      for (RoleEdge edge : edges) {
        if (edge.head() == head && edge.role().equals(role)) {
          found.add(edge.dependent());
        }
      }
      return found;
    }

    /**
     * "Turkey urged to leave Syria": who urges urges somebody, so with none named it is Turkey.
     * "Russia slammed by Turkey": neither does Russia slam anybody.
     */
    private boolean isHeadlinePassive(int verb) {
      DependencyTree.Node node = tree.nodes().get(verb);
      return node.tag().matches("VB[DN]")
          && ((ClauseWords.NEEDING_OBJECT.contains(node.lemma()) && governs(verb, "xcomp"))
              || (!ClauseWords.GOING_BY.contains(node.lemma()) && isDoneByName(verb)))
          && tree.edges().stream()
              .noneMatch(
                  e ->
                      e.governor() == verb
                          && (e.relation().equals("obj") || e.relation().startsWith("aux")));
    }

    private boolean governs(int verb, String relation) {
      return tree.edges().stream()
          .anyMatch(e -> e.governor() == verb && e.relation().equals(relation));
    }

    private boolean isDoneByName(int verb) {
      return tree.edges().stream()
          .filter(e -> e.governor() == verb && e.relation().equals("obl:by"))
          .anyMatch(
              by ->
                  isName.test(by.dependent())
                      || tree.edges().stream()
                          .anyMatch(
                              e ->
                                  e.governor() == by.dependent()
                                      && e.dependent() < by.dependent()
                                      && isName.test(e.dependent())));
    }

    private boolean isPassive(int verb) {
      return isHeadlinePassive(verb)
          || tree.edges().stream()
              .anyMatch(
                  e ->
                      e.governor() == verb
                          && (e.relation().equals("aux:pass")
                              || e.relation().equals("nsubj:pass")));
    }
  }
}
