package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorpusTest {
  private static final String SENTENCE = "France met with Chad in Paris on Monday.";

  private static final Corpus.Settings SETTINGS =
      new Corpus.Settings(
          Limits.DEFAULT.withMaxFileBytes(200_000).withMaxRecordBytes(200_000),
          FieldNames.USUAL,
          false);

  @TempDir private Path folder;

  @Test
  void plainTextIsAnArticleNamedAfterItsFile() throws IOException {
    write("2024-05-01_paris.txt", "France meets Chad in Paris\n\n" + SENTENCE + "\n");
    Article article = onlyArticle(folder.toString());
    assertThat(article.id()).isEqualTo("2024-05-01_paris");
    assertThat(article.text()).isEqualTo("France meets Chad in Paris\n\n" + SENTENCE + "\n");
    assertThat(article.title()).contains("France meets Chad in Paris");
    assertThat(article.published()).contains(LocalDate.of(2024, 5, 1));
    assertThat(article.origin()).endsWith("/2024-05-01_paris.txt");
    assertThat(paragraphs(article)).containsExactly("France meets Chad in Paris", SENTENCE);
  }

  @Test
  void dateInTheTextIsStrongerThanDateOfTheFileName() throws IOException {
    write("2024-05-01.txt", "France meets Chad in Paris\nPublished 30 April 2024\n" + SENTENCE);
    assertThat(onlyArticle(folder.toString()).published()).contains(LocalDate.of(2024, 4, 30));
  }

  @Test
  void xmlWithAPageInItIsAPage() throws IOException {
    String page =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- saved -->\n"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Two leaders meet in Paris</h1><p>"
            + SENTENCE
            + "</p></body></html>";
    write("a.xml", page);
    write("b", page);
    List<Outcome> outcomes = outcomes(folder.toString());
    assertThat(outcomes).hasSize(2);
    assertThat(outcomes).allSatisfy(o -> assertThat(article(o).text()).doesNotContain("<"));
  }

  @Test
  void filesOfAFolderComeByNameAndHiddenOnesStayOut() throws IOException {
    write("b/2.txt", SENTENCE);
    write("b/10.txt", SENTENCE);
    write("a.txt", SENTENCE);
    write("c.txt", SENTENCE);
    write(".hidden.txt", SENTENCE);
    write("b/.git/x.txt", SENTENCE);
    assertThat(ids(outcomes(folder.toString()))).containsExactly("a", "10", "2", "c");
  }

  @Test
  void aGraphStoreAmongTheArticlesIsNoArticle() throws IOException {
    write("a.txt", SENTENCE);
    write("graph/tdb.lock", "1234");
    write("graph/Data-0001/journal.jrnl", "");

    List<Outcome> outcomes = outcomes(folder.toString());

    assertThat(ids(outcomes)).containsExactly("a");
    assertThat(outcomes).hasSize(1);
  }

  @Test
  void pathsComeInTheOrderGivenAndEachFileOnce() throws IOException {
    write("a.txt", SENTENCE);
    write("b.txt", SENTENCE);
    List<Outcome> outcomes =
        outcomes(folder.resolve("b.txt").toString(), folder.toString(), folder + "/./b.txt");
    assertThat(ids(outcomes)).containsExactly("b", "a");
    assertThat(outcomes).hasSize(2);
  }

  @Test
  void linksInALoopDoNoHarm() throws IOException {
    write("a/x.txt", SENTENCE);
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    List<Outcome> outcomes = outcomes(folder.toString());
    assertThat(ids(outcomes)).containsExactly("x");
    assertThat(skipped(outcomes))
        .singleElement()
        .asString()
        .contains("/self: ")
        .contains("symbolic links");
  }

  @ParameterizedTest
  @CsvSource({"x.txt,x", "x.txt.gz,x", "x.y.txt,x.y", "notes,notes", "x.TXT,x", "x.story,x"})
  void idIsTheNameWithoutItsEnding(String name, String id) throws IOException {
    byte[] text = SENTENCE.getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(name), name.endsWith("gz") ? gzip(text) : text);
    assertThat(onlyArticle(folder.toString()).id()).isEqualTo(id);
  }

  @Test
  void everyKindOfBadFileCostsItselfOnly() throws IOException {
    byte[] text = SENTENCE.repeat(300).getBytes(StandardCharsets.UTF_8);
    byte[] zipped = gzip(text);
    write("a-good.txt", SENTENCE);
    write("b-empty.txt", "");
    write("c-blank.txt", " \n\t\n");
    Files.write(folder.resolve("d-binary.txt"), new byte[] {1, 0, 2, 0});
    Files.write(folder.resolve("e-koi8.txt"), "ok\nПрезидент".getBytes(Charset.forName("KOI8-R")));
    Files.write(folder.resolve("f-cut.txt.gz"), Arrays.copyOf(zipped, zipped.length / 2));
    Files.write(folder.resolve("g-damaged.txt.gz"), damaged(zipped));
    write("h-large.txt", "x".repeat(200_001));
    write("i-page.html", "<html><body><a href='/'>Home</a></body></html>");
    write("j-page.txt", "<!DOCTYPE html><html><body></body></html>");
    write("k-table.csv", "id,date\n1,2024-05-01\n");
    write("l-only-furniture.txt", "Share this\nAdvertisement\n");
    write("m-nul-late.txt", SENTENCE.repeat(2000) + "\0");
    Files.createSymbolicLink(folder.resolve("n-gone.txt"), folder.resolve("nowhere"));
    write("z-good.txt", SENTENCE);
    List<Outcome> outcomes = outcomes(folder.toString());
    assertThat(ids(outcomes)).containsExactly("a-good", "z-good");
    assertThat(skipped(outcomes).map(message -> message.replaceAll(".*/", "")))
        .containsExactly(
            "b-empty.txt: empty; file skipped",
            "c-blank.txt: empty; file skipped",
            "d-binary.txt: binary, not text; file skipped",
            "e-koi8.txt: not valid UTF-8 at byte 3 (line 2), convert it first; file skipped",
            "f-cut.txt.gz: truncated gzip; file skipped",
            "g-damaged.txt.gz: damaged gzip; file skipped",
            "h-large.txt: larger than 200000 bytes; file skipped",
            "i-page.html: holds no article, only page furniture; page skipped",
            "j-page.txt: holds no article, only page furniture; page skipped",
            "k-table.csv: no column \"text\" in the header; name the one with the text by --fields"
                + " text=NAME; file skipped",
            "l-only-furniture.txt: holds no article, only page furniture; file skipped",
            "m-nul-late.txt: binary, not text (a NUL character at 80000); file skipped",
            "n-gone.txt: no such file or folder; skipped");
  }

  @Test
  void missingPathIsNamedAndTheNextIsRead() throws IOException {
    write("a.txt", SENTENCE);
    List<Outcome> outcomes = outcomes("nowhere.txt", "bad\0path", folder.toString());
    assertThat(ids(outcomes)).containsExactly("a");
    assertThat(skipped(outcomes))
        .containsExactly(
            "nowhere.txt: no such file or folder; skipped", "bad\0path: not a path; skipped");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
  void byteOrderMarkIsNoPartOfTheText(String charset, String mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex(mark));
    bytes.write("Türkiye met Chad on Monday.".getBytes(Charset.forName(charset)));
    Files.write(folder.resolve("a.txt"), bytes.toByteArray());
    Article article = onlyArticle(folder.toString());
    assertThat(article.text()).isEqualTo("Türkiye met Chad on Monday.");
    assertThat(article.body()).containsExactly(new Span(0, 27));
  }

  @Test
  void bytesThatAreNotUtf8AreTakenForWindows1252AndThatIsSaid() throws IOException {
    Files.write(
        folder.resolve("a.txt"),
        "Türkiye – a NATO member –\nmet Chad.".getBytes(Charset.forName("windows-1252")));
    List<Outcome> outcomes = outcomes(folder.toString());
    assertThat(outcomes).hasSize(2);
    assertThat(((Outcome.Noted) outcomes.get(0)).message())
        .endsWith(
            "/a.txt: not valid UTF-8 at byte 1 (line 1); 3 such bytes were taken for windows-1252");
    assertThat(article(outcomes.get(1)).text()).isEqualTo("Türkiye – a NATO member –\nmet Chad.");
  }

  @Test
  void ofATextInTwoEncodingsEachByteIsReadInItsOwn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Türkiye met Chad.\n".getBytes(StandardCharsets.UTF_8));
    bytes.write("Türkiye met Mali.".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("a.txt"), bytes.toByteArray());
    assertThat(article(outcomes(folder.toString()).get(1)).text())
        .isEqualTo("Türkiye met Chad.\nTürkiye met Mali.");
  }

  @Test
  void offsetsCountUtf16UnitsOfTheTextAsItIs() throws IOException {
    String text =
        "\r\n\u00a0🇹🇩 " + SENTENCE + "\u00a0\r\n\r\n\t" + "Mali did not attend the talks.\r\n";
    write("a.txt", text);
    Article article = onlyArticle(folder.toString());
    assertThat(article.text()).isEqualTo(text);
    assertThat(paragraphs(article))
        .containsExactly("🇹🇩 " + SENTENCE, "Mali did not attend the talks.");
  }

  @Test
  void gzipIsToldByContentAndMayHaveSeveralMembers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip((SENTENCE + "\n").getBytes(StandardCharsets.UTF_8)));
    bytes.write(gzip("Mali did not attend the talks.".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("a.txt"), bytes.toByteArray());
    assertThat(paragraphs(onlyArticle(folder.toString())))
        .containsExactly(SENTENCE, "Mali did not attend the talks.");
  }

  @Test
  void secondArticleOfAnIdIsSkippedWithBothPlaces() throws IOException {
    write("a/x.txt", SENTENCE);
    write("b/x.txt", SENTENCE);
    write("c/x.txt", "Another text stands here.");
    String root = folder.toString().replace('\\', '/');
    List<Outcome> outcomes = outcomes(folder.toString());
    assertThat(ids(outcomes)).containsExactly("x");
    assertThat(skipped(outcomes))
        .containsExactly(
            root
                + "/b/x.txt: the same article (id \"x\") was read from "
                + root
                + "/a/x.txt; skipped",
            root
                + "/c/x.txt: another text under the id \"x\", which was read from "
                + root
                + "/a/x.txt; skipped");
  }

  @Test
  void standardInputIsReadByItsContent() {
    assertThat(ids(outcomes(in(SENTENCE), "-"))).containsExactly("stdin");
    assertThat(ids(outcomes(in("{\"id\":\"r1\",\"text\":\"France met Chad.\"}\n"), "-")))
        .containsExactly("r1");
    assertThat(skipped(outcomes(in(""), "-"))).containsExactly("stdin: empty; file skipped");
  }

  @Test
  void standardInputThatFailsIsAnOutcome() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("device gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("device gone");
          }
        };
    assertThat(skipped(outcomes(broken, "-"))).containsExactly("stdin: device gone; file skipped");
  }

  @Test
  void nothingIsOpenedBeforeItIsAskedFor() throws IOException {
    write("a.txt", SENTENCE);
    write("b.txt", SENTENCE);
    Corpus corpus = new Corpus(List.of(folder.toString()), in(""), Corpus.Settings.DEFAULT);
    try (Stream<Outcome> stream = corpus.outcomes(new InputMeter())) {
      Iterator<Outcome> iterator = stream.iterator();
      iterator.next();
      Files.delete(folder.resolve("b.txt"));
      assertThat(iterator.next()).isInstanceOf(Outcome.Skipped.class);
      assertThat(iterator.hasNext()).isFalse();
    }
  }

  @Test
  void twoReadingsGiveEqualOutcomes() throws IOException {
    write(
        "b.jsonl",
        "{\"id\":1,\"text\":\"France met Chad.\"}\n{\"id\":1,\"text\":\"x y\"}\nnonsense\n");
    write("a/x.txt", SENTENCE);
    write("a/y.txt", "");
    assertThat(outcomes(folder.toString())).isEqualTo(outcomes(folder.toString())).hasSize(5);
  }

  @Test
  void severalStoriesOfAFileShareItsText() throws IOException {
    String prose =
        "France and Chad signed an accord on trade in Paris, the two governments said in a joint"
            + " statement.\nMali's president did not attend the talks, which had begun on Sunday in"
            + " the old palace near the river.\nNiger, which had asked to be heard, sent a letter"
            + " instead and demanded that the accord be read out in its parliament.\n";
    write(
        "two.txt",
        "France and Chad sign accord\nUpdated 3 May 2020\n"
            + prose
            + "\nMali recalls its ambassador\nUpdated 9 May 2020\n"
            + prose.replace("France", "Mali"));
    assertThat(outcomes(folder.toString()).stream().map(CorpusTest::article))
        .extracting(
            Article::id,
            article -> article.title().orElseThrow(),
            article -> article.published().orElseThrow(),
            article -> article.body().size())
        .containsExactly(
            tuple("two", "France and Chad sign accord", LocalDate.of(2020, 5, 3), 4),
            tuple("two#2", "Mali recalls its ambassador", LocalDate.of(2020, 5, 9), 4));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<Outcome> outcomes(String... paths) {
    return outcomes(in(""), paths);
  }

  private static List<Outcome> outcomes(InputStream in, String... paths) {
    Corpus corpus = new Corpus(List.of(paths), in, SETTINGS);
    try (Stream<Outcome> stream = corpus.outcomes(new InputMeter())) {
      return stream.toList();
    }
  }

  private static Article onlyArticle(String path) {
    List<Outcome> outcomes = outcomes(path);
    assertThat(outcomes).hasSize(1);
    return article(outcomes.get(0));
  }

  private static Article article(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcome).article();
  }

  private static List<String> ids(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Read.class::isInstance)
        .map(outcome -> article(outcome).id())
        .toList();
  }

  private static Stream<String> skipped(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Skipped.class::isInstance)
        .map(outcome -> ((Outcome.Skipped) outcome).message());
  }

  private static List<String> paragraphs(Article article) {
    return article.body().stream().map(span -> span.of(article.text())).toList();
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Breaks the checksum. */
  private static byte[] damaged(byte[] zipped) {
    byte[] copy = zipped.clone();
    copy[copy.length - 8] ^= 1;
    return copy;
  }
}
