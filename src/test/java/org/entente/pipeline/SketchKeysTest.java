package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SketchKeysTest {
  private final SketchKeys keys = new SketchKeys();

  @Test
  void articlesAreFoundByAnyOfTheirKeys() {
    keys.add("a", new long[] {1, 2, 3, 4});
    keys.add("b", new long[] {4, 5, -6, 7});
    assertThat(keys.find(new long[] {4, 9})).containsExactly("a", "b");
    assertThat(keys.find(new long[] {-6})).containsExactly("b");
    assertThat(keys.find(new long[] {0, 8})).isEmpty();
  }

  @Test
  void manyAreAllFound() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      keys.add("a" + i, random.longs(4).toArray());
    }
    SplittableRandom same = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      assertThat(keys.find(same.longs(4).toArray())).isEqualTo(Set.of("a" + i));
    }
  }

  @Test
  void ofAWordingThatManyShareOnlySomeAreLookedAt() {
    for (int i = 0; i < 1000; i++) {
      keys.add("a" + i, new long[] {42, i + 100});
    }
    assertThat(keys.find(new long[] {42})).hasSizeBetween(1, 64);
    assertThat(keys.find(new long[] {1099})).containsExactly("a999");
  }
}
