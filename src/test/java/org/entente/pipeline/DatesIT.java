package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.SampleReader;
import org.entente.relation.EventDate;
import org.entente.relation.Relation;
import org.entente.source.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** When single sentences say that something was, as SUTime and the parser read them. */
final class DatesIT {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 14);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/dates.csv", delimiter = '|')
  void tellsWhen(String text, String expected) {
    Article article = SampleReader.published(text, PUBLISHED);
    List<Relation> relations =
        SharedPipeline.get().pipeline().analyze(article).extraction().relations();

    assertThat(relations).isNotEmpty();
    assertThat(relations.get(0).date().map(EventDate::value).orElse(""))
        .isEqualTo(expected == null ? "" : expected);
  }
}
