package org.entente.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.actor.Entity;
import org.entente.source.Span;

/**
 * Names things: the same article, actor or evidence gets the same IRI in every run. Immutable,
 * thread-safe.
 */
public final class IriMinter {
  private final String base;

  /**
   * @param base an absolute IRI that ends in a slash
   */
  public IriMinter(String base) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("the base IRI must end in a slash: " + base);
    }
    this.base = base;
  }

  /** The article, and the named graph of all that it says. */
  public String article(String id) {
    return base + "article/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The graph in the store that holds the ontology, or the gazetteer. */
  public String graph(String name) {
    return base + "graph/" + name;
  }

  Node entity(Entity entity) {
    return path(entity.path());
  }

  Node path(String path) {
    return NodeFactory.createURI(base + path);
  }

  Node event(List<String> identity) {
    return path("event/" + Digest.shortOf(identity));
  }

  Node extraction(String lexiconDigest, String version) {
    return path("extraction/" + Digest.shortOf(List.of(version, lexiconDigest)));
  }

  /** A stretch of the article's text (RFC 5147 with UTF-16 units). */
  Node span(String article, Span span) {
    return NodeFactory.createURI(article + "#char=" + span.begin() + "," + span.end());
  }

  Node report(String article, List<String> identity) {
    return NodeFactory.createURI(article + "#report-" + Digest.shortOf(identity));
  }

  Node membership(String article, List<String> identity) {
    return NodeFactory.createURI(article + "#membership-" + Digest.shortOf(identity));
  }
}
