package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotation.CoreNlpAnnotator;
import org.entente.annotation.CoreNlpParser;
import org.entente.annotation.CorrectingParser;
import org.entente.annotation.InterruptedClauseParser;
import org.entente.annotation.SharedModels;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.SharedPipeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the ontology's examples and counter-examples against what is learnt from them. All faults
 * are told at once, as each run takes a while.
 */
final class RelationExamplesIT {
  private static final java.util.regex.Pattern A = java.util.regex.Pattern.compile("\\bA\\b");
  private static final java.util.regex.Pattern B = java.util.regex.Pattern.compile("\\bB\\b");

  private static List<RelationType> relations;
  private static PatternCompiler compiler;
  private static PipelineFactory.Assembled learnt;

  @BeforeAll
  static void compile() throws IOException {
    learnt = SharedPipeline.get();
    compiler =
        new PatternCompiler(
            new CoreNlpAnnotator(SharedModels.get(), name -> false),
            new CorrectingParser(
                new InterruptedClauseParser(CoreNlpParser.universal(SharedModels.get()))),
            learnt.lexicon().synonyms());
    relations = learnt.lexicon().relations();
  }

  @Test
  void everyExampleIsLearnt() {
    assertThat(learnt.refused())
        .extracting(r -> r.relation().name() + ": " + r.example() + ": " + r.reason())
        .isEmpty();
  }

  @Test
  void everySentenceIsAboutAAndB() {
    assertThat(
            Stream.concat(each(RelationType::examples), each(RelationType::counterExamples))
                .filter(e -> !A.matcher(e.sentence()).find() || !B.matcher(e.sentence()).find())
                .map(RelationExamplesIT::rule))
        .isEmpty();
  }

  @Test
  void everyRelationHasEightExamplesAndACounterExample() {
    assertThat(relations).hasSize(35);
    assertThat(relations).allSatisfy(r -> assertThat(r.examples()).hasSizeGreaterThanOrEqualTo(8));
    assertThat(relations)
        .allSatisfy(r -> assertThat(r.counterExamples()).hasSizeGreaterThanOrEqualTo(1));
  }

  @Test
  void everyExampleIsFoundByItsOwnPattern() {
    Map<String, Pattern> patterns =
        learnt.patterns().patterns().stream()
            .collect(Collectors.toMap(Pattern::rule, p -> p, (a, b) -> a));
    List<String> lost =
        each(RelationType::examples)
            .filter(e -> patterns.containsKey(rule(e)))
            .filter(e -> !isFound(e, new PatternLexicon(relations, List.of(patterns.get(rule(e))))))
            .map(RelationExamplesIT::rule)
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void noCounterExampleIsFound() {
    List<String> found =
        each(RelationType::counterExamples)
            .flatMap(
                e ->
                    compiler.matches(learnt.patterns(), e.relation(), e.sentence()).stream()
                        .filter(m -> m.pattern().relation().equals(e.relation()))
                        .map(m -> rule(e) + " is found by \"" + m.pattern().example() + "\""))
            .toList();
    assertThat(found).isEmpty();
  }

  private static Stream<PatternCompiler.Example> each(
      Function<RelationType, List<String>> sentences) {
    return relations.parallelStream()
        .flatMap(r -> sentences.apply(r).stream().map(s -> new PatternCompiler.Example(r, s)));
  }

  private static String rule(PatternCompiler.Example example) {
    return example.relation().name() + ": " + example.sentence();
  }

  private static boolean isFound(PatternCompiler.Example example, PatternLexicon lexicon) {
    return !compiler.matches(lexicon, example.relation(), example.sentence()).isEmpty();
  }
}
