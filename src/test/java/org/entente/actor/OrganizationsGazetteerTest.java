package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gazetteer files on organisations, groups, bodies, group nouns and titles promise. */
final class OrganizationsGazetteerTest {
  private static final String ID = Vocabulary.DEFAULT_BASE;
  private static final List<String> ACTOR_FILES =
      List.of(
          "organizations",
          "armed-groups",
          "government-bodies",
          "parties-and-companies",
          "population-groups");
  private static final Set<String> GROUP_CLASSES =
      Set.of(
          "Organization",
          "GovernmentBody",
          "ArmedForces",
          "ArmedGroup",
          "InternationalOrganization",
          "NonGovernmentalOrganization",
          "PoliticalParty",
          "Company",
          "MediaOrganization",
          "PopulationGroup");
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "REB", "OPP", "CVL", "BUS", "JRN", "PTY", "REF",
          "CRM");

  /** Rival and autonomous governments: none of them acts for the state it is in. */
  private static final Set<String> ACT_FOR_NO_STATE =
      Set.of(
          "autonomous-administration-of-north-and-east-syria",
          "federation-of-bosnia-and-herzegovina",
          "kurdistan-regional-government",
          "national-unity-government-of-myanmar",
          "republika-srpska");

  /** CAMEO's codes of regions, for what news calls by a region: "European leaders". */
  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "europe", List.of("EUR"),
          "western-states", List.of("WST"),
          "gulf-states", List.of("PGS"),
          "african-states", List.of("AFR"),
          "latin-american-states", List.of("LAM"),
          "central-asian-states", List.of("CAS"),
          "arab-states", List.of(),
          "baltic-states", List.of());

  /** Left out, unlike "Senate" or "Congress", which the states that an article tells of decide. */
  private static final Set<String> COMMON_WORDS =
      Set.of(
          "Apple",
          "Authority",
          "Dawn",
          "Future",
          "Government",
          "Guardian",
          "League",
          "Meta",
          "Memorial",
          "Parliament",
          "Party",
          "Progress",
          "Shell",
          "Total",
          "Treasury");

  @ParameterizedTest
  @CsvSource({
    "organizations, InternationalOrganization, 110",
    "organizations, NonGovernmentalOrganization, 40",
    "armed-groups, ArmedGroup, 700",
    "government-bodies, GovernmentBody, 110",
    "government-bodies, ArmedForces, 30",
    "parties-and-companies, PoliticalParty, 240",
    "parties-and-companies, Company, 40",
    "parties-and-companies, MediaOrganization, 40",
    "population-groups, PopulationGroup, 200",
    "agents, AgentRole, 20",
    "roles, Role, 150"
  })
  void holdsAtLeastSoManyEntriesOfEachClass(String file, String type, int least) {
    assertThat(read(file).listSubjectsWithProperty(RDF.type, ent(type)).toList())
        .hasSizeGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organizations",
        "armed-groups",
        "government-bodies",
        "parties-and-companies",
        "population-groups",
        "agents",
        "roles"
      })
  void everyEntryHasOneClassAndOneLabelThatItsSlugIsMadeOf(String file) {
    for (Resource entry : entries(read(file))) {
      assertThat(values(entry, RDF.type)).as(entry.getURI()).hasSize(1);
      assertThat(values(entry, SKOS.prefLabel)).as(entry.getURI()).hasSize(1);
      String label = texts(entry, SKOS.prefLabel).get(0);
      String kind = entry.hasLiteral(ent("honorific"), true) ? "honorific-" : "";
      assertThat(entry.getURI()).endsWith("/" + kind + slug(label));
      assertThat(entry.getURI()).startsWith(ID);
    }
  }

  @Test
  void noTwoActorsShareASlug() {
    List<String> iris = allActors().stream().map(Resource::getURI).toList();
    assertThat(iris).doesNotHaveDuplicates();
  }

  @Test
  void noTwoActorsShareANameInAnyFormThatIsMatched() {
    Map<String, Set<String>> bearers = new TreeMap<>();
    for (Resource actor : allActors()) {
      for (String name : names(actor)) {
        String capitals = fold(name).toUpperCase(Locale.ROOT);
        bearers.computeIfAbsent(capitals, n -> new TreeSet<>()).add(actor.getURI());
      }
    }
    bearers.values().removeIf(actors -> actors.size() == 1);
    assertThat(bearers).isEmpty();
  }

  @Test
  void noNameIsABareCommonWordOrStartsWithAnArticle() {
    for (Resource actor : allActors()) {
      assertThat(names(actor))
          .as(actor.getURI())
          .doesNotContainAnyElementsOf(COMMON_WORDS)
          .noneMatch(name -> name.startsWith("the ") || name.startsWith("The "))
          .noneMatch(name -> name.isBlank() || !name.equals(name.strip()));
    }
  }

  @Test
  void codesFollowTheClass() {
    Map<String, String> codes =
        Map.of(
            "InternationalOrganization", "IGO",
            "NonGovernmentalOrganization", "NGO");
    for (Resource actor : allActors()) {
      if (localType(actor).equals("ArmedGroup")) {
        continue;
      }
      List<String> expected =
          Optional.ofNullable(REGIONS.get(actor.getLocalName()))
              .orElseGet(() -> Stream.ofNullable(codes.get(localType(actor))).toList());
      assertThat(texts(actor, ent("code"))).as(actor.getURI()).isEqualTo(expected);
    }
  }

  /** A group of one state is counted to that state, as event data does; a code would hide it. */
  @Test
  void everyArmedGroupHasEitherACountryOrTheCodeOfGroupsOfSeveral() {
    for (Resource group : entries(read("armed-groups"))) {
      if (localType(group).equals("ArmedGroup")) {
        boolean ofOneState = group.hasProperty(ent("country"));
        assertThat(texts(group, ent("code")))
            .as(group.getURI())
            .isEqualTo(ofOneState ? List.of() : List.of("IMG"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hezbollah, lebanon",
    "lord-s-resistance-army, uganda",
    "kurdistan-workers-party, turkey",
    "polisario-front, western-sahara",
    "islamic-state, ",
    "al-qaeda, "
  })
  void armedGroupBelongsToTheStateItFightsIn(String group, String state) {
    Resource actor = read("armed-groups").getResource(ID + "actor/" + group);
    assertThat(values(actor, ent("country")))
        .extracting(country -> localName(country.asResource()))
        .isEqualTo(state == null ? List.of() : List.of(state));
    assertThat(texts(actor, ent("code"))).isEqualTo(state == null ? List.of("IMG") : List.of());
  }

  /** A slip in its slug would leave an actor without the code of its country. */
  @Test
  void everyCountryIsAStateWithACode() {
    Model states = read("states");
    for (Resource actor : allActors()) {
      for (RDFNode country : values(actor, ent("country"))) {
        assertThat(texts(states.getResource(country.toString()), ent("code")))
            .as(actor.getURI())
            .hasSize(1);
      }
    }
  }

  @Test
  void everyBodyAndArmyActsForOneOwnerUnlessItIsAGovernmentOfItsOwn() {
    Set<String> own = new TreeSet<>();
    allActors().forEach(actor -> own.add(actor.getURI()));
    for (Resource body : entries(read("government-bodies"))) {
      List<RDFNode> owners = values(body, ent("represents"));
      if (ACT_FOR_NO_STATE.contains(localName(body))) {
        assertThat(owners).as(body.getURI()).isEmpty();
        continue;
      }
      assertThat(owners).as(body.getURI()).hasSize(1);
      String owner = owners.get(0).asResource().getURI();
      assertThat(own.contains(owner) || owner.matches(ID + "actor/[a-z]+(-[a-z]+)*"))
          .as(owner)
          .isTrue();
      assertThat(owner).isNotEqualTo(body.getURI());
    }
  }

  @Test
  void onlyBodiesAndArmiesActForAState() {
    for (Resource actor : allActors()) {
      if (actor.hasProperty(ent("represents"))) {
        assertThat(localType(actor)).as(actor.getURI()).isIn("GovernmentBody", "ArmedForces");
      }
    }
  }

  @Test
  void everyGroupNounBelongsToOneRoleAndEveryTitleToOneOffice() {
    List<String> nouns = new ArrayList<>();
    for (String file : List.of("agents", "roles")) {
      entries(read(file)).forEach(role -> nouns.addAll(texts(role, ent("noun"))));
    }
    assertThat(nouns).doesNotHaveDuplicates();
  }

  @Test
  void everyGroupNounRoleHasAClassASectorAndNouns() {
    for (Resource role : entries(read("agents"))) {
      List<RDFNode> classes = values(role, ent("actorClass"));
      assertThat(classes).as(role.getURI()).hasSize(1);
      assertThat(localName(classes.get(0).asResource())).isIn(GROUP_CLASSES);
      assertThat(texts(role, ent("sector"))).hasSize(1).isSubsetOf(SECTORS);
      assertThat(texts(role, ent("noun"))).as(role.getURI()).isNotEmpty();
    }
  }

  @Test
  void everyTitleHasNounsAndAKnownSectorIfItHasOne() {
    for (Resource role : entries(read("roles"))) {
      assertThat(texts(role, ent("noun")))
          .as(role.getURI())
          .contains(texts(role, SKOS.prefLabel).get(0));
      assertThat(texts(role, ent("sector"))).as(role.getURI()).isSubsetOf(SECTORS);
      boolean honorific = role.hasLiteral(ent("honorific"), true);
      assertThat(honorific || role.hasProperty(ent("sector"))).as(role.getURI()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Daesh, islamic-state",
    "Al Qaida, al-qaeda",
    "Jabhat al-Nusra, hayat-tahrir-al-sham",
    "Hizbullah, hezbollah",
    "IDF, israel-armed-forces",
    "Pentagon, us-department-of-defense",
    "Quai d'Orsay, france-foreign-ministry",
    "Assad regime, syria-government",
    "United Nations Security Council, un-security-council",
    "RSF, rapid-support-forces"
  })
  void findsTheBearerOfAWellKnownName(String name, String slug) {
    List<String> bearers =
        allActors().stream()
            .filter(actor -> names(actor).contains(name))
            .map(OrganizationsGazetteerTest::localName)
            .toList();
    assertThat(bearers).containsExactly(slug);
  }

  private static List<Resource> allActors() {
    return ACTOR_FILES.stream().flatMap(file -> entries(read(file)).stream()).toList();
  }

  private static Model read(String file) {
    return RDFDataMgr.loadModel(Path.of("data", "actors", file + ".ttl").toUri().toString());
  }

  private static List<Resource> entries(Model model) {
    return model.listSubjects().toList();
  }

  private static List<String> names(Resource actor) {
    return Stream.of(
            SKOS.prefLabel, SKOS.altLabel, ent("metonym"), ent("demonym"), ent("adjective"))
        .flatMap(property -> texts(actor, property).stream())
        .toList();
  }

  private static List<String> texts(Resource subject, Property property) {
    return values(subject, property).stream().map(value -> value.asLiteral().getString()).toList();
  }

  private static List<RDFNode> values(Resource subject, Property property) {
    return subject.getModel().listObjectsOfProperty(subject, property).toList();
  }

  private static String localType(Resource actor) {
    return localName(values(actor, RDF.type).get(0).asResource());
  }

  /** Jena's own getLocalName leaves out leading digits, as in 1920-revolution-brigades. */
  private static String localName(Resource resource) {
    return resource.getURI().replaceFirst(".*[/#]", "");
  }

  private static Property ent(String localName) {
    return ResourceFactory.createProperty(Vocabulary.NS, localName);
  }

  private static String slug(String label) {
    return fold(label)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
