package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;

/** Records are read back as they were written, and what is not recorded is not made up. */
final class ConlluTest {
  private static final List<String> BLOCK =
      List.of(
          "# text = The U.S. envoy, he said.",
          "1\tThe\tthe\t_\tDT\t_\t3\tdet\t3:det\t_",
          "2\tU.S.\t_\t_\t_\t_\t_\t_\t_\tName=LOCATION",
          "3\tenvoy\tPutin\t_\tNNP\t_\t6\tccomp\t6:ccomp|6:dep\tFirst=2|Read=Putin|Given=Yes",
          "4\t,\t,\t_\t,\t_\t6\tpunct\t6:punct\t_",
          "5\the\the\t_\tPRP\t_\t6\tnsubj\t6:nsubj\t_",
          "6\tsaid\tsay\t_\tVBD\t_\t0\troot\t0:root\t_",
          "7\t.\t.\t_\t.\t_\t6\tpunct\t6:punct\t_");

  @Test
  void aBlockIsReadAndWrittenUnchanged() {
    assertThat(ConlluSentence.read(BLOCK).lines()).isEqualTo(BLOCK);
  }

  @Test
  void tokensStandAtTheirOffsets() {
    Sentence sentence = ConlluSentence.read(BLOCK).sentence(2, 1, 100);

    assertThat(sentence.index()).isEqualTo(2);
    assertThat(sentence.span().begin()).isEqualTo(100);
    assertThat(sentence.tokens().get(1))
        .isEqualTo(new Token("U.S.", new Span(104, 108), Token.NameClass.LOCATION));
  }

  @Test
  void aWordMayCoverSeveralTokens() {
    ConlluSentence sentence = ConlluSentence.read(BLOCK);

    assertThat(sentence.words().get(1))
        .isEqualTo(new ParserWord("Putin", Optional.of("NNP"), 1, 3));
    DependencyTree tree = sentence.tree().orElseThrow();
    assertThat(tree.nodes()).hasSize(6);
    assertThat(tree.roots()).containsExactly(4);
    assertThat(tree.edges())
        .contains(new DependencyTree.Edge(4, "ccomp", 1), new DependencyTree.Edge(4, "dep", 1));
  }

  @Test
  void whatIsNotRecordedIsAFault() {
    Conllu parses = Conllu.read("examples");

    assertThatThrownBy(() -> parses.annotate(Conllu.article("Nobody recorded this.")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nobody recorded this.")
        .hasMessageContaining("golden.update");
    assertThatThrownBy(
            () -> parses.parse(List.of(new ParserWord("Nobody", Optional.empty(), 0, 1))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nobody");
  }
}
