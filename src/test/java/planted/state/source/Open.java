package planted.state.source;

/** Planted for ArchitectureTest: may be extended although nobody planned that. */
class Open {}
