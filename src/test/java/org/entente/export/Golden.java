package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a file; {@code -Dgolden.update} writes the file anew instead. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/export");

  private Golden() {}

  static void compare(String name, Output output) throws IOException {
    String actual = textOf(output);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  static String textOf(Output output) throws IOException {
    StringWriter text = new StringWriter();
    output.writeTo(text);
    return text.toString();
  }

  /** What writes. */
  @FunctionalInterface
  interface Output {
    void writeTo(Writer out) throws IOException;
  }
}
