package org.entente.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree.Edge;
import org.entente.annotation.DependencyTree.Node;

/**
 * Corrects what the parser gets wrong by habit, where words and tags leave no doubt what is right:
 * gerunds, infinitives and quotations whose relation it found and left unnamed ("dep"), gerunds
 * that it makes the subject of an infinitive, speakers after their verb, verbs that the tagger took
 * for nouns.
 */
final class ParseCorrections {
  private static final String UNNAMED = "dep";

  /** Verbs that say what something is called. */
  private static final Set<String> NAMING =
      Set.of("call", "label", "brand", "dub", "declare", "name", "deem", "consider", "pronounce");

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
          "inability",
          "agreement",
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

  private final DependencyTree tree;
  private final List<Edge> edges;
  private List<Integer> roots;

  private ParseCorrections(DependencyTree tree) {
    this.tree = tree;
    this.edges = new ArrayList<>(tree.edges());
    this.roots = tree.roots();
  }

  /** The tree as it should have been parsed. */
  static DependencyTree correct(DependencyTree tree) {
    ParseCorrections corrections = new ParseCorrections(tree);
    for (Edge edge : tree.edges()) {
      switch (edge.relation()) {
        case UNNAMED -> corrections.name(edge);
        case "nsubj" -> corrections.freeGerund(edge);
        case "xcomp", "obj" -> {
          corrections.nameSpeaker(edge);
          corrections.giveInfinitiveToNoun(edge);
          corrections.nameName(edge);
        }
        case "advcl", "advcl:to" -> {
          corrections.giveInfinitiveToNoun(edge);
          corrections.giveGerundToSpeaker(edge);
        }
        case "ccomp" -> {
          corrections.freeMainClause(edge);
          corrections.nameInfinitive(edge);
        }
        case "conj", "conj:and", "conj:but" -> corrections.closeInsertion(edge);
        case "obl:of" -> corrections.giveObjectToGerund(edge);
        case "parataxis" -> corrections.freeFromAdjective(edge);
        default -> {
          // as it is
        }
      }
    }
    return new DependencyTree(corrections.nodes(), corrections.edges, corrections.roots);
  }

  private void name(Edge edge) {
    int governor = edge.governor();
    int dependent = edge.dependent();
    if (isInfinitiveOfAdjective(edge) || isPerfectGerund(edge)) {
      replace(edge, new Edge(governor, "xcomp", dependent));
    } else if (isQuotation(edge)) {
      replace(edge, new Edge(governor, "ccomp", dependent));
    } else if (isGerund(dependent) && governor < dependent) {
      if (isVerb(governor)) {
        nameGerund(edge);
      } else if (governor == dependent - 1 && tag(governor).matches("IN|WRB")) {
        verbAbove(governor)
            .ifPresent(
                verb ->
                    replace(
                        edge,
                        new Edge(verb, "advcl:" + tree.nodes().get(governor).lemma(), dependent)));
      }
    }
  }

  /**
   * "published a report, condemning B", "resumed shelling B"; "praised A saying he knows", where
   * the parser has A say it, though somebody is praised. What a gerund of "leave" tells is a
   * result.
   */
  private void nameGerund(Edge edge) {
    int verb = edge.governor();
    int gerund = edge.dependent();
    Optional<Edge> subject = edge(gerund, "nsubj");
    if (subject.isEmpty()) {
      if (gerund == verb + 1) {
        replace(edge, new Edge(verb, "xcomp", gerund));
      } else if (!tree.nodes().get(gerund).lemma().equals("leave")) {
        Edge clause = new Edge(verb, "advcl", gerund);
        replace(edge, clause);
        giveGerundToSpeaker(clause);
      }
      return;
    }
    int noun = subject.get().dependent();
    if (noun > verb
        && noun < gerund
        && !tag(verb).equals("VBG")
        && edge(verb, "obj").isEmpty()
        && edge(verb, "ccomp").isEmpty()) {
      replace(edge, new Edge(verb, "advcl", gerund));
      replace(subject.get(), new Edge(verb, "obj", noun));
    }
  }

  /** "for failing to act": the parser reads "for" as in "for A to act". */
  private void freeGerund(Edge subject) {
    int verb = subject.governor();
    int gerund = subject.dependent();
    if (verb != gerund + 2
        || gerund == 0
        || !tag(gerund).equals("VBG")
        || !tag(verb).equals("VB")
        || !tag(gerund - 1).equals("IN")
        || !edges.contains(new Edge(verb, "mark", gerund - 1))) {
      return;
    }
    String clause = "advcl:" + tree.nodes().get(gerund - 1).lemma();
    for (Edge edge : tree.edges()) {
      if (edge.dependent() == verb && edge.relation().startsWith("advcl")) {
        replace(edge, new Edge(edge.governor(), clause, gerund));
        replace(subject, new Edge(gerund, "xcomp", verb));
        return;
      }
    }
  }

  /** "'He failed,' said A.": the parser takes a speaker after the verb for its complement. */
  private void nameSpeaker(Edge edge) {
    int verb = edge.governor();
    if (edge.dependent() > verb
        && tag(edge.dependent()).startsWith("NNP")
        && edges.stream()
            .anyMatch(
                e -> e.governor() == verb && e.relation().equals("ccomp") && e.dependent() < verb)
        && edges.stream()
            .noneMatch(e -> e.governor() == verb && e.relation().startsWith("nsubj"))) {
      replace(edge, new Edge(verb, "nsubj", edge.dependent()));
    }
  }

  /**
   * "A denied that B had attacked, and C accuses D": the parser takes the last clause for a part of
   * what was denied, which would have to be in the past too.
   */
  private void freeMainClause(Edge complement) {
    int main = complement.governor();
    int clause = complement.dependent();
    Optional<Edge> conjunct =
        edges.stream()
            .filter(e -> e.dependent() == clause && e.relation().startsWith("conj"))
            .filter(e -> e.governor() > main && e.governor() < clause)
            .findFirst();
    boolean parted =
        conjunct.isPresent()
            && tag(main).equals("VBD")
            && tag(clause).matches("VB[ZP]")
            && edge(clause, "nsubj").isPresent()
            && tree.nodes().subList(conjunct.get().governor(), clause).stream()
                .anyMatch(n -> n.form().equals(","));
    if (parted) {
      edges.remove(complement);
      replace(conjunct.get(), new Edge(main, conjunct.get().relation(), clause));
    }
  }

  /**
   * "Keen to please B, A praised C": the adjective is told of A, and the praise is the sentence.
   */
  private void freeFromAdjective(Edge edge) {
    int verb = edge.dependent();
    if (roots.equals(List.of(0))
        && tag(0).equals("JJ")
        && verb > 0
        && tag(verb).matches("VB[DZP]")
        && edge(verb, "nsubj").isPresent()
        && edge(0, "cop").isEmpty()
        && edge(0, "nsubj").isEmpty()) {
      replace(edge, new Edge(verb, "advcl", 0));
      roots = List.of(verb);
    }
  }

  /** "condemned A's plan to attack B": it is the plan that is to attack. */
  private void giveInfinitiveToNoun(Edge clause) {
    int noun = clause.dependent() - 2;
    int verb = clause.governor();
    if (noun > verb
        && tag(clause.dependent()).equals("VB")
        && tag(noun + 1).equals("TO")
        && WITH_INFINITIVE.contains(tree.nodes().get(noun).lemma())
        && edges.contains(new Edge(verb, "obj", noun))
        && edge(noun, "nmod:poss").isPresent()) {
      replace(clause, new Edge(noun, "acl", clause.dependent()));
    }
  }

  /**
   * "whom A called a liar": of two objects of such a verb the second is what it calls the first.
   */
  private void nameName(Edge edge) {
    int verb = edge.governor();
    int name = edge.dependent();
    Optional<Edge> named = edge(verb, "obj").filter(e -> e.dependent() < name);
    if (edge.relation().equals("obj")
        && name > verb
        && named.isPresent()
        && NAMING.contains(tree.nodes().get(verb).lemma())
        && edge(name, "det").filter(d -> isIndefinite(d.dependent())).isPresent()) {
      replace(edge, new Edge(verb, "xcomp", name));
      edges.add(new Edge(name, "nsubj", named.get().dependent()));
    }
  }

  private boolean isIndefinite(int article) {
    return tree.nodes().get(article).lemma().matches("an?");
  }

  /** "is due to meet B": nobody else is to meet. */
  private void nameInfinitive(Edge edge) {
    if (isInfinitiveOfAdjective(edge) && edge(edge.dependent(), "nsubj").isEmpty()) {
      replace(edge, new Edge(edge.governor(), "xcomp", edge.dependent()));
    }
  }

  /** "denied having attacked B". */
  private boolean isPerfectGerund(Edge edge) {
    return edge.governor() == edge.dependent() - 2
        && isVerb(edge.governor())
        && tag(edge.dependent()).equals("VBN")
        && tag(edge.dependent() - 1).equals("VBG")
        && tree.nodes().get(edge.dependent() - 1).lemma().equals("have");
  }

  /** "accuses A of supplying B": the parser has A and B accused. */
  private void giveObjectToGerund(Edge oblique) {
    int verb = oblique.governor();
    int gerund = oblique.dependent();
    if (!tag(gerund).equals("VBG") || !isVerb(verb) || gerund < verb) {
      return;
    }
    edges.stream()
        .filter(e -> e.governor() == verb && e.relation().equals("obj"))
        .filter(e -> e.dependent() > gerund)
        .findFirst()
        .ifPresent(
            object -> {
              replace(oblique, new Edge(verb, "advcl:of", gerund));
              replace(object, new Edge(gerund, "obj", object.dependent()));
            });
  }

  /**
   * "A praised the deal, which B had called a mistake, and met C", "A defended it, saying B had
   * asked for it, and met C": the comma before "and" ends the insertion, so that A met C.
   */
  private void closeInsertion(Edge conjunct) {
    int verb = conjunct.dependent();
    if (verb < 3
        || !tag(verb).equals("VBD")
        || !tag(verb - 1).equals("CC")
        || !tree.nodes().get(verb - 2).form().equals(",")) {
      return;
    }
    Optional<Edge> insertion = insertionAround(conjunct.governor());
    Optional<Integer> main = insertion.flatMap(e -> mainVerb(e.governor()));
    if (main.filter(m -> tag(m).equals("VBD")).isEmpty()) {
      return;
    }
    edges.removeIf(
        e ->
            e.dependent() == verb
                && !e.equals(conjunct)
                && (e.relation().startsWith("acl") || e.relation().equals("ccomp")));
    edges.removeIf(e -> e.governor() == verb && e.relation().startsWith("nsubj"));
    replace(conjunct, new Edge(main.get(), conjunct.relation(), verb));
    edges.stream()
        .filter(e -> e.governor() == main.get() && e.relation().equals("nsubj"))
        .findFirst()
        .ifPresent(s -> edges.add(new Edge(verb, "nsubj", s.dependent())));
  }

  /** The relative clause after a comma, or the gerund of saying, that a verb is in. */
  private Optional<Edge> insertionAround(int verb) {
    int at = verb;
    for (int steps = 0; steps < 4; steps++) {
      int below = at;
      Optional<Edge> up =
          tree.edges().stream()
              .filter(e -> e.dependent() == below && e.governor() < below)
              .filter(e -> e.relation().matches("acl:relcl|advcl.*|ccomp|xcomp"))
              .findFirst();
      if (up.isEmpty()) {
        return up;
      }
      boolean relative = up.get().relation().equals("acl:relcl") && hasCommaAfter(up.get());
      boolean saying =
          up.get().relation().startsWith("advcl")
              && tag(below).equals("VBG")
              && SpeechVerbs.isQuoting(tree.nodes().get(below).lemma());
      if (relative || saying) {
        return up;
      }
      at = up.get().governor();
    }
    return Optional.empty();
  }

  private boolean hasCommaAfter(Edge relative) {
    return tree.nodes().subList(relative.governor(), relative.dependent()).stream()
        .anyMatch(n -> n.form().equals(","));
  }

  private Optional<Integer> mainVerb(int node) {
    return isVerb(node) ? Optional.of(node) : verbAbove(node);
  }

  /** "No ship was hit, A said, denying a claim": it is A who denies it. */
  private void giveGerundToSpeaker(Edge clause) {
    int gerund = clause.dependent();
    int speech = gerund - 2;
    if (speech > clause.governor()
        && tag(gerund).equals("VBG")
        && tree.nodes().get(gerund - 1).form().equals(",")
        && isVerb(speech)
        && SpeechVerbs.isQuoting(tree.nodes().get(speech).lemma())
        && edge(speech, "nsubj").isPresent()) {
      replace(clause, new Edge(speech, clause.relation(), gerund));
    }
  }

  /** With verbs for those "nouns" that have a subject and an object: "A faults B". */
  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(tree.nodes());
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean verb = node.tag().matches("NNS?") && argues(i);
      if (verb) {
        String tag = node.tag().equals("NNS") ? "VBZ" : "VBP";
        nodes.set(i, new Node(node.form(), node.lemma(), tag, node.first(), node.end()));
      }
    }
    return nodes;
  }

  private boolean argues(int node) {
    return edge(node, "obj").filter(e -> e.dependent() > node).isPresent()
        && edge(node, "nsubj").filter(e -> e.dependent() < node).isPresent()
        && edge(node, "cop").isEmpty()
        && edge(node, "det").isEmpty();
  }

  /** "'It failed,' said A.": what is said before the verb. */
  private boolean isQuotation(Edge edge) {
    return edge.dependent() < edge.governor()
        && isVerb(edge.governor())
        && SpeechVerbs.isQuoting(tree.nodes().get(edge.governor()).lemma())
        && edge(edge.dependent(), "nsubj")
            .or(() -> edge(edge.dependent(), "nsubj:pass"))
            .isPresent();
  }

  /** "reluctant to attack". */
  private boolean isInfinitiveOfAdjective(Edge edge) {
    return tag(edge.governor()).equals("JJ")
        && tag(edge.dependent()).equals("VB")
        && tree.edges().stream()
            .anyMatch(
                e ->
                    e.governor() == edge.dependent()
                        && e.relation().equals("mark")
                        && tree.nodes().get(e.dependent()).lemma().equals("to"));
  }

  /** Not "is calling". */
  private boolean isGerund(int node) {
    return tag(node).equals("VBG")
        && tree.edges().stream()
            .noneMatch(
                e ->
                    e.governor() == node
                        && (e.relation().startsWith("aux") || e.relation().equals("cop")));
  }

  private boolean isVerb(int node) {
    return tag(node).startsWith("VB");
  }

  private String tag(int node) {
    return tree.nodes().get(node).tag();
  }

  private Optional<Edge> edge(int governor, String relation) {
    return tree.edges().stream()
        .filter(e -> e.governor() == governor && e.relation().equals(relation))
        .findFirst();
  }

  /** The verb of the clause that a word is in. */
  private Optional<Integer> verbAbove(int node) {
    int at = node;
    for (int steps = 0; steps < tree.nodes().size(); steps++) {
      int below = at;
      Optional<Integer> governor =
          tree.edges().stream()
              .filter(e -> e.dependent() == below && e.governor() != below)
              .map(Edge::governor)
              .findFirst();
      if (governor.isEmpty() || isVerb(governor.get())) {
        return governor;
      }
      at = governor.get();
    }
    return Optional.empty();
  }

  private void replace(Edge old, Edge other) {
    int at = edges.indexOf(old);
    if (at >= 0) {
      edges.set(at, other);
    }
  }
}
