package org.entente.annotation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree.Edge;

/** Puts clauses under those they belong to; part of {@link ParseCorrections}. */
final class ClauseCorrections {
  /** Verbs whose "to" tells where, and whose infinitive tells what for. */
  private static final Set<String> GOING =
      Set.of("take", "go", "come", "return", "travel", "fly", "turn", "head", "rush", "move");

  /** Where one is asked to do what is done elsewhere. */
  private static final Set<String> MEETINGS =
      Set.of("meeting", "talk", "visit", "summit", "call", "conversation", "audience");

  private final TreeEditor words;

  ClauseCorrections(TreeEditor words) {
    this.words = words;
  }

  /** "'It failed,' said A.": what is said before the verb. */
  boolean isQuotation(Edge edge) {
    return edge.dependent() < edge.governor()
        && words.isQuoting(edge.governor())
        && words
            .edge(edge.dependent(), "nsubj")
            .or(() -> words.edge(edge.dependent(), "nsubj:pass"))
            .isPresent();
  }

  /** "A has left B, C said": the parser takes what is said for when or why it is said. */
  void nameQuotation(Edge clause) {
    int verb = clause.dependent();
    boolean finite = words.tag(verb).matches("VB[DZP]") || words.edge(verb, "aux").isPresent();
    if (isQuotation(clause)
        && finite
        && words.edge(verb, "mark").isEmpty()
        && words.isParted(verb, clause.governor())) {
      words.replace(clause, new Edge(clause.governor(), "ccomp", verb));
    }
  }

  /**
   * "A, which hosts B, met C": the parser takes the verb of the relative clause for an auxiliary of
   * the main one, and B for who met.
   */
  void freeFromAuxiliary(Edge auxiliary) {
    int main = auxiliary.governor();
    int verb = auxiliary.dependent();
    Optional<Integer> noun = words.governor(main, "acl:relcl");
    Optional<Edge> object = words.edge(main, "nsubj").filter(e -> e.dependent() > verb);
    boolean taken =
        !words.lemma(verb).matches("be|have|do|get")
            && words.tag(verb).matches("VB[DZP]")
            && words.tag(main).matches("VB[DZP]")
            && words.form(verb - 1).matches("which|who")
            && noun.filter(n -> words.tree().roots().equals(List.of(n))).isPresent()
            && object.filter(e -> words.isParted(e.dependent(), main)).isPresent();
    if (!taken) {
      return;
    }
    int subject = noun.get();
    words.removeIf(e -> e.governor() == main && e.dependent() == subject);
    words.replace(object.get(), new Edge(verb, "obj", object.get().dependent()));
    words.replace(auxiliary, new Edge(verb, "nsubj", subject));
    words.replace(new Edge(subject, "acl:relcl", main), new Edge(subject, "acl:relcl", verb));
    words.add(new Edge(main, "nsubj", subject));
    words.setRoot(main);
  }

  /** "A said B was ready to leave": the parser has A say B, and this be ready. */
  void giveSubjectToPredicate(Edge clause) {
    int predicate = clause.governor();
    int speech = clause.dependent();
    Optional<Edge> said = words.edge(speech, "obj");
    boolean bare =
        speech < predicate
            && words.isQuoting(speech)
            && words.edge(speech, "nsubj").isPresent()
            && words.edge(speech, "mark").isEmpty()
            && words.edge(predicate, "cop").or(() -> words.edge(predicate, "aux")).isPresent();
    if (!bare || said.filter(e -> e.dependent() > speech).isEmpty()) {
      return;
    }
    words.replace(said.get(), new Edge(predicate, "nsubj", said.get().dependent()));
    words.replace(clause, new Edge(speech, "ccomp", predicate));
    if (words.tree().roots().equals(List.of(predicate))) {
      words.setRoot(speech);
    }
  }

  /** "A has left B, C said": the parser takes who says so for an afterthought. */
  void giveClauseToSpeech(Edge afterthought) {
    int speech = afterthought.dependent();
    List<Integer> roots = words.tree().roots();
    boolean reports =
        roots.size() == 1
            && roots.get(0) < speech
            && words.isVerb(roots.get(0))
            && words.isQuoting(speech)
            && words.tag(speech).matches("VB[DZP]")
            && words.tree().nodes().stream()
                .skip(speech + 1L)
                .noneMatch(n -> n.tag().matches("VB[DZP]|MD"))
            && words
                .edge(speech, "nsubj")
                .filter(e -> words.isParted(afterthought.governor(), e.dependent()))
                .isPresent()
            && Stream.of("obj", "ccomp", "xcomp").allMatch(r -> words.edge(speech, r).isEmpty());
    if (reports) {
      words.replace(afterthought, new Edge(speech, "ccomp", roots.get(0)));
      words.setRoot(speech);
    }
  }

  /** "A urged B to leave during a meeting with C": it was urged in the meeting. */
  void giveOccasionToSpeech(Edge occasion) {
    int infinitive = occasion.governor();
    if (occasion.relation().equals("obl:during")
        && MEETINGS.contains(words.lemma(occasion.dependent()))) {
      words
          .governor(infinitive, "xcomp")
          .filter(verb -> words.edge(verb, "obj").isPresent())
          .ifPresent(
              verb ->
                  words.replace(
                      occasion, new Edge(verb, occasion.relation(), occasion.dependent())));
    }
  }

  /** "'He failed,' said A.": the parser takes a speaker after the verb for its complement. */
  void nameSpeaker(Edge edge) {
    int verb = edge.governor();
    if (edge.dependent() > verb
        && words.tag(edge.dependent()).startsWith("NNP")
        && words.edges().stream()
            .anyMatch(
                e -> e.governor() == verb && e.relation().equals("ccomp") && e.dependent() < verb)
        && words.edges().stream()
            .noneMatch(e -> e.governor() == verb && e.relation().startsWith("nsubj"))) {
      words.replace(edge, new Edge(verb, "nsubj", edge.dependent()));
    }
  }

  /**
   * "A denied that B had attacked, and C accuses D": the parser takes the last clause for a part of
   * what was denied, which would have to be in the past too.
   */
  void freeMainClause(Edge complement) {
    int main = complement.governor();
    int clause = complement.dependent();
    Optional<Edge> conjunct =
        words.edges().stream()
            .filter(e -> e.dependent() == clause && e.relation().startsWith("conj"))
            .filter(e -> e.governor() > main && e.governor() < clause)
            .findFirst();
    boolean parted =
        conjunct.isPresent()
            && words.tag(main).equals("VBD")
            && words.tag(clause).matches("VB[ZP]")
            && words.edge(clause, "nsubj").isPresent()
            && words.isParted(conjunct.get().governor(), clause);
    if (parted) {
      words.removeIf(complement::equals);
      words.replace(conjunct.get(), new Edge(main, conjunct.get().relation(), clause));
    }
  }

  /**
   * "A, which backed B throughout the war": the parser sees that the clause is told of A, and does
   * not say as what.
   */
  boolean isRelativeSubject(Edge edge) {
    int verb = edge.governor();
    int noun = edge.dependent();
    return words.isVerb(verb)
        && words.edges().contains(new Edge(noun, "acl:relcl", verb))
        && words.edges().stream()
            .noneMatch(e -> e.governor() == verb && e.relation().startsWith("nsubj"))
        && words
            .edge(noun, "ref")
            .filter(
                e -> e.dependent() < verb && words.lemma(e.dependent()).matches("which|who|that"))
            .isPresent()
        && words.edge(verb, "aux:pass").isEmpty();
  }

  /**
   * "A's failure to condemn B angered C": the parser makes the infinitive the sentence, and B its
   * subject's own.
   */
  void freeFromInfinitive(Edge complement) {
    int infinitive = complement.governor();
    int main = complement.dependent();
    Optional<Edge> noun = nounOf(infinitive);
    if (noun.isEmpty()
        || !isNounPhrase(infinitive + 1, main - 1)
        || !words.tag(main).matches("VB[DZP]")
        || !words.edges().contains(new Edge(main, "nsubj", main - 1))
        || words.edge(infinitive, "obj").isPresent()
        || words.edge(main, "mark").isPresent()) {
      return;
    }
    words.removeIf(complement::equals);
    words.add(new Edge(main, "nsubj", noun.get().dependent()));
    words.replace(new Edge(main, "nsubj", main - 1), new Edge(infinitive, "obj", main - 1));
    explain(noun.get(), main);
  }

  /**
   * "Keen to please B, A praised C": the adjective is told of A, and the praise is the sentence.
   */
  void freeFromAdjective(Edge edge) {
    int verb = edge.dependent();
    if (words.tree().roots().equals(List.of(0))
        && words.tag(0).equals("JJ")
        && verb > 0
        && words.tag(verb).matches("VB[DZP]")
        && words.edge(verb, "nsubj").isPresent()
        && words.edge(0, "cop").isEmpty()
        && words.edge(0, "nsubj").isEmpty()) {
      words.replace(edge, new Edge(verb, "advcl", 0));
      words.setRoot(verb);
    }
  }

  /**
   * "A praised the deal, which B had called a mistake, and met C", "A defended it, saying B had
   * asked for it, and met C": the comma before "and" ends the insertion, so that A met C.
   */
  void closeInsertion(Edge conjunct) {
    int verb = conjunct.dependent();
    if (verb < 3
        || !words.tag(verb).equals("VBD")
        || !words.tag(verb - 1).equals("CC")
        || !words.form(verb - 2).equals(",")) {
      return;
    }
    Optional<Edge> insertion = insertionAround(conjunct.governor());
    Optional<Integer> main = insertion.flatMap(e -> mainVerb(e.governor()));
    if (main.filter(m -> words.tag(m).equals("VBD")).isEmpty()) {
      return;
    }
    words.removeIf(
        e ->
            e.dependent() == verb
                && !e.equals(conjunct)
                && (e.relation().startsWith("acl") || e.relation().equals("ccomp")));
    words.removeIf(e -> e.governor() == verb && e.relation().startsWith("nsubj"));
    words.replace(conjunct, new Edge(main.get(), conjunct.relation(), verb));
    words.edges().stream()
        .filter(e -> e.governor() == main.get() && e.relation().equals("nsubj"))
        .findFirst()
        .ifPresent(s -> words.add(new Edge(verb, "nsubj", s.dependent())));
  }

  /**
   * "A met B and the two agreed on it": the parser has A meet the two as well, and agree; but no
   * finite verb depends on another so.
   */
  void freeSecondClause(Edge complement) {
    int verb = complement.governor();
    int second = complement.dependent();
    int noun = second - 1;
    if (!complement.relation().equals("xcomp") || !words.tag(second).matches("VB[DZP]")) {
      return;
    }
    Optional<Edge> joined =
        words.edges().stream()
            .filter(e -> e.dependent() == noun && e.relation().equals("conj:and"))
            .filter(e -> words.edges().contains(new Edge(verb, "obj", e.governor())))
            .findFirst();
    if (joined.isPresent()) {
      words.replace(complement, new Edge(verb, "conj:and", second));
      words.replace(joined.get(), new Edge(second, "nsubj", noun));
      words.replace(new Edge(verb, "obj", noun), new Edge(second, "nsubj", noun));
    }
  }

  /** "It was A that attacked B": A did, whatever else the parser makes of the clause. */
  void nameCleft(Edge clause) {
    int name = clause.governor();
    int verb = clause.dependent();
    boolean cleft =
        verb > name
            && words.edge(name, "cop").isPresent()
            && words
                .edge(name, "nsubj")
                .filter(e -> words.lemma(e.dependent()).equals("it"))
                .isPresent();
    if (!cleft) {
      return;
    }
    Optional<Edge> pronoun =
        words.edge(verb, "nsubj").filter(e -> words.lemma(e.dependent()).matches("who|which|that"));
    pronoun.ifPresent(
        e -> {
          words.replace(clause, new Edge(name, "acl:relcl", verb));
          words.replace(e, new Edge(verb, "nsubj", name));
        });
  }

  /**
   * "A, which negotiated with B": the parser knows what "which" stands for, but not that it is the
   * subject. "A, which B clashed with last year": nor that it was A whom B clashed with.
   */
  void nameRelative(Edge clause) {
    int noun = clause.governor();
    int verb = clause.dependent();
    Edge object = new Edge(verb, "obj", noun);
    if (!words.edges().contains(object)) {
      return;
    }
    if (words.edge(verb, "nsubj").isEmpty()
        && words.edge(verb, "nsubj:pass").isEmpty()
        && words.tag(verb).matches("VB[DZP]")
        && words.tag(verb - 1).matches("WDT|WP")) {
      words.replace(object, new Edge(verb, "nsubj", noun));
      return;
    }
    words.tree().edges().stream()
        .filter(e -> e.governor() == verb && e.relation().startsWith("obl:"))
        .filter(e -> words.lemma(e.dependent()).matches("week|month|year|summer|winter"))
        .filter(e -> words.lemma(e.dependent() - 1).matches("last|this|next"))
        .filter(e -> words.edges().contains(new Edge(e.dependent(), "case", e.dependent() - 2)))
        .filter(e -> e.dependent() - 3 == verb)
        .findFirst()
        .ifPresent(
            time -> {
              words.replace(object, new Edge(verb, time.relation(), noun));
              words.replace(time, new Edge(verb, "obl:tmod", time.dependent()));
            });
  }

  /** "A, which condemned B, left": the parser takes what A did for an adjective of B. */
  void freeRelative(Edge modifier) {
    int object = modifier.governor();
    int verb = modifier.dependent();
    if (!words.tag(verb).equals("VBD") || !words.tag(verb - 1).matches("WDT|WP")) {
      return;
    }
    words.tree().edges().stream()
        .filter(e -> e.relation().equals("acl:relcl") && e.governor() < verb)
        .filter(e -> e.dependent() > object && words.isParted(object, e.dependent()))
        .filter(e -> words.tree().edges().contains(new Edge(e.dependent(), "nsubj", object)))
        .findFirst()
        .ifPresent(
            clause -> {
              int noun = clause.governor();
              int main = clause.dependent();
              words.replace(modifier, new Edge(verb, "obj", object));
              words.replace(new Edge(main, "nsubj", object), new Edge(main, "nsubj", noun));
              words.removeIf(new Edge(main, "obj", noun)::equals);
              words.replace(clause, new Edge(noun, "acl:relcl", verb));
              words.add(new Edge(verb, "nsubj", noun));
              giveSentenceTo(main, noun);
            });
  }

  /** "Condemned by A, B left": what stands before a sentence is a clause, and no adverb. */
  void nameParticiple(Edge modifier) {
    int verb = modifier.governor();
    int participle = modifier.dependent();
    if (participle < verb
        && words.tag(participle).equals("VBN")
        && words.isParted(participle, verb)
        && words
            .edge(participle, "obl:by")
            .or(() -> words.edge(participle, "obl:agent"))
            .isPresent()) {
      words.replace(modifier, new Edge(verb, "advcl", participle));
    }
  }

  /**
   * "A's decision to meet with B angered C": the parser reads "with B angered" as a clause, though
   * no preposition stands before a finite verb.
   */
  void freeFromPhrase(Edge clause) {
    int infinitive = clause.governor();
    int main = clause.dependent();
    Optional<Edge> subject = words.edge(main, "nsubj");
    Optional<Edge> noun = nounOf(infinitive);
    Optional<Edge> preposition = words.edge(main, "mark");
    boolean taken =
        subject.isPresent()
            && noun.isPresent()
            && preposition.isPresent()
            && preposition.get().dependent() == infinitive + 1
            && words.tag(infinitive + 1).equals("IN")
            && subject.get().dependent() == main - 1
            && words.tag(main).matches("VB[DZP]");
    if (!taken) {
      return;
    }
    int object = subject.get().dependent();
    words.removeIf(clause::equals);
    words.add(new Edge(main, "nsubj", noun.get().dependent()));
    words.replace(
        subject.get(), new Edge(infinitive, clause.relation().replace("advcl", "obl"), object));
    words.replace(preposition.get(), new Edge(object, "case", preposition.get().dependent()));
    explain(noun.get(), main);
  }

  private boolean isNounPhrase(int from, int head) {
    for (int at = from; at < head; at++) {
      if (!words.tag(at).matches("DT|CD|JJ|NNP?S?|PRP\\$")) {
        return false;
      }
    }
    return head >= from;
  }

  /**
   * "A's decision to put B on a list was praised by C": the parser leaves the passive without a
   * subject under the infinitive.
   */
  void freePassive(Edge edge) {
    int infinitive = edge.governor();
    int main = edge.dependent();
    Optional<Edge> explained = nounOf(infinitive);
    if (explained.isEmpty()
        || main < infinitive
        || words.edge(main, "aux:pass").isEmpty()
        || words.edge(main, "nsubj:pass").isPresent()) {
      return;
    }
    int noun = explained.get().dependent();
    words.replace(edge, new Edge(main, "nsubj:pass", noun));
    for (Edge conjunct : words.tree().edges()) {
      if (conjunct.governor() == main && conjunct.relation().startsWith("conj")) {
        int other = conjunct.dependent();
        words.removeIf(new Edge(infinitive, "dep", other)::equals);
        words.add(new Edge(other, "nsubj:pass", noun));
      }
    }
    explain(explained.get(), main);
  }

  /**
   * "struck a depot used by B", "struck militia deployed in B": the parser takes it that the depot
   * was used and the militia deployed.
   */
  void freeUsed(Edge clause) {
    int verb = clause.governor();
    int participle = clause.dependent();
    int noun = participle - 1;
    Optional<Edge> subject =
        words
            .edge(participle, "nsubj") // without an auxiliary no such participle is active
            .filter(s -> words.edge(participle, "aux").isEmpty())
            .filter(s -> hasPhrase(participle)) // unlike "wants to see B gone"
            .or(
                () ->
                    words
                        .edge(participle, "nsubj:pass")
                        .filter(s -> words.edge(participle, "obl:agent").isPresent()))
            .filter(s -> words.edge(participle, "aux:pass").isEmpty())
            .filter(s -> s.dependent() == noun && noun > verb);
    if (subject.isPresent()
        && words.isVerb(verb)
        && words.tag(participle).equals("VBN")
        && words.edge(verb, "obj").isEmpty()) {
      words.replace(subject.get(), new Edge(verb, "obj", noun));
      words.replace(clause, new Edge(noun, "acl", participle));
    }
  }

  private boolean hasPhrase(int verb) {
    return words.edges().stream()
        .anyMatch(e -> e.governor() == verb && e.relation().startsWith("obl"));
  }

  /** What the parser takes for the subject of an infinitive: the noun of "decision to leave". */
  private Optional<Edge> nounOf(int infinitive) {
    return words
        .edge(infinitive, "nsubj")
        .filter(e -> e.dependent() == infinitive - 2)
        .filter(e -> words.tag(infinitive).equals("VB") && words.tag(infinitive - 1).equals("TO"));
  }

  /** Makes the infinitive explain that noun, and the other verb that of the sentence. */
  private void explain(Edge subject, int main) {
    int noun = subject.dependent();
    int infinitive = subject.governor();
    words.replace(subject, new Edge(noun, "acl", infinitive));
    giveSentenceTo(main, infinitive);
  }

  /** Gives the verb of the sentence what was over the word that the parser took for it. */
  private void giveSentenceTo(int main, int word) {
    for (Edge edge : words.tree().edges()) {
      if (edge.dependent() == word
          && edge.governor() != main
          && !edge.relation().startsWith("nsubj")) {
        words.replace(edge, new Edge(edge.governor(), edge.relation(), main));
      }
    }
    if (words.tree().roots().contains(word)) {
      words.setRoot(main);
    }
  }

  /** "took to Twitter to attack A": the parser reads that Twitter is to attack. */
  void freeFromWayTo(Edge clause) {
    int verb = clause.governor();
    int infinitive = clause.dependent();
    int place = infinitive - 2;
    if (!GOING.contains(words.lemma(verb))
        || place < verb + 2
        || !words.tag(place + 1).equals("TO")
        || !words.edges().contains(new Edge(infinitive, "nsubj", place))) {
      return;
    }
    words.edges().stream()
        .filter(e -> e.governor() == infinitive && e.relation().equals("mark"))
        .filter(e -> e.dependent() < place && words.form(e.dependent()).equals("to"))
        .findFirst()
        .ifPresent(
            to -> {
              words.replace(clause, new Edge(verb, "xcomp", infinitive));
              words.replace(new Edge(infinitive, "nsubj", place), new Edge(verb, "obl:to", place));
              words.replace(to, new Edge(place, "case", to.dependent()));
            });
  }

  /** "Two years since the town was taken by A": it is the town that was taken, and no years. */
  void freeFromSpell(Edge subject) {
    int spell = subject.dependent();
    int verb = subject.governor();
    if (!words.lemma(spell).matches("day|week|month|year|decade")) {
      return;
    }
    words
        .edge(spell, "nmod:since")
        .filter(since -> since.dependent() < verb)
        .ifPresent(
            since -> {
              words.replace(subject, new Edge(verb, subject.relation(), since.dependent()));
              words.replace(since, new Edge(verb, "obl:tmod", spell));
            });
  }

  /** The relative clause after a comma, or the gerund of saying, that a verb is in. */
  private Optional<Edge> insertionAround(int verb) {
    int at = verb;
    for (int steps = 0; steps < 4; steps++) {
      int below = at;
      Optional<Edge> up =
          words.tree().edges().stream()
              .filter(e -> e.dependent() == below && e.governor() < below)
              .filter(e -> e.relation().matches("acl:relcl|advcl.*|ccomp|xcomp"))
              .findFirst();
      if (up.isEmpty()) {
        return up;
      }
      boolean relative =
          up.get().relation().equals("acl:relcl") && words.isParted(up.get().governor(), below);
      boolean saying =
          up.get().relation().startsWith("advcl")
              && words.tag(below).equals("VBG")
              && words.isQuoting(below);
      if (relative || saying) {
        return up;
      }
      at = up.get().governor();
    }
    return Optional.empty();
  }

  private Optional<Integer> mainVerb(int node) {
    return words.isVerb(node) ? Optional.of(node) : words.verbAbove(node);
  }
}
