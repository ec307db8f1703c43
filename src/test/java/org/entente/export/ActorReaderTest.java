package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActorReaderTest {
  private static final String ID = "https://w3id.org/entente/id/actor/";

  private static final String ACTORS =
      """
      PREFIX : <https://w3id.org/entente/id/actor/>
      PREFIX ent: <https://w3id.org/entente/ns#>
      :freedonia a ent:State ; ent:code "FRE" .
      :sylvania a ent:State ; ent:code "SYL" .
      :orange-party a ent:PoliticalParty ; ent:country :freedonia .
      :orange-government a ent:GovernmentBody ; ent:represents :orange-party .
      :leader a ent:Person ; ent:represents :orange-party .
      :exile a ent:Person ; ent:represents :orange-party ; ent:country :sylvania .
      :minister a ent:Person ; ent:represents :freedonia ; ent:country :sylvania .
      :relief a ent:NonGovernmentalOrganization ; ent:code "NGO" ; ent:country :freedonia .
      :volunteer a ent:Person ; ent:represents :relief .
      :front a ent:ArmedGroup ; ent:code "IMG" .
      :fighter a ent:Person ; ent:represents :front .
      """;

  private final ActorReader actors = new ActorReader(new Facts(graph()));

  private static Graph graph() {
    return RDFParser.fromString(ACTORS, Lang.TURTLE).toGraph();
  }

  private Actor read(String name) {
    return actors.read(NodeFactory.createURI(ID + name));
  }

  @ParameterizedTest
  @CsvSource({
    "orange-party, FRE",
    "orange-government, FRE",
    "leader, FRE",
    "exile, SYL",
    "minister, FRE",
    "relief, NGO",
    "volunteer, FRE",
  })
  void codeIsThatOfTheStateServedOrElseOfTheCountry(String actor, String code) {
    assertThat(read(actor).code()).contains(code);
  }

  @Test
  void codeOfAGroupOfSeveralStatesIsNobodyElses() {
    assertThat(read("fighter").code()).isEmpty();
    assertThat(read("fighter").represents().orElseThrow().code()).contains("IMG");
  }

  @ParameterizedTest
  @CsvSource({"leader, FRE", "volunteer, NGO"})
  void codeOfWhomAnActorActsForIsItsOwnOrItsCountrys(String actor, String code) {
    assertThat(read(actor).represents().orElseThrow().code()).contains(code);
  }
}
