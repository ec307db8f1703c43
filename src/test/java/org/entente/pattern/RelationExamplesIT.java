package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.annotation.CoreNlpAnnotator;
import org.entente.annotation.CoreNlpModels;
import org.entente.annotation.CoreNlpParser;
import org.entente.graph.LexiconReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the ontology's examples and counter-examples against what is learnt from them. */
final class RelationExamplesIT {
  private static List<RelationType> relations;
  private static PatternCompiler compiler;
  private static PatternCompiler.Compilation compiled;

  @BeforeAll
  static void compile() throws Exception {
    CoreNlpModels models = new CoreNlpModels();
    compiler = new PatternCompiler(new CoreNlpAnnotator(models), new CoreNlpParser(models));
    relations = LexiconReader.read(Path.of("").toAbsolutePath(), List.of(), List.of()).relations();
    compiled = compiler.compile(relations, PatternCompiler.Known.none());
  }

  @Test
  void everyExampleIsLearnt() {
    assertThat(compiled.refused()).isEmpty();
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
        compiled.lexicon().patterns().stream()
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
                    compiler.matches(compiled.lexicon(), e.relation(), e.sentence()).stream()
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
