package org.entente.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Mention;
import org.entente.clause.Role;
import org.entente.clause.RoleGraph;
import org.entente.clause.WordClass;
import org.entente.pattern.Pattern;
import org.entente.pattern.RelationType;

/**
 * Which of the patterns that match a sentence are meant by it: those whose slots can be filled as
 * the relation asks, and of several for one event the one that fits best.
 */
final class MatchSelection {
  /** Roles of a party that stands over against those of a collective subject. */
  private static final Set<String> OTHER_PARTY_ROLES =
      Set.of(Role.OBJECT, "P:with", "P:against", "P:to", "P:for");

  private final RoleGraph graph;
  private final SlotFillers fillers;

  MatchSelection(RoleGraph graph, SlotFillers fillers) {
    this.graph = graph;
    this.fillers = fillers;
  }

  /** Those of the matches that are meant, in the order of their words. */
  List<Pattern.Match> select(List<Pattern.Match> matches) {
    return best(matches.stream().filter(this::isMeant).toList());
  }

  /**
   * Whether the slots can be filled as the relation asks, and "A and B met C" is not read as "A and
   * B met".
   */
  private boolean isMeant(Pattern.Match match) {
    RelationType type = match.pattern().relation();
    if (sources(match).isEmpty() || targets(match).isEmpty()) {
      return false;
    }
    if (isOwnerOfNamed(match.source(), match)
        || isOwnerOfNamed(match.target(), match)
        || isAroundNamed(match.target(), match)) {
      return false;
    }
    // "joined B in condemning it" makes nobody a member of B.
    boolean inActing =
        type.ploverType().isEmpty()
            && graph.findDependent(match.anchor(), Role.ADVERBIAL_CLAUSE + ":in").isPresent();
    if (inActing) {
      return false;
    }
    if (!match.pattern().isCollective()) {
      return true;
    }
    return graph.from(match.anchor()).stream()
        .filter(e -> OTHER_PARTY_ROLES.contains(e.role()))
        .noneMatch(
            e ->
                fillers.isFilled(e.dependent())
                    && e.dependent() != match.source()
                    && e.dependent() != match.target()
                    && isActorAt(e.dependent()));
  }

  /**
   * Whether this slot only owns what goes by its own name: who praises "Hungary's rival Romania"
   * praises nobody but Romania.
   */
  private boolean isOwnerOfNamed(int slot, Pattern.Match match) {
    return graph.to(slot).stream()
        .filter(e -> e.role().equals(Role.POSSESSOR) && !e.inferred())
        .filter(e -> !match.words().contains(e.head()))
        .anyMatch(e -> fillers.isNamed(e.head()));
  }

  /** Who seized "the town of Goma in Congo" seized Goma; who seized "a town in Congo", of Congo. */
  private boolean isAroundNamed(int slot, Pattern.Match match) {
    return match.words().stream().anyMatch(fillers::isPlace)
        && graph.to(slot).stream()
            .filter(e -> e.role().equals(Role.preposition("in")))
            .anyMatch(e -> match.words().contains(e.head()));
  }

  private boolean isActorAt(int node) {
    return fillers
        .find(node)
        .filter(f -> !f.byOwner() && !f.mention().entities().isEmpty())
        .isPresent();
  }

  /** Who the event comes from. */
  List<Participant> sources(Pattern.Match match) {
    RelationType type = match.pattern().relation();
    return type.mayStartAtOwner() || !isByOwner(match.source())
        ? fillers.participants(match.source(), type.sources(), false)
        : List.of();
  }

  /** Whom or what it is towards. */
  List<Participant> targets(Pattern.Match match) {
    RelationType type = match.pattern().relation();
    return type.mayEndAtOwner() || !isByOwner(match.target())
        ? fillers.participants(match.target(), type.targets(), type.isTowardsPlace())
        : List.of();
  }

  /** Whether the word is no actor and stands for its owner. */
  boolean isByOwner(int node) {
    return fillers.find(node).filter(SlotFillers.Filler::byOwner).isPresent();
  }

  /**
   * Of matches that share a word and the parties, the one that fixes most words; of several, the
   * one that has most of them from its example, and then that of the relation that stands first in
   * the lexicon.
   */
  private List<Pattern.Match> best(List<Pattern.Match> matches) {
    List<Pattern.Match> sorted = new ArrayList<>(matches);
    sorted.sort(
        Comparator.comparingInt((Pattern.Match m) -> -m.words().size())
            .thenComparingInt(Pattern.Match::substituted)
            .thenComparingInt(Pattern.Match::anchor));
    List<Pattern.Match> kept = new ArrayList<>();
    for (Pattern.Match match : sorted) {
      if (kept.stream().noneMatch(k -> isSameEvent(k, match))) {
        kept.add(match);
      }
    }
    kept.sort(
        Comparator.comparingInt(Pattern.Match::anchor)
            .thenComparingInt(Pattern.Match::source)
            .thenComparingInt(Pattern.Match::target));
    return kept;
  }

  private boolean isSameEvent(Pattern.Match one, Pattern.Match other) {
    boolean parties =
        (one.source() == other.source() && one.target() == other.target())
            || isFuller(one, other)
            || (one.source() == other.target()
                && one.target() == other.source()
                && !isMutual(one, other));
    return parties && one.words().stream().anyMatch(other.words()::contains);
  }

  /**
   * Whether it says more of the same parties: of "abandoned a Kenyan plan", with the plan; of
   * "broke its truce", that it was broken.
   */
  private boolean isFuller(Pattern.Match one, Pattern.Match other) {
    return one.words().size() > other.words().size()
        && isSameParty(one.source(), other.source(), other.anchor())
        && isSameParty(one.target(), other.target(), other.anchor());
  }

  /**
   * Whether they are the same by their mention, or by that of "its" in "ended its occupation". What
   * somebody says that "it" will do is more than the saying.
   */
  private boolean isSameParty(int one, int other, int anchor) {
    Optional<Mention> first = fillers.find(one).map(SlotFillers.Filler::mention);
    Optional<Mention> second = fillers.find(other).map(SlotFillers.Filler::mention);
    boolean owner = graph.wordClass(anchor) == WordClass.NOUN;
    return first.equals(second)
        || (owner
            && first.map(Mention::entities).equals(second.map(Mention::entities))
            && first.filter(m -> !m.entities().isEmpty()).isPresent());
  }

  /** "A and B accused each other" is told of A and of B. */
  private static boolean isMutual(Pattern.Match one, Pattern.Match other) {
    return one.pattern().equals(other.pattern())
        && !one.pattern().symmetric()
        && !one.pattern().isCollective();
  }
}
