package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.SampleReader;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Conllu;
import org.entente.annotation.DependencyTree;
import org.entente.source.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does what to whom. */
final class RelationExtractorTest {
  private static final SampleReader READER = new SampleReader("relation-extractor", Map.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // direction
        "Turkey attacked Syria.                            | turkey fights syria",
        "Syria was attacked by Turkey.                     | turkey fights syria",
        "Turkey's attack on Syria failed.                  | turkey fights syria",
        "Russia condemned the attack on Syria by Turkey.   | turkey fights syria",
        "Turkey launched an attack on Syria.               | turkey fights syria",
        "Turkish support for Syria grew.                   | turkey backs syria",
        // who stands behind a noun
        "Turkish troops attacked Afrin and Syria.          | turkey-armed-forces fights syria",
        "SDF fighters attacked the Islamic State group.    | syrian-democratic-forces fights islamic-state",
        "Putin backed Haftar. He met Norway.               | vladimir-putin backs khalifa-haftar, vladimir-putin meetsWith norway",
        // both sides
        "Turkey met Russia.                                | turkey meetsWith russia",
        "Turkey and Russia met.                            | russia & turkey meetsWith",
        "Turkey, Russia and Norway met.                    | norway & russia & turkey meetsWith",
        "Turkey and Russia met Norway.                     | turkey meetsWith norway, russia meetsWith norway",
        "Talks between Turkey and Russia began.            | russia & turkey meetsWith",
        "Turkey held talks with Russia and Norway.         | turkey meetsWith norway & russia",
        // several in one sentence
        "Turkey backed Russia and attacked Syria.          | turkey backs russia, turkey fights syria",
        // towards a place
        "Putin visited Ankara.                             | vladimir-putin visits ankara",
        "Putin visited Turkey.                             | vladimir-putin visits turkey",
      })
  void findsWhoDoesWhatToWhom(String text, String expected) {
    assertThat(told(text)).containsExactlyInAnyOrder(expected.strip().split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turkey attacked Turkey.",
        "Turkey left Syria.",
        "Turkey attacked at dawn.",
        "The attack on Syria failed.",
        "Turkey met.",
        "Turkey attacked Afrin.",
      })
  void findsNothingElse(String text) {
    assertThat(told(text)).isEmpty();
  }

  @Test
  void anOfficeIsToldOnceAnArticle() {
    String text =
        "Turkish President Hakan Demirtas met Putin. Turkish President Hakan Demirtas left Oslo.";

    assertThat(told(text))
        .filteredOn(r -> r.contains("holdsOfficeIn"))
        .containsExactly("hakan-demirtas holdsOfficeIn turkey");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Turkish President Hakan Demirtas left.              | Turkish",
        "United States President Mary Collins left.          | United States",
        "The president of Turkey Hakan Demirtas left.        | Turkey",
        "Hakan Demirtas, the president of Turkey, left.      | Turkey",
        "Hakan Demirtas, the Turkish president, left.        | Turkish",
        "Turkey won, and Turkey's president Hakan Demirtas left. | Turkey",
      })
  void theMentionOfAnOfficesOwnerIsItsName(String text, String owner) {
    List<Relation> offices =
        READER.relations(text).stream()
            .filter(r -> r.type().name().equals("holdsOfficeIn"))
            .toList();

    assertThat(offices)
        .singleElement()
        .satisfies(
            r -> assertThat(r.targets()).extracting(p -> p.span().of(text)).containsExactly(owner));
  }

  @Test
  void aTitledPersonActsUnderItsOwnName() {
    assertThat(told("Turkish President Hakan Demirtas met Putin."))
        .contains("hakan-demirtas meetsWith vladimir-putin");
  }

  @Test
  void theWordsOfARelationStandInItsSentence() {
    String text =
        "On Monday, Turkish troops attacked the SDF in Afrin. Putin met Haftar, Norway said.";
    Article article = Conllu.article(text);
    AnnotatedArticle annotated = READER.annotate(article);

    List<Relation> relations = READER.read(article).relations();

    assertThat(relations).hasSize(2);
    for (Relation relation : relations) {
      var sentence = annotated.sentences().get(relation.sentence()).span();
      assertThat(sentence.contains(relation.trigger())).isTrue();
      assertThat(relation.sources()).allMatch(p -> sentence.contains(p.span()));
      assertThat(relation.targets()).allMatch(p -> sentence.contains(p.span()));
      assertThat(relation.attributedTo().stream()).allMatch(p -> sentence.contains(p.span()));
      assertThat(relation.confidence()).isBetween(0.0, 1.0);
    }
    assertThat(relations).extracting(r -> r.trigger().of(text)).containsExactly("attacked", "met");
    assertThat(relations.get(0).sources())
        .extracting(p -> p.span().of(text))
        .containsExactly("Turkish troops");
  }

  @Test
  void theRuleNamesTheExampleThatTaughtIt() {
    assertThat(READER.relations("Turkey attacked Syria."))
        .extracting(Relation::rule)
        .containsExactly("fights: A attacked B.");
  }

  @Test
  void aPronounIsLessSureThanAName() {
    List<Relation> relations = READER.relations("Norway attacked Turkey. It attacked Syria.");

    assertThat(relations).hasSize(2);
    assertThat(relations.get(1).confidence()).isLessThan(relations.get(0).confidence());
  }

  @Test
  void readingTwiceTellsTheSame() {
    String text = "Turkey backed Russia and attacked Syria. Putin met Haftar.";

    assertThat(READER.relations(text)).isEqualTo(READER.relations(text));
  }

  @Test
  void whatOneParseTellsIsLessSureThanWhatBothTell() {
    String text = "Turkey backed Russia and attacked Syria.";
    UnaryOperator<DependencyTree> same = UnaryOperator.identity();

    List<Relation> both = READER.relations(text, same, same);
    List<Relation> first = READER.relations(text, same, RelationExtractorTest::withoutArcs);
    List<Relation> second = READER.relations(text, RelationExtractorTest::withoutArcs, same);

    assertThat(told(both)).containsExactly("turkey backs russia", "turkey fights syria");
    assertThat(told(first)).isEqualTo(told(both));
    assertThat(told(second)).isEqualTo(told(both));
    assertThat(first).allMatch(r -> r.confidence() < both.get(0).confidence());
    assertThat(second).allMatch(r -> r.confidence() < both.get(0).confidence());
  }

  @Test
  void theFirstParseIsTakenWhereTheOtherTellsOtherwiseOfTheSameTwo() {
    List<Relation> relations =
        READER.relations(
            "Turkey attacked Syria.",
            UnaryOperator.identity(),
            RelationExtractorTest::withPartiesExchanged);

    assertThat(told(relations)).containsExactly("turkey fights syria");
  }

  @Test
  void theSecondParseTellsOfOthersToo() {
    List<Relation> relations =
        READER.relations(
            "Turkey backed Russia and attacked Syria.",
            tree -> without(tree, 6),
            UnaryOperator.identity());

    assertThat(told(relations)).containsExactly("turkey backs russia", "turkey fights syria");
    assertThat(relations.get(1).confidence()).isLessThan(relations.get(0).confidence());
  }

  @Test
  void theFirstParseIsTakenWhereTheOtherHasSomebodyElseInItsEvent() {
    List<Relation> relations =
        READER.relations(
            "Turkey backed Russia and attacked Syria.",
            UnaryOperator.identity(),
            RelationExtractorTest::withRussiaAttacking);

    assertThat(told(relations)).containsExactly("turkey backs russia", "turkey fights syria");
    assertThat(relations.get(1).confidence()).isLessThan(relations.get(0).confidence());
  }

  private static DependencyTree withRussiaAttacking(DependencyTree tree) {
    List<DependencyTree.Edge> edges = new ArrayList<>(tree.edges());
    edges.removeIf(e -> e.governor() == 4 && e.relation().equals("nsubj"));
    edges.removeIf(e -> e.relation().startsWith("conj"));
    edges.add(new DependencyTree.Edge(4, "nsubj", 2));
    edges.add(new DependencyTree.Edge(1, "parataxis", 4));
    return new DependencyTree(tree.nodes(), edges, tree.roots());
  }

  private static DependencyTree withoutArcs(DependencyTree tree) {
    return new DependencyTree(tree.nodes(), List.of(), tree.roots());
  }

  private static DependencyTree without(DependencyTree tree, int word) {
    return new DependencyTree(
        tree.nodes(),
        tree.edges().stream().filter(e -> e.dependent() != word - 1).toList(),
        tree.roots());
  }

  private static DependencyTree withPartiesExchanged(DependencyTree tree) {
    Map<String, String> exchanged = Map.of("nsubj", "obj", "obj", "nsubj");
    return new DependencyTree(
        tree.nodes(),
        tree.edges().stream()
            .map(
                e ->
                    new DependencyTree.Edge(
                        e.governor(),
                        exchanged.getOrDefault(e.relation(), e.relation()),
                        e.dependent()))
            .toList(),
        tree.roots());
  }

  private static List<String> told(String text) {
    return told(READER.relations(text));
  }

  private static List<String> told(List<Relation> relations) {
    return relations.stream()
        .map(r -> (slugs(r.sources()) + " " + r.type().name() + " " + slugs(r.targets())).strip())
        .toList();
  }

  private static String slugs(List<Participant> participants) {
    return participants.stream()
        .map(p -> p.entity().path().replaceFirst("^.*/", ""))
        .sorted()
        .collect(Collectors.joining(" & "));
  }
}
