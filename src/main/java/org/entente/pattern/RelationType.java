package org.entente.pattern;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actor.EntityType;

/**
 * A relation as the ontology declares it, with the sentences that teach it.
 *
 * @param name local name of its property
 * @param label the verb to show: "meets with"
 * @param symmetric whether the direction does not matter
 * @param joint whether all who are named together have it with one another, as those who meet do
 * @param sources types that may fill its first slot
 * @param targets types that may fill its second slot
 * @param plannedType PLOVER type of the announcement, where announcing the act is another kind of
 *     act
 * @param politicalSenses what words of it say among politicians
 * @param examples sentences about A and B that hold the relation from A to B; words in square
 *     brackets are context
 * @param counterExamples sentences that do not hold it
 */
public record RelationType(
    String name,
    String label,
    boolean symmetric,
    boolean joint,
    Set<EntityType> sources,
    Set<EntityType> targets,
    Optional<String> ploverType,
    Optional<String> plannedType,
    List<String> ploverModes,
    Optional<String> quadClass,
    List<PoliticalSense> politicalSenses,
    List<String> examples,
    List<String> counterExamples) {
  private static final Set<String> HOSTILE =
      Set.of("ACCUSE", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT");

  private static final Set<String> AGAINST_OTHERS = Set.of("ACCUSE", "SANCTION", "ASSAULT");

  public RelationType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    targets = Collections.unmodifiableSet(new TreeSet<>(targets));
    Objects.requireNonNull(ploverType);
    Objects.requireNonNull(plannedType);
    ploverModes = List.copyOf(ploverModes);
    Objects.requireNonNull(quadClass);
    politicalSenses = List.copyOf(politicalSenses);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /**
   * Whether a place may fill the second slot, so that a capital there is the city and not the
   * government.
   */
  public boolean isTowardsPlace() {
    return targets.equals(Set.of(EntityType.PLACE))
        || targets.equals(Set.of(EntityType.PLACE, EntityType.STATE));
  }

  /**
   * Whether the owner of a thing may stand for it as what fills the first slot: who rejects "A's
   * plan" rejects A, but "A's summit" that is somewhere leaves A where it is.
   */
  public boolean mayStartAtOwner() {
    return ploverType.isPresent();
  }

  /**
   * The same of the second slot: who leads "B's mission" does not lead B, and who welcomes "B's
   * plan" does not have B for a guest.
   */
  public boolean mayEndAtOwner() {
    boolean ofThem = ploverType.isEmpty() || ploverModes.contains("visit");
    return !ofThem || targets.contains(EntityType.PLACE);
  }

  /** Whether to leave it undone is a favour. */
  public boolean isHostile() {
    return ploverType.filter(HOSTILE::contains).isPresent();
  }

  /** Whether nobody does it to himself: no organ of a state accuses, sanctions or attacks it. */
  public boolean isAgainstOthers() {
    return ploverType.filter(AGAINST_OTHERS::contains).isPresent();
  }

  /** What one of these words says among politicians, if it is something else. */
  public Optional<PoliticalSense> findPoliticalSense(Collection<String> lemmas) {
    return politicalSenses.stream()
        .filter(sense -> lemmas.stream().anyMatch(sense.words()::contains))
        .findFirst();
  }

  /** What decides, beside the example itself, how an example is read. */
  String signature() {
    return (symmetric ? "symmetric" : "directed") + sources + targets;
  }
}
