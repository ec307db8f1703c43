package org.entente.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a record may say, under the names that exports of news commonly use. Case, spaces,
 * underscores and hyphens in a name do not matter. Where a record has several of one field's names,
 * the one that is listed first here counts.
 */
enum RecordField {
  ID("id articleid guid uuid"),
  TEXT(
      "text body content maintext fulltext articlebody articletext bodytext articlecontent pagetext storytext"),
  TITLE("title headline webtitle pagetitle"),
  DATE(
      "date published pubdate datepublished publicationdate publishdate datepublish publishedat publishedon"
          + " webpublicationdate"),
  URL("url link weburl canonicalurl"),
  PUBLISHER(
      "publisher source sitename sourcename outlet sourcedomain pubtitle publicationtitle newspaper"),
  AUTHOR("author authors byline creator"),
  LANGUAGE("language lang languagecode"),
  UPDATED("updated modified dateupdated datemodified datemodify updatedat modifiedat lastmodified");

  /** A field, and how far down the list the name stood. */
  record Match(RecordField field, int rank) {}

  private static final Map<String, Match> NAMES = names();

  private final String names;

  RecordField(String names) {
    this.names = names;
  }

  /** The field that commonly has this name. */
  static Optional<Match> of(String name) {
    return Optional.ofNullable(NAMES.get(plain(name)));
  }

  /** A name without what does not matter in it. */
  static String plain(String name) {
    return name.replaceAll("[_\\- \\u00a0\\ufeff]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Match> names() {
    Map<String, Match> all = new HashMap<>();
    for (RecordField field : values()) {
      List<String> ranked = List.of(field.names.split(" "));
      ranked.forEach(name -> all.put(name, new Match(field, ranked.indexOf(name))));
    }
    return Map.copyOf(all);
  }
}
