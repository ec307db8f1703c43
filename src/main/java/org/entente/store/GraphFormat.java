package org.entente.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A syntax that a graph is written in, known by the file's suffix. */
enum GraphFormat {
  TRIG("trig"),
  NQUADS("nq"),
  TURTLE("ttl"),
  NTRIPLES("nt"),
  JSONLD("jsonld"),
  RDFXML("rdf");

  private final String suffix;

  GraphFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The format of a file with this name; a final {@code .gz} is passed over. */
  static Optional<GraphFormat> ofFile(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return Arrays.stream(values()).filter(f -> plain.endsWith("." + f.suffix)).findFirst();
  }

  /** The suffixes, for messages. */
  static String suffixes() {
    return Arrays.stream(values()).map(f -> "." + f.suffix).collect(Collectors.joining(" "));
  }
}
