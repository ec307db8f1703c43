package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.annotation.DependencyTree.Edge;
import org.junit.jupiter.api.Test;

final class InterruptedClauseParserTest {
  private final Map<String, String> parses = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Parser parser = new InterruptedClauseParser(this::recorded);

  @Test
  void keepsParseInWhichEveryVerbHasItsSubject() {
    parses.put("Chad/NNP ,/, angry/JJ ,/, left/VBD", "4-nsubj-0 0-amod-2");

    assertThat(parsed("Chad/NNP ,/, angry/JJ ,/, left/VBD")).isEqualTo("4-nsubj-0 0-amod-2");
    assertThat(asked).hasSize(1);
  }

  @Test
  void setsRelativeClauseAsideAndJoinsItToItsNoun() {
    parses.put("Chad/NNP ,/, which/WDT won/VBD ,/, left/VBD", "0-dep-3 3-dep-5");
    parses.put("Chad/NNP left/VBD", "1-nsubj-0");
    parses.put("Chad/NNP won/VBD", "1-nsubj-0");

    assertThat(parsed("Chad/NNP ,/, which/WDT won/VBD ,/, left/VBD"))
        .isEqualTo("0-punct-1 0-ref-2 0-acl:relcl-3 0-punct-4 3-nsubj-0 5-nsubj-0");
  }

  @Test
  void leavesSentenceThatFindsNoSubjectSo() {
    parses.put("Chad/NNP ,/, which/WDT won/VBD ,/, left/VBD", "0-acl:relcl-3 3-dep-5");
    parses.put("Chad/NNP left/VBD", "0-dep-1");

    assertThat(parsed("Chad/NNP ,/, which/WDT won/VBD ,/, left/VBD"))
        .isEqualTo("0-acl:relcl-3 3-dep-5");
  }

  @Test
  void takesNoClauseOfItsOwnForInsertion() {
    parses.put("Chad/NNP ,/, it/PRP won/VBD ,/, left/VBD", "3-nsubj-2 3-dep-5");

    assertThat(parsed("Chad/NNP ,/, it/PRP won/VBD ,/, left/VBD")).isEqualTo("3-nsubj-2 3-dep-5");
    assertThat(asked).hasSize(1);
  }

  @Test
  void parsesLastSpeakerForHimself() {
    parses.put("Chad/NNP won/VBD gold/NN ,/, Mali/NNP said/VBD", "1-nsubj-0 1-dep-5 1-obj-4");
    parses.put("Chad/NNP won/VBD gold/NN", "1-nsubj-0 1-obj-2");
    parses.put("Mali/NNP said/VBD", "1-nsubj-0");

    assertThat(parsed("Chad/NNP won/VBD gold/NN ,/, Mali/NNP said/VBD"))
        .isEqualTo("1-nsubj-0 1-obj-2 5-ccomp-1 5-punct-3 5-nsubj-4");
  }

  @Test
  void takesParticipleOffTheSubject() {
    parses.put("rebels/NNS backed/VBN by/IN Chad/NNP won/VBD", "1-nsubj-0 1-obl-3 1-dep-4");
    parses.put("rebels/NNS won/VBD", "1-nsubj-0");
    parses.put("rebels/NNS backed/VBN by/IN Chad/NNP", "1-nsubj-0 1-obl:by-3");

    assertThat(parsed("rebels/NNS backed/VBN by/IN Chad/NNP won/VBD"))
        .isEqualTo("0-acl-1 1-obl:by-3 4-nsubj-0");
  }

  private String parsed(String text) {
    return parser.parse(words(text)).edges().stream()
        .map(e -> e.governor() + "-" + e.relation() + "-" + e.dependent())
        .collect(Collectors.joining(" "));
  }

  private static List<ParserWord> words(String text) {
    String[] words = text.split(" ", -1);
    List<ParserWord> list = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String[] parts = words[i].split("/", -1);
      list.add(new ParserWord(parts[0], Optional.of(parts[1]), i, i + 1));
    }
    return list;
  }

  /** Parses from the table, edges as governor-relation-dependent. */
  private DependencyTree recorded(List<ParserWord> words) {
    String text =
        words.stream()
            .map(w -> w.form() + "/" + w.tag().orElseThrow())
            .collect(Collectors.joining(" "));
    asked.add(text);
    List<Edge> edges = new ArrayList<>();
    for (String edge : parses.get(text).split(" ", -1)) {
      String[] parts = edge.split("-", -1);
      edges.add(new Edge(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2])));
    }
    List<Integer> roots =
        IntStream.range(0, words.size())
            .filter(i -> edges.stream().noneMatch(e -> e.dependent() == i))
            .filter(i -> words.get(i).tag().orElseThrow().startsWith("V"))
            .boxed()
            .toList();
    return new DependencyTree(
        words.stream()
            .map(
                w ->
                    new DependencyTree.Node(
                        w.form(),
                        w.form().equals("said") ? "say" : w.form(),
                        w.tag().orElseThrow(),
                        w.first(),
                        w.end()))
            .toList(),
        edges,
        roots);
  }
}
