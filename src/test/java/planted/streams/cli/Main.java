package planted.streams.cli;

/** Planted for ArchitectureTest: the one class that may print and exit. */
final class Main {
  private Main() {}

  static void run() {
    System.err.println("done");
    System.exit(0);
  }
}
