package org.entente.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How a query's answer is written. */
public enum ResultForm {
  TEXT("text"),
  CSV("csv"),
  TSV("tsv"),
  JSON("json"),
  XML("xml"),
  TURTLE("ttl"),
  NTRIPLES("nt"),
  JSONLD("jsonld"),
  RDFXML("rdf");

  private final String shortWord;

  ResultForm(String shortWord) {
    this.shortWord = shortWord;
  }

  /** The form that users call by this word: its name, or the suffix of its files. */
  public static Optional<ResultForm> of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word().equals(word) || form.shortWord.equals(word))
        .findFirst();
  }

  /** The words, for messages. */
  public static String choices() {
    return Arrays.stream(values()).map(ResultForm::word).collect(Collectors.joining(", "));
  }

  /** How rows or a yes or no are written, unless as text. */
  Optional<Lang> table() {
    return switch (this) {
      case CSV -> Optional.of(ResultSetLang.RS_CSV);
      case TSV -> Optional.of(ResultSetLang.RS_TSV);
      case JSON -> Optional.of(ResultSetLang.RS_JSON);
      case XML -> Optional.of(ResultSetLang.RS_XML);
      case TEXT, TURTLE, NTRIPLES, JSONLD, RDFXML -> Optional.empty();
    };
  }

  /** How triples are written, if they can be. */
  Optional<GraphFormat> graph() {
    return switch (this) {
      case TEXT, TURTLE -> Optional.of(GraphFormat.TURTLE);
      case NTRIPLES -> Optional.of(GraphFormat.NTRIPLES);
      case JSON, JSONLD -> Optional.of(GraphFormat.JSONLD);
      case XML, RDFXML -> Optional.of(GraphFormat.RDFXML);
      case CSV, TSV -> Optional.empty();
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
