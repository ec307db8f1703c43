package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/**
 * The places of the world as entities: those of the {@link Gazetteer} where it has them, as it
 * knows better, and all others of the {@link PlaceTable}. Immutable, thread-safe.
 *
 * <p>A place's path depends on the tables alone, never on what was read before: the most populous
 * bearer of a name has it to itself, others add their country, region or number.
 */
public final class PlaceGazetteer {
  /** Which of several bearers of a name is meant if nothing else tells. */
  static final Comparator<PlaceTable.Row> MOST_POPULOUS =
      Comparator.comparingLong(PlaceTable.Row::weight)
          .reversed()
          .thenComparing(PlaceTable.Row::identity);

  private static final long CITY = 100_000;

  /** How much likelier a proper name makes a place than another spelling. */
  private static final int PROPER_NAME = 5;

  private final PlaceTable table;
  private final Gazetteer gazetteer;
  private final Map<String, String> stateByCountry = new HashMap<>();
  private final Map<String, PlaceTable.Row> rowByPath = new HashMap<>();
  private final Map<String, Entity> entityByRow = new HashMap<>();

  public PlaceGazetteer(PlaceTable table, Gazetteer gazetteer) {
    this.table = table;
    this.gazetteer = gazetteer;
    learnStates();
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().type() == EntityType.PLACE) {
        findRow(entry)
            .ifPresent(
                row -> {
                  rowByPath.put(entry.entity().path(), row);
                  entityByRow.putIfAbsent(row.identity(), entry.entity());
                });
      }
    }
  }

  /** Where a place lies. */
  public Optional<Coordinates> findCoordinates(Entity place) {
    if (place.type() != EntityType.PLACE) {
      return Optional.empty();
    }
    return findRow(place).map(PlaceTable.Row::coordinates);
  }

  Optional<PlaceTable.Row> findRow(Entity place) {
    PlaceTable.Row known = rowByPath.get(place.path());
    if (known != null || gazetteer.findByPath(place.path()).isPresent()) {
      return Optional.ofNullable(known);
    }
    return table.find(place.label()).stream().filter(r -> entity(r).equals(place)).findFirst();
  }

  List<PlaceTable.Row> find(String name) {
    return table.find(name);
  }

  Optional<PlaceTable.Row> findRegion(PlaceTable.Row town) {
    return table.findRegion(town);
  }

  /** The path of the state that a place lies in. */
  Optional<String> state(PlaceTable.Row row) {
    return Optional.ofNullable(stateByCountry.get(row.country()));
  }

  Entity entity(PlaceTable.Row row) {
    Entity known = entityByRow.get(row.identity());
    return known != null
        ? known
        : new Entity(
            path(row),
            EntityType.PLACE,
            row.name(),
            Optional.empty(),
            Optional.empty(),
            state(row));
  }

  private String path(PlaceTable.Row row) {
    String plain = "place/" + Entity.slug(row.name());
    List<PlaceTable.Row> bearers = bearers(row);
    if (isOwner(row, plain, bearers)) {
      return plain;
    }
    String state = state(row).map(s -> s.substring(s.indexOf('/') + 1)).orElse("no-agreed-country");
    bearers.removeIf(r -> !r.country().equals(row.country()));
    if (isOwner(row, plain + "-" + state, bearers)) {
      return plain + "-" + state;
    }
    bearers.removeIf(r -> r.isRegion() || !r.region().equals(row.region()));
    Optional<String> full =
        table
            .findRegion(row)
            .map(r -> plain + "-" + Entity.slug(r.name()) + "-" + state)
            .filter(path -> isOwner(row, path, bearers));
    return full.orElse(plain + "-" + row.identity().toLowerCase(Locale.ROOT).replace('.', '-'));
  }

  /** The places that have this one's name and are not of the gazetteer, the most populous first. */
  private List<PlaceTable.Row> bearers(PlaceTable.Row row) {
    String slug = Entity.slug(row.name());
    return new ArrayList<>(
        table.find(row.name()).stream()
            .filter(r -> Entity.slug(r.name()).equals(slug))
            .filter(r -> !entityByRow.containsKey(r.identity()))
            .sorted(MOST_POPULOUS)
            .toList());
  }

  private boolean isOwner(PlaceTable.Row row, String path, List<PlaceTable.Row> bearers) {
    return !bearers.isEmpty() && bearers.get(0).equals(row) && gazetteer.findByPath(path).isEmpty();
  }

  /** The row of a place of the gazetteer: one of its names, in its country. */
  private Optional<PlaceTable.Row> findRow(GazetteerEntry entry) {
    Set<String> keys = new HashSet<>();
    for (GazetteerEntry.Name name : entry.names()) {
      if (name.kind() == GazetteerEntry.Name.Kind.NAME) {
        keys.add(PlaceTable.key(name.text()));
      }
    }
    // A village's proper name may be a city's usual name in English.
    Comparator<PlaceTable.Row> likelier =
        Comparator.comparingLong(
            r -> -r.weight() * (keys.contains(PlaceTable.key(r.name())) ? PROPER_NAME : 1));
    return keys.stream()
        .flatMap(k -> table.find(k).stream())
        .filter(r -> agrees(entry.entity(), r, keys))
        .min(likelier.thenComparing(MOST_POPULOUS));
  }

  private boolean agrees(Entity entity, PlaceTable.Row row, Set<String> keys) {
    if (entity.country().isPresent()) {
      return entity.country().equals(state(row));
    }
    // Without a country most are seas and mountains; the seat of a region is none of these.
    return row.isSeat() && row.population() >= CITY && keys.contains(PlaceTable.key(row.name()));
  }

  private void learnStates() {
    Map<String, String> pathByCode = new HashMap<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().type() == EntityType.STATE) {
        entry.entity().code().ifPresent(c -> pathByCode.putIfAbsent(c, entry.entity().path()));
      }
    }
    for (String country : Locale.getISOCountries()) {
      String path = pathByCode.get(alpha3(country));
      if (path != null) {
        stateByCountry.put(country, path);
      }
    }
    // In common use, though in no standard.
    Optional.ofNullable(pathByCode.get("XKX")).ifPresent(p -> stateByCountry.put("XK", p));
  }

  private static String alpha3(String country) {
    try {
      return new Locale("", country).getISO3Country();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
