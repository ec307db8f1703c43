package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actor.Entity;
import org.entente.actor.Mention;
import org.entente.source.Article;
import org.entente.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names that several actors, places or mere words share, each in a short article. */
final class IdentitiesIT {
  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(resources = "/identities.csv", delimiter = '|')
  void tellsApart(String marked, String expected, String published) {
    MarkedText text = MarkedText.of(marked);
    Pipeline.Analysis analysis =
        SharedPipeline.get().pipeline().analyze(article(text.text(), published));
    Optional<Mention> mention = new FoundMentions(analysis).findAt(text.mark());

    Set<String> found = mention.map(IdentitiesIT::paths).orElse(Set.of());
    boolean right = new ExpectedActors(expected).allows(found, (e, f) -> false);

    assertThat(right ? expected : told(mention, found)).isEqualTo(expected);
  }

  private static String told(Optional<Mention> mention, Set<String> found) {
    return String.join("+", found)
        + mention
            .map(m -> " [" + m.form().name().toLowerCase(Locale.ROOT) + "]")
            .orElse("no mention");
  }

  /** Whom or where the words stand for; what is an actor as well as a place is an actor. */
  private static Set<String> paths(Mention mention) {
    Set<String> paths = new TreeSet<>(mention.entities().stream().map(Entity::path).toList());
    if (paths.isEmpty()) {
      mention.place().map(Entity::path).ifPresent(paths::add);
    }
    return paths;
  }

  private static Article article(String text, String published) {
    return new Article(
        "a",
        text,
        List.of(new Span(0, text.length())),
        Optional.empty(),
        Optional.ofNullable(published).map(LocalDate::parse),
        Optional.empty(),
        Optional.empty(),
        "a",
        Optional.empty());
  }
}
