package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.SampleLexicon;
import org.entente.annotation.Annotator;
import org.entente.annotation.Conllu;
import org.entente.annotation.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled patterns come back from disk as they were, or not at all. */
final class PatternFileTest {
  private static final Conllu PARSES = Conllu.read("examples");

  private static final Annotator NO_ANNOTATOR =
      article -> {
        throw new AssertionError("parsed again: " + article.text());
      };
  private static final Parser NO_PARSER =
      words -> {
        throw new AssertionError("parsed again: " + words);
      };

  private final List<RelationType> relations = SampleLexicon.read().relations();
  private final PatternCompiler.Compilation compiled =
      new PatternCompiler(PARSES, PARSES, SynonymSets.none())
          .compile(relations, PatternCompiler.Known.none());

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void write() throws IOException {
    path = folder.resolve("cache").resolve("patterns.tsv");
    new PatternFile(path).write(compiled.known());
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    PatternCompiler.Known known = new PatternFile(path).read(relations);

    assertThat(known.coversAll(relations)).isTrue();
    assertThat(
            new PatternCompiler(NO_ANNOTATOR, NO_PARSER, SynonymSets.none())
                .compile(relations, known)
                .lexicon()
                .patterns())
        .isNotEmpty()
        .isEqualTo(compiled.lexicon().patterns());
  }

  @Test
  void refusalsAreKeptWithTheirReason() throws IOException {
    PatternCompiler.Refusal refusal =
        new PatternCompiler.Refusal(
            relations.get(0), relations.get(0).examples().get(0), "a reason\twith a tab");
    new PatternFile(path)
        .write(
            new PatternCompiler.Known(
                Map.of(
                    new PatternCompiler.Example(refusal.relation(), refusal.example()),
                    new PatternCompiler.Outcome(Optional.empty(), refusal.reason()))));

    RelationType only = withExamples(relations.get(0), List.of(refusal.example()));
    assertThat(
            new PatternCompiler(NO_ANNOTATOR, NO_PARSER, SynonymSets.none())
                .compile(List.of(only), new PatternFile(path).read(List.of(only)))
                .refused())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo("a reason with a tab"));
  }

  @Test
  void nothingButTheFileIsLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void aNewExampleIsNotCovered() {
    RelationType more = withExamples(relations.get(0), List.of("A startled B."));

    assertThat(new PatternFile(path).read(List.of(more)).coversAll(List.of(more))).isFalse();
  }

  @Test
  void aRelationThatChangedIsNotCovered() {
    RelationType old = relations.get(0);
    RelationType turned =
        new RelationType(
            old.name(),
            old.label(),
            !old.symmetric(),
            old.joint(),
            old.sources(),
            old.targets(),
            old.ploverType(),
            old.plannedType(),
            old.ploverModes(),
            old.quadClass(),
            old.politicalSenses(),
            old.examples(),
            old.counterExamples());

    assertThat(new PatternFile(path).read(List.of(turned)).coversAll(List.of(turned))).isFalse();
  }

  @Test
  void aMissingFileHoldsNothing() {
    assertThat(new PatternFile(folder.resolve("none.tsv")).read(relations).coversAll(relations))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "text", "bracket", "binary"})
  void aDamagedFileHoldsNothing(String damage) throws IOException {
    String content = Files.readString(path);
    switch (damage) {
      case "cut" -> Files.writeString(path, content.substring(0, content.length() - 4));
      case "text" -> Files.writeString(path, "no patterns here\n");
      case "bracket" -> Files.writeString(path, content.replace(")", ""));
      default -> Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
    }

    assertThat(new PatternFile(path).read(relations).coversAll(relations)).isFalse();
  }

  private static RelationType withExamples(RelationType relation, List<String> examples) {
    return new RelationType(
        relation.name(),
        relation.label(),
        relation.symmetric(),
        relation.joint(),
        relation.sources(),
        relation.targets(),
        relation.ploverType(),
        relation.plannedType(),
        relation.ploverModes(),
        relation.quadClass(),
        relation.politicalSenses(),
        examples,
        List.of());
  }
}
