package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.actor.GazetteerEntry.Name.Kind;
import org.entente.annotation.Token;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found whatever the tokeniser and the typist made of them, and nothing but names. */
final class GazetteerTest {
  private final Gazetteer gazetteer =
      new Gazetteer(
          List.of(
              entry("actor/united-states", EntityType.STATE, "United States", "US"),
              entry("actor/israel", EntityType.STATE, "Israel", "Israelis"),
              entry("actor/mali", EntityType.STATE, "Mali", "Malian"),
              entry("actor/turkey", EntityType.STATE, "Turkey", "Türkiye"),
              entry("actor/georgia", EntityType.STATE, "Georgia"),
              entry("place/georgia-us", EntityType.PLACE, "Georgia"),
              entry("actor/islamic-state", EntityType.ARMED_GROUP, "Islamic State", "Da'esh"),
              entry(
                  "actor/islamic-state-khorasan",
                  EntityType.ARMED_GROUP,
                  "Islamic State Khorasan Province"),
              entry("actor/al-shabaab", EntityType.ARMED_GROUP, "Al-Shabaab"),
              entry("actor/hakan-isik", EntityType.PERSON, "Hakan Işık")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Islamic State Khorasan Province said | 4 | actor/islamic-state-khorasan",
        "Islamic State Khorasan fighters      | 2 | actor/islamic-state",
        "Islamic State ,                      | 2 | actor/islamic-state",
        "U.S. troops                          | 1 | actor/united-states",
        "US troops                            | 1 | actor/united-states",
        "US -backed forces                    | 1 | actor/united-states",
        "US - backed forces                   | 1 | actor/united-states",
        "Turkiye                              | 1 | actor/turkey",
        "Türkiye                              | 1 | actor/turkey",
        "TURKEY WARNS                         | 1 | actor/turkey",
        "Turkey , Israel                      | 1 | actor/turkey",
        "Turkey - Israel                      | 1 | actor/turkey",
        "Al-Shabaab                           | 1 | actor/al-shabaab",
        "Al~-~Shabaab                         | 3 | actor/al-shabaab",
        "Al Shabaab                           | 2 | actor/al-shabaab",
        "AL-SHABAAB                           | 1 | actor/al-shabaab",
        "Da'esh                               | 1 | actor/islamic-state",
        "Da’esh                               | 1 | actor/islamic-state",
        "Hakan Isik                           | 2 | actor/hakan-isik",
        "Israel is ready                      | 1 | actor/israel",
        "Mali an hour later                   | 1 | actor/mali",
      })
  void findsTheLongestName(String text, int end, String path) {
    Optional<Gazetteer.Found> found = gazetteer.findAt(tokens(text), 0);

    assertThat(found.map(Gazetteer.Found::end)).hasValue(end);
    assertThat(found.orElseThrow().matches())
        .extracting(m -> m.entry().entity().path())
        .containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us all",
        "turkey dinner",
        "Islamic Republic",
        "State",
        "- US",
        "the US",
        "Turkeys",
        ", Turkey"
      })
  void findsNothingElse(String text) {
    assertThat(gazetteer.findAt(tokens(text), 0)).isEmpty();
  }

  @Test
  void namesAllOwnersOfAName() {
    assertThat(gazetteer.findAt(tokens("Georgia voted"), 0).orElseThrow().matches())
        .extracting(m -> m.entry().entity().path())
        .containsExactlyInAnyOrder("actor/georgia", "place/georgia-us");
  }

  @Test
  void findsByWholeNameAndByPath() {
    assertThat(gazetteer.find("Islamic State")).hasSize(1);
    assertThat(gazetteer.find("Islamic")).isEmpty();
    assertThat(gazetteer.findEntity("actor/mali").map(Entity::label)).hasValue("Mali");
    assertThat(gazetteer.findEntity("actor/nowhere")).isEmpty();
  }

  private static GazetteerEntry entry(String path, EntityType type, String... names) {
    Entity entity =
        new Entity(path, type, names[0], Optional.empty(), Optional.empty(), Optional.empty());
    List<GazetteerEntry.Name> all = new ArrayList<>();
    for (String name : names) {
      all.add(new GazetteerEntry.Name(name, Kind.NAME));
    }
    return new GazetteerEntry(entity, all, Optional.empty(), List.of(), Optional.empty(), false);
  }

  /** Tokens are parted by blanks; a tilde joins two of them in the text. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : List.of(text.strip().split(" +"))) {
      for (String part : List.of(word.split("~"))) {
        tokens.add(new Token(part, new Span(at, at + part.length()), Token.NameClass.NONE));
        at += part.length();
      }
      at++;
    }
    return tokens;
  }
}
