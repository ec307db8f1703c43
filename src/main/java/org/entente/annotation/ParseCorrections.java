package org.entente.annotation;

import java.util.List;
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

  private final TreeEditor words;
  private final GerundCorrections gerunds;
  private final ClauseCorrections clauses;
  private final ComplementCorrections complements;

  private ParseCorrections(DependencyTree tree) {
    this.words = new TreeEditor(tree);
    this.gerunds = new GerundCorrections(words);
    this.clauses = new ClauseCorrections(words);
    this.complements = new ComplementCorrections(words);
  }

  /** The tree as it should have been parsed. */
  static DependencyTree correct(DependencyTree tree) {
    ParseCorrections corrections = new ParseCorrections(tree);
    tree.edges().forEach(corrections::correct);
    corrections.nameVerbs();
    return corrections.words.corrected();
  }

  private void correct(Edge edge) {
    switch (edge.relation()) {
      case UNNAMED -> {
        name(edge);
        clauses.nameCleft(edge);
        clauses.giveClauseToSpeech(edge);
        clauses.freePassive(edge);
        clauses.freeUsed(edge);
        clauses.freeFromInfinitive(new Edge(edge.governor(), "ccomp", edge.dependent()));
      }
      case "nsubj" -> {
        gerunds.freeGerund(edge);
        gerunds.freeFirstSubject(edge);
        clauses.freeFromSpell(edge);
      }
      case "nsubj:pass" -> clauses.freeFromSpell(edge);
      case "xcomp", "obj" -> {
        clauses.nameSpeaker(edge);
        clauses.freeSecondClause(edge);
        complements.giveInfinitiveToNoun(edge);
        gerunds.giveInfinitiveToGerund(edge);
        complements.nameName(edge);
        complements.giveAgentToPassive(edge);
        complements.nameHostage(edge);
      }
      case "advcl", "advcl:to" -> {
        clauses.nameQuotation(edge);
        complements.freeCompanion(edge);
        clauses.freeFromWayTo(edge);
        complements.freeAgentFromInfinitive(edge);
        complements.giveInfinitiveToNoun(edge);
        gerunds.giveGerundToSpeaker(edge);
        gerunds.nameComplement(edge);
        gerunds.nameAlternative(edge);
      }
      case "ccomp" -> {
        clauses.nameCleft(edge);
        clauses.freeMainClause(edge);
        clauses.freeFromInfinitive(edge);
        complements.nameInfinitive(edge);
        complements.giveInfinitiveToNoun(edge);
      }
      case "conj", "conj:and", "conj:but" -> {
        clauses.closeInsertion(edge);
        complements.giveSecondToBetween(edge);
      }
      case "obl:of" -> {
        gerunds.nameClause(edge);
        gerunds.giveObjectToGerund(edge);
        complements.giveObliqueToVerb(edge);
      }
      case "obl:as" -> complements.nameDismissed(edge);
      case "nmod:against" -> complements.giveAimToPassive(edge);
      case "advcl:in" -> gerunds.giveRoleToName(edge);
      case "acl:relcl" -> clauses.nameRelative(edge);
      case "advmod" -> clauses.nameParticiple(edge);
      case "amod" -> {
        gerunds.nameDeed(edge);
        gerunds.freeFromNoun(edge);
        gerunds.freeFromSecondObject(edge);
        gerunds.nameContinued(edge);
        gerunds.freeFirst(edge);
        clauses.freeRelative(edge);
      }
      case "aux" -> clauses.freeFromAuxiliary(edge);
      case "csubj" -> clauses.giveSubjectToPredicate(edge);
      case "parataxis" -> {
        clauses.freeFromAdjective(edge);
        clauses.giveClauseToSpeech(edge);
      }
      case "acl", "acl:of" -> {
        gerunds.giveGerundToVerb(edge);
        gerunds.giveGerundToWriter(edge);
        gerunds.giveResultToVerb(edge);
      }
      default -> {
        if (edge.relation().startsWith("advcl:")) {
          gerunds.nameAlternative(edge);
          complements.freeCompanion(edge);
          clauses.freeFromPhrase(edge);
          gerunds.giveGerundToVerb(edge);
        } else if (edge.relation().startsWith("obl:")) {
          gerunds.nameClause(edge);
          gerunds.giveNextToGerund(edge);
          complements.giveAgentToPassive(edge);
          complements.giveAgentToNoun(edge);
          complements.giveObliqueToVerb(edge);
          clauses.giveOccasionToSpeech(edge);
        } else if (edge.relation().startsWith("nmod:")) {
          complements.giveReceiverToGoods(edge);
        }
      }
    }
  }

  private void name(Edge edge) {
    int governor = edge.governor();
    int dependent = edge.dependent();
    if (complements.isInfinitiveOfAdjective(edge) || gerunds.isPerfectGerund(edge)) {
      words.replace(edge, new Edge(governor, "xcomp", dependent));
    } else if (clauses.isQuotation(edge)) {
      words.replace(edge, new Edge(governor, "ccomp", dependent));
    } else if (complements.isClauseAfterName(edge)) {
      complements.giveClauseItsSubject(edge);
    } else if (clauses.isRelativeSubject(edge)) {
      words.replace(edge, new Edge(governor, "nsubj", dependent));
    } else if (dependent == 0 && gerunds.isGerund(0) && words.isVerb(governor)) {
      words.replace(edge, new Edge(governor, "advcl", dependent)); // "Meeting with B, A left"
    } else if (gerunds.isGerund(dependent) && governor < dependent) {
      if (words.isVerb(governor)) {
        gerunds.nameGerund(edge);
      } else if (governor == dependent - 1 && words.tag(governor).matches("IN|WRB")) {
        words
            .verbAbove(governor)
            .ifPresent(
                verb ->
                    words.replace(
                        edge, new Edge(verb, "advcl:" + words.lemma(governor), dependent)));
      }
    }
  }

  /** "A faults B": whatever has a subject and an object is a verb. */
  private void nameVerbs() {
    List<Node> nodes = words.tree().nodes();
    for (int i = 0; i < nodes.size(); i++) {
      String tag = nodes.get(i).tag();
      if (tag.matches("NNS?") && argues(i)) {
        words.retag(i, nodes.get(i).lemma(), tag.equals("NNS") ? "VBZ" : "VBP");
      }
    }
  }

  private boolean argues(int node) {
    return words.edge(node, "obj").filter(e -> e.dependent() > node).isPresent()
        && words.edge(node, "nsubj").filter(e -> e.dependent() < node).isPresent()
        && words.edge(node, "cop").isEmpty()
        && words.edge(node, "det").isEmpty();
  }
}
