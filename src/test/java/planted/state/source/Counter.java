package planted.state.source;

/** Planted for ArchitectureTest: keeps state in a static field. */
final class Counter {
  static int count;

  private Counter() {}
}
