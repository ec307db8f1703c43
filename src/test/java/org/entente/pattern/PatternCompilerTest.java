package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.EntityType;
import org.entente.annotation.Conllu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an example teaches: the sentences that it lets the program find, and those that it does not.
 */
final class PatternCompilerTest {
  private static final Conllu PARSES = Conllu.read("pattern-compiler");
  private final PatternCompiler compiler = new PatternCompiler(PARSES, PARSES, SynonymSets.none());

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A backed B.                     | A backed B.",
        "A backed B.                     | B was backed by A.",
        "A backed B.                     | A-backed B advanced.",
        "A backed B.                     | A agreed to back B.",
        "A attacked B.                   | A did not attack B.",
        "A backed B.                     | A could back B.",
        "A gave its backing to B.        | A gave its full backing to B.",
        "A called off talks with B.      | A has called off talks with B.",
        "A's support for B [grew].       | Critics praised A's support for B.",
        "A spoke highly of B.            | A has always spoken highly of B.",
        "A urged B to [leave].           | A urged B to attack Syria.",
        "[He condemned] A's attack on B. | A's attack on B failed.",
        "A is an ally of B.              | A, an ally of B, left.",
      })
  void findsTheSameConstructionElsewhere(String example, String sentence) {
    assertThat(finds(directed(example), sentence)).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A backed B.                     | B backed A.",
        "A backed B.                     | A attacked B.",
        "A backed B.                     | A was backed by B.",
        "A gave its backing to B.        | A gave its money to B.",
        "A called off talks with B.      | A held talks with B.",
        "A called off talks with B.      | A called B.",
        "A must leave B.                 | A left B.",
        "A does not recognise B.         | A recognised B.",
        "A traded with B.                | A traded fire with B.",
        "A's support for B [grew].       | A's anger at B grew.",
        "A met B halfway.                | A met B.",
        "A spoke highly of B.            | A spoke of B.",
        "A second-guessed B.             | A guessed B.",
        "A gave B a helping hand.        | A gave B a hand.",
      })
  void findsNothingElse(String example, String sentence) {
    assertThat(finds(directed(example), sentence)).isFalse();
  }

  @ParameterizedTest(name = "{0} without {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A battled B.       | A battled B for the nomination.       | A battled B for the town.",
        "A met B.           | A met B halfway.                      | A met B secretly.",
        "A bombarded B.     | A bombarded B with questions.         | A bombarded B with shells.",
        "A led B.           | A led B by ten points.                | A led B for years.",
        "A praised B's [decision]. | A praised B's ouster.          | A praised B's plan.",
      })
  void aCounterExampleShowsWhereTheRelationEnds(
      String example, String counterExample, String sentence) {
    RelationType limited = relation(false, List.of(example), List.of(counterExample));

    assertThat(finds(directed(example), counterExample)).isTrue();
    assertThat(finds(limited, counterExample)).isFalse();
    assertThat(finds(limited, sentence)).isTrue();
  }

  @Test
  void anExampleThatSaysMoreThanTheCounterExampleIsFoundAllTheSame() {
    String said = "A waged a bloody war with B.";

    assertThat(finds(relation(false, List.of(said), List.of("A waged war with B.")), said))
        .isTrue();
  }

  @Test
  void aSymmetricRelationHasNoDirection() {
    assertThat(finds(relation(true, "A met B."), "B met A.")).isTrue();
    assertThat(finds(directed("A met B."), "B met A.")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The war went on.       | A and B once each",
        "A backed A.            | A and B once each",
        "A fell. B fell.        | A and B once each",
        "A had B.               | alone says nothing",
        "A [backed] B.          | in brackets",
        "A is against B.        | do not meet in one word",
      })
  void anExampleThatTeachesNothingIsRefusedWithTheReason(String example, String reason) {
    PatternCompiler.Compilation compiled =
        compiler.compile(List.of(directed(example)), PatternCompiler.Known.none());

    assertThat(compiled.lexicon().patterns()).isEmpty();
    assertThat(compiled.refused())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.example()).isEqualTo(example);
              assertThat(r.reason()).contains(reason);
            });
  }

  @Test
  void theReasonShowsHowTheExampleWasParsed() {
    assertThat(
            compiler.compile(List.of(directed("A had B.")), PatternCompiler.Known.none()).refused())
        .singleElement()
        .satisfies(
            r -> assertThat(r.reason()).contains("nsubj(had, Turkey/NNP)", "obj(had, Russia/NNP)"));
  }

  @Test
  void aRefusedExampleCostsItselfOnly() {
    PatternCompiler.Compilation compiled =
        compiler.compile(
            List.of(directed("A had B.", "A backed B.")), PatternCompiler.Known.none());

    assertThat(compiled.lexicon().patterns())
        .extracting(Pattern::example)
        .containsExactly("A backed B.");
    assertThat(compiled.refused()).hasSize(1);
  }

  @Test
  void aCounterExampleThatIsFoundIsNamedWithWhatFindsIt() {
    assertThat(objections("A attacked B.", "A backed B.", "B was backed by A."))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.counterExample()).isEqualTo("B was backed by A.");
              assertThat(o.fault()).isEqualTo(PatternCompiler.Fault.FOUND);
              assertThat(o.reason()).contains("by \"A backed B.\"", "nsubj:pass(backed, Russia");
            });
  }

  @Test
  void aCounterExampleThatCannotBeCheckedIsNamed() {
    assertThat(objections("The war went on.", "A backed B."))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.fault()).isEqualTo(PatternCompiler.Fault.NOT_CHECKED);
              assertThat(o.reason()).contains("A and B once each");
            });
  }

  private List<PatternCompiler.Objection> objections(
      String counterExample, String example, String... moreCounterExamples) {
    List<String> counterExamples = new ArrayList<>(List.of(counterExample));
    counterExamples.addAll(List.of(moreCounterExamples));
    RelationType relation = relation(false, List.of(example), counterExamples);
    return compiler.objections(
        compiler.compile(List.of(relation), PatternCompiler.Known.none()).lexicon());
  }

  private boolean finds(RelationType relation, String sentence) {
    PatternCompiler.Compilation compiled =
        compiler.compile(List.of(relation), PatternCompiler.Known.none());
    assertThat(compiled.refused()).isEmpty();
    return !compiler.matches(compiled.lexicon(), relation, sentence).isEmpty();
  }

  private static RelationType directed(String... examples) {
    return relation(false, examples);
  }

  private static RelationType relation(boolean symmetric, String... examples) {
    return relation(symmetric, List.of(examples), List.of());
  }

  private static RelationType relation(
      boolean symmetric, List<String> examples, List<String> counterExamples) {
    Set<EntityType> actors = EnumSet.complementOf(EnumSet.of(EntityType.PLACE));
    return new RelationType(
        "tells",
        "tells",
        symmetric,
        symmetric,
        actors,
        actors,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        examples,
        counterExamples);
  }
}
