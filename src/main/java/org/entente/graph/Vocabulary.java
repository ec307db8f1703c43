package org.entente.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that an article's graph is written in: Entente's own and the reused ones that Jena has
 * no constants for. A test holds them against {@code ontology/*.ttl}.
 */
public final class Vocabulary {
  public static final String NS = "https://w3id.org/entente/ns#";
  public static final String PLOVER = "https://w3id.org/entente/plover#";
  public static final String DEFAULT_BASE = "https://w3id.org/entente/id/";

  public static final Node EVENT = ent("Event");
  public static final Node REPORT = ent("Report");
  public static final Node MENTION = ent("Mention");
  public static final Node TRIGGER_CLASS = ent("Trigger");
  public static final Node PLACE_CLASS = ent("Place");
  public static final Node STATE = ent("State");
  public static final Node PERSON = ent("Person");

  public static final Node RELATION = ent("relation");
  public static final Node PLOVER_TYPE = ent("ploverType");
  public static final Node PLOVER_MODE = ent("ploverMode");
  public static final Node QUAD_CLASS = ent("quadClass");
  public static final Node ACTOR = ent("actor");
  public static final Node RECIPIENT = ent("recipient");
  public static final Node DATE = ent("date");
  public static final Node BEGIN_DATE = ent("beginDate");
  public static final Node END_DATE = ent("endDate");
  public static final Node DATE_PRECISION = ent("datePrecision");
  public static final Node PLACE = ent("place");

  public static final Node REPORTS = ent("reports");
  public static final Node ARTICLE = ent("article");
  public static final Node SENTENCE = ent("sentence");
  public static final Node STATUS = ent("status");
  public static final Node NEGATED = ent("negated");
  public static final Node CONFIDENCE = ent("confidence");
  public static final Node RULE = ent("rule");
  public static final Node TRIGGER = ent("trigger");
  public static final Node ACTOR_MENTION = ent("actorMention");
  public static final Node RECIPIENT_MENTION = ent("recipientMention");
  public static final Node PLACE_MENTION = ent("placeMention");
  public static final Node ATTRIBUTED_TO = ent("attributedTo");
  public static final Node SOURCE_MENTION = ent("sourceMention");
  public static final Node REFERS_TO = ent("refersTo");
  public static final Node RESOLVED_BY = ent("resolvedBy");

  public static final Node CODE = ent("code");
  public static final Node REPRESENTS = ent("represents");
  public static final Node COUNTRY = ent("country");
  public static final Node LATITUDE = wgs84("lat");
  public static final Node LONGITUDE = wgs84("long");

  /** Whether somebody holds an office, held it or will. */
  public static final Node STANDING = ent("standing");

  /** First day of an office. */
  public static final Node FROM = ent("from");

  /** Last day of an office. */
  public static final Node TO = ent("to");

  public static final Node UNNAMED = ent("unnamed");
  public static final Node ROLE_TITLE = ent("roleTitle");

  public static final Node CONTENT_HASH = ent("contentHash");
  public static final Node FINGERPRINT = ent("fingerprint");

  /** What copies of an article's text are recognised by. */
  public static final Node TEXT_SKETCH = ent("textSketch");

  public static final Node PROGRAM_VERSION = ent("programVersion");
  public static final Node LEXICON_DIGEST = ent("lexiconDigest");

  public static final Node NEWS_ARTICLE = schema("NewsArticle");
  public static final Node IDENTIFIER = schema("identifier");
  public static final Node HEADLINE = schema("headline");
  public static final Node DATE_PUBLISHED = schema("datePublished");
  public static final Node DATE_MODIFIED = schema("dateModified");
  public static final Node PUBLISHER = schema("publisher");
  public static final Node AUTHOR = schema("author");
  public static final Node IN_LANGUAGE = schema("inLanguage");
  public static final Node URL = schema("url");

  public static final Node ACTIVITY = prov("Activity");

  /** From an article to the one whose text it has. */
  public static final Node ALTERNATE_OF = prov("alternateOf");

  public static final Node WAS_GENERATED_BY = prov("wasGeneratedBy");

  public static final Node NIF_SENTENCE = nif("Sentence");
  public static final Node REFERENCE_CONTEXT = nif("referenceContext");
  public static final Node BEGIN_INDEX = nif("beginIndex");
  public static final Node END_INDEX = nif("endIndex");
  public static final Node ANCHOR_OF = nif("anchorOf");

  private Vocabulary() {}

  /** The term of Entente's own vocabulary with this local name. */
  public static Node ent(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** The PLOVER concept with this local name. */
  public static Node plover(String localName) {
    return NodeFactory.createURI(PLOVER + localName);
  }

  private static Node wgs84(String localName) {
    return NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#" + localName);
  }

  private static Node schema(String localName) {
    return NodeFactory.createURI("https://schema.org/" + localName);
  }

  private static Node prov(String localName) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + localName);
  }

  private static Node nif(String localName) {
    return NodeFactory.createURI(
        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#" + localName);
  }
}
