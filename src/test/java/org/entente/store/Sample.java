package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.graph.ArticleGraph;

/** The small made-up graph that tests read, and graphs made up in a line. */
final class Sample {
  static final Path FILE = Path.of("src/test/resources/store/sample.trig");

  private Sample() {}

  static GraphStore store() throws IOException {
    return GraphStore.ofFiles(List.of(FILE));
  }

  static Graph graph(String turtle) {
    return RDFParser.fromString(Prefixes.sparql() + turtle, Lang.TURTLE).toGraph();
  }

  /** An article's graph that holds its fingerprint and these triples. */
  static ArticleGraph article(String name, String fingerprint, String turtle) {
    String iri = "https://example.org/" + name;
    String own = "<" + iri + "> a schema:NewsArticle ; ent:fingerprint \"" + fingerprint + "\" . ";
    return new ArticleGraph(iri, graph(own + turtle), fingerprint);
  }
}
