package org.entente.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of a live page, which is an article of its own.
 *
 * @param anchor what its address has behind the page's own
 * @param headline its own, if it has one
 * @param lines its paragraphs without the headline
 * @param dates what it says of its own date
 * @param authors names as given
 */
record LivePost(
    Optional<String> anchor,
    Optional<String> headline,
    List<String> lines,
    List<DateEvidence> dates,
    List<String> authors) {
  private static final int LONGEST_KEY = 60;

  LivePost {
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(headline);
    lines = List.copyOf(lines);
    dates = List.copyOf(dates);
    authors = List.copyOf(authors);
  }

  /** This one with what another description of the same entry adds. */
  LivePost with(LivePost other) {
    Optional<String> either = headline.or(other::headline);
    return new LivePost(
        anchor.or(other::anchor),
        either,
        lines.stream().filter(line -> !line.equals(either.orElse(""))).toList(),
        Stream.concat(other.dates.stream(), dates.stream()).toList(),
        authors.isEmpty() ? other.authors : authors);
  }

  /** By any of these two descriptions of one entry are known: its address and its words. */
  List<String> keys() {
    return Stream.of(
            anchor.map(own -> "#" + own).stream(),
            headline.map(own -> "headline " + letters(own)).stream(),
            lines.stream().limit(1).map(own -> "text " + letters(own)))
        .flatMap(own -> own)
        .toList();
  }

  private static String letters(String line) {
    String letters = line.replaceAll("[^\\p{L}\\p{N}]+", "");
    return letters.substring(0, Math.min(LONGEST_KEY, letters.length()));
  }
}
