package planted.streams.source;

/** Planted for ArchitectureTest: prints. */
record Prints(String text) {
  void print() {
    System.out.println(text);
  }
}
