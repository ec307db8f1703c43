package planted.cycle.actor;

import java.util.Optional;
import planted.cycle.clause.Egg;

/** Planted for ArchitectureTest: one half of a cycle. */
public record Hen(Optional<Egg> egg) {}
