package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the gazetteer of states, places and persons against ISO 3166-1, CLDR and itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatesGazetteerTest {
  private static final String NS = "https://w3id.org/entente/ns#";
  private static final String ACTOR = "https://w3id.org/entente/id/actor/";
  private static final String PLACE = "https://w3id.org/entente/id/place/";

  private static final Property DEMONYM = property("demonym");
  private static final Property ADJECTIVE = property("adjective");
  private static final Property METONYM = property("metonym");
  private static final Property CAPITAL = property("capital");
  private static final Property CODE = property("code");
  private static final Property COUNTRY = property("country");
  private static final Property REPRESENTS = property("represents");
  private static final Property HOLDS_OFFICE = property("holdsOffice");
  private static final Property FROM = property("from");
  private static final Property TO = property("to");

  /**
   * Kosovo's code is customary: it lies in the range that ISO leaves to its users. The others ISO
   * has withdrawn: Czechoslovakia, East Germany and South Yemen, whose place no one state took.
   */
  private static final Set<String> CODES_OUTSIDE_ISO = Set.of("XKX", "CSK", "DDR", "YMD");

  /** Neither a state of their own nor the territory of one: Antarctica and Western Sahara. */
  private static final Set<String> OWNED_BY_NOBODY = Set.of("ATA", "ESH");

  /**
   * Few people or none, an adjective that another state bears, or a people with an entry of its
   * own.
   */
  private static final Set<String> WITHOUT_PEOPLE_NAME =
      Set.of(
          "ATF", "BES", "BLM", "BVT", "GGY", "HMD", "JEY", "MAF", "MNP", "SGS", "SJM", "SPM", "UMI",
          "VIR", "WLF", "COG", "DMA", "ESH");

  /**
   * Sovereign states whose capital cannot stand for them: it bears the state's own name (Singapore,
   * Vatican), is another actor's seat (Brussels, and those of states that are no more) or first of
   * all a given name (Victoria).
   */
  private static final Set<String> WITHOUT_METONYM =
      Set.of("SGP", "VAT", "BEL", "SYC", "CSK", "DDR", "YMD");

  /**
   * Lands without one seat of government, city-states whose capital is the state itself, and states
   * that are no more.
   */
  private static final Set<String> WITHOUT_CAPITAL =
      Set.of(
          "ATA", "ATF", "BES", "BMU", "BVT", "CCK", "CXR", "FLK", "GGY", "GIB", "HKG", "HMD", "IMN",
          "IOT", "JEY", "MAC", "NFK", "SGS", "SPM", "TKL", "UMI", "VAT", "CSK", "DDR", "YMD");

  /** Capitals that lie, by the borders the United Nations recognise, in another state. */
  private static final Set<String> CAPITALS_ABROAD =
      Set.of("sukhumi", "tskhinvali", "tiraspol", "hargeisa", "stepanakert", "donetsk", "luhansk");

  /** CLDR writes these as no newspaper does; the value is how the gazetteer has them. */
  private static final Map<String, String> CLDR_NAMES =
      Map.of(
          "Myanmar (Burma)", "Myanmar",
          "Congo - Kinshasa", "Congo-Kinshasa",
          "Congo - Brazzaville", "Congo-Brazzaville");

  private final Model model = ModelFactory.createDefaultModel();

  @BeforeAll
  void readFiles() {
    for (String file : List.of("states", "places", "persons")) {
      RDFDataMgr.read(model, Path.of("data", "actors", file + ".ttl").toUri().toString());
    }
  }

  @Test
  void everyIsoCodeOccursOnceAndNoOtherIsMadeUp() {
    List<String> expected =
        Stream.concat(
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(),
                CODES_OUTSIDE_ISO.stream())
            .sorted()
            .toList();
    assertThat(states().flatMap(s -> values(s, CODE)).sorted().toList()).isEqualTo(expected);
  }

  @Test
  void cldrNameIsAmongTheNames() {
    List<String> missing = new ArrayList<>();
    for (String alpha2 : Locale.getISOCountries()) {
      String cldr = new ULocale("und", alpha2).getDisplayCountry(ULocale.ENGLISH);
      String expected = folded(CLDR_NAMES.getOrDefault(cldr, cldr));
      Resource state = byCode(new ULocale("und", alpha2));
      if (names(state).map(StatesGazetteerTest::folded).noneMatch(expected::equals)) {
        missing.add(alpha2 + " " + cldr);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStateNamesItsPeopleUnlessListed() {
    assertThat(codesOf(s -> !s.hasProperty(DEMONYM) && !s.hasProperty(ADJECTIVE)))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_PEOPLE_NAME);
  }

  @Test
  void everySovereignStateHasMetonymUnlessListed() {
    assertThat(codesOf(s -> isSovereign(s) && !s.hasProperty(METONYM)))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_METONYM);
  }

  @Test
  void everyStateHasCapitalUnlessListed() {
    assertThat(codesOf(s -> !s.hasProperty(CAPITAL)))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_CAPITAL);
  }

  @Test
  void capitalIsKnownPlaceOfTheState() {
    List<String> wrong = new ArrayList<>();
    states()
        .filter(s -> s.hasProperty(CAPITAL))
        .forEach(
            state -> {
              Resource capital = state.getPropertyResourceValue(CAPITAL);
              boolean abroad = CAPITALS_ABROAD.contains(slug(capital));
              boolean home =
                  !capital.hasProperty(COUNTRY) || capital.hasProperty(COUNTRY, state) != abroad;
              if (!isA(capital, "Place") || !home) {
                wrong.add(state.getURI() + " " + capital.getURI());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void capitalsNameStandsForTheStateThatHasMetonyms() {
    // Where the constitution and the government disagree about the seat, news follows the latter.
    Set<String> seatIsElsewhere = Set.of("bolivia", "sri-lanka");
    List<String> wrong =
        states()
            .filter(s -> s.hasProperty(METONYM) && s.hasProperty(CAPITAL))
            .filter(s -> !seatIsElsewhere.contains(slug(s)))
            .filter(
                s -> {
                  Set<String> metonyms = values(s, METONYM).collect(Collectors.toSet());
                  return names(s.getPropertyResourceValue(CAPITAL)).noneMatch(metonyms::contains);
                })
            .map(StatesGazetteerTest::slug)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void nameOrMetonymBelongsToOneState() {
    Function<Resource, Stream<String>> words = s -> Stream.concat(names(s), values(s, METONYM));
    assertThat(shared(states(), words)).isEmpty();
  }

  @Test
  void demonymOrAdjectiveBelongsToOneState() {
    Function<Resource, Stream<String>> words =
        s -> Stream.concat(values(s, DEMONYM), values(s, ADJECTIVE));
    assertThat(shared(states(), words)).isEmpty();
  }

  @Test
  void nameOfPlaceBelongsToOnePlaceAndToNoState() {
    Stream<Resource> all = Stream.concat(ofClass("Place"), states());
    assertThat(shared(all, this::names)).isEmpty();
  }

  @Test
  void nameOfPersonBelongsToOnePersonAndToNoPlaceOrState() {
    Set<String> presidents = Set.of(ACTOR + "george-h-w-bush", ACTOR + "george-w-bush");
    Stream<Resource> all =
        Stream.of(ofClass("Person"), ofClass("Place"), states()).flatMap(Function.identity());
    Map<String, Set<String>> shared = shared(all, this::names);
    assertThat(shared).containsOnlyKeys("Bush", "George Bush");
    // The day of the article tells the father from the son.
    assertThat(shared.values()).allMatch(presidents::equals);
  }

  @Test
  void everyDependentTerritoryRepresentsSovereignState() {
    List<String> wrong =
        states()
            .filter(s -> s.hasProperty(REPRESENTS))
            .filter(s -> !isSovereign(s.getPropertyResourceValue(REPRESENTS)))
            .map(StatesGazetteerTest::slug)
            .toList();
    assertThat(wrong).isEmpty();
    assertThat(codesOf(s -> s.hasProperty(REPRESENTS))).hasSize(51).contains("HKG", "GRL", "PRI");
  }

  @Test
  void everyCountryIsKnownState() {
    List<String> wrong =
        model.listObjectsOfProperty(COUNTRY).toList().stream()
            .filter(o -> !isA(o.asResource(), "State"))
            .map(RDFNode::toString)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPersonRepresentsOneActorThatIsNoPersonOrPlace() {
    List<String> wrong = new ArrayList<>();
    ofClass("Person")
        .forEach(
            person -> {
              List<RDFNode> represented = model.listObjectsOfProperty(person, REPRESENTS).toList();
              boolean sound =
                  represented.size() == 1
                      && represented.get(0).asResource().getURI().startsWith(ACTOR)
                      && !isA(represented.get(0).asResource(), "Person");
              if (!sound) {
                wrong.add(person.getURI());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOfficeNamesTitleAndBodyAndEndsAfterItBegins() {
    List<String> wrong =
        model.listObjectsOfProperty(HOLDS_OFFICE).toList().stream()
            .map(RDFNode::asResource)
            .filter(o -> !isSoundOffice(o))
            .map(o -> o.listProperties().toList().toString())
            .toList();
    assertThat(wrong).isEmpty();
    assertThat(model.listObjectsOfProperty(HOLDS_OFFICE).toList()).hasSizeGreaterThan(250);
  }

  @Test
  void iriIsTheSlugOfTheLabel() {
    List<String> wrong =
        Stream.of(states(), ofClass("Place"), ofClass("Person"))
            .flatMap(Function.identity())
            .filter(r -> !slug(r).equals(slug(labelOf(r))))
            .map(Resource::getURI)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void wikidataItemBelongsToOneState() {
    Property sameAs = ResourceFactory.createProperty("http://www.w3.org/2002/07/owl#sameAs");
    assertThat(shared(states(), s -> resources(s, sameAs))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Kampuchean, cambodia",
    "Zairean, democratic-republic-of-the-congo",
    "Burmese, myanmar",
    "Soviet, russia",
    "Yugoslav, serbia",
    "Czechoslovak, czechoslovakia",
    "East German, east-germany",
    "Rhodesian, zimbabwe"
  })
  void oldAdjectiveLeadsToTheStateThatTookItsPlace(String adjective, String slug) {
    assertThat(states().filter(s -> values(s, ADJECTIVE).anyMatch(adjective::equals)))
        .extracting(StatesGazetteerTest::slug)
        .containsExactly(slug);
  }

  private boolean isSoundOffice(Resource office) {
    boolean named =
        office.hasProperty(property("roleTitle")) && office.hasProperty(ORG.organization);
    // Dates of the form 2001-01-20 sort as text.
    boolean ordered =
        !office.hasProperty(FROM)
            || !office.hasProperty(TO)
            || office.getProperty(FROM).getString().compareTo(office.getProperty(TO).getString())
                < 0;
    return named && ordered;
  }

  private Stream<Resource> states() {
    return ofClass("State");
  }

  private Stream<Resource> ofClass(String name) {
    return model.listResourcesWithProperty(RDF.type, entente(name)).toList().stream();
  }

  private boolean isSovereign(Resource state) {
    return isA(state, "State")
        && values(state, CODE).noneMatch(OWNED_BY_NOBODY::contains)
        && !state.hasProperty(REPRESENTS)
        && state.hasProperty(CODE);
  }

  private Resource byCode(ULocale locale) {
    return model.listSubjectsWithProperty(CODE, locale.getISO3Country()).next();
  }

  private Set<String> codesOf(Predicate<Resource> condition) {
    return states()
        .filter(condition)
        .flatMap(s -> values(s, CODE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> names(Resource actor) {
    return Stream.concat(values(actor, SKOS.prefLabel), values(actor, SKOS.altLabel));
  }

  private String labelOf(Resource actor) {
    return values(actor, SKOS.prefLabel).collect(Collectors.joining(" AND "));
  }

  private Stream<String> values(Resource subject, Property property) {
    return model.listObjectsOfProperty(subject, property).toList().stream()
        .map(o -> o.asLiteral().getString());
  }

  private Stream<String> resources(Resource subject, Property property) {
    return model.listObjectsOfProperty(subject, property).toList().stream()
        .map(o -> o.asResource().getURI());
  }

  /** Words that several of the given resources bear, with those resources. */
  private static Map<String, Set<String>> shared(
      Stream<Resource> bearers, Function<Resource, Stream<String>> words) {
    Map<String, Set<String>> byWord = new TreeMap<>();
    bearers.forEach(
        bearer ->
            words
                .apply(bearer)
                .forEach(
                    w -> byWord.computeIfAbsent(w, k -> new TreeSet<>()).add(bearer.getURI())));
    byWord.values().removeIf(owners -> owners.size() < 2);
    return byWord;
  }

  private static boolean isA(Resource resource, String name) {
    return resource.hasProperty(RDF.type, entente(name));
  }

  private static String slug(Resource resource) {
    String uri = resource.getURI();
    return uri.substring(uri.startsWith(PLACE) ? PLACE.length() : ACTOR.length());
  }

  private static String slug(String label) {
    return withoutAccents(label)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String folded(String name) {
    return withoutAccents(name).replace('’', '\'').replace(" & ", " and ").toLowerCase(Locale.ROOT);
  }

  private static String withoutAccents(String text) {
    return Normalizer2.getNFDInstance().normalize(text).replaceAll("\\p{M}", "");
  }

  private static Resource entente(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS + name);
  }
}
