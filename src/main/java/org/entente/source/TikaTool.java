package org.entente.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Apache Tika, which the program runs without: nothing else refers to its classes. What a document
 * has embedded is not looked at. Thread-safe.
 */
final class TikaTool implements DocumentTool {
  private static final String NO_PARSER =
      "no parser for it is on the class path; build the program with"
          + " \"mvn -Pdocuments -DskipTests package\"";

  /** What programs write where the author wrote nothing. */
  private static final String NO_TITLE =
      "(?i)microsoft word - .*|untitled.*|document ?\\d*|slide \\d+|\\S+|.*\\.(?:docx?|pdf|indd|qxp|rtf|odt|html?)";

  private static final int DEEPEST_CAUSE = 10;

  private final AutoDetectParser parser = new AutoDetectParser();

  @Override
  public ExtractedText read(String name, byte[] document, int maxChars) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    DocumentText text = new DocumentText(maxChars);
    try (InputStream in = new ByteArrayInputStream(document)) {
      parser.parse(in, text, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new IOException("encrypted", e);
    } catch (TikaException | SAXException e) {
      text.requireNoFault();
      throw new IOException(fault(e), e);
    }
    text.requireNoFault();
    if (Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)).stream()
        .allMatch(by -> by.endsWith("EmptyParser"))) {
      throw new IOException(NO_PARSER);
    }
    return extracted(text.text(), metadata);
  }

  /** The messages of parsers name objects by their place in memory, so only the kind is told. */
  private static String fault(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < DEEPEST_CAUSE && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).startsWith("Suspected zip bomb")
        ? "swells as a bomb does"
        : "damaged (" + cause.getClass().getSimpleName() + ")";
  }

  private static ExtractedText extracted(String text, Metadata metadata) {
    List<DateEvidence> dates = new ArrayList<>();
    date(metadata, TikaCoreProperties.CREATED, DateSource.DOCUMENT_CREATED, dates);
    date(metadata, TikaCoreProperties.MODIFIED, DateSource.DOCUMENT_MODIFIED, dates);
    return new ExtractedText(
        text,
        value(metadata, TikaCoreProperties.TITLE).filter(title -> !title.matches(NO_TITLE)),
        Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
            .map(String::strip)
            .filter(author -> author.matches("\\p{L}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){1,4}"))
            .distinct()
            .toList(),
        value(metadata, TikaCoreProperties.PUBLISHER),
        value(metadata, TikaCoreProperties.LANGUAGE)
            .flatMap(org.entente.source.Metadata::languageOf),
        dates);
  }

  private static void date(
      Metadata metadata, Property property, DateSource source, List<DateEvidence> dates) {
    value(metadata, property)
        .flatMap(DateText::record)
        .ifPresent(date -> dates.add(DateEvidence.of(date, source)));
  }

  private static Optional<String> value(Metadata metadata, Property property) {
    return Optional.ofNullable(metadata.get(property))
        .map(value -> value.replaceAll("\\s+", " ").strip())
        .filter(value -> !value.isEmpty() && TextDecoder.fault(value).isEmpty());
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
