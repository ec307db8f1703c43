package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputMeterTest {
  @TempDir Path folder;

  @Test
  void allThatThereIsHasBeenReadAtTheEnd() throws IOException {
    write("a.txt", "France met Chad.\n");
    write(
        "b.jsonl.gz",
        Reading.gzip(
            "{\"text\":\"France met Chad.\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
    write("sub/c.pdf", "%PDF-" + "x".repeat(300_000));
    write("sub/d.txt", new byte[0]);
    InputMeter meter = new InputMeter();
    Corpus corpus = corpus(folder.toString());
    long total = corpus.totalBytes().orElseThrow();
    assertThat(total).isGreaterThan(300_000);
    try (Stream<Outcome> outcomes = corpus.outcomes(meter)) {
      assertThat(outcomes).hasSize(53);
    }
    assertThat(meter.read()).isEqualTo(total);
  }

  @Test
  void aLongFileIsMeasuredAsItIsRead() throws IOException {
    String line = "{\"text\":\"France met Chad. " + "They agreed. ".repeat(100) + "\"}\n";
    write("a.jsonl", line.repeat(1000));
    InputMeter meter = new InputMeter();
    Corpus corpus = corpus(folder.resolve("a.jsonl").toString());
    try (Stream<Outcome> outcomes = corpus.outcomes(meter)) {
      Iterator<Outcome> iterator = outcomes.iterator();
      for (int i = 0; i < 500; i++) {
        iterator.next();
      }
      assertThat((double) meter.read() / corpus.totalBytes().orElseThrow()).isBetween(0.5, 0.65);
    }
  }

  @Test
  void standardInputAndTheWebHaveNoSizeBeforehand() {
    assertThat(corpus("-").totalBytes()).isEqualTo(OptionalLong.empty());
    assertThat(corpus("https://example.org/feed").totalBytes()).isEqualTo(OptionalLong.empty());
    assertThat(corpus("-").isRepeatable()).isFalse();
    assertThat(corpus("news").isRepeatable()).isTrue();
    assertThat(corpus(folder.resolve("gone").toString()).totalBytes()).hasValue(0);
  }

  private static Corpus corpus(String path) {
    return new Corpus(
        List.of(path), new ByteArrayInputStream(new byte[0]), Corpus.Settings.DEFAULT);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
