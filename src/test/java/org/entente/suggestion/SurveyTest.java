package org.entente.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.suggestion.Findings.Found;
import org.junit.jupiter.api.Test;

final class SurveyTest {
  private final Survey survey = new Survey();

  @Test
  void phrasesComeByFrequencyAndThenByTheAlphabet() {
    add("a1", phrase("snub", "snubbed", "B"), phrase("court", "courted", "B"));
    add("a2", phrase("woo", "wooed", "B"), phrase("snub", "snubs", "B"));

    assertThat(survey.phrases(1))
        .extracting(Suggestion.OfPhrase::count, Suggestion.OfPhrase::key)
        .containsExactly(tuple(2, "A snub B"), tuple(1, "A court B"), tuple(1, "A woo B"));
    assertThat(survey.phrases(2)).extracting(Suggestion.OfPhrase::key).containsExactly("A snub B");
  }

  @Test
  void theSentenceHasTheFormsThatAreMostFrequentAndTheFirstExample() {
    Phrase said =
        new Phrase("A break bread with B", "A", "break", Optional.of("broke"), "bread with B");
    Phrase other =
        new Phrase("A break bread with B", "A", "break", Optional.empty(), "the bread with B");
    add("a1", other, said, said);

    assertThat(survey.phrases(1))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.sentence()).isEqualTo("A broke bread with B.");
              assertThat(s.example().article()).isEqualTo("a1");
            });
  }

  @Test
  void aVerbThatIsNeverInThePastStaysInThePresent() {
    add("a1", new Phrase("A defy B", "A", "defy", Optional.empty(), "B"));
    add("a1", new Phrase("A reproach B", "A", "reproach", Optional.empty(), "B"));
    assertThat(survey.phrases(1))
        .extracting(Suggestion.OfPhrase::sentence)
        .containsExactly("A defies B.", "A reproaches B.");
  }

  @Test
  void namesAreCountedInSentencesAndArticles() {
    addNames("a1", name("Ada Lund", "Lund"), name("Ada Lund", "Ada Lund"));
    addNames("a2", name("Ada Lund", "Ada Lund"), name("Bo Berg", "Bo Berg"));

    assertThat(survey.names(1))
        .extracting(s -> s.entity().label(), Suggestion.OfName::count, Suggestion.OfName::articles)
        .containsExactly(tuple("Ada Lund", 3, 2), tuple("Bo Berg", 1, 1));
  }

  @Test
  void whatIsWrittenIsTurtleWhateverTheNames() {
    Entity odd =
        new Entity(
            "actor/\u00e6gir-union",
            EntityType.ORGANIZATION,
            "\u00c6gir \"Union\" \\",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Findings findings =
        new Findings(
            List.of(),
            List.of(
                new Found<>(
                    new UnknownName(odd, "AU", Optional.of("actor/norway")),
                    Example.of("a\n1", "The\u2028union\r\nmet. ".repeat(40)))));
    survey.add(findings);
    StringWriter out = new StringWriter();

    new SuggestionWriter(new PrintWriter(out), 1, 10).names(survey.names(1));

    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(out.toString())).lang(Lang.TURTLE).parse(graph);
    assertThat(graph.size()).isEqualTo(4);
    assertThat(out.toString())
        .contains("# once in 1 article; such as in a 1: The union met. The")
        .contains("...\n<https://w3id.org/entente/id/actor/\u00e6gir-union> a ent:Organization ;\n")
        .contains("  skos:altLabel \"AU\"@en ;\n  ent:represents actor:norway .\n");
  }

  @Test
  void theHeadingTellsHowManyThereAre() {
    addNames("a1", name("Ada Lund", "Lund"), name("Bo Berg", "Bo Berg"));
    StringWriter out = new StringWriter();

    new SuggestionWriter(new PrintWriter(out), 1, 1).names(survey.names(1));

    assertThat(out.toString())
        .startsWith("# Names that no actor has: 2; these are the first 1.\n")
        .contains("Ada Lund")
        .doesNotContain("Bo Berg");
  }

  private void add(String article, Phrase... phrases) {
    List<Found<Phrase>> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      found.add(new Found<>(phrase, Example.of(article, "Norway and Chad.")));
    }
    survey.add(new Findings(found, List.of()));
  }

  private void addNames(String article, UnknownName... names) {
    List<Found<UnknownName>> found = new ArrayList<>();
    for (UnknownName name : names) {
      found.add(new Found<>(name, Example.of(article, "They came.")));
    }
    survey.add(new Findings(List.of(), found));
  }

  private static Phrase phrase(String verb, String past, String rest) {
    return new Phrase("A " + verb + " " + rest, "A", verb, Optional.of(past), rest);
  }

  private static UnknownName name(String label, String words) {
    Entity entity =
        new Entity(
            "actor/" + Entity.slug(label),
            EntityType.PERSON,
            label,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new UnknownName(entity, words, Optional.empty());
  }
}
