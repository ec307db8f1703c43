package planted.naming.source;

/** Planted for ArchitectureTest: a name that tells nothing. */
record NameUtils(ReaderImpl reader) {
  /** Planted for ArchitectureTest: another one. */
  record ReaderImpl(String name) {}
}
