package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.actor.Day;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.graph.ForeignActor.Tenure;

/**
 * Writes foreign actors into the gazetteer's graph, in the terms of {@code data/actors}. One that
 * the graph has already, by Wikidata item or by name, is that same actor: it gets the names,
 * offices and facts that it lacked. What the graph says already holds: no name is taken from its
 * owner, and neither class nor state is changed.
 *
 * <p>IRIs are made of the label, as everywhere; where another actor has that IRI, the Wikidata
 * number or a count is added. They depend on the files' content and order alone.
 */
final class ActorMerger {
  private static final Node HOLDS_OFFICE = Vocabulary.ent("holdsOffice");
  private static final Node GENDER = Vocabulary.ent("gender");
  private static final Node METONYM = Vocabulary.ent("metonym");
  private static final int SHORTEST_NAME = 2;

  private final KnownActors known;
  private final Graph graph;

  ActorMerger(KnownActors known) {
    this.known = known;
    this.graph = known.graph();
  }

  /** The node that the actor has now, or nothing where its label cannot name anybody. */
  Optional<Node> merge(ForeignActor actor) {
    if (KnownActors.key(actor.label()).length() < SHORTEST_NAME || known.isNoun(actor.label())) {
      return Optional.empty();
    }
    Node node = find(actor).orElseGet(() -> create(actor));
    addNames(node, actor.aliases());
    actor.item().ifPresent(item -> addItem(node, item));
    if (!known.hasHome(node)) {
      addHome(node, actor);
    }
    if (known.type(node).filter(t -> t == EntityType.PERSON).isPresent()) {
      actor.gender().filter(g -> lacks(node, GENDER)).ifPresent(g -> add(node, GENDER, text(g)));
      actor.offices().stream().filter(o -> isNew(node, o)).forEach(o -> addOffice(node, o));
    }
    return Optional.of(node);
  }

  /** Gives an actor those of the names that are nobody's yet. */
  void addNames(Node node, List<String> names) {
    addNames(node, names, SKOS.altLabel.asNode(), KnownActors.Kind.NAME);
  }

  /** Gives a state a name of a place that stands for it where it acts. */
  void addMetonym(Node state, String name) {
    if (!known.isNameOf(state, name)) {
      add(state, METONYM, english(name));
      known.learn(state, name, KnownActors.Kind.METONYM);
    }
  }

  /** Gives a state a word for its people, which serves before nouns too if it is its adjective. */
  void addDemonym(Node state, String name, boolean adjective) {
    if (!known.isName(name)) {
      add(state, Vocabulary.ent("demonym"), english(name));
      if (adjective) {
        add(state, Vocabulary.ent("adjective"), english(name));
      }
      known.learn(state, name, KnownActors.Kind.OTHER);
    }
  }

  private void addNames(Node node, List<String> names, Node property, KnownActors.Kind kind) {
    // Spellings of one name have one key: all of them are new, or none.
    List<String> free =
        names.stream()
            .filter(n -> KnownActors.key(n).length() >= SHORTEST_NAME)
            .filter(n -> !known.isName(n) && !known.isNoun(n))
            .distinct()
            .toList();
    for (String name : free) {
      add(node, property, english(name));
      known.learn(node, name, kind);
    }
  }

  private Optional<Node> find(ForeignActor actor) {
    Optional<Node> same = actor.item().flatMap(known::findItem);
    if (same.isPresent()) {
      return same;
    }
    List<Node> bearers =
        known.bearers(actor.label()).stream().filter(n -> mayBe(n, actor)).toList();
    return actor
        .home()
        .flatMap(home -> bearers.stream().filter(n -> known.isOf(n, home)).findFirst())
        .or(() -> bearers.stream().findFirst());
  }

  /**
   * A dictionary knows one actor by each name. Wikidata has many of one name, so class and home
   * have to agree as well.
   */
  private boolean mayBe(Node node, ForeignActor actor) {
    if (actor.item().isEmpty()) {
      return true;
    }
    boolean person = known.type(node).filter(t -> t == EntityType.PERSON).isPresent();
    return lacks(node, OWL2.sameAs.asNode())
        && person == actor.isPerson()
        && known.type(node).filter(t -> t == EntityType.STATE).isEmpty()
        && (!known.hasHome(node) || actor.home().isEmpty() || known.isOf(node, actor.home().get()));
  }

  private Node create(ForeignActor actor) {
    Node node = freeIri(actor);
    known.learn(node, actor.type());
    add(node, RDF.type.asNode(), Vocabulary.ent(actor.type().term()));
    add(node, SKOS.prefLabel.asNode(), english(actor.label()));
    List<String> spellings =
        actor.aliases().stream()
            .filter(a -> KnownActors.key(a).equals(KnownActors.key(actor.label())))
            .filter(a -> !a.equals(actor.label()))
            .toList();
    spellings.forEach(s -> add(node, SKOS.altLabel.asNode(), english(s)));
    known.learn(node, actor.label(), KnownActors.Kind.NAME);
    code(actor.type()).ifPresent(c -> add(node, Vocabulary.CODE, text(c)));
    return node;
  }

  private Node freeIri(ForeignActor actor) {
    String plain = Vocabulary.DEFAULT_BASE + "actor/" + Entity.slug(actor.label());
    List<String> candidates = new ArrayList<>(List.of(plain));
    actor
        .item()
        .ifPresent(i -> candidates.add(plain + "-" + i.getLocalName().toLowerCase(Locale.ROOT)));
    for (String iri : candidates) {
      if (!isTaken(iri)) {
        return NodeFactory.createURI(iri);
      }
    }
    int count = 2;
    while (isTaken(plain + "-" + count)) {
      count++;
    }
    return NodeFactory.createURI(plain + "-" + count);
  }

  private boolean isTaken(String iri) {
    return graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }

  private void addItem(Node node, Node item) {
    if (lacks(node, OWL2.sameAs.asNode())) {
      add(node, OWL2.sameAs.asNode(), item);
      known.learnItem(node, item);
    }
  }

  private void addHome(Node node, ForeignActor actor) {
    actor
        .represents()
        .filter(r -> !r.equals(node))
        .ifPresent(r -> add(node, Vocabulary.REPRESENTS, r));
    actor
        .country()
        .filter(c -> actor.represents().isEmpty() && !c.equals(node))
        .ifPresent(c -> add(node, Vocabulary.COUNTRY, c));
  }

  /** Whether the person has no such office yet that begins when this one does or has no day. */
  private boolean isNew(Node person, Tenure office) {
    Facts facts = known.facts();
    return facts.objects(person, HOLDS_OFFICE).stream()
        .filter(o -> facts.graph().contains(o, ORG.organization.asNode(), office.organization()))
        .filter(
            o ->
                facts.findText(o, Vocabulary.ROLE_TITLE).filter(office.title()::equals).isPresent())
        .map(o -> facts.findText(o, Vocabulary.FROM))
        .noneMatch(
            from ->
                from.isEmpty()
                    || office.from().isEmpty()
                    || from.get().startsWith(office.from().get().text())
                    || office.from().get().text().startsWith(from.get()));
  }

  private void addOffice(Node person, Tenure tenure) {
    Node office = officeNode(person, tenure);
    add(person, HOLDS_OFFICE, office);
    add(office, Vocabulary.ROLE_TITLE, text(tenure.title()));
    add(office, ORG.organization.asNode(), tenure.organization());
    tenure.from().ifPresent(d -> add(office, Vocabulary.FROM, DayForms.literal(d)));
    tenure.to().ifPresent(d -> add(office, Vocabulary.TO, DayForms.literal(d)));
  }

  /** A blank node that has the same label in each run, so that runs differ in nothing. */
  private static Node officeNode(Node person, Tenure tenure) {
    return NodeFactory.createBlankNode(
        "office"
            + Digest.shortOf(
                List.of(
                    person.getURI(),
                    tenure.title(),
                    tenure.organization().getURI(),
                    tenure.from().map(Day::text).orElse(""),
                    tenure.to().map(Day::text).orElse(""))));
  }

  private static Optional<String> code(EntityType type) {
    return switch (type) {
      case ARMED_GROUP -> Optional.of("IMG");
      case INTERNATIONAL_ORGANIZATION -> Optional.of("IGO");
      case NON_GOVERNMENTAL_ORGANIZATION -> Optional.of("NGO");
      default -> Optional.empty();
    };
  }

  private boolean lacks(Node node, Node property) {
    return !graph.contains(node, property, Node.ANY);
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDstring);
  }
}
