package org.entente.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.clause.WordClass;
import org.entente.pattern.SynonymSets.SynonymSet;
import org.junit.jupiter.api.Test;

final class SynonymSetsTest {
  private static final SynonymSets SETS =
      new SynonymSets(
          List.of(
              new SynonymSet(List.of("sign.v", "conclude.v"), List.of("strike.v")),
              new SynonymSet(List.of("conclude.v", "argue.v"), List.of())));

  @Test
  void membersStandForEachOther() {
    assertThat(SETS.synonyms("sign", WordClass.VERB)).containsExactly("conclude");
    assertThat(SETS.synonyms("conclude", WordClass.VERB))
        .containsExactlyInAnyOrder("sign", "argue");
  }

  @Test
  void looseMembersStandForMembersButNotMembersForThem() {
    assertThat(SETS.substitutes("sign", WordClass.VERB))
        .containsExactlyInAnyOrder("conclude", "strike");
    assertThat(SETS.substitutes("strike", WordClass.VERB)).isEmpty();
    assertThat(SETS.synonyms("sign", WordClass.VERB)).doesNotContain("strike");
  }

  @Test
  void theNounIsNotTheVerb() {
    assertThat(SETS.substitutes("sign", WordClass.NOUN)).isEmpty();
  }

  @Test
  void wordsOfAnotherFormAreRefused() {
    SynonymSet bare = new SynonymSet(List.of("raid"), List.of());
    SynonymSet mixed = new SynonymSet(List.of("raid.n", "attack.v"), List.of());

    assertThatThrownBy(() -> new SynonymSets(List.of(bare)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"raid\"");
    assertThatThrownBy(() -> new SynonymSets(List.of(mixed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("several word classes");
  }
}
