package org.entente.export;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.entente.export.Report.Event;
import org.entente.export.Report.Parties;
import org.entente.export.Report.Party;
import org.entente.export.Report.Source;
import org.entente.graph.Vocabulary;

/** Reads the reports of the articles in one graph. */
final class ReportReader {
  private static final String DAY_WITHOUT_YEAR = "--";

  private final Facts facts;
  private final RelationCatalogue relations;
  private final ActorReader actors;

  ReportReader(Facts facts, RelationCatalogue relations) {
    this.facts = facts;
    this.relations = relations;
    this.actors = new ActorReader(facts);
  }

  /**
   * The article's reports in the order of its text.
   *
   * @param copies of the article
   */
  List<Report> read(Node article, List<Report.Copy> copies) {
    Source source = source(article, copies);
    return facts.subjects(Vocabulary.ARTICLE, article).stream()
        .filter(node -> facts.graph().contains(node, RDF.type.asNode(), Vocabulary.REPORT))
        .map(node -> report(node, source))
        .sorted(Report.IN_ARTICLE)
        .toList();
  }

  private Report report(Node node, Source source) {
    Node event = facts.required(node, Vocabulary.REPORTS);
    RelationType relation = relations.get(facts.required(event, Vocabulary.RELATION));
    Passage sentence = passage(facts.required(node, Vocabulary.SENTENCE));
    return new Report(
        Facts.textOf(node),
        event(node, event, relation, source),
        source,
        sentence,
        facts.object(node, Vocabulary.TRIGGER).map(this::passage),
        parties(node, event, relation, sentence),
        facts.required(node, Vocabulary.STATUS).getLocalName(),
        facts.text(node, Vocabulary.NEGATED).map(this::isTrue).orElse(false),
        facts
            .object(node, Vocabulary.ATTRIBUTED_TO)
            .map(actor -> party(actor, node, Vocabulary.SOURCE_MENTION, sentence)),
        facts.text(node, Vocabulary.CONFIDENCE).map(ReportReader::number),
        facts.text(node, Vocabulary.RULE));
  }

  private Source source(Node article, List<Report.Copy> copies) {
    return new Source(
        Facts.textOf(article),
        facts.text(article, Vocabulary.IDENTIFIER).orElseGet(() -> Facts.textOf(article)),
        facts.text(article, Vocabulary.HEADLINE),
        facts.text(article, Vocabulary.URL),
        facts.text(article, Vocabulary.PUBLISHER),
        facts.text(article, Vocabulary.DATE_PUBLISHED),
        copies);
  }

  /** What is known of an article that is a copy. */
  Report.Copy copy(Node article) {
    Source source = source(article, List.of());
    return new Report.Copy(source.id(), source.url(), source.publisher(), source.date());
  }

  private Event event(Node report, Node event, RelationType relation, Source source) {
    Optional<Node> announced = facts.object(report, Vocabulary.PLOVER_TYPE);
    return new Event(
        Facts.textOf(event),
        relation,
        announced
            .or(() -> facts.object(event, Vocabulary.PLOVER_TYPE))
            .map(Node::getLocalName)
            .or(relation::ploverType),
        facts.objects(event, Vocabulary.PLOVER_MODE).stream().map(Node::getLocalName).toList(),
        announced
            .flatMap(relations::quadClass)
            .or(() -> facts.object(event, Vocabulary.QUAD_CLASS).flatMap(relations::number))
            .or(relation::quadClass),
        date(event).or(() -> source.date().map(iso -> new EventDate(iso, false))),
        facts.object(event, Vocabulary.PLACE).map(actors::read));
  }

  private Optional<EventDate> date(Node event) {
    Optional<String> begin = facts.text(event, Vocabulary.BEGIN_DATE);
    Optional<String> end = facts.text(event, Vocabulary.END_DATE);
    if (begin.isPresent() || end.isPresent()) {
      return Optional.of(EventDate.interval(begin, end));
    }
    return facts
        .text(event, Vocabulary.DATE)
        .filter(iso -> !iso.startsWith(DAY_WITHOUT_YEAR))
        .map(iso -> new EventDate(iso, true));
  }

  private Parties parties(Node report, Node event, RelationType relation, Passage sentence) {
    List<Party> acting =
        parties(event, Vocabulary.ACTOR, report, Vocabulary.ACTOR_MENTION, sentence);
    List<Party> others =
        parties(event, Vocabulary.RECIPIENT, report, Vocabulary.RECIPIENT_MENTION, sentence);
    if (!relation.symmetric() && (!others.isEmpty() || acting.size() < 2)) {
      return new Parties(acting, others, false);
    }
    if (acting.size() == 1
        && others.size() == 1
        && acting.get(0).actor().iri().equals(others.get(0).actor().iri())) {
      return new Parties(List.of(acting.get(0), others.get(0)), List.of(), true);
    }
    // Two reports of one event may tell its parties from either side.
    Set<String> told = new HashSet<>();
    return new Parties(
        Stream.concat(acting.stream(), others.stream())
            .sorted(Party.IN_TEXT)
            .filter(p -> told.add(p.actor().iri()))
            .toList(),
        List.of(),
        true);
  }

  private List<Party> parties(
      Node event, Node role, Node report, Node mentionRole, Passage sentence) {
    return facts.objects(event, role).stream()
        .map(actor -> party(actor, report, mentionRole, sentence))
        .sorted(Party.IN_TEXT)
        .toList();
  }

  private Party party(Node actor, Node report, Node mentionRole, Passage sentence) {
    Optional<Passage> mention =
        facts.objects(report, mentionRole).stream()
            .filter(node -> facts.graph().contains(node, Vocabulary.REFERS_TO, actor))
            .map(this::passage)
            .filter(sentence::holds)
            .min(Passage.BY_PLACE);
    return new Party(actors.read(actor), mention);
  }

  private Passage passage(Node node) {
    return new Passage(
        Facts.textOf(facts.required(node, Vocabulary.ANCHOR_OF)),
        facts.offset(node, Vocabulary.BEGIN_INDEX),
        facts.offset(node, Vocabulary.END_INDEX));
  }

  private boolean isTrue(String lexical) {
    return lexical.equals("true") || lexical.equals("1");
  }

  /** Without the zeros that a store may drop or add. */
  private static BigDecimal number(String lexical) {
    return new BigDecimal(new BigDecimal(lexical).stripTrailingZeros().toPlainString());
  }
}
