package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesInGraphTest {
  private final NamesInGraph names = new NamesInGraph(SampleGraph.load());

  @ParameterizedTest
  @ValueSource(strings = {"Türkiye", "TÜRKIYE", "https://w3id.org/entente/id/actor/turkiye"})
  void findsAnActorByNameInAnyCaseOrIri(String name) {
    assertThat(names.actors(name)).containsExactly("https://w3id.org/entente/id/actor/turkiye");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", "", "Tür"})
  void findsNothingForOtherNames(String name) {
    assertThat(names.actors(name)).isEmpty();
  }

  @Test
  void knowsRelationsAndThoseAboveThem() {
    assertThat(names.hasRelation("backs")).isTrue();
    assertThat(names.hasRelation("materiallyConflictsWith")).isTrue();
    assertThat(names.hasRelation("sells")).isFalse();
  }
}
