package org.entente.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.annotation.TransitionParser.Arc;

/**
 * Writes a tree of basic Stanford Dependencies (de Marneffe and Manning, 2008) in Universal
 * Dependencies (de Marneffe et al., 2014), so that the rules for one scheme read both. The schemes
 * differ in names and in what governs: a preposition here, the noun behind it there, and what "is
 * at odds" is headed by "odds" there. One object converts one tree; not thread-safe.
 */
final class StanfordDependencies {
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("acomp", "xcomp"),
          Map.entry("auxpass", "aux:pass"),
          Map.entry("csubjpass", "csubj:pass"),
          Map.entry("dobj", "obj"),
          Map.entry("erased", "dep"),
          Map.entry("mwe", "fixed"),
          Map.entry("nn", "compound"),
          Map.entry("npadvmod", "obl:npmod"),
          Map.entry("nsubjpass", "nsubj:pass"),
          Map.entry("num", "nummod"),
          Map.entry("number", "compound"),
          Map.entry("poss", "nmod:poss"),
          Map.entry("possessive", "case"),
          Map.entry("preconj", "cc:preconj"),
          Map.entry("predet", "det:predet"),
          Map.entry("prep", "advmod"), // one that nothing follows
          Map.entry("prt", "compound:prt"),
          Map.entry("quantmod", "advmod"),
          Map.entry("rcmod", "acl:relcl"),
          Map.entry("tmod", "obl:tmod"));

  private static final Set<String> FORMS_OF_BE =
      Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m");

  /** Beside these a form of "be" has its predicate or is not the predicate's. */
  private static final Set<String> PREDICATES =
      Set.of("dobj", "xcomp", "ccomp", "acomp", "cop", "expl");

  private final List<String> words;
  private final List<String> tags;
  private final int[] heads;
  private final String[] relations;

  private StanfordDependencies(List<Arc> arcs, List<String> words, List<String> tags) {
    this.words = words;
    this.tags = tags;
    heads = new int[arcs.size() + 1];
    relations = new String[arcs.size() + 1];
    for (int at = 1; at < heads.length; at++) {
      heads[at] = arcs.get(at - 1).head();
      relations[at] = arcs.get(at - 1).relation();
    }
  }

  /** The same tree in Universal Dependencies, not yet enhanced. */
  static List<Arc> toUniversal(List<Arc> arcs, List<String> words, List<String> tags) {
    return new StanfordDependencies(arcs, words, tags).universal();
  }

  private List<Arc> universal() {
    // From the last, as a preposition may complete the one before it: "from inside Syria".
    for (int at = heads.length - 1; at > 0; at--) {
      lowerPreposition(at);
    }
    for (int at = 1; at < heads.length; at++) {
      lowerCopula(at);
    }
    for (int at = 1; at < heads.length; at++) {
      relations[at] = renamed(at);
    }
    attachConjunctions();
    return IntStream.range(1, heads.length)
        .mapToObj(at -> new Arc(heads[at], relations[at]))
        .toList();
  }

  /** Puts the noun or clause behind a preposition in its place, and the preposition below that. */
  private void lowerPreposition(int preposition) {
    Optional<Integer> complement =
        children(preposition)
            .filter(c -> relations[c].equals("pobj") || relations[c].equals("pcomp"))
            .boxed()
            .findFirst();
    if (complement.isEmpty()) {
      return;
    }
    int noun = complement.get();
    boolean clause = relations[noun].equals("pcomp") && tag(noun).startsWith("V");
    boolean first = !relations[preposition].equals("pcomp");
    relations[noun] =
        switch (relations[preposition]) {
          case "prep" -> clause ? clauseBelow(heads[preposition]) : nounBelow(heads[preposition]);
          case "pcomp" -> clause ? "pcomp" : "pobj"; // the preposition before it is next
          default -> relations[preposition];
        };
    heads[noun] = heads[preposition];
    // "according to Turkey", where "to" is below the noun by now
    children(noun)
        .filter(c -> first && c == preposition + 1 && relations[c].equals("case"))
        .forEach(c -> attach(c, preposition, "fixed"));
    attach(preposition, noun, clause ? "mark" : "case");
    for (int child : children(preposition).filter(c -> !relations[c].equals("fixed")).toArray()) {
      if (child == preposition - 1 && relations[child].equals("mwe")) { // "because of the war"
        attach(child, noun, "case");
        attach(preposition, child, "fixed");
      } else {
        heads[child] = noun;
      }
    }
  }

  /** Makes a noun with a preposition the predicate, where "be" has no other. */
  private void lowerCopula(int be) {
    boolean copula =
        FORMS_OF_BE.contains(words.get(be - 1))
            && !Set.of("aux", "auxpass", "cop").contains(relations[be])
            && children(be).noneMatch(c -> PREDICATES.contains(relations[c]));
    if (!copula) {
      return;
    }
    children(be)
        .filter(c -> c > be && relations[c].equals("obl"))
        .findFirst()
        .ifPresent(
            noun -> {
              attach(noun, heads[be], relations[be]);
              attach(be, noun, "cop");
              for (int child : children(be).toArray()) {
                heads[child] = noun;
              }
            });
  }

  private String renamed(int at) {
    return switch (relations[at]) {
      case "vmod", "pcomp" -> clauseBelow(heads[at]);
      case "pobj" -> nounBelow(heads[at]);
      case "neg" -> tag(at).equals("DT") ? "det" : "advmod";
      default -> RENAMED.getOrDefault(relations[at], relations[at]);
    };
  }

  /** In Universal Dependencies "and" is below what comes after it, not before. */
  private void attachConjunctions() {
    for (int at = 1; at < heads.length; at++) {
      int conjunction = at;
      if (relations[at].equals("cc")) {
        children(heads[at])
            .filter(c -> c > conjunction && relations[c].equals("conj"))
            .findFirst()
            .ifPresent(c -> heads[conjunction] = c);
      }
    }
  }

  private void attach(int word, int head, String relation) {
    heads[word] = head;
    relations[word] = relation;
  }

  private IntStream children(int head) {
    return IntStream.range(1, heads.length).filter(c -> heads[c] == head);
  }

  private String clauseBelow(int head) {
    return isNominal(head) ? "acl" : "advcl";
  }

  private String nounBelow(int head) {
    return isNominal(head) ? "nmod" : "obl";
  }

  private String tag(int at) {
    return tags.get(at - 1);
  }

  private boolean isNominal(int at) {
    return at > 0 && tag(at).matches("NN.*|PRP|CD|DT|WP|FW");
  }
}
