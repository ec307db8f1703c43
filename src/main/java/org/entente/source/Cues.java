package org.entente.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that tell page furniture, read from {@code boilerplate.txt}, which explains their form.
 * Immutable.
 */
final class Cues {
  /** How a phrase is to be met. */
  enum Kind {
    LINE,
    SHORT,
    ANY,
    END,
    INSET,
    PUBLISHER,
    READER,
    AGENCY,
    NO_PLACE,
    DATE_LINE,
    FUNCTION;

    private static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  private static final String RESOURCE = "boilerplate.txt";
  private static final int SHORT = 14;
  private static final String QUOTES = "\"'“‘«„";
  private static final int CLOSED_SENTENCE = 4;
  private static final int OPEN_SENTENCE = 14;

  private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private Cues(List<String> lines) {
    Map<Kind, List<String>> phrases =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .map(line -> line.split(":\\s+", 2))
            .collect(
                Collectors.groupingBy(
                    entry -> Kind.of(entry[0]),
                    () -> new EnumMap<>(Kind.class),
                    Collectors.mapping(entry -> entry[1], Collectors.toList())));
    for (Kind kind : Kind.values()) {
      List<String> ofKind = phrases.getOrDefault(kind, List.of());
      if (kind.compareTo(Kind.INSET) <= 0) {
        patterns.put(kind, pattern(ofKind));
      }
      words.put(
          kind,
          ofKind.stream()
              .flatMap(phrase -> Arrays.stream(phrase.split("\\s*,\\s*")))
              .collect(Collectors.toCollection(HashSet::new)));
    }
  }

  /** Reads the phrases that come with the program. */
  static Cues load() {
    try (InputStream in = Cues.class.getResourceAsStream(RESOURCE)) {
      return new Cues(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of our own jar
    }
  }

  /** Tells whether a paragraph is furniture by what it says. */
  boolean isFurniture(Paragraph paragraph) {
    String text = spaced(paragraph);
    return patterns.get(Kind.LINE).matcher(text).matches()
        || (mayBeShort(paragraph) && patterns.get(Kind.SHORT).matcher(text).lookingAt())
        || patterns.get(Kind.ANY).matcher(text).find();
  }

  /** What somebody says in quotation marks may begin like a request of the page. */
  private static boolean mayBeShort(Paragraph paragraph) {
    return paragraph.words().size() <= SHORT && QUOTES.indexOf(paragraph.text().charAt(0)) < 0;
  }

  /** Tells whether nothing of the story comes after this paragraph, which is no part of it. */
  boolean endsStory(Paragraph paragraph) {
    return patterns.get(Kind.END).matcher(spaced(paragraph)).matches();
  }

  /** Tells whether this paragraph heads a box with links to other stories. */
  boolean headsInset(Paragraph paragraph) {
    return patterns.get(Kind.INSET).matcher(spaced(paragraph)).matches();
  }

  /**
   * Tells whether a paragraph reads as prose: closed and with a function word, or, as full stops
   * get lost, long and with as many function words as prose has.
   */
  boolean isSentence(Paragraph paragraph) {
    int size = paragraph.words().size();
    long functionWords = paragraph.words().stream().filter(this::isFunctionWord).count();
    return (paragraph.closed() && size >= CLOSED_SENTENCE && functionWords > 0)
        || (size >= OPEN_SENTENCE && functionWords * 5 >= size);
  }

  /** How many letters of some lines are in those that read as prose. */
  int prose(List<String> lines) {
    return lines.stream()
        .filter(line -> isSentence(Paragraph.of(line, new Span(0, line.length()))))
        .mapToInt(String::length)
        .sum();
  }

  /** A common English word that prose has and lists of links have not. */
  boolean isFunctionWord(String word) {
    return words.get(Kind.FUNCTION).contains(word);
  }

  /** A word that stands in date lines beside the date. */
  boolean isDateLineWord(String word) {
    return words.get(Kind.DATE_LINE).contains(word);
  }

  /** A word by which publishers speak of what they do. */
  boolean isPublisherWord(String word) {
    return words.get(Kind.PUBLISHER).contains(word);
  }

  /** A word by which a page speaks of itself or to its reader. */
  boolean isReaderWord(String word) {
    return words.get(Kind.READER).contains(word);
  }

  boolean isAgency(String name) {
    return Optional.ofNullable(name)
        .map(given -> given.strip().toLowerCase(Locale.ROOT))
        .filter(words.get(Kind.AGENCY)::contains)
        .isPresent();
  }

  /** Capitals that look like the place of a dateline and are none. */
  boolean isNoPlace(String capitals) {
    return words.get(Kind.NO_PLACE).contains(capitals.toLowerCase(Locale.ROOT));
  }

  private static String spaced(Paragraph paragraph) {
    return " " + String.join(" ", paragraph.words()) + " ";
  }

  private static Pattern pattern(List<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .map(
                phrase ->
                    Arrays.stream(phrase.split(" ")).map(Cues::word).collect(Collectors.joining()))
            .collect(Collectors.joining("|", "(?: (?:", "))")));
  }

  private static String word(String word) {
    if (word.equals("*") || word.equals("**")) {
      return word.equals("*") ? "(?:\\S+ ){1,6}" : "(?:\\S+ ){1,40}";
    }
    return Arrays.stream(word.split("(?<=[*#])|(?=[*#])"))
        .map(part -> part.equals("*") ? "\\S*" : part.equals("#") ? "\\d+" : Pattern.quote(part))
        .collect(Collectors.joining("", "", " "));
  }
}
