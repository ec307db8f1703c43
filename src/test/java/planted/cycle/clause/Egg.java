package planted.cycle.clause;

import java.util.Optional;
import planted.cycle.actor.Hen;

/** Planted for ArchitectureTest: the other half of a cycle. */
public record Egg(Optional<Hen> hen) {}
