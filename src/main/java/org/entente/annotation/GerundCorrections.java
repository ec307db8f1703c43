package org.entente.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree.Edge;

/** Gives gerunds their verbs, subjects and objects; part of {@link ParseCorrections}. */
final class GerundCorrections {
  /** Gerunds that do tell what a name's bearer is like: "met with visiting Norway". */
  private static final Set<String> QUALITIES =
      Set.of(
          "neighbor",
          "neighbour",
          "border",
          "surround",
          "war",
          "lead",
          "visit",
          "rule",
          "rise",
          "emerge",
          "fail",
          "struggle",
          "ail",
          "depart",
          "sit",
          "exist",
          "remain",
          "retire",
          "aspire",
          "develop",
          "participate",
          "host",
          "advance",
          "march",
          "rebel",
          "retreat",
          "riot");

  /** Whether it tells what those named after it are like, as in "retreating rebels". */
  static boolean isQuality(String verb) {
    return QUALITIES.contains(verb);
  }

  /** Verbs that ask for a gerund, by its preposition. */
  private static final Map<String, Set<String>> ASKING =
      Map.of(
          "of",
              Set.of("accuse", "suspect", "convict", "step", "crime", "policy", "practice", "way"),
          "in", Set.of("join", "succeed", "persist"),
          "from", Set.of("prevent", "stop", "keep", "bar", "ban", "deter", "discourage"));

  /** What is done by whoever writes or calls, and not by who is written to. */
  private static final Set<String> SPEAKING =
      Set.of(
          "ask",
          "urge",
          "demand",
          "request",
          "warn",
          "accuse",
          "criticize",
          "condemn",
          "thank",
          "congratulate",
          "praise",
          "seek",
          "offer",
          "say",
          "tell",
          "call",
          "beg",
          "invite",
          "protest");

  private final TreeEditor words;

  GerundCorrections(TreeEditor words) {
    this.words = words;
  }

  /** Not "is calling". */
  boolean isGerund(int node) {
    return words.tag(node).equals("VBG")
        && words.tree().edges().stream()
            .noneMatch(
                e ->
                    e.governor() == node
                        && (e.relation().startsWith("aux") || e.relation().equals("cop")));
  }

  /** "denied having attacked B". */
  boolean isPerfectGerund(Edge edge) {
    return edge.governor() == edge.dependent() - 2
        && words.isVerb(edge.governor())
        && words.tag(edge.dependent()).equals("VBN")
        && words.tag(edge.dependent() - 1).equals("VBG")
        && words.lemma(edge.dependent() - 1).equals("have");
  }

  /**
   * "published a report, condemning B", "resumed shelling B"; "praised A saying he knows", where
   * the parser has A say it, though somebody is praised. What a gerund of "leave" tells is a
   * result.
   */
  void nameGerund(Edge edge) {
    int verb = edge.governor();
    int gerund = edge.dependent();
    Optional<Edge> subject = words.edge(gerund, "nsubj");
    if (subject.isEmpty()) {
      if (isBeside(verb, gerund)) {
        words.replace(edge, new Edge(verb, "xcomp", gerund));
      } else if (!words.lemma(gerund).equals("leave")) {
        Edge clause = new Edge(verb, "advcl", gerund);
        words.replace(edge, clause);
        giveGerundToSpeaker(clause);
      }
      return;
    }
    int noun = subject.get().dependent();
    if (noun > verb
        && noun < gerund
        && !words.tag(verb).equals("VBG")
        && words.edge(verb, "obj").isEmpty()
        && words.edge(verb, "ccomp").isEmpty()) {
      words.replace(edge, new Edge(verb, "advcl", gerund));
      words.replace(subject.get(), new Edge(verb, "obj", noun));
    }
  }

  /** "for failing to act": the parser reads "for" as in "for A to act". */
  void freeGerund(Edge subject) {
    int verb = subject.governor();
    int gerund = subject.dependent();
    if (verb != gerund + 2
        || gerund == 0
        || !words.tag(gerund).equals("VBG")
        || !words.tag(verb).equals("VB")
        || !words.tag(gerund - 1).equals("IN")
        || !words.edges().contains(new Edge(verb, "mark", gerund - 1))) {
      return;
    }
    String clause = "advcl:" + words.lemma(gerund - 1);
    for (Edge edge : words.tree().edges()) {
      if (edge.dependent() == verb && edge.relation().startsWith("advcl")) {
        words.replace(edge, new Edge(edge.governor(), clause, gerund));
        words.replace(subject, new Edge(gerund, "xcomp", verb));
        return;
      }
    }
  }

  /** "ruled out attacking B": with nothing between, the gerund is what is ruled out. */
  void nameComplement(Edge clause) {
    int verb = clause.governor();
    int gerund = clause.dependent();
    if (isBeside(verb, gerund)
        && words.isVerb(verb)
        && words.tag(gerund).equals("VBG")
        && words.edge(verb, "obj").isEmpty()) {
      words.replace(clause, new Edge(verb, "xcomp", gerund));
    }
  }

  private boolean isBeside(int verb, int gerund) {
    return gerund == verb + 1 || (gerund == verb + 2 && words.tag(verb + 1).equals("RP"));
  }

  /** "after criticizing B, A left", "by meeting with B": what has no article is no noun. */
  void nameClause(Edge oblique) {
    int gerund = oblique.dependent();
    if (!words.tag(gerund).equals("VBG")
        || words.edge(gerund, "case").filter(e -> e.dependent() == gerund - 1).isEmpty()) {
      return;
    }
    boolean hasObject = words.edge(gerund, "obj").filter(e -> e.dependent() > gerund).isPresent();
    if (!hasObject && !words.isVerb(oblique.governor())) {
      return;
    }
    String preposition = oblique.relation().substring(oblique.relation().indexOf(':'));
    Edge clause = new Edge(oblique.governor(), "advcl" + preposition, gerund);
    words.replace(oblique, clause);
    giveRoleToName(clause);
    giveComplements(gerund, gerund, words.tree().nodes().size());
  }

  /** Gives the gerund, as a verb, what hangs from the word up to some other. */
  private void giveComplements(int gerund, int word, int end) {
    for (Edge edge : words.tree().edges()) {
      if (edge.governor() == word
          && edge.dependent() < end
          && edge.relation().startsWith("nmod:")) {
        words.replace(
            edge, new Edge(gerund, edge.relation().replace("nmod", "obl"), edge.dependent()));
      }
    }
  }

  /**
   * "A fired missiles, drawing criticism from B": the parser takes the gerund for an adjective of
   * the noun, and that for a second object.
   */
  void freeFromSecondObject(Edge modifier) {
    int noun = modifier.governor();
    int gerund = modifier.dependent();
    if (gerund > noun
        || !words.tag(gerund).equals("VBG")
        || isQuality(words.lemma(gerund))
        || !words.form(gerund - 1).equals(",")) {
      return;
    }
    words.edges().stream()
        .filter(e -> e.dependent() == noun && e.relation().matches("obj|appos"))
        .filter(e -> e.governor() < gerund)
        .findFirst()
        .ifPresent(
            second ->
                verbWithObjectBefore(second, gerund)
                    .ifPresent(
                        verb -> {
                          words.replace(second, new Edge(verb, "advcl", gerund));
                          words.replace(modifier, new Edge(gerund, "obj", noun));
                        }));
  }

  /** The verb whose second object it is, or to whose first object it is in apposition. */
  private Optional<Integer> verbWithObjectBefore(Edge second, int end) {
    if (second.relation().equals("appos")) {
      return words.verbWithObject(second.governor());
    }
    return Optional.of(second.governor())
        .filter(
            verb ->
                words.edges().stream()
                    .anyMatch(
                        e ->
                            e.governor() == verb
                                && e.relation().equals("obj")
                                && e.dependent() < end));
  }

  /** "accused B of planning to leave": the parser has A accuse B to leave. */
  void giveInfinitiveToGerund(Edge clause) {
    int gerund = clause.dependent() - 2;
    if (gerund > clause.governor()
        && words.tag(gerund).equals("VBG")
        && words.form(gerund + 1).equals("to")
        && words.tag(clause.dependent()).equals("VB")
        && words
            .governor(gerund, "advcl.*|obl.*")
            .filter(v -> v == clause.governor())
            .isPresent()) {
      words.replace(clause, new Edge(gerund, "xcomp", clause.dependent()));
    }
  }

  /** "Instead of attacking B, A left": the parser takes "instead" for another word's. */
  void nameAlternative(Edge clause) {
    int gerund = clause.dependent();
    if (isInstead(gerund)) {
      words.replace(clause, new Edge(clause.governor(), "advcl:instead_of", gerund));
    }
  }

  private boolean isInstead(int gerund) {
    return gerund > 1
        && words.lemma(gerund - 1).equals("of")
        && words.lemma(gerund - 2).equals("instead");
  }

  /** "kept bombing B": the parser takes the gerund for an adjective of the name. */
  void nameContinued(Edge modifier) {
    int name = modifier.governor();
    int gerund = modifier.dependent();
    int verb = gerund - 1;
    boolean taken =
        name == gerund + 1
            && words.tag(gerund).equals("VBG")
            && words.tag(name).startsWith("NNP")
            && !QUALITIES.contains(words.lemma(gerund))
            && words.edges().contains(new Edge(verb, "obj", name));
    if (taken) {
      words.replace(new Edge(verb, "obj", name), new Edge(verb, "xcomp", gerund));
      words.replace(modifier, new Edge(gerund, "obj", name));
    }
  }

  /** "by clashing with B, A lost": the parser has A lose with B. */
  void giveNextToGerund(Edge oblique) {
    int verb = oblique.governor();
    words
        .edge(oblique.dependent(), "case")
        .map(e -> e.dependent() - 1)
        .filter(gerund -> gerund >= 0 && words.tag(gerund).equals("VBG"))
        .filter(
            gerund ->
                words.tree().edges().stream()
                    .anyMatch(
                        e ->
                            e.governor() == verb
                                && e.dependent() == gerund
                                && e.relation().matches("(advcl|obl).*")))
        .ifPresent(
            gerund ->
                words.replace(oblique, new Edge(gerund, oblique.relation(), oblique.dependent())));
  }

  /** "Meeting with B, A said": the parser has the meeting say it, and B be called A. */
  void freeFirstSubject(Edge subject) {
    int gerund = subject.dependent();
    int verb = subject.governor();
    if (!words.tag(gerund).equals("VBG") || !isFirst(gerund) || gerund > 1) {
      return;
    }
    words.tree().edges().stream()
        .filter(e -> e.relation().equals("appos") && e.dependent() < verb)
        .filter(e -> words.isParted(e.governor(), e.dependent()))
        .filter(
            e ->
                words.tree().edges().stream()
                    .anyMatch(
                        o ->
                            o.governor() == gerund
                                && o.dependent() == e.governor()
                                && o.relation().matches("obj|obl:.*|nmod:.*")))
        .findFirst()
        .ifPresent(
            name -> {
              words.removeIf(name::equals);
              words.replace(subject, new Edge(verb, subject.relation(), name.dependent()));
              words.add(new Edge(verb, "advcl", gerund));
            });
  }

  /** "Condemning B, A left": the parser reads of a condemning B, which has A for another name. */
  void freeFirst(Edge modifier) {
    int object = modifier.governor();
    int gerund = modifier.dependent();
    if (gerund > object
        || !words.tag(gerund).equals("VBG")
        || isQualityOfObject(gerund)
        || !isFirst(gerund)) {
      return;
    }
    Optional<Edge> clause =
        words.tree().edges().stream()
            .filter(e -> e.dependent() == object && e.relation().matches("nsubj(:pass)?"))
            .filter(e -> e.governor() > object && words.isParted(object, e.governor()))
            .findFirst();
    if (clause.isEmpty()) {
      return;
    }
    int verb = clause.get().governor();
    Optional<Edge> subject =
        words.tree().edges().stream()
            .filter(e -> e.dependent() > object && e.dependent() < verb)
            .filter(
                e ->
                    (e.governor() == object && e.relation().equals("appos"))
                        || (e.governor() == verb && e.relation().equals(clause.get().relation())))
            .filter(e -> words.isParted(object, e.dependent()))
            .findFirst();
    if (subject.isEmpty()) {
      return;
    }
    int doer = subject.get().dependent();
    words.removeIf(subject.get()::equals);
    words.replace(modifier, new Edge(gerund, "obj", object));
    words.replace(clause.get(), new Edge(verb, clause.get().relation(), doer));
    words.add(new Edge(verb, "advcl", gerund));
    if (words.tag(object).startsWith("NNP")) {
      giveComplements(gerund, object, doer);
    }
    for (Edge edge : words.tree().edges()) {
      if (edge.dependent() == object
          && edge.governor() != verb
          && edge.relation().startsWith("nsubj")) {
        words.replace(edge, new Edge(edge.governor(), edge.relation(), doer)); // of verbs joined
      }
    }
  }

  /** Whether a clause begins with it. */
  private boolean isFirst(int gerund) {
    return gerund == 0 || words.form(gerund - 1).matches(",|[Ww]hile|[Ww]hen");
  }

  /** "Neighbouring B, A" may be two of a list; "Visiting B, A" is not. */
  private boolean isQualityOfObject(int gerund) {
    return QUALITIES.contains(words.lemma(gerund))
        && !words.lemma(gerund).matches("visit|host|surround");
  }

  /** "praised the role of A in condemning B": it is A who condemns. */
  void giveRoleToName(Edge clause) {
    int gerund = clause.dependent();
    int name = gerund - 2;
    if (name < 0 || !words.tag(gerund).equals("VBG") || !words.form(gerund - 1).equals("in")) {
      return;
    }
    int governor = clause.governor();
    words.tree().edges().stream()
        .filter(e -> e.dependent() == name && e.relation().equals("nmod:of"))
        .filter(
            of ->
                of.governor() == governor
                    || words.edges().contains(new Edge(governor, "obj", of.governor())))
        .findFirst()
        .ifPresent(
            of -> {
              words.replace(clause, new Edge(of.governor(), "advcl:in", gerund));
              words.add(new Edge(gerund, "nsubj", name));
            });
  }

  /** "accuses A of supplying B": the parser has A and B accused. */
  void giveObjectToGerund(Edge oblique) {
    int verb = oblique.governor();
    int gerund = oblique.dependent();
    if (!words.tag(gerund).equals("VBG") || !words.isVerb(verb) || gerund < verb) {
      return;
    }
    words.edges().stream()
        .filter(e -> e.governor() == verb && e.relation().equals("obj"))
        .filter(e -> e.dependent() > gerund)
        .findFirst()
        .ifPresent(
            object -> {
              words.replace(oblique, new Edge(verb, "advcl:of", gerund));
              words.replace(object, new Edge(gerund, "obj", object.dependent()));
            });
  }

  /** "No ship was hit, A said, denying a claim": it is A who denies it. */
  void giveGerundToSpeaker(Edge clause) {
    int gerund = clause.dependent();
    int speech = gerund - 2;
    if (speech > clause.governor()
        && words.tag(gerund).equals("VBG")
        && words.form(gerund - 1).equals(",")
        && words.isQuoting(speech)
        && words.edge(speech, "nsubj").isPresent()) {
      words.replace(clause, new Edge(speech, clause.relation(), gerund));
    }
  }

  /**
   * "accused A of arming B", "prevented A from arming rebels", "replied by arming rebels": the
   * parser takes the gerund for an adjective of the name, or of the rebels.
   */
  void freeFromNoun(Edge modifier) {
    int name = modifier.governor();
    int gerund = modifier.dependent();
    int firstOfCase = isInstead(gerund) ? gerund - 2 : gerund - 1;
    if (gerund < 1
        || !(name == gerund + 1 || isNamed(gerund + 1, name))
        || !words.tag(name).startsWith("NN")
        || !words.tag(gerund).equals("VBG")
        || QUALITIES.contains(words.lemma(gerund))
        || !words.edges().contains(new Edge(name, "case", firstOfCase))) {
      return;
    }
    String preposition = ":" + (firstOfCase < gerund - 1 ? "instead_of" : words.lemma(gerund - 1));
    Optional<Edge> phrase =
        words.tree().edges().stream()
            .filter(e -> e.dependent() == name)
            .filter(e -> Set.of("obl" + preposition, "nmod" + preposition).contains(e.relation()))
            .findFirst();
    if (phrase.isEmpty()) {
      return;
    }
    int governor = phrase.get().governor();
    boolean asked =
        (preposition.equals(":by") && words.isActive(governor))
            || ASKING
                .getOrDefault(words.lemma(gerund - 1), Set.of())
                .contains(words.lemma(governor));
    if (!asked && (name > gerund + 1 || !words.tag(name).startsWith("NNP"))) {
      return;
    }
    words.replace(modifier, new Edge(gerund, "obj", name));
    words.replace(new Edge(name, "case", firstOfCase), new Edge(gerund, "mark", firstOfCase));
    Edge clause = new Edge(governor, "advcl" + preposition, gerund);
    words.replace(phrase.get(), clause);
    giveRoleToName(clause);
    giveGerundToVerb(clause);
    if (words.lemma(governor).equals("join")) {
      giveRestToGerund(governor, gerund, name);
    }
    for (Edge edge : words.tree().edges()) {
      boolean joined =
          edge.governor() == governor
              && edge.dependent() > name
              && edge.relation().equals(phrase.get().relation())
              && words.tree().edges().stream()
                  .anyMatch(
                      e ->
                          e.governor() == name
                              && e.dependent() == edge.dependent()
                              && e.relation().startsWith("conj"));
      if (joined) {
        words.replace(edge, new Edge(gerund, "obj", edge.dependent()));
      }
    }
  }

  /**
   * "was accused by B of arming C", "accused the rebels of arming C": the parser has B arm it, or
   * whoever accuses the rebels.
   */
  void giveGerundToVerb(Edge clause) {
    int name = clause.governor();
    int gerund = clause.dependent();
    if (!words.tag(gerund).equals("VBG") || gerund == 0 || !words.tag(gerund - 1).equals("IN")) {
      return;
    }
    String preposition = words.lemma(gerund - 1);
    words
        .passiveBy(name)
        .or(() -> words.verbWithObject(name))
        .filter(verb -> ASKING.getOrDefault(preposition, Set.of()).contains(words.lemma(verb)))
        .ifPresent(verb -> words.replace(clause, new Edge(verb, "advcl:" + preposition, gerund)));
  }

  /** "wrote to B asking him to leave": whoever wrote asks; a name is not narrowed down. */
  void giveGerundToWriter(Edge clause) {
    int name = clause.governor();
    int gerund = clause.dependent();
    if (gerund != name + 1
        || !words.tag(gerund).equals("VBG")
        || !words.tag(name).startsWith("NNP")
        || !SPEAKING.contains(words.lemma(gerund))) {
      return;
    }
    words.tree().edges().stream()
        .filter(e -> e.dependent() == name && words.isVerb(e.governor()))
        .filter(e -> e.relation().equals("obj") || e.relation().startsWith("obl"))
        .findFirst()
        .ifPresent(e -> words.replace(clause, new Edge(e.governor(), "advcl", gerund)));
  }

  /**
   * "Struck a base of A, killing B": after a comma the gerund is the verb's, and not the base's.
   */
  void giveResultToVerb(Edge clause) {
    int gerund = clause.dependent();
    if (gerund < 1
        || !words.tag(gerund).equals("VBG")
        || !words.form(gerund - 1).equals(",")
        || clause.governor() > gerund) {
      return;
    }
    Optional<Integer> noun =
        words.governor(clause.governor(), "nmod:.*").or(() -> Optional.of(clause.governor()));
    noun.flatMap(n -> words.governor(n, "obj|obl:.*"))
        .filter(verb -> verb < clause.governor() && words.isVerb(verb))
        .ifPresent(verb -> words.replace(clause, new Edge(verb, "advcl", gerund)));
  }

  /** "Russian diplomats": adjectives of which the first is a name's. */
  private boolean isNamed(int from, int noun) {
    for (int at = from; at < noun; at++) {
      if (!words.tag(at).matches("JJ|NNP")) {
        return false;
      }
    }
    return from < noun && Character.isUpperCase(words.form(from).charAt(0));
  }

  /** "joined A in sending troops to B": it is the troops that go there. */
  private void giveRestToGerund(int verb, int gerund, int after) {
    for (Edge edge : words.tree().edges()) {
      if (edge.governor() == verb
          && edge.dependent() > after
          && edge.relation().startsWith("obl:")) {
        words.replace(edge, new Edge(gerund, edge.relation(), edge.dependent()));
      }
    }
  }

  /**
   * "A's shelling of B", "the shelling of B by A": the parser takes the gerund for an adjective of
   * whoever does it, or of the article.
   */
  void nameDeed(Edge modifier) {
    int doer = modifier.governor();
    int deed = modifier.dependent();
    boolean possessed =
        deed == doer + 2
            && words.tag(doer + 1).equals("POS")
            && words.edges().contains(new Edge(doer, "case", doer + 1));
    boolean determined = deed == doer + 1 && words.tag(doer).equals("DT");
    if (!words.tag(deed).equals("VBG") || !(possessed || determined)) {
      return;
    }
    for (Edge edge : words.tree().edges()) {
      if (edge.dependent() == doer) {
        words.replace(edge, new Edge(edge.governor(), edge.relation(), deed));
      } else if (edge.governor() == doer && edge.dependent() > deed) {
        words.replace(edge, new Edge(deed, edge.relation(), edge.dependent()));
      }
    }
    words.replace(modifier, new Edge(deed, possessed ? "nmod:poss" : "det", doer));
    words.retag(deed, words.form(deed).toLowerCase(Locale.ROOT), "NN");
    if (words.tree().roots().contains(doer)) {
      words.setRoot(deed);
    }
  }
}
