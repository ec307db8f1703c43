package org.entente.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.graph.Digest;

/**
 * The part of the program that decides what an example sentence teaches. Patterns that other code
 * has compiled may be wrong for this one; all other code may change without parsing the examples
 * again.
 */
final class ProgramCode {
  private static final String ROOT = "org/entente";
  private static final Pattern READS_EXAMPLES =
      Pattern.compile("(annotation|clause|pattern)/.*|actor/(NameMasker|EntityType)\\W.*");

  private ProgramCode() {}

  /**
   * Tells this code from any other; the same for classes in a folder and packed into a jar.
   *
   * @param program the jar or folder that the program's classes are in
   * @param models which models it reads with
   * @throws IOException if it cannot be read
   */
  static String digest(Path program, String models) throws IOException {
    List<String> parts = new ArrayList<>(List.of(models));
    if (Files.isDirectory(program)) {
      addClasses(program.resolve(ROOT), parts);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        addClasses(jar.getPath(ROOT), parts);
      }
    }
    return Digest.of(parts).substring(0, 16);
  }

  private static void addClasses(Path root, List<String> parts) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(root)) {
      names =
          files
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> READS_EXAMPLES.matcher(name).matches() && name.endsWith(".class"))
              .sorted()
              .toList();
    }
    for (String name : names) {
      parts.add(name);
      // One character a byte, so that each byte counts.
      parts.add(new String(Files.readAllBytes(root.resolve(name)), StandardCharsets.ISO_8859_1));
    }
  }
}
