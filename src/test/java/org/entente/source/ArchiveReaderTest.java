package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveReaderTest {
  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  static {
    FILES.put("news/brief.txt", Reading.sample("brief.txt"));
    FILES.put("news/records.jsonl", Reading.sample("records.jsonl"));
    FILES.put("news/.hidden.txt", Reading.sample("brief.txt"));
    FILES.put("photo.jpg", new byte[] {0, 1, 2});
    FILES.put("feed.rss", Reading.sample("feed.rss"));
  }

  private static final List<String> READ =
      List.of(
          "brief",
          "a1",
          "a2",
          "X!/photo.jpg: binary, not text; file skipped",
          "tag:news.example,2023:ties",
          "X!/feed.rss#2 (line 18): neither content nor description; entry skipped",
          "https://news.example/2022/apply");

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz", "x.tgz", "x.tar.bz2", "x.tar.xz", "x"})
  void membersAreReadAsIfTheyWereFiles(String name) throws IOException {
    List<Outcome> outcomes = Reading.USUAL.outcomes(name, packed(name));
    assertThat(Reading.shown(outcomes))
        .isEqualTo(READ.stream().map(line -> line.replace("X!", name + "!")).toList());
    assertThat(Reading.articles(outcomes).get(0).origin()).isEqualTo(name + "!/news/brief.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.txt.gz", "brief.txt.bz2", "brief.txt.xz"})
  void packedTextIsUnpacked(String name) throws IOException {
    assertThat(
            Reading.shown(
                Reading.USUAL.outcomes(name, compressed(name, FILES.get("news/brief.txt")))))
        .containsExactly("brief");
  }

  @Test
  void archivesLieInArchivesOnceAtMost() throws IOException {
    byte[] inner = zip(Map.of("a.txt", Reading.sample("brief.txt")));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("one.zip", inner);
    files.put("two.zip", zip(Map.of("three.zip", inner)));
    files.put("z.txt", Reading.sample("brief.txt"));
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.zip", zip(files))))
        .containsExactly(
            "a",
            "x.zip!/two.zip!/three.zip: an archive within an archive within an archive; file"
                + " skipped",
            "z");
  }

  @Test
  void namesThatLeadElsewhereAreNamesOnly() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../up.txt", Reading.sample("brief.txt"));
    files.put("/etc/root.txt", Reading.sample("brief.txt"));
    files.put("C:\\down\\win.txt", Reading.sample("brief.txt"));
    assertThat(Reading.articles(Reading.USUAL.outcomes("x.zip", zip(files))))
        .extracting(Article::id, Article::origin)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("up", "x.zip!/../../up.txt"),
            org.assertj.core.api.Assertions.tuple("root", "x.zip!//etc/root.txt"),
            org.assertj.core.api.Assertions.tuple("win", "x.zip!/C:/down/win.txt"));
  }

  @Test
  void linksAndDevicesInAnArchiveArePassedOver() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      add(tar, "a.txt", Reading.sample("brief.txt"));
    }
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.tar", out.toByteArray())))
        .containsExactly("a");
  }

  @Test
  void aDamagedMemberCostsItselfOnly() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", Reading.sample("brief.txt"));
    files.put("b.txt", Reading.sample("brief.txt"));
    byte[] zip = stored(files);
    zip[zip.length / 4] ^= 1;
    List<String> shown = Reading.shown(Reading.USUAL.outcomes("x.zip", zip));
    assertThat(shown)
        .containsExactly("x.zip!/a.txt: damaged (its checksum is another); file skipped", "b");
  }

  @Test
  void aCutArchiveKeepsWhatWasWhole() throws IOException {
    byte[] tar = packed("x.tar");
    List<String> shown = Reading.shown(Reading.USUAL.outcomes("x.tar", Arrays.copyOf(tar, 2200)));
    assertThat(shown).startsWith("brief", "a1").hasSizeGreaterThan(2);
    assertThat(shown.get(shown.size() - 1)).contains("truncated");
  }

  @Test
  void encryptedMembersAreNamed() throws IOException {
    byte[] zip = stored(Map.of("a.txt", Reading.sample("brief.txt")));
    zip[6] |= 1; // the flag in the member's own header
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.zip", zip)))
        .containsExactly("x.zip!/a.txt: encrypted; file skipped");
  }

  @Test
  void aBombIsStopped() throws IOException {
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) ' ');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.jsonl"));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write(Reading.sample("brief.txt"));
    }
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.zip", out.toByteArray())))
        .containsExactly(
            "x.zip!/a.jsonl: unpacks to more than 200 times its size, as a bomb does; file skipped",
            "x.zip: not unpacked any further after member 1; the rest is lost");
  }

  @Test
  void membersAndTheirSizeAreCounted() throws IOException {
    Reading few =
        new Reading(
            Limits.DEFAULT.withUnpacking(2, 100, 1_000_000), FieldNames.USUAL, Reading.NO_PAGES);
    assertThat(Reading.shown(few.outcomes("x.zip", zip(FILES))))
        .containsExactly(
            "brief", "a1", "a2", "x.zip: more than 2 members after member 3; the rest is lost");
    Reading small =
        new Reading(
            Limits.DEFAULT.withUnpacking(100, 100, 300), FieldNames.USUAL, Reading.NO_PAGES);
    assertThat(Reading.shown(small.outcomes("x.zip", zip(FILES))))
        .contains("x.zip: not unpacked any further after member 2; the rest is lost");
  }

  @Test
  void anArchiveOfNothingIsNamed() throws IOException {
    assertThat(Reading.shown(Reading.USUAL.outcomes("x.zip", zip(Map.of()))))
        .containsExactly("x.zip: holds no file; file skipped");
  }

  private static byte[] packed(String name) throws IOException {
    return name.contains("tar") || name.endsWith("tgz") ? compressed(name, tar()) : zip(FILES);
  }

  private static byte[] compressed(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer =
        name.endsWith("bz2")
            ? new BZip2CompressorOutputStream(out)
            : name.endsWith("xz")
                ? new XZCompressorOutputStream(out)
                : name.endsWith("gz") ? new java.util.zip.GZIPOutputStream(out) : out) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] stored(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        add(tar, file.getKey(), file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
