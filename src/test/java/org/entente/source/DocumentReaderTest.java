package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF and office documents, with Tika's parsers and without. */
final class DocumentReaderTest {
  private static final Path SAMPLES = Path.of("src/test/resources/org/entente/source/documents");
  private static final String TEXT =
      "Norway and Estonia agree\n\nNorway and Estonia have agreed to patrol the sea together.\n";
  private static final String HOW = "mvn -Pdocuments -DskipTests package";

  private final Source source = Source.of(Path.of("a.pdf"));

  @ParameterizedTest
  @ValueSource(strings = {"patrol.pdf", "patrol.docx", "patrol.rtf"})
  void documentsAreReadWhereTheirParsersAreAndElseNamed(String name) {
    List<Outcome> outcomes = Reading.USUAL.outcomes(name, sample(name));
    if (!hasParsers()) {
      assertThat(Reading.shown(outcomes)).singleElement().asString().contains(name, HOW);
      return;
    }
    Article article = Reading.articles(outcomes).get(0);
    assertThat(article.title()).contains("Norway and Estonia agree on a patrol of the Baltic");
    assertThat(article.body().stream().map(span -> span.of(article.text()).replaceAll("\\s+", " ")))
        .hasSize(5)
        .last()
        .asString()
        .startsWith("The two ministers will meet again in Bergen")
        .endsWith("and its pilots to the two governments.");
  }

  @Test
  void propertiesOfTheFileAreWeakEvidence() {
    if (hasParsers()) {
      Article pdf = Reading.articles(Reading.USUAL.outcomes("a.pdf", sample("patrol.pdf"))).get(0);
      assertThat(pdf.metadata().dates())
          .containsExactly(
              new DateEvidence("2023-03-14", DateSource.DATELINE),
              new DateEvidence("2023-03-14", DateSource.DOCUMENT_CREATED),
              new DateEvidence("2024-03-09", DateSource.DOCUMENT_MODIFIED));
      assertThat(pdf.metadata().authors()).isEmpty(); // the name of an account
      Article docx =
          Reading.articles(Reading.USUAL.outcomes("a.docx", sample("patrol.docx"))).get(0);
      assertThat(docx.metadata().authors()).containsExactly("Kari Lund");
      assertThat(docx.published().map(Object::toString)).contains("2023-03-13");
    }
    assertThat(
            Metadata.published(
                List.of(new DateEvidence("2024-03-09", DateSource.DOCUMENT_MODIFIED))))
        .isEmpty();
  }

  @Test
  void encryptedAndHostileDocumentsAreNamed() {
    if (hasParsers()) {
      assertThat(Reading.shown(Reading.USUAL.outcomes("a.pdf", sample("locked.pdf"))))
          .containsExactly("a.pdf: encrypted; file skipped");
      assertThat(Reading.shown(Reading.USUAL.outcomes("a.docx", sample("entity.docx"))))
          .containsExactly("a.docx: damaged (SAXParseException); file skipped");
    }
    assertThat(Reading.shown(Reading.USUAL.outcomes("a.xlsx", sample("patrol.docx"))))
        .containsExactly(
            "a.xlsx: spreadsheets and slides are not read, save them as CSV or text; file"
                + " skipped");
  }

  @Test
  void endingOfADocumentOnATextIsPassedOver() {
    assertThat(Reading.shown(Reading.USUAL.outcomes("a.doc", TEXT))).containsExactly("a");
  }

  @Test
  void withoutTheToolTheFileIsNamedAndTheWayToGetIt() {
    DocumentReader reader = reader(Optional.empty(), Limits.DEFAULT);
    assertThat(Reading.shown(reader.read(source, new byte[9])))
        .singleElement()
        .asString()
        .startsWith("a.pdf: PDF and office documents are read once")
        .contains(HOW);
  }

  @Test
  void titleOfThePropertiesStandsInForOneInTheText() {
    ExtractedText extracted =
        new ExtractedText(
            "Norway and Estonia have agreed to patrol the sea together.",
            Optional.of("Patrol"),
            List.of(),
            Optional.of("Post"),
            Optional.of("en"),
            List.of());
    DocumentReader reader = reader(Optional.of((name, bytes, most) -> extracted), Limits.DEFAULT);
    Article article = Reading.articles(reader.read(source, new byte[9])).get(0);
    assertThat(article.title()).contains("Patrol");
    assertThat(article.publisher()).contains("Post");
  }

  @Test
  void documentThatHangsCostsItselfOnly() {
    CountDownLatch never = new CountDownLatch(1);
    DocumentTool tool =
        (name, bytes, most) -> {
          while (bytes.length == 1 && never.getCount() > 0) {
            try {
              never.await();
            } catch (InterruptedException e) {
              // goes on, as a parser in an endless loop does
            }
          }
          return ExtractedText.plain(TEXT);
        };
    DocumentReader reader = reader(Optional.of(tool), Limits.DEFAULT.withMaxDocumentSeconds(1));
    assertThat(Reading.shown(reader.read(source, new byte[1])))
        .containsExactly("a.pdf: takes more than 1 seconds; file skipped");
    assertThat(Reading.shown(reader.read(source, new byte[2]))).containsExactly("a");
    reader.read(source, new byte[1]);
    assertThat(Reading.shown(reader.read(source, new byte[2])))
        .containsExactly("a.pdf: not read, as 2 other documents still hang; file skipped");
    never.countDown();
  }

  @Test
  void errorsOfAParserCostTheDocumentOnly() {
    DocumentTool deep =
        (name, bytes, most) -> {
          throw new StackOverflowError();
        };
    DocumentTool large =
        (name, bytes, most) -> {
          throw new OutOfMemoryError();
        };
    assertThat(Reading.shown(reader(Optional.of(deep), Limits.DEFAULT).read(source, new byte[9])))
        .containsExactly("a.pdf: damaged (StackOverflowError); file skipped");
    assertThat(Reading.shown(reader(Optional.of(large), Limits.DEFAULT).read(source, new byte[9])))
        .containsExactly("a.pdf: needs more memory than there is; file skipped");
  }

  @Test
  void whatSwellsIsNotGivenToTheParser() throws IOException {
    DocumentReader reader =
        reader(
            Optional.of((name, bytes, most) -> ExtractedText.plain(TEXT)),
            Limits.DEFAULT.withMaxFileBytes(100_000));
    byte[] zeros = new byte[600_000];
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.write(zeros);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(zeros);
    deflater.finish();
    byte[] deflated = new byte[10_000];
    int size = deflater.deflate(deflated);
    deflater.end();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.UTF_8));
    pdf.write(deflated, 0, size);
    for (byte[] bomb : List.of(zip.toByteArray(), pdf.toByteArray())) {
      assertThat(Reading.shown(reader.read(source, bomb)))
          .containsExactly("a.pdf: unpacks to more than 500000 bytes; file skipped");
    }
  }

  @Test
  void linesThatAllPagesHaveAreLeftOutAndSentencesRunOn() {
    DocumentPages pages = new DocumentPages();
    pages.add(
        "Post | 1\n\nHead of it\n\nNorway and Estonia have agreed to patrol the sea with\n\n1 of 3");
    pages.add("Post | 2\n\nships that Latvia has given to them for a time.\n\nThey met.\n\n2 of 3");
    pages.add("Post | 3\n\nFinland did not come.\n\n3 of 3");
    assertThat(pages.text())
        .isEqualTo(
            """
            Head of it

            Norway and Estonia have agreed to patrol the sea with
            ships that Latvia has given to them for a time.

            They met.

            Finland did not come.""");
  }

  private static DocumentReader reader(Optional<DocumentTool> tool, Limits limits) {
    return new DocumentReader(tool, limits, new PlainTextReader(new BodyFinder(Cues.load())));
  }

  /** They are there with Maven's profile "documents". */
  private static boolean hasParsers() {
    try {
      Class.forName("org.apache.tika.parser.pdf.PDFParser");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static byte[] sample(String name) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
