package org.entente.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Reads bytes under the name of a file, and shows what became of them. */
record Reading(Limits limits, FieldNames names, PageHandler pages) {
  private static final Path SAMPLES = Path.of("src/test/resources/org/entente/source/samples");

  /** For what holds no pages. */
  static final PageHandler NO_PAGES =
      (source, page, arrival) ->
          List.of(new Outcome.Skipped(source.origin(), "a page, of which there should be none"));

  static final Reading USUAL = new Reading(Limits.DEFAULT, FieldNames.USUAL, NO_PAGES);

  List<Outcome> outcomes(String name, InputStream in) {
    List<Outcome> outcomes = new ArrayList<>();
    try (FileOutcomes read =
        new Contents(limits, names, new BodyFinder(Cues.load()), pages)
            .read(Source.of(Path.of(name)), in, Optional.empty(), 0)) {
      read.forEachRemaining(outcomes::add);
    }
    return outcomes;
  }

  List<Outcome> outcomes(String name, byte[] bytes) {
    return outcomes(name, new ByteArrayInputStream(bytes));
  }

  List<Outcome> outcomes(String name, String text) {
    return outcomes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sample(String name) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<Article> articles(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Read.class::isInstance)
        .map(outcome -> ((Outcome.Read) outcome).article())
        .toList();
  }

  /** Ids of what was read, and messages. */
  static List<String> shown(List<Outcome> outcomes) {
    return outcomes.stream().map(Reading::shown).toList();
  }

  private static String shown(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      return read.article().id();
    }
    return outcome instanceof Outcome.Noted noted
        ? "note: " + noted.message()
        : ((Outcome.Skipped) outcome).message();
  }
}
