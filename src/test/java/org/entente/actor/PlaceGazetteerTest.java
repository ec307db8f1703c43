package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program's own table of the world's places beside its own gazetteer. */
final class PlaceGazetteerTest {
  private static final ActorLexicon LEXICON = ProgramLexicon.read();

  private final PlaceGazetteer places = LEXICON.places();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "place/tripoli, 32.88743, 13.18733",
    "place/cairo, 30.06263, 31.24967",
    "place/aktau, 43.64806, 51.17222",
    "place/jerusalem, 31.76904, 35.21633",
  })
  void aPlaceOfTheGazetteerHasCoordinates(String path, String latitude, String longitude) {
    Coordinates found =
        places.findCoordinates(LEXICON.gazetteer().findEntity(path).orElseThrow()).orElseThrow();

    assertThat(found.latitude()).isEqualByComparingTo(latitude);
    assertThat(found.longitude()).isEqualByComparingTo(longitude);
  }

  @ParameterizedTest
  @CsvSource({"actor/turkey", "actor/lebanon", "place/rio-grande", "place/kashmir", "place/asia"})
  void actorsAndPlacesWithoutACountryHaveNone(String path) {
    Entity entity = LEXICON.gazetteer().findEntity(path).orElseThrow();

    assertThat(places.findCoordinates(entity)).isEmpty();
  }

  @Test
  void mostTownsOfTheGazetteerAreInTheTable() {
    assertThat(
            LEXICON.gazetteer().entries().stream()
                .map(GazetteerEntry::entity)
                .filter(e -> places.findCoordinates(e).isPresent()))
        .hasSizeGreaterThan(1200)
        .allSatisfy(e -> assertThat(e.type()).isEqualTo(EntityType.PLACE));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "Tripoli, LY, place/tripoli",
    "Tripoli, LB, place/tripoli-lebanon",
    "Tripoli, GR, place/tripoli-greece",
    "Raqqa, SY, place/raqqa",
    "Bergen, NO, place/bergen",
    "Katzrin, '', place/katzrin",
  })
  void aTownIsNamedAfterItsCountryUnlessItIsTheBiggest(String name, String country, String path) {
    PlaceTable.Row row =
        places.find(name).stream()
            .filter(r -> r.country().equals(country) && !r.isRegion())
            .findFirst()
            .orElseThrow();

    assertThat(places.entity(row).path()).isEqualTo(path);
  }

  @Test
  void noTwoPlacesShareAPath() throws IOException {
    PlaceTable table =
        PlaceTable.parse(Files.readAllBytes(Path.of("data", "places", "places.tsv")));
    Set<String> paths = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    int rows = 0;
    for (PlaceTable.Row row : table.rows()) {
      if (row.country().matches("SY|LB|VN|GE|") || row.isSeat()) {
        rows++;
        String path = places.entity(row).path();
        if (!paths.add(path)) {
          repeated.add(path);
        }
      }
    }

    assertThat(rows).isGreaterThan(4_000);
    assertThat(repeated).isEmpty();
  }

  @Test
  void aPlaceIsFoundAgainByItsEntity() {
    PlaceTable.Row row = places.find("Tripoli").stream().findFirst().orElseThrow();

    assertThat(places.findRow(places.entity(row))).hasValue(row);
  }
}
