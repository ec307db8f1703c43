package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.annotation.TransitionParser.Arc;
import org.junit.jupiter.api.Test;

/** Parses by small models that like some steps better than others, whatever the words are. */
final class TransitionParserTest {
  private static final List<String> WORDS = List.of("Albania", "met", "Serbia");
  private static final List<String> TAGS = List.of("NNP", "VBD", "NNP");

  @Test
  void theLastWordGovernsWhereAllIsReadFirst() throws IOException {
    assertThat(parser("shift > left dep > right root").parse(WORDS, TAGS))
        .containsExactly(new Arc(3, "dep"), new Arc(3, "dep"), new Arc(0, "root"));
  }

  @Test
  void eachWordGovernsTheNextWhereArcsToTheRightAreMadeLast() throws IOException {
    assertThat(parser("shift > right dep > right root").parse(WORDS, TAGS))
        .containsExactly(new Arc(0, "root"), new Arc(1, "dep"), new Arc(2, "dep"));
  }

  @Test
  void eachWordGovernsTheOneBeforeWhereArcsAreMadeAtOnce() throws IOException {
    assertThat(parser("left dep > shift > right root").parse(WORDS, TAGS))
        .containsExactly(new Arc(2, "dep"), new Arc(3, "dep"), new Arc(0, "root"));
  }

  @Test
  void onlyTheRootHasTheRelationOfTheRoot() throws IOException {
    assertThat(parser("shift > left root > right dep").parse(WORDS, TAGS))
        .containsExactly(new Arc(3, "dep"), new Arc(3, "dep"), new Arc(0, "root"));
  }

  @Test
  void aSentenceWithoutWordsHasNoArcs() throws IOException {
    assertThat(parser("shift > left dep > right root").parse(List.of(), List.of())).isEmpty();
  }

  @Test
  void aModelThatEndsTooEarlyIsNone() {
    String model = model("shift > left dep > right root");

    assertThatThrownBy(() -> read(model.substring(0, model.length() / 2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("parser model");
    assertThatThrownBy(() -> read("<html>not found</html>\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dict expected, not <html>not");
  }

  private static TransitionParser parser(String preferences) throws IOException {
    return read(model(preferences));
  }

  private static TransitionParser read(String model) throws IOException {
    return new TransitionParser(
        new TransitionClassifier(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * The text of a model of two labels whose hidden layer is always the same.
   *
   * @param preferences steps, the best first
   */
  private static String model(String preferences) {
    List<String> steps = List.of("left root", "left dep", "right root", "right dep", "shift");
    List<String> liked = List.of(preferences.split(" > "));
    List<String> scores = new ArrayList<>();
    for (String step : steps) {
      scores.add(liked.contains(step) ? "0." + (9 - liked.indexOf(step)) : "-0.5");
    }
    List<String> lines = new ArrayList<>();
    lines.add("dict=3\npos=3\nlabel=3\nembeddingSize=1\nhiddenSize=4\nnumTokens=48\npreComputed=0");
    for (String entry :
        List.of(
            "-UNKNOWN-",
            "-NULL-",
            "-ROOT-",
            "-UNKNOWN-",
            "-NULL-",
            "-ROOT-",
            "-NULL-",
            "root",
            "dep")) {
      lines.add(entry + " 0.25");
    }
    lines.addAll(Collections.nCopies(48, "0 0.0 -0.00 0.0"));
    lines.add("1.0 0 0 0");
    lines.add(String.join(" ", scores));
    lines.addAll(Collections.nCopies(3, "0 0 0 0 0"));
    return String.join("\n", lines) + "\n";
  }
}
