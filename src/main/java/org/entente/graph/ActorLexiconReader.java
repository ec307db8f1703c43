package org.entente.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.entente.actor.ActorLexicon;
import org.entente.actor.AgentRole;
import org.entente.actor.AnaphoricNoun;
import org.entente.actor.Day;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Gazetteer;
import org.entente.actor.GazetteerEntry;
import org.entente.actor.GazetteerEntry.Name;
import org.entente.actor.Gender;
import org.entente.actor.NounLexicon;
import org.entente.actor.Office;
import org.entente.actor.PersonRole;
import org.entente.actor.PlaceGazetteer;
import org.entente.actor.PlaceTable;
import org.entente.actor.Tenure;

/** Reads actors, places, group nouns and offices off the gazetteer's graph. */
final class ActorLexiconReader {
  private static final Node NOUN = Vocabulary.ent("noun");
  private static final Set<String> PUBLIC_SECTORS = Set.of("GOV", "JUD", "LEG", "MIL", "SPY");
  private static final Node PREFERRED = SKOS.prefLabel.asNode();

  private ActorLexiconReader() {}

  static ActorLexicon read(Graph graph, PlaceTable places) {
    Facts facts = new Facts(graph);
    Map<Node, Entity> entities = new HashMap<>();
    List<Node> order = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      for (Node node : facts.ofType(Vocabulary.ent(type.term()))) {
        if (!entities.containsKey(node)) {
          entities.put(node, entity(facts, node, type));
          order.add(node);
        }
      }
    }
    List<GazetteerEntry> entries = order.stream().map(n -> entry(facts, n, entities)).toList();
    Gazetteer gazetteer = new Gazetteer(entries);
    List<AgentRole> agents = agents(facts);
    return new ActorLexicon(
        gazetteer,
        new PlaceGazetteer(places, gazetteer),
        new NounLexicon<>(agents, AgentRole::nouns),
        new NounLexicon<>(agents, AgentRole::domestic),
        new NounLexicon<>(roles(facts), PersonRole::nouns),
        new NounLexicon<>(anaphors(facts), AnaphoricNoun::nouns),
        things(facts));
  }

  private static Set<String> things(Facts facts) {
    return facts.ofType(Vocabulary.ent(EntityType.EXPRESSION.term())).stream()
        .flatMap(n -> facts.texts(n, NOUN).stream())
        .collect(Collectors.toSet());
  }

  private static Entity entity(Facts facts, Node node, EntityType type) {
    String label = facts.findText(node, PREFERRED).orElse(node.getLocalName());
    Optional<String> represents =
        facts.find(node, Vocabulary.REPRESENTS).map(ActorLexiconReader::path);
    Optional<String> country = facts.find(node, Vocabulary.COUNTRY).map(ActorLexiconReader::path);
    return new Entity(
        path(node), type, label, facts.findText(node, Vocabulary.CODE), represents, country);
  }

  private static GazetteerEntry entry(Facts facts, Node node, Map<Node, Entity> entities) {
    List<Name> names = new ArrayList<>();
    facts.texts(node, PREFERRED).forEach(n -> names.add(new Name(n, Name.Kind.NAME)));
    facts.texts(node, SKOS.altLabel.asNode()).forEach(n -> names.add(new Name(n, Name.Kind.NAME)));
    facts
        .texts(node, Vocabulary.ent("adjective"))
        .forEach(n -> names.add(new Name(n, Name.Kind.ADJECTIVE)));
    facts
        .texts(node, Vocabulary.ent("demonym"))
        .forEach(n -> names.add(new Name(n, Name.Kind.DEMONYM)));
    facts
        .texts(node, Vocabulary.ent("metonym"))
        .forEach(n -> names.add(new Name(n, Name.Kind.METONYM)));
    facts
        .texts(node, Vocabulary.ent("sharedName"))
        .forEach(n -> names.add(new Name(n, Name.Kind.NAME, true)));
    facts
        .texts(node, Vocabulary.ent("sharedAdjective"))
        .forEach(n -> names.add(new Name(n, Name.Kind.ADJECTIVE, true)));
    return new GazetteerEntry(
        entities.get(node),
        names,
        facts.find(node, Vocabulary.ent("capital")).map(ActorLexiconReader::path),
        tenures(facts, node, entities),
        facts.findText(node, Vocabulary.ent("gender")).flatMap(Gender::find),
        facts.findText(node, Vocabulary.ent("script")).isPresent());
  }

  private static List<Tenure> tenures(Facts facts, Node person, Map<Node, Entity> entities) {
    List<Tenure> tenures = new ArrayList<>();
    for (Node office : facts.objects(person, Vocabulary.ent("holdsOffice"))) {
      Optional<Entity> organization =
          facts.find(office, ORG.organization.asNode()).map(entities::get);
      Optional<String> title = facts.findText(office, Vocabulary.ROLE_TITLE);
      if (organization.isPresent() && title.isPresent()) {
        tenures.add(
            new Tenure(
                new Office(title.get(), organization.get(), Office.Standing.HELD),
                facts.findText(office, Vocabulary.FROM).map(Day::new),
                facts.findText(office, Vocabulary.TO).map(Day::new)));
      }
    }
    tenures.sort(
        Comparator.comparing((Tenure t) -> t.from().map(Day::first).orElse(LocalDate.MIN))
            .thenComparing(t -> t.office().title())
            .thenComparing(t -> t.office().organization().path()));
    return tenures;
  }

  private static List<AgentRole> agents(Facts facts) {
    List<AgentRole> agents = new ArrayList<>();
    for (Node node : facts.ofType(Vocabulary.ent("AgentRole"))) {
      EntityType type =
          facts
              .find(node, Vocabulary.ent("actorClass"))
              .flatMap(n -> EntityType.findByTerm(n.getLocalName()))
              .orElse(EntityType.ORGANIZATION);
      List<String> nouns = facts.texts(node, NOUN);
      agents.add(
          new AgentRole(
              name(node),
              facts.findText(node, PREFERRED).orElse(name(node)),
              nouns,
              type,
              facts.isTrue(node, Vocabulary.ent("relational")),
              facts.isTrue(node, Vocabulary.ent("personal")),
              facts.isTrue(node, Vocabulary.ent("domestic"))
                  ? nouns
                  : facts.texts(node, Vocabulary.ent("domesticNoun"))));
    }
    return agents;
  }

  private static List<PersonRole> roles(Facts facts) {
    List<PersonRole> roles = new ArrayList<>();
    for (Node node : facts.ofType(Vocabulary.ent("Role"))) {
      String label = facts.findText(node, PREFERRED).orElse(name(node));
      roles.add(
          new PersonRole(
              label,
              facts.texts(node, NOUN),
              facts.isTrue(node, Vocabulary.ent("headsOwner")),
              facts.isTrue(node, Vocabulary.ent("honorific")),
              facts.isTrue(node, Vocabulary.ent("mirrors")),
              facts.isTrue(node, Vocabulary.ent("speaksFor")),
              facts
                  .findText(node, Vocabulary.ent("sector"))
                  .filter(PUBLIC_SECTORS::contains)
                  .isPresent()));
    }
    return roles;
  }

  private static List<AnaphoricNoun> anaphors(Facts facts) {
    return facts.ofType(Vocabulary.ent("AnaphoricNoun")).stream()
        .map(
            node ->
                new AnaphoricNoun(
                    facts.findText(node, PREFERRED).orElse(name(node)),
                    facts.texts(node, NOUN),
                    facts.objects(node, Vocabulary.ent("actorClass")).stream()
                        .flatMap(n -> EntityType.findByTerm(n.getLocalName()).stream())
                        .collect(Collectors.toUnmodifiableSet())))
        .toList();
  }

  /**
   * The IRI without the base that the files are written in; the build's own base is put before it.
   */
  private static String path(Node node) {
    String iri = node.getURI();
    return iri.startsWith(Vocabulary.DEFAULT_BASE)
        ? iri.substring(Vocabulary.DEFAULT_BASE.length())
        : "actor/" + Entity.slug(name(node));
  }

  private static String name(Node node) {
    return node.getURI()
        .substring(Math.max(node.getURI().lastIndexOf('/'), node.getURI().lastIndexOf('#')) + 1);
  }
}
