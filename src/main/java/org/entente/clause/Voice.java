package org.entente.clause;

import java.util.function.IntPredicate;
import org.entente.annotation.DependencyTree;

/** Whether verbs are passive. Immutable. */
final class Voice {
  private final DependencyTree tree;
  private final IntPredicate isName;

  Voice(DependencyTree tree, IntPredicate isName) {
    this.tree = tree;
    this.isName = isName;
  }

  boolean isPassive(int verb) {
    return isHeadlinePassive(verb)
        || tree.edges().stream()
            .anyMatch(
                e ->
                    e.governor() == verb
                        && (e.relation().equals("aux:pass") || e.relation().equals("nsubj:pass")));
  }

  /** By its form, or as in "was praised by A but denounced by B". */
  boolean isPassiveVerb(int verb) {
    String tag = tree.nodes().get(verb).tag();
    return tag.equals("VBN")
        || (tag.equals("VBD")
            && tree.edges().stream()
                .anyMatch(e -> e.governor() == verb && e.relation().equals("nsubj:pass")));
  }

  /**
   * "Turkey urged to leave Syria": who urges urges somebody, so with none named it is Turkey.
   * "Russia slammed by Turkey": neither does Russia slam anybody.
   */
  boolean isHeadlinePassive(int verb) {
    DependencyTree.Node node = tree.nodes().get(verb);
    return node.tag().matches("VB[DN]")
        && !node.lemma().equals("be") // "There was an attack by A"
        && ((ClauseWords.NEEDING_OBJECT.contains(node.lemma()) && governs(verb, "xcomp"))
            || (!ClauseWords.GOING_BY.contains(node.lemma()) && isDoneByName(verb)))
        && tree.edges().stream()
            .noneMatch(
                e ->
                    e.governor() == verb
                        && (e.relation().equals("obj") || e.relation().startsWith("aux")));
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

  boolean governs(int verb, String relation) {
    return tree.edges().stream()
        .anyMatch(e -> e.governor() == verb && e.relation().equals(relation));
  }
}
