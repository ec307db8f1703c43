package org.entente.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What is kept of an article's text so that copies of it are recognised: a sample of its runs of
 * five words, and its figures. Only what is analysed counts, without case and punctuation.
 *
 * <p>The sample are the runs with the smallest digests (Broder's bottom-k sketch), which is all of
 * them in a text of up to 260 words; of longer ones the likeness is estimated with a standard error
 * of two percentage points. Immutable and thread-safe.
 */
public final class TextSketch {
  /** How much of both texts taken together must be common to them. */
  private static final double ALIKE = 0.9;

  private static final int FEWEST_WORDS = 50;
  private static final int RUN = 5;
  private static final int SAMPLE = 256;
  private static final int FIGURES = 64;
  private static final int KEYS = 4;
  private static final String VERSION = "1";
  private static final Set<String> NUMERALS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "hundreds",
          "dozen",
          "dozens",
          "thousand",
          "thousands",
          "million",
          "millions",
          "billion",
          "billions");

  private final long[] keys;
  private final int[] runs;
  private final int[] figures;

  private TextSketch(long[] keys, int[] runs, int[] figures) {
    this.keys = keys;
    this.runs = runs;
    this.figures = figures;
  }

  /** The sketch of an article's text, if that is long enough to tell texts apart by it. */
  public static Optional<TextSketch> of(Article article) {
    LongStream.Builder words = LongStream.builder();
    LongStream.Builder figures = LongStream.builder();
    for (Span span : article.body()) {
      String text = span.of(article.text());
      for (int begin = 0; begin < text.length(); ) {
        int end = wordEnd(text, begin);
        if (end > begin) {
          String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
          long digest = digest(word);
          words.add(digest);
          if (isFigure(word)) {
            figures.add(digest);
          }
        }
        begin = end + 1;
      }
    }
    long[] all = words.build().toArray();
    if (all.length < FEWEST_WORDS) {
      return Optional.empty();
    }
    long[] runs = smallest(runs(all), SAMPLE);
    long[] keys = Arrays.copyOf(runs, KEYS);
    return Optional.of(
        new TextSketch(keys, heads(runs), heads(smallest(figures.build().toArray(), FIGURES))));
  }

  /** Reads what {@link #toString} wrote; what another version wrote is nothing. */
  public static Optional<TextSketch> parse(String form) {
    String[] parts = form.split(":", -1);
    if (parts.length != 4 || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      long[] keys = new long[KEYS];
      ByteBuffer.wrap(Base64.getDecoder().decode(parts[1])).asLongBuffer().get(keys);
      return Optional.of(new TextSketch(keys, ints(parts[2]), ints(parts[3])));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /** Digests of which two texts that are copies of each other share at least one, as a rule. */
  public long[] keys() {
    return keys.clone();
  }

  /**
   * Whether one text is a copy of the other: at least nine tenths are common to both, and neither
   * has a figure in place of another. Where the figures differ, it is a later version.
   */
  public boolean isCopyOf(TextSketch other) {
    return likeness(other) >= ALIKE
        && (holds(figures, other.figures) || holds(other.figures, figures));
  }

  /** The share of the runs of both texts that are in both, by the sample. */
  double likeness(TextSketch other) {
    // Where both samples are all there is, the whole union is looked at and the share is exact.
    boolean whole = runs.length < SAMPLE && other.runs.length < SAMPLE;
    int most = whole ? Integer.MAX_VALUE : SAMPLE;
    int both = 0;
    int seen = 0;
    for (int i = 0, j = 0; seen < most && (i < runs.length || j < other.runs.length); seen++) {
      int order =
          i == runs.length
              ? 1
              : j == other.runs.length ? -1 : Integer.compareUnsigned(runs[i], other.runs[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) both / seen;
  }

  /** The form in which it is stored, in ASCII. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(KEYS * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return String.join(
        ":", VERSION, Base64.getEncoder().encodeToString(bytes.array()), form(runs), form(figures));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSketch sketch
        && Arrays.equals(keys, sketch.keys)
        && Arrays.equals(runs, sketch.runs)
        && Arrays.equals(figures, sketch.figures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(keys), Arrays.hashCode(runs), Arrays.hashCode(figures));
  }

  /** Whether all of the second are in the first, as far as both samples reach. */
  private static boolean holds(int[] larger, int[] smaller) {
    int reach = larger.length < FIGURES ? -1 : larger[larger.length - 1];
    return Arrays.stream(smaller)
        .filter(figure -> Integer.compareUnsigned(figure, reach) <= 0)
        .allMatch(figure -> Arrays.stream(larger).anyMatch(held -> held == figure));
  }

  /** End of the word that begins here; the beginning itself where none does. */
  private static int wordEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && (isOfWord(text.charAt(end)) || isWithinNumber(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** As the comma in "12,000". */
  private static boolean isWithinNumber(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',' || c == ':')
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isFigure(String word) {
    return word.chars().anyMatch(Character::isDigit)
        || NUMERALS.contains(word)
        || word.endsWith("teen");
  }

  private static long[] runs(long[] words) {
    long[] runs = new long[words.length - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      long digest = 0;
      for (int j = i; j < i + RUN; j++) {
        digest = mixed(digest * 31 + words[j]);
      }
      runs[i] = digest;
    }
    return runs;
  }

  /** The smallest as unsigned numbers, in order, each once. */
  private static long[] smallest(long[] digests, int most) {
    long[] sorted = digests.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length && size < most; i++) {
      if (i == 0 || sorted[i] != (sorted[size - 1] ^ Long.MIN_VALUE)) {
        sorted[size++] = sorted[i] ^ Long.MIN_VALUE;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static int[] heads(long[] digests) {
    return Arrays.stream(digests).mapToInt(digest -> (int) (digest >>> 32)).toArray();
  }

  /** FNV-1a, mixed. */
  private static long digest(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The last steps of MurmurHash3. */
  private static long mixed(long value) {
    long hash = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  private static String form(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static int[] ints(String form) {
    byte[] bytes = Base64.getDecoder().decode(form);
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }
}
