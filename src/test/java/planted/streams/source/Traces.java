package planted.streams.source;

/** Planted for ArchitectureTest: writes a stack trace to standard error. */
record Traces(RuntimeException fault) {
  void print() {
    fault.printStackTrace();
  }
}
