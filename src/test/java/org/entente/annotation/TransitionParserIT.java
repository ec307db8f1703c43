package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.entente.annotation.TransitionParser.Arc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heads that CoreNLP's own parser finds with the same models. */
final class TransitionParserIT {
  @ParameterizedTest
  @CsvSource({"english_UD, UniversalEnglish", "english_SD, English"})
  void findsTheSameHeads(String model, String scheme) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("language", scheme);
    settings.setProperty("numPreComputed", "0");
    DependencyParser other =
        DependencyParser.loadFromModelFile(
            "edu/stanford/nlp/models/parser/nndep/" + model + ".gz", settings);
    TransitionParser own =
        model.endsWith("UD") ? SharedModels.get().parser() : SharedModels.get().stanfordParser();
    int words = 0;

    for (Path file : ConlluIT.files()) {
      for (ConlluSentence sentence : Conllu.load(file)) {
        List<CoreLabel> labels = labels(sentence);
        List<Integer> heads =
            own
                .parse(
                    labels.stream().map(CoreLabel::word).toList(),
                    labels.stream().map(CoreLabel::tag).toList())
                .stream()
                .map(Arc::head)
                .toList();

        assertThat(heads).as(sentence.text()).isEqualTo(heads(other, labels));
        words += heads.size();
      }
    }
    assertThat(words).isGreaterThan(2_000);
  }

  private static List<CoreLabel> labels(ConlluSentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setValue(token.text());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    SharedModels.get().tagger().tagCoreLabels(labels);
    return labels;
  }

  private static List<Integer> heads(DependencyParser parser, List<CoreLabel> labels) {
    return parser.predict(labels).typedDependencies().stream()
        .sorted(Comparator.comparingInt((TypedDependency d) -> d.dep().index()))
        .map(d -> d.gov().index())
        .toList();
  }
}
