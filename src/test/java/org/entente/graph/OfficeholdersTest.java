package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.ORG;
import org.junit.jupiter.api.Test;

/** The gazetteer of persons lets no two hold one high office at once. */
final class OfficeholdersTest {
  private static final Path FILE = Path.of("data/actors/persons.ttl");
  private static final Set<String> HIGH_OFFICES =
      Set.of("president", "prime minister", "foreign minister", "defence minister");
  private static final int DAYS_OF_HANDOVER = 31;

  /**
   * Offices that two persons did hold at once, by the year in which the last such case ended: rival
   * governments, two prime ministers by treaty, and a federation whose offices are listed under its
   * largest republic.
   */
  private static final Map<String, Integer> TWO_AT_ONCE =
      Map.ofEntries(
          Map.entry("cambodia prime minister", 1997),
          Map.entry("ivory-coast president", 2011),
          Map.entry("lebanon prime minister", 1990),
          Map.entry("libya prime minister", Year.MAX_VALUE),
          Map.entry("madagascar president", 2002),
          Map.entry("russia foreign minister", 1991),
          Map.entry("russia president", 1991),
          Map.entry("russia prime minister", 1991),
          Map.entry("serbia president", 2003),
          Map.entry("serbia prime minister", 2003));

  private static final Model MODEL = RDFDataMgr.loadModel(FILE.toString());

  /**
   * A tenure as far as it is certain: from the last day it may have begun on to the first day it
   * may have ended on.
   */
  private record Tenure(String holder, String office, LocalDate from, LocalDate to) {
    long daysWith(Tenure other) {
      LocalDate begin = from.isAfter(other.from) ? from : other.from;
      return ChronoUnit.DAYS.between(begin, end(other));
    }

    LocalDate end(Tenure other) {
      return to.isBefore(other.to) ? to : other.to;
    }
  }

  @Test
  void noHighOfficeHasTwoHoldersAtOnce() {
    List<String> conflicts = new ArrayList<>();
    for (List<Tenure> ofOneOffice : highOffices().values()) {
      for (int i = 0; i < ofOneOffice.size(); i++) {
        for (Tenure later : ofOneOffice.subList(i + 1, ofOneOffice.size())) {
          if (conflict(ofOneOffice.get(i), later)) {
            conflicts.add(ofOneOffice.get(i) + " and " + later);
          }
        }
      }
    }

    assertThat(conflicts).isEmpty();
  }

  @Test
  void eachListedCaseOfTwoHoldersIsStillOne() {
    Set<String> found = new TreeSet<>();
    for (List<Tenure> ofOneOffice : highOffices().values()) {
      for (Tenure one : ofOneOffice) {
        ofOneOffice.stream()
            .filter(other -> overlap(one, other))
            .forEach(other -> found.add(other.office()));
      }
    }

    assertThat(found).isEqualTo(new TreeSet<>(TWO_AT_ONCE.keySet()));
  }

  @Test
  void noTenureEndsBeforeItBegins() {
    assertThat(offices())
        .filteredOn(office -> date(office, "from").isPresent() && date(office, "to").isPresent())
        .allSatisfy(
            office ->
                assertThat(first(date(office, "from").orElseThrow()))
                    .as(holder(office))
                    .isBeforeOrEqualTo(last(date(office, "to").orElseThrow())));
  }

  @Test
  void personsAreSorted() throws IOException {
    assertThat(Files.readAllLines(FILE))
        .filteredOn(line -> line.startsWith("actor:"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .isSortedAccordingTo(Comparator.naturalOrder())
        .doesNotHaveDuplicates();
  }

  @Test
  void eachOfficeHasATitleThatIsKnown() {
    Set<String> nouns = new HashSet<>();
    Model roles = RDFDataMgr.loadModel("data/actors/roles.ttl");
    roles
        .listObjectsOfProperty(property("noun"))
        .forEach(noun -> nouns.add(noun.asLiteral().getString().toLowerCase(Locale.ROOT)));

    assertThat(offices())
        .extracting(OfficeholdersTest::title)
        .allSatisfy(title -> assertThat(nouns).containsAnyOf(lower(title), head(lower(title))));
  }

  private static boolean conflict(Tenure one, Tenure other) {
    int until = TWO_AT_ONCE.getOrDefault(one.office(), Year.MIN_VALUE);
    return overlap(one, other) && one.end(other).getYear() > until;
  }

  private static boolean overlap(Tenure one, Tenure other) {
    return !one.holder().equals(other.holder()) && one.daysWith(other) > DAYS_OF_HANDOVER;
  }

  private Map<String, List<Tenure>> highOffices() {
    return offices().stream()
        .filter(office -> HIGH_OFFICES.contains(title(office)))
        .flatMap(office -> tenure(office).stream())
        .collect(Collectors.groupingBy(Tenure::office, TreeMap::new, Collectors.toList()));
  }

  /** Empty where the beginning is not known. Without an end it is held still. */
  private static Optional<Tenure> tenure(Resource office) {
    String name =
        office.getPropertyResourceValue(ORG.organization).getLocalName() + " " + title(office);
    LocalDate end = date(office, "to").map(OfficeholdersTest::first).orElse(LocalDate.MAX);
    return date(office, "from").map(from -> new Tenure(holder(office), name, last(from), end));
  }

  private List<Resource> offices() {
    return MODEL
        .listObjectsOfProperty(property("holdsOffice"))
        .mapWith(node -> node.asResource())
        .toList();
  }

  private static String holder(Resource office) {
    return office
        .getModel()
        .listSubjectsWithProperty(property("holdsOffice"), office)
        .next()
        .getLocalName();
  }

  private static String title(Resource office) {
    return office.getProperty(property("roleTitle")).getString();
  }

  /** "President" of "president of Catalonia". */
  private static String head(String title) {
    return title.replaceFirst(" of .*", "");
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> date(Resource office, String end) {
    return Optional.ofNullable(office.getProperty(property(end))).map(s -> s.getString());
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atDay(1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(Vocabulary.ent(name).getURI());
  }
}
