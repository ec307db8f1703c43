package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same thing has the same name, and different things have different ones. */
final class IriMinterTest {
  private static final String BASE = "https://example.org/id/";
  private final IriMinter iris = new IriMinter(BASE);

  @ParameterizedTest
  @CsvSource({
    "a1, a1",
    "news of the day, news%20of%20the%20day",
    "été, %C3%A9t%C3%A9",
    "a/b#c?d, a%2Fb%23c%3Fd",
    "a+b, a%2Bb",
  })
  void articleIdsAreEncoded(String id, String encoded) {
    assertThat(iris.article(id)).isEqualTo(BASE + "article/" + encoded);
  }

  @Test
  void theBaseEndsInASlash() {
    assertThatThrownBy(() -> new IriMinter("https://example.org/id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://example.org/id");
  }

  @Test
  void entitiesAreNamedByTheirPath() {
    Entity turkey =
        new Entity(
            "actor/turkey",
            EntityType.STATE,
            "Turkey",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(iris.entity(turkey).getURI()).isEqualTo(BASE + "actor/turkey");
  }

  @Test
  void stretchesOfTextAreNamedByTheirOffsets() {
    assertThat(iris.span(iris.article("a1"), new Span(3, 9)).getURI())
        .isEqualTo(BASE + "article/a1#char=3,9");
  }

  @Test
  void eventsAreNamedByWhatTheyAreAbout() {
    List<String> identity = List.of("backs", "actor/a", ">", "actor/b", "@", "2024-05-01");

    assertThat(iris.event(identity)).isEqualTo(new IriMinter(BASE).event(List.copyOf(identity)));
    assertThat(iris.event(identity).getURI()).matches(BASE + "event/[0-9a-f]+");
    assertThat(iris.event(identity))
        .isNotEqualTo(iris.event(List.of("backs", "actor/b", ">", "actor/a", "@", "2024-05-01")));
  }

  @Test
  void bordersBetweenPartsCount() {
    assertThat(iris.event(List.of("ab", "c"))).isNotEqualTo(iris.event(List.of("a", "bc")));
  }
}
