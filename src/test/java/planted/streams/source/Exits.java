package planted.streams.source;

/** Planted for ArchitectureTest: ends the process. */
record Exits(int code) {
  void exit() {
    System.exit(code);
  }
}
