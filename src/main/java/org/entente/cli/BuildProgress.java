package org.entente.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.entente.pipeline.BuildListener;
import org.entente.source.Article;

/**
 * Tells on standard error how a build goes on: on a terminal in one line that is written over,
 * elsewhere in a line a minute. Messages about single articles stand above it. Not thread-safe.
 */
final class BuildProgress implements BuildListener {
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration ELSEWHERE = Duration.ofMinutes(1);

  /** Before that, what is left is a guess. */
  private static final Duration WARM = Duration.ofSeconds(10);

  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final Display display;
  private final Input input;
  private final Instant began;
  private Instant told;
  private int built;
  private int unchanged;
  private int copies;
  private int restored;
  private int skipped;
  private int pruned;
  private long sentences;
  private boolean lineOpen;

  /**
   * Where it is shown.
   *
   * @param terminal whether a line can be written over
   */
  record Display(boolean terminal, InstantSource clock) {}

  /**
   * How much there is to read.
   *
   * @param total all bytes of the input, if they can be known
   * @param read those that were read
   */
  record Input(OptionalLong total, LongSupplier read) {}

  BuildProgress(PrintWriter err, Display display, Input input) {
    this.err = err;
    this.display = display;
    this.input = input;
    began = display.clock().instant();
    told = began;
  }

  @Override
  public void built(Article article, int found) {
    built++;
    sentences += found;
    tell();
  }

  @Override
  public void unchanged(Article article) {
    unchanged++;
    tell();
  }

  @Override
  public void copied(Article article) {
    copies++;
    tell();
  }

  @Override
  public void restored(Article article) {
    restored++;
  }

  @Override
  public void skipped(String message) {
    skipped++;
    above(message);
  }

  @Override
  public void noted(String message) {
    above(message);
  }

  void pruned(int articles) {
    pruned = articles;
  }

  int skipped() {
    return skipped;
  }

  int changed() {
    return built + copies + pruned;
  }

  /** Ends with what was done. */
  void close() {
    clear();
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%s built, %,d unchanged, %,d removed, %,d skipped",
            Amount.articles(built),
            unchanged,
            pruned,
            skipped));
    if (copies > 0) {
      line.append(", ").append(new Amount(copies, "copy", "copies"));
      line.append(" of articles already read");
    }
    if (restored > 0) {
      line.append(
          String.format(
              Locale.ROOT,
              "; %,d of those built had been %s of another until now",
              restored,
              restored == 1 ? "a copy" : "copies"));
    }
    err.println(line);
  }

  private void tell() {
    Instant now = display.clock().instant();
    Duration interval = display.terminal() ? ON_TERMINAL : ELSEWHERE;
    if (Duration.between(told, now).compareTo(interval) < 0) {
      return;
    }
    told = now;
    String line = line(Duration.between(began, now));
    if (display.terminal()) {
      err.print(ERASE_LINE + line);
      lineOpen = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  private String line(Duration spent) {
    double seconds = spent.toMillis() / 1000.0;
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%s, %.1f sentences/s, %,d skipped",
            Amount.articles(built + unchanged + copies),
            sentences / seconds,
            skipped));
    left(spent).ifPresent(left -> line.append(", ").append(form(left)).append(" left"));
    return line.toString();
  }

  /** Judged by the share of the input that has been read. */
  private Optional<Duration> left(Duration spent) {
    long total = input.total().orElse(0);
    long read = input.read().getAsLong();
    if (read <= 0 || read > total || spent.compareTo(WARM) < 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis((long) (spent.toMillis() * ((double) total / read - 1))));
  }

  private static String form(Duration time) {
    long minutes = (time.toSeconds() + 59) / 60;
    return time.toSeconds() < 60
        ? time.toSeconds() + " s"
        : minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private void above(String message) {
    clear();
    err.println(message);
  }

  private void clear() {
    if (lineOpen) {
      err.print(ERASE_LINE);
      lineOpen = false;
    }
  }
}
