package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramCodeTest {
  private static final String MODELS = "models-1.jar";

  @TempDir private Path folder;
  private Path classes;
  private String digest;

  @BeforeEach
  void compile() throws IOException {
    classes = folder.resolve("classes");
    for (String name :
        List.of(
            "annotation/Parser",
            "clause/ClauseFinder",
            "clause/ClauseFinder$1",
            "pattern/PatternCompiler",
            "actor/NameMasker",
            "actor/EntityType",
            "actor/TitleReader",
            "cli/Main")) {
      write(name, "code of " + name);
    }
    digest = ProgramCode.digest(classes, MODELS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotation/Parser",
        "clause/ClauseFinder",
        "clause/ClauseFinder$1",
        "clause/New",
        "pattern/PatternCompiler",
        "actor/NameMasker",
        "actor/EntityType"
      })
  void codeThatReadsExamplesCounts(String name) throws IOException {
    write(name, "other code");

    assertThat(ProgramCode.digest(classes, MODELS)).isNotEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor/TitleReader", "cli/Main", "cli/New"})
  void otherCodeDoesNot(String name) throws IOException {
    write(name, "other code");

    assertThat(ProgramCode.digest(classes, MODELS)).isEqualTo(digest);
  }

  @Test
  void theModelsCount() throws IOException {
    assertThat(ProgramCode.digest(classes, "models-2.jar")).isNotEqualTo(digest);
  }

  @Test
  void aJarIsWorthTheSameAsTheClassesInIt() throws IOException {
    Map<String, Path> entries = new TreeMap<>();
    try (var files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> entries.put(classes.relativize(f).toString().replace('\\', '/'), f));
    }
    Path jar = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Path> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(Files.readAllBytes(entry.getValue()));
        zip.closeEntry();
      }
    }

    assertThat(ProgramCode.digest(jar, MODELS)).isEqualTo(digest);
  }

  private void write(String name, String content) throws IOException {
    Path file = classes.resolve("org/entente/" + name + ".class");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
