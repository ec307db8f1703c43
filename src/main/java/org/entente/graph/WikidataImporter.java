package org.entente.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.actor.Day;
import org.entente.actor.EntityType;
import org.entente.graph.ForeignActor.Tenure;
import org.entente.graph.ResultRows.Row;

/**
 * Turns the results of the queries in {@code queries/wikidata} into actors of the gazetteer: those
 * with a column {@code class} into organisations, others into persons with their offices. All rows
 * of one item are one actor, and items are taken in the order of their numbers, so that the order
 * of rows does not matter.
 *
 * <p>Of other names in Wikidata those are left out that are no names in a text: without a capital,
 * of one letter, and of a person those of one word, which are mostly given names or a family name
 * that others bear too. Within an article the program finds a family name without them.
 */
final class WikidataImporter {
  private static final Pattern ITEM =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/entity/)?(Q[1-9]\\d{0,11})");
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final Set<EntityType> ORGANS =
      EnumSet.of(EntityType.GOVERNMENT_BODY, EntityType.ARMED_FORCES);

  private static final Set<EntityType> ORGANIZATIONS =
      EnumSet.complementOf(EnumSet.of(EntityType.STATE, EntityType.PERSON, EntityType.PLACE));

  private final KnownActors known;
  private final ActorMerger merger;
  private final OfficeTitles titles;

  WikidataImporter(KnownActors known) {
    this.known = known;
    this.merger = new ActorMerger(known);
    this.titles = new OfficeTitles(known.facts());
  }

  /** All that the rows tell of one item. */
  private static final class Item {
    private final String number;
    private final String label;
    private final Set<String> aliases = new TreeSet<>();
    private final Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    private final Set<String> states = new TreeSet<>();
    private final Set<String> genders = new TreeSet<>();
    private final Set<Tenure> offices = new LinkedHashSet<>();
    private int row;

    Item(String number, String label) {
      this.number = number;
      this.label = label;
    }
  }

  /** Joins rows of one item and takes it; tells how many rows it took. */
  int read(List<Row> rows, FaultLog.InFile faults) throws IOException {
    requireColumns(rows);
    Map<Long, Item> items = new TreeMap<>();
    int taken = 0;
    for (Row row : rows) {
      Optional<String> fault = add(row, items);
      fault.ifPresent(reason -> faults.add(row.number(), reason));
      taken += fault.isPresent() ? 0 : 1;
    }
    for (Item item : items.values()) {
      if (merger.merge(actor(item)).isEmpty()) {
        faults.add(item.row, "\"" + item.label + "\" is no name that an actor could have");
      }
    }
    return taken;
  }

  private static void requireColumns(List<Row> rows) throws IOException {
    if (!rows.isEmpty()
        && rows.stream()
            .noneMatch(r -> r.find("item").isPresent() && r.find("itemLabel").isPresent())) {
      throw new IOException("no row has the columns item and itemLabel of queries/wikidata");
    }
  }

  /** Adds the row to its item, or says why it cannot. */
  private Optional<String> add(Row row, Map<Long, Item> items) {
    Matcher item = ITEM.matcher(row.find("item").orElse(""));
    if (!item.matches()) {
      return Optional.of("the column item has no item of Wikidata");
    }
    String number = item.group(1);
    Optional<String> label = row.find("itemLabel").filter(l -> !l.equals(number));
    if (label.isEmpty()) {
      return Optional.of(number + " has no label");
    }
    Optional<String> state = state(row);
    if (state.filter(s -> known.findState(s).isEmpty()).isPresent()) {
      return Optional.of("no state has the code " + state.get());
    }
    Optional<EntityType> type = row.find("class").flatMap(EntityType::findByTerm);
    if (row.find("class").isPresent() && type.filter(ORGANIZATIONS::contains).isEmpty()) {
      return Optional.of("\"" + row.find("class").get() + "\" is no class of organisations");
    }
    for (String column : List.of("start", "end")) {
      if (row.find(column).filter(d -> !isUnknown(d) && DayForms.parse(d).isEmpty()).isPresent()) {
        return Optional.of("\"" + row.find(column).get() + "\" is no date");
      }
    }
    Item found =
        items.computeIfAbsent(
            Long.parseLong(number.substring(1)), q -> new Item(number, label.get()));
    found.row = row.number();
    type.ifPresent(found.types::add);
    state.ifPresent(found.states::add);
    row.find("gender").filter(Set.of("male", "female")::contains).ifPresent(found.genders::add);
    row.find("aliases").ifPresent(a -> found.aliases.addAll(List.of(a.split("\\s*\\|\\s*"))));
    office(row).ifPresent(found.offices::add);
    return Optional.empty();
  }

  private static Optional<String> state(Row row) {
    return row.find("state").or(() -> row.find("country"));
  }

  /** Wikidata writes a time that is not known as a made-up IRI. */
  private static boolean isUnknown(String date) {
    return date.startsWith("http") || date.startsWith("_:") || date.matches("t\\d+");
  }

  private Optional<Tenure> office(Row row) {
    Optional<Node> state = state(row).flatMap(known::findState);
    Optional<Node> organization = organization(row).or(() -> state);
    Optional<String> title = row.find("positionLabel").filter(p -> !ITEM.matcher(p).matches());
    if (title.isEmpty() || organization.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tenure(
            titles.title(title.get(), organization.get()),
            organization.get(),
            row.find("start").flatMap(DayForms::parse),
            row.find("end").flatMap(DayForms::parse)));
  }

  private Optional<Node> organization(Row row) {
    return row.find("organization")
        .map(ITEM::matcher)
        .filter(Matcher::matches)
        .flatMap(m -> known.findItem(item(m.group(1))))
        .or(
            () ->
                row.find("organizationLabel")
                    .flatMap(label -> known.bearers(label).stream().findFirst()));
  }

  private ForeignActor actor(Item item) {
    EntityType type = item.types.stream().findFirst().orElse(EntityType.PERSON);
    List<Tenure> offices =
        item.offices.stream()
            .sorted(
                Comparator.comparing((Tenure t) -> t.from().map(Day::text).orElse(""))
                    .thenComparing(Tenure::title)
                    .thenComparing(t -> t.organization().getURI()))
            .toList();
    Optional<Node> state =
        item.states.size() == 1 ? known.findState(item.states.iterator().next()) : Optional.empty();
    // A person may have served two states; the latest office tells whom he acts for now.
    Optional<Node> represents =
        type == EntityType.PERSON
            ? offices.stream().reduce((earlier, later) -> later).map(Tenure::organization)
            : state.filter(s -> ORGANS.contains(type));
    return new ForeignActor(
        item.label,
        aliases(item, type),
        type,
        Optional.of(item(item.number)),
        represents,
        represents.isPresent() ? Optional.empty() : state,
        item.genders.size() == 1 ? item.genders.stream().findFirst() : Optional.empty(),
        offices);
  }

  private static List<String> aliases(Item item, EntityType type) {
    List<String> names = new ArrayList<>(List.of(item.label));
    item.aliases.stream()
        .map(String::strip)
        .filter(a -> a.length() > 1 && a.chars().anyMatch(Character::isUpperCase))
        .filter(a -> type != EntityType.PERSON || a.contains(" "))
        .forEach(names::add);
    return names;
  }

  private static Node item(String number) {
    return NodeFactory.createURI(ENTITY + number);
  }
}
