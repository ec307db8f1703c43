package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LargeInputTest {
  private static final long BYTES = 300_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"lines", "array"})
  void aFileMuchLargerThanMemoryIsRead(String layout) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeInput.class.getName(),
                String.valueOf(BYTES),
                layout)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).matches("\\d+ \\d+");
    assertThat(Long.parseLong(said.split(" ", 2)[0])).isGreaterThan(90_000);
  }
}
