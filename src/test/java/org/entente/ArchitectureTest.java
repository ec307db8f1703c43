package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps to its architecture, and each rule finds the violation planted for it. */
final class ArchitectureTest {
  private static final Architecture PROGRAM = new Architecture("org.entente");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.entente");

  @Test
  void theStagesHoldTheProgram() {
    assertThat(Architecture.STAGES)
        .allSatisfy(
            stage ->
                assertThat(
                        CLASSES.stream()
                            .anyMatch(c -> c.getPackageName().equals("org.entente." + stage)))
                    .isTrue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theProgramKeepsTheRule(String name, Function<Architecture, ArchRule> rule) {
    rule.apply(PROGRAM).check(CLASSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleFindsThePlantedViolation(
      String name, Function<Architecture, ArchRule> rule, String root, String violator) {
    JavaClasses planted = new ClassFileImporter().importPackages("planted." + root);

    assertThatThrownBy(() -> rule.apply(new Architecture("planted." + root)).check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(violator);
  }

  @Test
  void mainMayUseTheStreams() {
    JavaClasses planted = new ClassFileImporter().importPackages("planted.streams");

    assertThatThrownBy(
            () -> new Architecture("planted.streams").onlyMainUsesTheStreams().check(planted))
        .hasMessageContaining("planted.streams.source")
        .hasMessageNotContaining("planted.streams.cli.Main");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("order", Architecture::stagesUseOnlyThoseBeforeThem, "order", "EarlyUsesLate"),
        rule(
            "no class outside the stages",
            Architecture::stagesUseOnlyThoseBeforeThem,
            "outside",
            "Stray"),
        rule("CoreNLP", Architecture::onlyAnnotationUsesCoreNlp, "libraries", "ParsesByItself"),
        rule("Jena", Architecture::jenaBeginsAtGraph, "libraries", "WritesTriples"),
        rule(
            "pipeline", Architecture::thePipelineUsesNeitherLibrary, "libraries", "JoinsAndWrites"),
        rule("cycles", Architecture::packagesAreFreeOfCycles, "cycle", "Hen"),
        rule("names", Architecture::namesSayWhatAClassIs, "naming", "NameUtils"),
        rule("names of nested classes", Architecture::namesSayWhatAClassIs, "naming", "ReaderImpl"),
        rule("static state", Architecture::staticFieldsAreConstants, "state", "Counter.count"),
        rule("final classes", Architecture::classesAreFinal, "state", "Open"),
        rule("System.out", Architecture::onlyMainUsesTheStreams, "streams", "Prints"),
        rule("System.exit", Architecture::onlyMainUsesTheStreams, "streams", "Exits"),
        rule("stack traces", Architecture::onlyMainUsesTheStreams, "streams", "Traces"));
  }

  private static Arguments rule(
      String name, Function<Architecture, ArchRule> rule, String root, String violator) {
    return Arguments.of(name, rule, root, violator);
  }
}
