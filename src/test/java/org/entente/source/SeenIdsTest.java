package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SeenIdsTest {
  @Test
  void everyIdIsTakenOnceAndItsPlaceRemembered() {
    SeenIds seen = new SeenIds();
    for (int i = 1; i <= 20_000; i++) {
      assertThat(seen.add(Article.ofText("id" + i, "text " + i, "news/a.jsonl:" + i))).isEmpty();
    }
    for (int i = 1; i <= 20_000; i++) {
      assertThat(seen.add(Article.ofText("id" + i, "text " + i, "b.txt")))
          .contains(
              "the same article (id \"id"
                  + i
                  + "\") was read from news/a.jsonl:"
                  + i
                  + "; skipped");
    }
    assertThat(seen.add(Article.ofText("id7", "other", "b.txt")))
        .contains("another text under the id \"id7\", which was read from news/a.jsonl:7; skipped");
  }

  @Test
  void placesWithoutNumbersAndWithOddOnesAreShownAsTheyWere() {
    SeenIds seen = new SeenIds();
    for (String origin : new String[] {"a.txt", "b:007", "c#0", "d:99999999999", "e.json#3"}) {
      assertThat(seen.add(Article.ofText(origin, "x", origin))).isEmpty();
      assertThat(seen.add(Article.ofText(origin, "x", "again")).orElseThrow())
          .endsWith(" was read from " + origin + "; skipped");
    }
  }
}
