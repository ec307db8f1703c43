package org.entente.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.entente.graph.Vocabulary;

/** The prefixes of the vocabularies that the graph uses, in alphabetical order. */
final class Prefixes {
  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dcterms", "http://purl.org/dc/terms/"),
              Map.entry("ent", Vocabulary.NS),
              Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
              Map.entry("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"),
              Map.entry("org", "http://www.w3.org/ns/org#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("plover", Vocabulary.PLOVER),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("schema", "https://schema.org/"),
              Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("wd", "http://www.wikidata.org/entity/"),
              Map.entry("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

  private Prefixes() {}

  static Map<String, String> all() {
    return ALL;
  }

  static PrefixMap map() {
    PrefixMap map = PrefixMapFactory.create();
    ALL.forEach(map::add);
    return map;
  }

  /** As the head of a query. */
  static String sparql() {
    return ALL.entrySet().stream()
        .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
        .collect(Collectors.joining());
  }
}
