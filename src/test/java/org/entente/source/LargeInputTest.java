package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LargeInputTest {
  @ParameterizedTest
  @CsvSource({"lines,300000000", "array,100000000"})
  void aFileMuchLargerThanMemoryIsRead(String layout, long bytes)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeInput.class.getName(),
                String.valueOf(bytes),
                layout)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).matches("\\d+ \\d+");
    assertThat(Long.parseLong(said.split(" ", 2)[0])).isGreaterThan(bytes / 3_300);
  }
}
