package org.entente.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.actor.ActorLexicon;
import org.entente.actor.Coordinates;
import org.entente.actor.Entity;
import org.entente.actor.Office;
import org.entente.actor.Tenure;
import org.entente.annotation.AnnotatedArticle;
import org.entente.relation.EventDate;
import org.entente.relation.Participant;
import org.entente.relation.Relation;
import org.entente.relation.Status;
import org.entente.source.Article;
import org.entente.source.Metadata;
import org.entente.source.Span;
import org.entente.source.TextSketch;

/**
 * The stage that writes an article's relations as its named graph: article, sentences, events,
 * reports, mentions, actors, and direct edges for what the article itself asserts. Thread-safe.
 */
public final class RelationMapper {
  private final IriMinter iris;
  private final ActorLexicon lexicon;
  private final Provenance provenance;

  public RelationMapper(IriMinter iris, ActorLexicon lexicon, Provenance provenance) {
    this.iris = iris;
    this.lexicon = lexicon;
    this.provenance = provenance;
  }

  /**
   * What made the graph.
   *
   * @param lexiconDigest digest of ontology, gazetteer and settings
   */
  public record Provenance(String programVersion, String lexiconDigest) {}

  /** Writes the graph. */
  public ArticleGraph map(
      AnnotatedArticle article,
      List<Relation> relations,
      Map<String, List<Office>> offices,
      Map<String, Entity> persons,
      String fingerprint) {
    Writing writing = new Writing(article, persons);
    writing.article(fingerprint);
    TextSketch.of(article.article())
        .ifPresent(s -> writing.add(writing.self, Vocabulary.TEXT_SKETCH, text(s.toString())));
    relations.forEach(writing::relation);
    offices.forEach(
        (path, held) ->
            Optional.ofNullable(persons.get(path))
                .ifPresent(p -> held.forEach(o -> writing.office(p, o))));
    return new ArticleGraph(writing.name, writing.graph, fingerprint);
  }

  /**
   * Writes where and when a text was published that another article has as well.
   *
   * @param original IRI of that article, whose graph holds all that the text tells
   */
  public ArticleGraph mapCopy(Article article, String original, String fingerprint) {
    Writing writing = new Writing(new AnnotatedArticle(article, List.of()), Map.of());
    writing.article(fingerprint);
    writing.add(writing.self, Vocabulary.ALTERNATE_OF, NodeFactory.createURI(original));
    return new ArticleGraph(writing.name, writing.graph, fingerprint);
  }

  /** The work on one article. */
  private final class Writing {
    private final AnnotatedArticle annotated;
    private final Map<String, Entity> persons;
    private final String name;
    private final Node self;
    private final Graph graph = GraphFactory.createDefaultGraph();

    /**
     * @param persons those whom the article names, by path
     */
    Writing(AnnotatedArticle annotated, Map<String, Entity> persons) {
      this.annotated = annotated;
      this.persons = persons;
      this.name = iris.article(annotated.article().id());
      this.self = NodeFactory.createURI(name);
    }

    void article(String fingerprint) {
      Article article = annotated.article();
      add(self, RDF.type.asNode(), Vocabulary.NEWS_ARTICLE);
      add(self, Vocabulary.IDENTIFIER, text(article.id()));
      article.title().ifPresent(t -> add(self, Vocabulary.HEADLINE, text(t)));
      article.published().ifPresent(d -> add(self, Vocabulary.DATE_PUBLISHED, day(d)));
      Metadata metadata = article.metadata();
      metadata.updated().ifPresent(d -> add(self, Vocabulary.DATE_MODIFIED, day(d)));
      metadata.authors().forEach(a -> add(self, Vocabulary.AUTHOR, text(a)));
      metadata.language().ifPresent(l -> add(self, Vocabulary.IN_LANGUAGE, text(l)));
      article.publisher().ifPresent(p -> add(self, Vocabulary.PUBLISHER, text(p)));
      article
          .url()
          .filter(u -> u.matches("https?://[^\\s<>\"{}|\\\\^`]+"))
          .ifPresent(u -> add(self, Vocabulary.URL, NodeFactory.createURI(u)));
      add(self, DCTerms.source.asNode(), text(article.origin()));
      add(self, Vocabulary.CONTENT_HASH, text(Digest.of(List.of(article.text()))));
      add(self, Vocabulary.FINGERPRINT, text(fingerprint));
      Node extraction = iris.extraction(provenance.lexiconDigest(), provenance.programVersion());
      add(self, Vocabulary.WAS_GENERATED_BY, extraction);
      add(extraction, RDF.type.asNode(), Vocabulary.ACTIVITY);
      add(extraction, Vocabulary.PROGRAM_VERSION, text(provenance.programVersion()));
      add(extraction, Vocabulary.LEXICON_DIGEST, text(provenance.lexiconDigest()));
    }

    private static Node day(LocalDate date) {
      return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }

    void relation(Relation relation) {
      Node event = event(relation);
      Span sentence = annotated.sentences().get(relation.sentence()).span();
      Node report =
          iris.report(
              name,
              List.of(
                  event.getURI(),
                  String.valueOf(relation.trigger().begin()),
                  relation.status().term(),
                  String.valueOf(relation.negated())));
      add(report, RDF.type.asNode(), Vocabulary.REPORT);
      add(report, Vocabulary.REPORTS, event);
      add(report, Vocabulary.ARTICLE, self);
      add(report, Vocabulary.SENTENCE, passage(sentence, Vocabulary.NIF_SENTENCE));
      add(report, Vocabulary.STATUS, Vocabulary.ent(relation.status().term()));
      relation
          .type()
          .plannedType()
          .filter(t -> relation.status() == Status.PLANNED)
          .ifPresent(t -> add(report, Vocabulary.PLOVER_TYPE, Vocabulary.plover(t)));
      add(
          report,
          Vocabulary.NEGATED,
          NodeFactory.createLiteralDT(String.valueOf(relation.negated()), XSDDatatype.XSDboolean));
      add(
          report,
          Vocabulary.CONFIDENCE,
          decimal(BigDecimal.valueOf(relation.confidence()).setScale(2, RoundingMode.HALF_UP)));
      add(report, Vocabulary.RULE, text(relation.rule()));
      add(report, Vocabulary.TRIGGER, passage(relation.trigger(), Vocabulary.TRIGGER_CLASS));
      relation.sources().forEach(p -> add(report, Vocabulary.ACTOR_MENTION, mention(p)));
      relation.targets().forEach(p -> add(report, Vocabulary.RECIPIENT_MENTION, mention(p)));
      relation.place().ifPresent(p -> add(report, Vocabulary.PLACE_MENTION, mention(p)));
      relation
          .attributedTo()
          .ifPresent(p -> add(report, Vocabulary.ATTRIBUTED_TO, entity(p.entity())));
      relation.attributedTo().ifPresent(p -> add(report, Vocabulary.SOURCE_MENTION, mention(p)));
      directEdges(relation);
    }

    private Node event(Relation relation) {
      List<String> sources =
          relation.sources().stream().map(p -> p.entity().path()).sorted().toList();
      List<String> targets =
          relation.targets().stream().map(p -> p.entity().path()).sorted().toList();
      Node event = iris.event(EventIdentity.of(relation, annotated.article()));
      add(event, RDF.type.asNode(), Vocabulary.EVENT);
      add(event, RDFS.label.asNode(), text(label(relation)));
      add(event, Vocabulary.RELATION, Vocabulary.ent(relation.type().name()));
      relation
          .type()
          .ploverType()
          .ifPresent(t -> add(event, Vocabulary.PLOVER_TYPE, Vocabulary.plover(t)));
      relation
          .type()
          .ploverModes()
          .forEach(m -> add(event, Vocabulary.PLOVER_MODE, Vocabulary.plover(m)));
      relation
          .type()
          .quadClass()
          .ifPresent(q -> add(event, Vocabulary.QUAD_CLASS, Vocabulary.plover(q)));
      sources.forEach(p -> add(event, Vocabulary.ACTOR, iris.path(p)));
      targets.forEach(p -> add(event, Vocabulary.RECIPIENT, iris.path(p)));
      relation.sources().forEach(p -> entity(p.entity()));
      relation.targets().forEach(p -> entity(p.entity()));
      relation.date().ifPresent(d -> date(event, d));
      relation.place().ifPresent(p -> add(event, Vocabulary.PLACE, entity(p.entity())));
      return event;
    }

    private void date(Node event, EventDate date) {
      if (date.precision() == EventDate.Precision.INTERVAL) {
        date.begin().ifPresent(d -> add(event, Vocabulary.BEGIN_DATE, calendarDate(d)));
        date.end().ifPresent(d -> add(event, Vocabulary.END_DATE, calendarDate(d)));
      } else {
        add(event, Vocabulary.DATE, calendarDate(date.value()));
      }
      add(
          event,
          Vocabulary.DATE_PRECISION,
          text(date.precision().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Node calendarDate(String date) {
      XSDDatatype type =
          switch (date.length()) {
            case 10 -> XSDDatatype.XSDdate;
            case 4 -> XSDDatatype.XSDgYear;
            default -> date.startsWith("--") ? XSDDatatype.XSDgMonthDay : XSDDatatype.XSDgYearMonth;
          };
      return NodeFactory.createLiteralDT(date, type);
    }

    private String label(Relation relation) {
      List<String> sources =
          relation.sources().stream().map(p -> p.entity().label()).sorted().toList();
      List<String> targets =
          relation.targets().stream().map(p -> p.entity().label()).sorted().toList();
      if (relation.type().symmetric() || targets.isEmpty()) {
        List<String> parties =
            Stream.concat(sources.stream(), targets.stream()).distinct().sorted().toList();
        sources = parties.subList(0, 1);
        targets = parties.subList(1, parties.size());
      }
      if (relation.type().symmetric() && targets.isEmpty()) {
        return sources.get(0) + " goes by several names";
      }
      String told =
          String.join(", ", sources)
              + " "
              + relation.type().label()
              + (targets.isEmpty() ? "" : " " + String.join(", ", targets));
      return relation.date().map(d -> told + ", " + d.value()).orElse(told);
    }

    /**
     * Edges between each pair, only for what the article asserts as a fact or the doer says of
     * himself.
     */
    private void directEdges(Relation relation) {
      boolean own = relation.attributedTo().filter(s -> isDoer(relation, s.entity())).isPresent();
      if (relation.status() != Status.ACTUAL
          || relation.negated()
          || (relation.attributedTo().isPresent() && !own)) {
        return;
      }
      Node property = Vocabulary.ent(relation.type().name());
      List<Participant> from = relation.sources();
      List<Participant> to = relation.targets().isEmpty() ? relation.sources() : relation.targets();
      for (Participant source : from) {
        for (Participant target : to) {
          Node a = entity(source.entity());
          Node b = entity(target.entity());
          boolean swapped = relation.type().symmetric() && a.getURI().compareTo(b.getURI()) > 0;
          if (!a.equals(b)) {
            add(swapped ? b : a, property, swapped ? a : b);
          }
        }
      }
    }

    /** Whether the speaker tells of a deed of his own; what others did to him is his claim. */
    private static boolean isDoer(Relation relation, Entity speaker) {
      List<Participant> doers = new ArrayList<>(relation.sources());
      if (relation.type().symmetric()) {
        doers.addAll(relation.targets());
      }
      return doers.stream()
          .anyMatch(
              p ->
                  p.entity().path().equals(speaker.path())
                      || speaker.represents().filter(p.entity().path()::equals).isPresent());
    }

    void office(Entity person, Office office) {
      Node membership =
          iris.membership(
              name,
              List.of(
                  person.path(),
                  office.title(),
                  office.organization().path(),
                  office.standing().name()));
      add(membership, RDF.type.asNode(), ORG.Membership.asNode());
      add(membership, ORG.member.asNode(), entity(person));
      add(membership, ORG.organization.asNode(), entity(office.organization()));
      add(membership, Vocabulary.ROLE_TITLE, text(office.title()));
      add(membership, Vocabulary.STANDING, text(office.standing().name().toLowerCase(Locale.ROOT)));
      lexicon
          .findTenure(person, office, annotated.article().published())
          .ifPresent(t -> tenure(membership, t));
    }

    private void tenure(Node membership, Tenure tenure) {
      tenure.from().ifPresent(d -> add(membership, Vocabulary.FROM, DayForms.literal(d)));
      tenure.to().ifPresent(d -> add(membership, Vocabulary.TO, DayForms.literal(d)));
    }

    private Node mention(Participant participant) {
      Node mention = passage(participant.span(), Vocabulary.MENTION);
      add(mention, Vocabulary.REFERS_TO, entity(participant.entity()));
      add(mention, Vocabulary.RESOLVED_BY, text(participant.resolution()));
      return mention;
    }

    private Node passage(Span span, Node type) {
      Node node = iris.span(name, span);
      add(node, RDF.type.asNode(), type);
      add(node, Vocabulary.REFERENCE_CONTEXT, self);
      add(node, Vocabulary.BEGIN_INDEX, number(span.begin()));
      add(node, Vocabulary.END_INDEX, number(span.end()));
      add(node, Vocabulary.ANCHOR_OF, text(span.of(annotated.article().text())));
      return node;
    }

    private Node entity(Entity entity) {
      Node node = iris.entity(entity);
      add(node, RDF.type.asNode(), Vocabulary.ent(entity.type().term()));
      add(node, RDFS.label.asNode(), text(entity.label()));
      if (entity.unnamed()) {
        add(node, Vocabulary.UNNAMED, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
      }
      entity.code().ifPresent(c -> add(node, Vocabulary.CODE, text(c)));
      entity.represents().ifPresent(path -> link(node, Vocabulary.REPRESENTS, path));
      entity.country().ifPresent(path -> link(node, Vocabulary.COUNTRY, path));
      lexicon.places().findCoordinates(entity).ifPresent(c -> coordinates(node, c));
      return node;
    }

    private void coordinates(Node place, Coordinates coordinates) {
      add(place, Vocabulary.LATITUDE, decimal(coordinates.latitude()));
      add(place, Vocabulary.LONGITUDE, decimal(coordinates.longitude()));
    }

    private void link(Node node, Node property, String path) {
      Node owner = iris.path(path);
      if (!owner.equals(node)) {
        add(node, property, owner);
        lexicon
            .gazetteer()
            .findEntity(path)
            .or(() -> Optional.ofNullable(persons.get(path)))
            .ifPresent(this::entity);
      }
    }

    private void add(Node subject, Node predicate, Node object) {
      graph.add(subject, predicate, object);
    }
  }

  /** In the canonical form of XML Schema, as stores keep no other. */
  private static Node decimal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String form = stripped.setScale(Math.max(1, stripped.scale())).toPlainString();
    return NodeFactory.createLiteralDT(form, XSDDatatype.XSDdecimal);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }
}
