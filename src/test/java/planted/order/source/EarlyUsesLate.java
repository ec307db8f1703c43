package planted.order.source;

import planted.order.graph.Late;

/** Planted for ArchitectureTest: the first stage uses a later one. */
record EarlyUsesLate(Late late) {}
