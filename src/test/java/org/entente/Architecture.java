package org.entente;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/**
 * The rules that the program's packages keep to. They speak of the packages below a root, so that
 * planted violations can be held against the same rules.
 *
 * @param root package that holds the stages
 */
record Architecture(String root) {
  /** The stages in the order of the work: each may use those before it and none after it. */
  static final List<String> STAGES =
      List.of(
          "source",
          "annotation",
          "actor",
          "clause",
          "pattern",
          "relation",
          "graph",
          "pipeline",
          "suggestion",
          "store",
          "export",
          "evaluation",
          "cli");

  private static final String STREAMS_OWNER = "Main";

  ArchRule stagesUseOnlyThoseBeforeThem() {
    ArchRule rule = everyClassIsInAStage();
    for (int i = 0; i < STAGES.size() - 1; i++) {
      String[] later = packages(STAGES.subList(i + 1, STAGES.size()));
      rule =
          CompositeArchRule.of(rule)
              .and(
                  noClasses()
                      .that()
                      .resideInAPackage(stage(STAGES.get(i)))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(later)
                      .allowEmptyShould(true));
    }
    return rule;
  }

  private ArchRule everyClassIsInAStage() {
    return classes().should().resideInAnyPackage(packages(STAGES));
  }

  ArchRule onlyAnnotationUsesCoreNlp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(stage("annotation"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..");
  }

  ArchRule jenaBeginsAtGraph() {
    List<String> before = STAGES.subList(0, STAGES.indexOf("graph"));
    return noClasses()
        .that()
        .resideInAnyPackage(packages(before))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..");
  }

  /** The pipeline joins stages; it neither parses nor writes triples itself. */
  ArchRule thePipelineUsesNeitherLibrary() {
    return noClasses()
        .that()
        .resideInAPackage(stage("pipeline"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..", "edu.stanford..");
  }

  ArchRule packagesAreFreeOfCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Common")
        .orShould()
        .haveSimpleNameEndingWith("Impl");
  }

  ArchRule staticFieldsAreConstants() {
    return fields().that().areStatic().should().beFinal().allowEmptyShould(true);
  }

  ArchRule classesAreFinal() {
    return classes()
        .that()
        .areNotInterfaces()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL);
  }

  ArchRule onlyMainUsesTheStreams() {
    return noClasses()
        .that(isNotMain())
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  private DescribedPredicate<JavaClass> isNotMain() {
    return DescribedPredicate.not(
        resideInAPackage(stage("cli"))
            .and(
                DescribedPredicate.describe(
                    "are named Main", c -> c.getSimpleName().equals(STREAMS_OWNER))));
  }

  private String stage(String name) {
    return root + "." + name + "..";
  }

  private String[] packages(List<String> stages) {
    return stages.stream().map(this::stage).toArray(String[]::new);
  }
}
