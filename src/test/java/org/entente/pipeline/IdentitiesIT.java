package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.actor.ActorLexicon;
import org.entente.actor.Entity;
import org.entente.actor.Mention;
import org.entente.source.Article;
import org.entente.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names that several actors, places or mere words share, each in a short article. */
final class IdentitiesIT {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/identities.csv", delimiter = '|')
  void tellsApart(ArgumentsAccessor row) {
    MarkedText text = MarkedText.of(row.getString(0));
    String expected = row.getString(1);
    // Only the cases that time decides have a third cell.
    Optional<LocalDate> published =
        row.size() < 3
            ? Optional.empty()
            : Optional.ofNullable(row.getString(2)).map(LocalDate::parse);
    Pipeline.Analysis analysis =
        SharedPipeline.get().pipeline().analyze(article(text.text(), published));
    Optional<Mention> mention = new FoundMentions(analysis).findAt(text.mark());
    boolean asPlace = expected.startsWith("place/") && !isParty(analysis, text.mark());
    Set<String> found = mention.map(m -> paths(m, asPlace)).orElse(Set.of());
    // A path that nothing has would forbid nothing.
    assertThat(new ExpectedActors(expected).forbidden()).allMatch(IdentitiesIT::isKnown);
    boolean right = new ExpectedActors(expected).allows(found, (e, f) -> false);

    assertThat(right ? expected : told(mention, found)).isEqualTo(expected);
  }

  private static String told(Optional<Mention> mention, Set<String> found) {
    return String.join("+", found)
        + mention
            .map(m -> " [" + m.form().name().toLowerCase(Locale.ROOT) + "]")
            .orElse("no mention");
  }

  /** Whom the words stand for, or where they lie. */
  private static Set<String> paths(Mention mention, boolean asPlace) {
    Set<String> paths = new TreeSet<>(mention.entities().stream().map(Entity::path).toList());
    if (paths.isEmpty() || (asPlace && mention.place().isPresent())) {
      return mention.place().map(Entity::path).map(Set::of).orElse(Set.of());
    }
    return paths;
  }

  private static boolean isKnown(String path) {
    ActorLexicon actors = SharedPipeline.get().lexicon().actors();
    return actors.gazetteer().findByPath(path).isPresent();
  }

  /** Whether a relation takes the words for an actor; "in Ankara" may be either until then. */
  private static boolean isParty(Pipeline.Analysis analysis, Span words) {
    return analysis.extraction().relations().stream()
        .flatMap(r -> Stream.concat(r.sources().stream(), r.targets().stream()))
        .anyMatch(p -> p.span().overlaps(words) && p.entity().isActor());
  }

  private static Article article(String text, Optional<LocalDate> published) {
    return new Article(
        "a",
        text,
        List.of(new Span(0, text.length())),
        Optional.empty(),
        published,
        Optional.empty(),
        Optional.empty(),
        "a",
        Optional.empty());
  }
}
