package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.graph.Vocabulary.ent;
import static org.entente.graph.Vocabulary.plover;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheme is whole, and its map from CAMEO keeps to types and modes that exist. */
final class PloverTest {
  private final Graph plover = RDFDataMgr.loadGraph("ontology/plover.ttl");

  @ParameterizedTest
  @CsvSource({"PloverType, 16", "PloverContext, 37", "QuadClass, 4"})
  void hasAllConceptsOfAKind(String kind, int count) {
    assertThat(instances(kind)).hasSize(count);
  }

  @Test
  void quadClassesAreNumbered() {
    assertThat(notation(plover("VerbalCooperation"))).isEqualTo(1);
    assertThat(notation(plover("MaterialCooperation"))).isEqualTo(2);
    assertThat(notation(plover("VerbalConflict"))).isEqualTo(3);
    assertThat(notation(plover("MaterialConflict"))).isEqualTo(4);
  }

  @Test
  void onlyCooperationScoresAboveZero() {
    assertThat(instances("PloverType"))
        .allSatisfy(
            type -> {
              Number score = (Number) object(type, ent("score")).getLiteralValue();
              int quad = (Integer) notation(object(type, SKOS.broader.asNode()));
              assertThat(score.doubleValue() > 0).as(type.getURI()).isEqualTo(quad <= 2);
            });
  }

  @Test
  void everyModeBelongsToAType() {
    assertThat(instances("PloverMode"))
        .isNotEmpty()
        .allMatch(mode -> plover.contains(mode, ent("modeOf"), Node.ANY));
  }

  @Test
  void aModeThatACameoCodeMapsToIsOneOfTheTypeItMapsTo() {
    assertThat(plover.find(Node.ANY, ent("mapsToMode"), Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(
            triple -> {
              Node type = object(triple.getSubject(), ent("mapsToType"));
              assertThat(plover.contains(triple.getObject(), ent("modeOf"), type))
                  .as(triple.toString())
                  .isTrue();
            });
  }

  @Test
  void everyCameoCodeMapsToATypeOrSaysWhyNot() {
    assertThat(instances("CameoCode"))
        .hasSizeGreaterThan(250)
        .allMatch(
            code ->
                plover.contains(code, ent("mapsToType"), Node.ANY)
                    || plover.contains(code, SKOS.editorialNote.asNode(), Node.ANY));
  }

  private List<Node> instances(String kind) {
    return plover.find(Node.ANY, RDF.type.asNode(), ent(kind)).mapWith(Triple::getSubject).toList();
  }

  private Object notation(Node concept) {
    return object(concept, SKOS.notation.asNode()).getLiteralValue();
  }

  private Node object(Node subject, Node property) {
    return plover.find(subject, property, Node.ANY).next().getObject();
  }
}
