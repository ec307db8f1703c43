package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.entente.source.Article;
import org.junit.jupiter.api.Test;

final class BuildProgressTest {
  private static final Article ARTICLE = Article.ofText("a", "France met Chad.", "a.txt");

  private final StringWriter shown = new StringWriter();
  private Instant now = Instant.parse("2024-05-01T00:00:00Z");
  private long read;

  @Test
  void withoutATerminalALineAMinuteIsTold() {
    BuildProgress progress = progress(false, OptionalLong.of(1000));
    for (int second = 0; second < 150; second++) {
      pass(1);
      read += 5;
      progress.built(ARTICLE, 20);
    }
    assertThat(shown.toString().lines())
        .containsExactly(
            "60 articles, 20.0 sentences/s, 0 skipped, 3 min left",
            "120 articles, 20.0 sentences/s, 0 skipped, 2 min left");
  }

  @Test
  void onATerminalOneLineIsWrittenOver() {
    BuildProgress progress = progress(true, OptionalLong.of(1000));
    pass(20);
    read = 500;
    progress.built(ARTICLE, 10);
    pass(1);
    progress.unchanged(ARTICLE);
    progress.skipped("b.txt: empty; file skipped");
    progress.noted("c.txt: strange");
    progress.close();
    assertThat(lines())
        .containsExactly(
            "<erase>1 article, 0.5 sentences/s, 0 skipped, 20 s left"
                + "<erase>2 articles, 0.5 sentences/s, 0 skipped, 21 s left"
                + "<erase>b.txt: empty; file skipped",
            "c.txt: strange",
            "1 article built, 1 unchanged, 0 removed, 1 skipped");
  }

  @Test
  void aTerminalIsNotFlooded() {
    BuildProgress progress = progress(true, OptionalLong.empty());
    for (int i = 0; i < 1000; i++) {
      now = now.plusMillis(10);
      progress.unchanged(ARTICLE);
    }
    assertThat(lines().get(0).split("<erase>")).hasSize(21);
  }

  @Test
  void timeLeftIsNotGuessedAt() {
    BuildProgress unknown = progress(true, OptionalLong.empty());
    pass(60);
    read = 10;
    unknown.built(ARTICLE, 1);
    BuildProgress early = progress(true, OptionalLong.of(100));
    pass(5);
    early.built(ARTICLE, 1);
    BuildProgress grown = progress(true, OptionalLong.of(5));
    pass(60);
    grown.built(ARTICLE, 1);
    assertThat(shown.toString()).doesNotContain("left").contains("1 article");
  }

  @Test
  void longTimesAreToldInHours() {
    BuildProgress progress = progress(false, OptionalLong.of(1_000_000));
    pass(3600);
    read = 250_000;
    progress.built(ARTICLE, 3600);
    assertThat(shown.toString()).contains("1.0 sentences/s").contains(", 3 h 0 min left");
  }

  @Test
  void copiesAreCountedApart() {
    BuildProgress progress = progress(false, OptionalLong.empty());
    progress.built(ARTICLE, 1);
    progress.copied(ARTICLE);
    progress.copied(ARTICLE);
    assertThat(progress.changed()).isEqualTo(3);
    progress.close();
    assertThat(shown.toString().strip())
        .isEqualTo(
            "1 article built, 0 unchanged, 0 removed, 0 skipped, 2 copies of articles already"
                + " read");
  }

  @Test
  void whatIsReadAgainIsTold() {
    BuildProgress progress = progress(false, OptionalLong.empty());
    progress.unchanged(ARTICLE);
    progress.restored(ARTICLE);
    progress.built(ARTICLE, 1);
    progress.pruned(1);
    progress.close();
    assertThat(shown.toString().strip())
        .isEqualTo(
            "1 article built, 1 unchanged, 1 removed, 0 skipped; 1 of those built had been a copy"
                + " of another until now");
  }

  private BuildProgress progress(boolean terminal, OptionalLong total) {
    return new BuildProgress(
        new PrintWriter(shown),
        new BuildProgress.Display(terminal, () -> now),
        new BuildProgress.Input(total, () -> read));
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  private List<String> lines() {
    return shown.toString().replace("\r\u001b[K", "<erase>").lines().toList();
  }
}
