package planted.outside.elsewhere;

/** Planted for ArchitectureTest: belongs to no stage. */
record Stray(String name) {}
