package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.SampleLexicon;
import org.entente.actor.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in capitals are written as news writes them. */
final class NameSpellingTest {
  private final NameSpelling spelling =
      new NameSpelling(new KnownActors(SampleLexicon.read().gazetteer()));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "JANE_ROWE_,PERSON,Jane Rowe",
    "OSAMA_BIN_TESTI,PERSON,Osama bin Testi|Osama Bin Testi",
    "AL-TESTI,ARMED_GROUP,al-Testi|Al-Testi",
    "ROH MOO-HYUN,PERSON,Roh Moo-hyun|Roh Moo-Hyun",
    "GEORGE_W._ROWE,PERSON,George W. Rowe",
    "JANE_O'HARA,PERSON,Jane O'Hara",
    "JAMA'A,ARMED_GROUP,Jama'a",
    "IAN_MCBREE,PERSON,Ian McBree",
    "MR._ROWE,PERSON,Mr. Rowe",
    "KIM,PERSON,Kim",
    "MINISTRY_OF_THE_SEA,GOVERNMENT_BODY,Ministry of the Sea",
    "THE_FRONT,ARMED_GROUP,Front",
    "UN_TEST_FORCE,INTERNATIONAL_ORGANIZATION,UN Test Force",
    "U.S._ROWERS,ORGANIZATION,U.S. Rowers",
    "FSB_MEN,ORGANIZATION,FSB Men",
    "CIA,GOVERNMENT_BODY,CIA",
    "DAWA,ARMED_GROUP,DAWA|Dawa",
    "CARE,NON_GOVERNMENTAL_ORGANIZATION,CARE",
    "Test Guild_,COMPANY,Test Guild",
  })
  void capitalsBecomeProperNames(String written, EntityType type, String spellings) {
    assertThat(spelling.spell(written, type)).isEqualTo(List.of(spellings.split("\\|", -1)));
  }
}
