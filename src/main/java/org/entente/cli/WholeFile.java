package org.entente.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A UTF-8 file that appears under its name only once it is complete: it is written beside its place
 * and then moved there, over a former one. A device or a pipe is written as it is.
 */
record WholeFile(Path path) {
  /** Writes the file, or leaves what was there before if the content fails. */
  void write(Content content) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + ": a directory, not a file; nothing written");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      fill(path, content);
      return;
    }
    Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path part =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      fill(part, content);
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void fill(Path file, Content content) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      content.writeTo(out);
    } catch (FileSystemException e) {
      throw new IOException(
          path + ": cannot be written (" + e.getClass().getSimpleName() + "); nothing written", e);
    }
  }

  /** What to write. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }
}
