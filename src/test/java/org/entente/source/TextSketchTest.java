package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextSketchTest {
  private static final String TAIL =
      ". Ministers of both sides had spoken of a truce for weeks before the meeting took place in"
          + " the capital, where envoys of the neighbours were present as well. Nobody expects the"
          + " agreement to last for long, as earlier ones were broken within days, and the border"
          + " stays closed for trade until parliament has met.";
  private static final String STORY = "The governments said that 12 soldiers were killed" + TAIL;

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(sketch(STORY)).isEqualTo(sketch(STORY.toUpperCase(Locale.ROOT).replace(",", " –")));
  }

  @Test
  void aTextWithOneWordMoreIsACopy() {
    assertThat(sketch(STORY).isCopyOf(sketch(STORY + " Afterwards"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14", "thirteen"})
  void aTextWithAnotherFigureIsALaterVersion(String figure) {
    String longer = STORY + " " + String.join(" ", words(300, 3));
    TextSketch later = sketch(longer.replace("12", figure));
    assertThat(sketch(longer).likeness(later)).isGreaterThan(0.95);
    assertThat(sketch(longer).isCopyOf(later)).isFalse();
    assertThat(later.isCopyOf(sketch(longer))).isFalse();
  }

  @Test
  void aTextThatLeavesAFigureOutMayBeACopy() {
    String longer = STORY + " " + String.join(" ", words(300, 3));
    assertThat(sketch(longer).isCopyOf(sketch(longer + " on 3 May"))).isTrue();
    assertThat(sketch(longer + " on 3 May").isCopyOf(sketch(longer))).isTrue();
  }

  @Test
  void aTextWithATenthOfAnotherIsNoCopy() {
    List<String> words = words(100, 1);
    String changed = String.join(" ", words.subList(0, 90)) + " " + String.join(" ", words(10, 2));
    assertThat(sketch(String.join(" ", words)).isCopyOf(sketch(changed))).isFalse();
  }

  @Test
  void shortTextsHaveNone() {
    assertThat(TextSketch.of(article(String.join(" ", words(49, 1))))).isEmpty();
    assertThat(TextSketch.of(article(String.join(" ", words(50, 1))))).isPresent();
  }

  @Test
  void onlyWhatIsAnalysedCounts() {
    String text = STORY + "\nShare this article";
    Article masked =
        new Article(
            "a",
            text,
            List.of(new Span(0, STORY.length())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "a.txt",
            Optional.empty());
    assertThat(TextSketch.of(masked)).contains(sketch(STORY));
  }

  @Test
  void itIsReadBackAsItWasWritten() {
    TextSketch sketch = sketch(STORY);
    assertThat(TextSketch.parse(sketch.toString())).contains(sketch);
    assertThat(sketch.toString()).isEqualTo(sketch(STORY).toString()).hasSizeLessThan(1_700);
    assertThat(TextSketch.parse("0" + sketch.toString().substring(1))).isEmpty();
    assertThat(TextSketch.parse("1:!:!:!")).isEmpty();
    assertThat(TextSketch.parse("1:AAAA::")).isEmpty();
  }

  /** Against the share of runs counted one by one, over texts of all lengths and likenesses. */
  @Test
  void likenessIsThatOfAllRunsOfFiveWords() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> words = words(110 + random.nextInt(1500), seed);
      int from = random.nextInt(words.size() / 2);
      List<String> part = words.subList(from, words.size());
      double exact = likeness(words, part);
      double found = sketch(String.join(" ", words)).likeness(sketch(String.join(" ", part)));
      assertThat(found).isCloseTo(exact, within(words.size() < 260 ? 1e-9 : 0.11));
    }
  }

  @Test
  void copiesShareAKeyAndOtherTextsDoNot() {
    int missed = 0;
    for (int seed = 0; seed < 300; seed++) {
      List<String> words = words(400, seed);
      long[] keys = sketch(String.join(" ", words)).keys();
      missed += shared(keys, sketch(String.join(" ", words.subList(35, 400))).keys()) == 0 ? 1 : 0;
      assertThat(shared(keys, sketch(String.join(" ", words(400, seed + 1000))).keys())).isZero();
    }
    assertThat(missed).isLessThanOrEqualTo(1);
  }

  private static int shared(long[] some, long[] others) {
    Set<Long> both = new HashSet<>();
    for (long key : some) {
      both.add(key);
    }
    int count = 0;
    for (long key : others) {
      count += both.contains(key) ? 1 : 0;
    }
    return count;
  }

  private static double likeness(List<String> some, List<String> others) {
    Set<List<String>> first = runs(some);
    Set<List<String>> second = runs(others);
    Set<List<String>> both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / (first.size() + second.size() - both.size());
  }

  private static Set<List<String>> runs(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - 5)
        .mapToObj(i -> words.subList(i, i + 5))
        .collect(Collectors.toSet());
  }

  private static List<String> words(int count, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(5000), 26).replaceAll("[0-9]", "z"))
        .toList();
  }

  private static TextSketch sketch(String text) {
    return TextSketch.of(article(text)).orElseThrow();
  }

  private static Article article(String text) {
    return Article.ofText("a", text, "a.txt");
  }
}
