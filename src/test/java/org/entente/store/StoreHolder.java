package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a store open until it is killed. */
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    try (GraphStore store = GraphStore.openForWriting(Path.of(args[0]))) {
      System.out.println(store.fingerprints().isEmpty() ? "open" : "not empty");
      System.in.read();
    }
  }
}
