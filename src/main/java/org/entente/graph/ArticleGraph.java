package org.entente.graph;

import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * All that one article says, as the named graph that replaces the article's former one in the
 * store.
 *
 * @param name IRI of the graph, which is the article's own
 * @param triples the content; not changed once handed on
 * @param fingerprint digest of the article's text, the settings and the lexicon that made the
 *     graph; equal fingerprints mean equal triples
 */
public record ArticleGraph(String name, Graph triples, String fingerprint) {
  public ArticleGraph {
    Objects.requireNonNull(name);
    Objects.requireNonNull(triples);
    Objects.requireNonNull(fingerprint);
  }
}
