package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded parses, on which tests without models rest, are those that the models make. */
final class ConlluIT {
  @ParameterizedTest
  @MethodSource("files")
  void recordsAreTrue(Path file) {
    CoreNlpAnnotator annotator = new CoreNlpAnnotator(SharedModels.get(), name -> false);
    CoreNlpParser parser = CoreNlpParser.universal(SharedModels.get());

    assertThat(Conllu.load(file))
        .isNotEmpty()
        .allSatisfy(
            recorded -> {
              Sentence read =
                  annotator.annotate(Conllu.article(recorded.text())).sentences().get(0);
              assertThat(read.tokens()).isEqualTo(recorded.tokens());
              recorded
                  .tree()
                  .ifPresent(tree -> assertThat(parser.parse(recorded.words())).isEqualTo(tree));
            });
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Conllu.FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
  }
}
