package org.entente.source;

/**
 * Where a date of an article was found, in the order in which the places are believed: a statement
 * made for machines, then one made for readers, then what merely goes with the article. The first
 * place that gives a full date of publication gives {@link Article#published}; an update stands in
 * only where nothing else is known, and the day of archiving never.
 */
public enum DateSource {
  RECORD("field of the record"),
  JSON_LD("JSON-LD datePublished"),
  META_PUBLISHED("meta tag of publication"),
  MICRODATA("itemprop datePublished"),
  META_DATE("meta tag with a date"),
  TIME_PUBLISHED("time element marked as publication"),
  LINE_PUBLISHED("line that says when it was published"),
  TIME_ELEMENT("time element beside the headline"),
  LINE_BARE("date beside the headline"),
  JSON_LD_PAGE("JSON-LD datePublished of the page"),
  DATELINE("dateline"),
  LIVE_PAGE("date of the live page that it is an entry of"),
  LINE_UPDATED("line that says when it was updated"),
  URL_PATH("path of the address"),
  FILE_NAME("name of the file"),
  DOCUMENT_CREATED("properties of the document: created"),
  META_MODIFIED("meta tag of an update"),
  TIME_UPDATED("time element marked as an update"),
  JSON_LD_MODIFIED("JSON-LD dateModified"),
  DOCUMENT_MODIFIED("properties of the document: saved"),
  ARCHIVED("day on which the page was archived or fetched");

  private final String label;

  DateSource(String label) {
    this.label = label;
  }

  /** In plain English. */
  public String label() {
    return label;
  }

  /** Whether it says nothing of the article but what became of a copy. */
  boolean isOfCopy() {
    return this == DOCUMENT_MODIFIED || this == ARCHIVED;
  }

  boolean isUpdate() {
    return switch (this) {
      case LINE_UPDATED, META_MODIFIED, TIME_UPDATED, JSON_LD_MODIFIED -> true;
      default -> false;
    };
  }
}
