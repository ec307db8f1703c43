package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A news article as it was read: the value that {@code source} hands to {@code annotation}.
 *
 * <p>All offsets count UTF-16 units of {@code text}, which is the decoded file (plain text) or the
 * record's text field, unchanged but for tags of HTML, which are taken out. Boilerplate is not cut
 * out but left uncovered by {@code body}, so that offsets stay true.
 *
 * @param id unique within a build; the file's name without its ending, or the record's id
 * @param text as given
 * @param body the stretches of the text to be analysed, in order and disjoint, one per paragraph;
 *     what lies between is boilerplate or white space
 * @param title the headline, if the source or the text gives one
 * @param published date of publication, if the source or the text gives one
 * @param publisher who published it, if the source gives it
 * @param url where it was published, if the source gives it
 * @param origin where it was read: a path, with {@code :line} for a record
 * @param datelinePlace the place that the dateline of the first paragraph names ("ANKARA: ..."), as
 *     written there; the dateline itself is no part of {@code body}
 * @param metadata what else it says of itself
 * @param masked the paragraphs that were left out of {@code body}, in order
 */
public record Article(
    String id,
    String text,
    List<Span> body,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> url,
    String origin,
    Optional<String> datelinePlace,
    Metadata metadata,
    List<Masked> masked) {
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    Objects.requireNonNull(text);
    body = List.copyOf(body);
    Objects.requireNonNull(title);
    Objects.requireNonNull(published);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(url);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(datelinePlace);
    Objects.requireNonNull(metadata);
    masked = List.copyOf(masked);
    requireTrue(body, text);
  }

  /** An article without metadata of its own, from which nothing was left out. */
  public Article(
      String id,
      String text,
      List<Span> body,
      Optional<String> title,
      Optional<LocalDate> published,
      Optional<String> publisher,
      Optional<String> url,
      String origin,
      Optional<String> datelinePlace) {
    this(
        id,
        text,
        body,
        title,
        published,
        publisher,
        url,
        origin,
        datelinePlace,
        Metadata.NONE,
        List.of());
  }

  /** An article of which only the text is known, all of it to be analysed. */
  public static Article ofText(String id, String text, String origin) {
    return new Article(
        id,
        text,
        List.of(new Span(0, text.length())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        origin,
        Optional.empty());
  }

  private static void requireTrue(List<Span> body, String text) {
    int end = 0;
    for (Span span : body) {
      if (span.begin() < end || span.end() > text.length()) {
        throw new IllegalArgumentException("body spans overlap or leave the text at " + span);
      }
      end = span.end();
    }
  }
}
