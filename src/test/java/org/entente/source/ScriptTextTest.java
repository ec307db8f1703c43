package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The article in the data of a page's scripts. */
final class ScriptTextTest {
  private static final String ONE =
      "The foreign minister of Chad met his colleague from Niger on Monday, and the two agreed on a treaty.";
  private static final String TWO =
      "They said that the border would be opened again before the end of the year, as it was before.";
  private static final String OTHER =
      "Peru has sent a ship with food to the islands, where it is to arrive before the end of the week.";

  private final Cues cues = Cues.load();

  @Test
  void stringThatIsAssignedIsRead() {
    String story = "{\"story\":{\"body\":\"<p>" + ONE + "</p><p>" + TWO + "</p>\"}}";
    assertThat(lines("window.__STATE__ = " + story + ";run();")).contains(List.of(ONE, TWO));
    assertThat(lines("var a=a||{};A.site=\"x\";A.content=" + story + ";A.b=1;"))
        .contains(List.of(ONE, TWO));
    String quoted = story.replace("\"", "\\\"");
    assertThat(lines("window.DATA=JSON.parse(\"" + quoted + "\")")).contains(List.of(ONE, TWO));
    assertThat(lines("window[\"DATA\"]=\"" + quoted + "\";")).contains(List.of(ONE, TWO));
  }

  @Test
  void paragraphsCutUpForLinksAreWhole() {
    String data =
        "{\"blocks\":[{\"type\":\"p\",\"children\":[{\"text\":\"The foreign minister of \"},"
            + "{\"url\":\"/chad\",\"text\":\"Chad\"},{\"text\":\" met his colleague from Niger on"
            + " Monday, and the two agreed on a treaty.\"}]},{\"text\":\""
            + TWO
            + " "
            + TWO
            + "\"}]}";
    assertThat(lines(data)).contains(List.of(ONE, TWO + " " + TWO));
  }

  @Test
  void ofSeveralStoriesTheOneWithThePagesTitleIsTaken() {
    String data =
        "[{\"title\":\"Ship\",\"body\":\""
            + OTHER
            + "\\n"
            + OTHER
            + "\\n"
            + OTHER
            + "\"},{\"title\":\"Treaty\",\"body\":\""
            + ONE
            + "\\n"
            + TWO
            + "\\n"
            + TWO
            + "\"}]";
    assertThat(lines(data)).contains(List.of(ONE, TWO, TWO));
    assertThat(lines(data.replace("Treaty", "Pact"))).isEmpty();
  }

  @Test
  void codeAndDeepDataAreNoArticle() {
    assertThat(lines("function f(){return 1;} ".repeat(40))).isEmpty();
    assertThat(lines("{\"a\":".repeat(50_000))).isEmpty();
    assertThat(lines("[".repeat(200) + "1" + "]".repeat(200))).isEmpty();
  }

  private Optional<List<String>> lines(String script) {
    String page = "<script>" + script + "</script>";
    return ScriptText.of(Jsoup.parse(page)).lines(List.of("Treaty | Post"), cues);
  }
}
