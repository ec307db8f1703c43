package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages sound files of every format at random, but the same way in each run, and reads them
 * beside a healthy one. {@code -Dentente.fuzz=20000} tries more of them.
 */
final class DamagedInputTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/entente/source");
  private static final Path PAGES = FOLDER.resolve("webpages");
  private static final Path DOCUMENTS = FOLDER.resolve("documents");
  private static final int USUAL = 2_000;
  private static final long SEED = 20_260_417;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private final Map<String, byte[]> samples = new LinkedHashMap<>();

  /** One file to be tried. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  private record Damaged(String name, byte[] bytes) {}

  DamagedInputTest() throws IOException {
    for (String name :
        List.of(
            "brief.txt",
            "records.jsonl",
            "answer.json",
            "export.csv",
            "semicolons.csv",
            "feed.rss",
            "feed.atom",
            "feed.rdf",
            "page.html",
            "crawl.warc.gz")) {
      samples.put(name, Reading.sample(name));
    }
    for (String name : List.of("live-ticker.html", "live-blog.html", "app-state.html")) {
      samples.put(name, Files.readAllBytes(PAGES.resolve(name)));
    }
    for (String name : List.of("patrol.pdf", "patrol.docx", "patrol.rtf")) {
      samples.put(name, Files.readAllBytes(DOCUMENTS.resolve(name)));
    }
    samples.put("crawl.warc", new GzipMembers(stream(samples.get("crawl.warc.gz"))).readAllBytes());
    samples.put("records.jsonl.gz", Reading.gzip(samples.get("records.jsonl")));
    samples.put("some.zip", zip());
    samples.put("some.tar", tar());
    samples.put("some.tgz", Reading.gzip(tar()));
    samples.put("brief.txt.bz2", bzip2(samples.get("brief.txt")));
    samples.put("export.csv.xz", xz(samples.get("export.csv")));
  }

  @Test
  void noDamageCostsMoreThanItsOwnFile() throws IOException {
    Path neighbour = Files.write(folder.resolve("neighbour.txt"), samples.get("brief.txt"));
    Limits limits = Limits.DEFAULT.withMaxFileBytes(1_000_000).withMaxRecordBytes(100_000);
    Cues cues = Cues.load();
    BodyFinder bodies = new BodyFinder(cues);
    Contents contents =
        new Contents(limits, FieldNames.USUAL, bodies, new PageReader(bodies, cues, limits));
    int inputs = Integer.getInteger("entente.fuzz", USUAL);
    int read = 0;
    for (int i = 0; i < inputs; i++) {
      Damaged damaged = damaged(new SplittableRandom(SEED + i));
      Path file = folder.resolve(damaged.name());
      Files.write(file, damaged.bytes());
      List<Outcome> outcomes =
          assertTimeoutPreemptively(
              PATIENCE, () -> outcomes(contents, file, neighbour), "input " + i);
      assertThat(outcomes.get(outcomes.size() - 1))
          .as("input %s, %s", i, damaged.name())
          .isInstanceOfSatisfying(
              Outcome.Read.class, last -> assertThat(last.article().id()).isEqualTo("neighbour"));
      assertThat(outcomes).as("input %s, %s", i, damaged.name()).hasSizeGreaterThan(1);
      read += Reading.articles(outcomes).size() - 1;
      Files.delete(file);
    }
    // Much of what was damaged a little can still be read.
    assertThat(read).isGreaterThan(inputs / 4);
  }

  private static List<Outcome> outcomes(Contents contents, Path... files) {
    FileOpener opener =
        new FileOpener(
            InputStream.nullInputStream(),
            contents,
            new WebFetcher(1, Duration.ofSeconds(1)),
            new InputMeter());
    List<String> paths = Arrays.stream(files).map(Path::toString).toList();
    List<Outcome> outcomes = new ArrayList<>();
    try (CorpusIterator iterator = new CorpusIterator(new PathWalk(paths, false), opener)) {
      iterator.forEachRemaining(outcomes::add);
    }
    return outcomes;
  }

  private Damaged damaged(SplittableRandom random) throws IOException {
    List<String> names = List.copyOf(samples.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = samples.get(name);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      byte[] other = samples.get(names.get(random.nextInt(names.size())));
      bytes = changed(bytes, other, random);
    }
    // What is within a packed file can be damaged too.
    boolean packed = random.nextInt(5) == 0 && !name.endsWith("gz");
    return packed ? new Damaged(name + ".gz", Reading.gzip(bytes)) : new Damaged(name, bytes);
  }

  private static byte[] changed(byte[] bytes, byte[] other, SplittableRandom random)
      throws IOException {
    if (bytes.length < 8) {
      return other;
    }
    int from = random.nextInt(bytes.length - 4);
    int to = from + 1 + random.nextInt(Math.min(400, bytes.length - from - 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(7)) {
      case 0 -> { // flips bits
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
          copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
      }
      case 1 -> out.write(bytes, 0, to); // breaks off
      case 2 -> { // puts a piece of another file in
        int begin = random.nextInt(other.length);
        out.write(bytes, 0, from);
        out.write(other, begin, Math.min(1 + random.nextInt(300), other.length - begin));
        out.write(bytes, from, bytes.length - from);
      }
      case 3 -> { // has a piece many times
        out.write(bytes, 0, to);
        for (int i = random.nextInt(30); i >= 0; i--) {
          out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
      }
      case 4 -> { // has two pieces in each other's place
        int middle = from + (to - from) / 2;
        out.write(bytes, 0, from);
        out.write(bytes, middle, to - middle);
        out.write(bytes, from, middle - from);
        out.write(bytes, to, bytes.length - to);
      }
      case 5 -> { // lacks a piece
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
      }
      default -> { // has noise in it
        byte[] copy = bytes.clone();
        for (int i = from; i < to; i++) {
          copy[i] = (byte) random.nextInt(256);
        }
        return copy;
      }
    }
    return out.toByteArray();
  }

  private static InputStream stream(byte[] bytes) {
    return new java.io.ByteArrayInputStream(bytes);
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("brief.txt", "records.jsonl", "feed.rss")) {
        zip.putNextEntry(new ZipEntry("news/" + name));
        zip.write(samples.get(name));
      }
    }
    return out.toByteArray();
  }

  private byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (String name : List.of("answer.json", "export.csv")) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(samples.get(name).length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(samples.get(name));
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new BZip2CompressorOutputStream(out)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] xz(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new XZCompressorOutputStream(out)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }
}
