package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.relation.Participant;
import org.entente.relation.Relation;
import org.entente.source.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What single sentences tell, each with another construction, as the models parse them. */
final class ConstructionsIT {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/constructions.csv", delimiter = '|')
  void tells(String text, String expected) {
    Article article = Article.ofText("a", text, "a");
    List<Relation> relations =
        SharedPipeline.get().pipeline().analyze(article).extraction().relations();

    assertThat(relations.stream().map(ConstructionsIT::told).collect(Collectors.joining("; ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  private static String told(Relation relation) {
    String targets = names(relation.targets());
    return names(relation.sources())
        + " "
        + relation.type().name()
        + (targets.isEmpty() ? "" : " " + targets)
        + (relation.status().term().equals("actual") ? "" : ", " + relation.status().term())
        + (relation.negated() ? ", not" : "")
        + relation.attributedTo().map(p -> ", says " + p.entity().label()).orElse("");
  }

  private static String names(List<Participant> parties) {
    return parties.stream().map(p -> p.entity().label()).collect(Collectors.joining(" and "));
  }
}
