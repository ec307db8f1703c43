package org.entente.annotation;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree.Edge;

/**
 * Gives infinitives to their nouns and adjectives, names to those called so, and phrases to the
 * word that they are about; part of {@link ParseCorrections}.
 */
final class ComplementCorrections {
  /** Verbs that say what something is called. */
  private static final Set<String> NAMING =
      Set.of("call", "label", "brand", "dub", "declare", "name", "deem", "consider", "pronounce");

  /** Verbs that say what something is held to be, by "as". */
  private static final Set<String> JUDGING =
      Set.of(
          "reject",
          "dismiss",
          "denounce",
          "condemn",
          "brush",
          "decry",
          "deride",
          "slam",
          "criticize",
          "criticise",
          "describe",
          "brand",
          "ridicule",
          "repudiate",
          "attack",
          "hail",
          "praise",
          "welcome",
          "deny");

  /** Verbs of which the object tells what is done. */
  private static final Set<String> DOING =
      Set.of(
          "commit",
          "carry",
          "perpetrate",
          "launch",
          "wage",
          "mount",
          "stage",
          "conduct",
          "impose",
          "make",
          "direct",
          "level",
          "bring",
          "file");

  /** Nouns whose infinitive tells what they are about. */
  private static final Set<String> WITH_INFINITIVE =
      Set.of(
          "plan",
          "decision",
          "threat",
          "bid",
          "attempt",
          "effort",
          "offer",
          "promise",
          "pledge",
          "proposal",
          "refusal",
          "failure",
          "vow",
          "intention",
          "desire",
          "wish",
          "readiness",
          "willingness",
          "reluctance",
          "call",
          "demand",
          "request",
          "order",
          "right",
          "ability",
          "power",
          "authority",
          "inability",
          "agreement",
          "deal",
          "move",
          "need",
          "commitment",
          "campaign",
          "determination",
          "push",
          "drive",
          "plot",
          "appeal",
          "plea",
          "ambition");

  /** Those of them that tell nothing more of the verb before them than that somebody has them. */
  private static final Set<String> INTENTIONS =
      Set.of(
          "plan",
          "threat",
          "offer",
          "promise",
          "pledge",
          "proposal",
          "vow",
          "intention",
          "plot",
          "right",
          "ability",
          "agreement",
          "deal",
          "decision",
          "commitment",
          "ambition",
          "desire");

  /** What is told with "by" of means and measures. */
  private static final Set<String> MEANS = Set.of("means", "percent", "point");

  private static final Set<String> DEPARTING =
      Set.of("leave", "depart", "head", "sail", "embark", "fly", "set");

  /** What is done by people named after it: "striking miners", unlike "striking Iran". */
  private static final Set<String> PEOPLE_DOING =
      Set.of("strike", "protest", "oppose", "fight", "invade", "flee", "mourn");

  /** Prepositions that make nobody the subject of an infinitive. */
  private static final Set<String> COMPANIONS =
      Set.of("with", "alongside", "against", "from", "at", "near", "before");

  private final TreeEditor words;

  ComplementCorrections(TreeEditor words) {
    this.words = words;
  }

  /** "reluctant to attack". */
  boolean isInfinitiveOfAdjective(Edge edge) {
    return words.tag(edge.governor()).equals("JJ")
        && words.tag(edge.dependent()).equals("VB")
        && words.tree().edges().stream()
            .anyMatch(
                e ->
                    e.governor() == edge.dependent()
                        && e.relation().equals("mark")
                        && words.lemma(e.dependent()).equals("to"));
  }

  /** "believes A is arming B": the parser has A believed, and the clause without a subject. */
  boolean isClauseAfterName(Edge edge) {
    int verb = edge.governor();
    int clause = edge.dependent();
    return words.isVerb(verb)
        && words.isVerb(clause)
        && words.edge(verb, "ccomp").isEmpty()
        && words
            .edge(verb, "obj")
            .filter(o -> o.dependent() > verb && o.dependent() < clause)
            .filter(o -> words.tag(o.dependent() + 1).matches("VB[ZPD]|MD"))
            .isPresent()
        && words.tree().edges().stream()
            .noneMatch(e -> e.governor() == clause && e.relation().startsWith("nsubj"));
  }

  void giveClauseItsSubject(Edge edge) {
    words.replace(edge, new Edge(edge.governor(), "ccomp", edge.dependent()));
    words
        .edge(edge.governor(), "obj")
        .ifPresent(
            o ->
                words.replace(
                    o,
                    new Edge(
                        edge.dependent(),
                        words.edge(edge.dependent(), "aux:pass").isPresent()
                            ? "nsubj:pass"
                            : "nsubj",
                        o.dependent())));
  }

  /** "is due to meet B": nobody else is to meet. */
  void nameInfinitive(Edge edge) {
    if (isInfinitiveOfAdjective(edge) && words.edge(edge.dependent(), "nsubj").isEmpty()) {
      words.replace(edge, new Edge(edge.governor(), "xcomp", edge.dependent()));
    }
  }

  /**
   * "condemned A's plan to attack B", "abandoned plans to attack B", "pulled out of an agreement to
   * attack B": it is the plan that is to attack.
   */
  void giveInfinitiveToNoun(Edge clause) {
    int to = words.edge(clause.dependent(), "mark").map(Edge::dependent).orElse(0);
    int verb = clause.governor();
    int noun = to - 1 > verb ? nounOfSpeaker(to - 1) : to - 1;
    if (noun > verb
        && words.tag(clause.dependent()).equals("VB")
        && words.tag(to).equals("TO")
        && WITH_INFINITIVE.contains(words.lemma(noun))
        && isArgument(verb, noun)
        && (words.edge(noun, "nmod:poss").isPresent()
            || words.edge(noun, "nmod:by").isPresent()
            || INTENTIONS.contains(words.lemma(noun))
            || words.lemma(verb).matches("lead|have"))) {
      words.replace(clause, new Edge(noun, "acl", clause.dependent()));
    }
  }

  /** The demand of "a demand by A to leave"; otherwise the word itself. */
  private int nounOfSpeaker(int word) {
    return words.governor(word, "nmod:by").orElse(word);
  }

  /** Of the verb or its adverb: "stepped back from threats". */
  private boolean isArgument(int verb, int noun) {
    return words.edges().stream()
        .filter(e -> e.dependent() == noun && e.relation().matches("obj|obl:(out_of|(away_)?from)"))
        .anyMatch(
            e ->
                e.governor() == verb
                    || words.edges().contains(new Edge(verb, "advmod", e.governor())));
  }

  /**
   * "whom A called a liar", "B was called a liar": of two objects of such a verb the second is what
   * it calls the first.
   */
  void nameName(Edge edge) {
    int verb = edge.governor();
    int name = edge.dependent();
    if (!edge.relation().equals("obj") || name < verb || !NAMING.contains(words.lemma(verb))) {
      return;
    }
    Optional<Edge> named =
        words
            .edge(verb, "nsubj:pass")
            .filter(e -> !words.lemma(verb).equals("name"))
            .or(
                () ->
                    words.tree().edges().stream()
                        .filter(e -> e.governor() == verb && e.relation().matches("i?obj"))
                        .filter(e -> e.dependent() < name && isIndefinite(name))
                        .findFirst());
    if (named.isEmpty()) {
      return;
    }
    words.replace(edge, new Edge(verb, "xcomp", name));
    Edge subject = new Edge(name, "nsubj", named.get().dependent());
    if (named.get().relation().equals("iobj")) {
      words.replace(named.get(), subject);
    } else {
      words.add(subject);
    }
  }

  private boolean isIndefinite(int noun) {
    return words
        .edge(noun, "det")
        .filter(d -> words.lemma(d.dependent()).matches("an?"))
        .isPresent();
  }

  /** "B was denied access by A": the parser takes it for an access by A. */
  void giveAgentToPassive(Edge object) {
    int verb = object.governor();
    if (isDoneToNoun(object)
        && words.edge(verb, "aux:pass").isPresent()
        && words.edge(verb, "obl:agent").isEmpty()) {
      words
          .edge(object.dependent(), "nmod:by")
          .ifPresent(by -> words.replace(by, new Edge(verb, "obl:agent", by.dependent())));
    }
  }

  /** "dispersed a rally by students": nobody but its object is by somebody, as it is no passive. */
  void giveAgentToNoun(Edge agent) {
    int verb = agent.governor();
    int by = agent.dependent();
    boolean participle = words.tag(verb).equals("VBG") && words.edge(verb, "aux").isEmpty();
    boolean said = agent.relation().matches("obl:(by|agent)");
    if (!said || participle || !words.isActive(verb) || !isSomebody(by)) {
      return;
    }
    words
        .edge(verb, "obj")
        .filter(o -> words.edges().contains(new Edge(by, "case", o.dependent() + 1)))
        .filter(o -> !isDone(o.dependent() + 2))
        .ifPresent(o -> words.replace(agent, new Edge(o.dependent(), "nmod:by", by)));
  }

  /** "Helped B by sending aid" is no help by aid. */
  private boolean isDone(int gerund) {
    boolean ofPeople =
        PEOPLE_DOING.contains(words.lemma(gerund)) && words.tag(gerund + 1).equals("NNS");
    return words.tag(gerund).equals("VBG")
        && !ofPeople
        && !GerundCorrections.isQuality(words.lemma(gerund));
  }

  /** Not "by phone", "by Friday", "by three votes". */
  private boolean isSomebody(int noun) {
    return words.tag(noun).matches("NNPS?|NNS")
        && words.edge(noun, "nummod").isEmpty()
        && !MEANS.contains(words.lemma(noun))
        && Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
            .noneMatch(time -> time.toString().equalsIgnoreCase(words.form(noun)));
  }

  /** "between rebels in Chad and troops": what "between" asks for is no place. */
  void giveSecondToBetween(Edge joined) {
    int second = joined.dependent();
    words
        .governor(joined.governor(), "nmod:.*")
        .ifPresent(
            first ->
                words.tree().edges().stream()
                    .filter(e -> e.dependent() == first && e.relation().endsWith(":between"))
                    .filter(e -> words.edges().stream().noneMatch(o -> isJoined(first, o)))
                    .findFirst()
                    .ifPresent(
                        between -> {
                          words.removeIf(e -> e.governor() == first && e.dependent() == second);
                          words.replace(joined, new Edge(first, joined.relation(), second));
                          words.add(new Edge(between.governor(), between.relation(), second));
                        }));
  }

  private static boolean isJoined(int noun, Edge edge) {
    return edge.governor() == noun && edge.relation().startsWith("conj");
  }

  /** "B was urged by A to attack C": the parser has A attack it. */
  void freeAgentFromInfinitive(Edge clause) {
    int passive = clause.governor();
    int infinitive = clause.dependent();
    words
        .edge(infinitive, "nsubj")
        .filter(s -> words.edge(passive, "aux:pass").isPresent())
        .filter(s -> words.tag(infinitive).equals("VB"))
        .filter(s -> words.edges().contains(new Edge(infinitive, "mark", passive + 1)))
        .filter(s -> words.form(passive + 1).equals("by"))
        .ifPresent(
            subject -> {
              int agent = subject.dependent();
              words.replace(clause, new Edge(passive, "xcomp", infinitive));
              words.replace(subject, new Edge(passive, "obl:agent", agent));
              words.replace(
                  new Edge(infinitive, "mark", passive + 1), new Edge(agent, "case", passive + 1));
            });
  }

  /** "crimes committed by A against B": it is the crimes that are against B, not A. */
  void giveAimToPassive(Edge aim) {
    boolean name = words.tag(aim.governor()).startsWith("NNP");
    words
        .passiveBy(aim.governor())
        .filter(words::isVerb)
        .filter(verb -> name || DOING.contains(words.lemma(verb))) // not "surprised by its war"
        .ifPresent(verb -> words.replace(aim, new Edge(verb, "obl:against", aim.dependent())));
  }

  /**
   * Of "killed in an attack by A" the attack is A's; names and what one is supplied with are
   * nobody's.
   */
  private boolean isDoneToNoun(Edge edge) {
    return edge.relation().equals("obj")
        || edge.relation().equals("obl:with")
        || (edge.relation().startsWith("obl:") && words.tag(edge.dependent()).startsWith("NNP"));
  }

  /**
   * "rejected as baseless a claim", "dismissed as lies claims that it lost": what a verb of judging
   * has no object but this for, it judges.
   */
  void nameDismissed(Edge oblique) {
    int verb = oblique.governor();
    int judged = oblique.dependent();
    if (JUDGING.contains(words.lemma(verb))
        && judged > verb + 2
        && isJudgedOutright(verb, judged)
        && tells(judged)
        && words.edge(verb, "obj").isEmpty()
        && words.edge(verb, "aux:pass").isEmpty()) {
      words.replace(oblique, new Edge(verb, "obj", judged));
    }
  }

  private boolean isJudgedOutright(int verb, int judged) {
    return words.form(verb + 1).equals("as")
        && words.tag(verb + 2).startsWith("JJ")
        && (words.tag(judged).endsWith("S") || words.tag(verb + 3).equals("DT"));
  }

  private boolean tells(int noun) {
    return words.tree().edges().stream()
        .anyMatch(
            e ->
                e.governor() == noun
                    && e.dependent() > noun
                    && e.relation().matches("ccomp|acl.*|nmod:(by|of|from|against)"));
  }

  /** "moved closer to B", "fell foul of B", "spoke highly of B": what is moved to is B. */
  void giveObliqueToVerb(Edge oblique) {
    int adverb = oblique.governor();
    int verb = adverb - 1;
    if (oblique.dependent() > adverb
        && words.edges().contains(new Edge(verb, "advmod", adverb))
        && words.isVerb(verb)
        && isComplement(adverb)) {
      words.replace(oblique, new Edge(verb, oblique.relation(), oblique.dependent()));
    }
  }

  /** "held B hostage": it is B that was held, whatever the parser makes of the two nouns. */
  void nameHostage(Edge object) {
    int verb = object.governor();
    int hostage = object.dependent();
    int held = hostage - 1;
    if (held > verb
        && words.form(hostage).matches("hostage|captive|prisoner")
        && words.lemma(verb).matches("hold|take|keep")
        && words.tag(held).startsWith("N")) {
      words.tree().edges().stream()
          .filter(e -> e.governor() == hostage && e.dependent() == held)
          .findFirst()
          .ifPresent(
              between -> {
                words.replace(between, new Edge(verb, "obj", held));
                words.replace(object, new Edge(verb, "xcomp", hostage));
              });
    }
  }

  /**
   * "left for B to serve with C", "met with B to discuss C", "met with B raising hopes": the parser
   * takes it that B is to serve or discuss. He is where somebody waits "for B to leave" or calls
   * "on B to leave".
   */
  void freeCompanion(Edge clause) {
    int verb = clause.governor();
    int infinitive = clause.dependent();
    boolean gerund = words.tag(infinitive).equals("VBG");
    Optional<Edge> companion =
        words.edge(infinitive, "nsubj").filter(s -> gerund || words.tag(infinitive).equals("VB"));
    Optional<Edge> preposition =
        words.edges().stream()
            .filter(e -> e.governor() == infinitive && e.relation().equals("mark"))
            .filter(e -> e.dependent() > verb && words.tag(e.dependent()).equals("IN"))
            .filter(e -> companion.filter(c -> e.dependent() < c.dependent()).isPresent())
            .filter(e -> words.isVerb(verb) && !words.isParted(verb, e.dependent()))
            .filter(e -> isOfVerb(verb, e.dependent()))
            .filter(e -> !gerund || isWith(e.dependent(), verb))
            .findFirst();
    if (preposition.isPresent()) {
      int with = preposition.get().dependent();
      int party = companion.get().dependent();
      words.replace(companion.get(), new Edge(verb, "obl:" + words.lemma(with), party));
      words.replace(preposition.get(), new Edge(party, "case", with));
      boolean bySomeone = gerund && !words.tag(party).startsWith("NNP"); // "rebels fighting in C"
      words.replace(
          clause,
          bySomeone
              ? new Edge(party, "acl", infinitive)
              : new Edge(verb, gerund ? "advcl" : "advcl:to", infinitive));
    }
  }

  /** Not "voted against B joining", which says what B does. */
  private boolean isWith(int preposition, int verb) {
    return preposition == verb + 1 && words.form(preposition).equals("with");
  }

  private boolean isOfVerb(int verb, int preposition) {
    return words.form(preposition).equals("for")
        ? DEPARTING.contains(words.lemma(verb))
        : COMPANIONS.contains(words.form(preposition)) && !words.lemma(verb).equals("plead");
  }

  /** "extended loans worth $50 million to B": not the millions went to B. */
  void giveReceiverToGoods(Edge receiver) {
    words
        .governor(receiver.governor(), ".*")
        .filter(worth -> words.form(worth).equals("worth"))
        .flatMap(worth -> words.governor(worth, ".*"))
        .filter(goods -> words.tag(goods).startsWith("N"))
        .ifPresent(
            goods ->
                words.replace(
                    receiver, new Edge(goods, receiver.relation(), receiver.dependent())));
  }

  /** Not "far from" or "north of", which tell a place. */
  private boolean isComplement(int adverb) {
    return words.tag(adverb).matches("JJR?|RBR") || words.form(adverb).matches("a?foul|.*ly");
  }
}
