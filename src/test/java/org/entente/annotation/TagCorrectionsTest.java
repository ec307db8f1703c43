package org.entente.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCorrectionsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Kenya/NNP did/VBD rebuke/NN Chad/NNP | rebuke/VB",
        "Kenya/NNP did/VBD business/NN with/IN Chad/NNP | business/NN",
        "has/VBZ the/DT right/JJ to/TO attack/VB | right/NN",
        "the/DT right/JJ wing/NN | right/JJ",
        "urged/VBD neighbouring/VBG states/NNS | neighbouring/JJ",
        "fired/VBD warning/VBG shots/NNS at/IN | warning/NN",
        "Macron/NNP ,/, meeting/NN in/IN Oslo/NNP | meeting/VBG",
        "the/DT meeting/NN in/IN Oslo/NNP | meeting/NN",
        "when/WRB Taliban/NNP insurgents/VBZ fired/VBN on/IN | insurgents/NNS fired/VBD",
        "Kenya/NNP has/VBZ fired/VBN on/IN | has/VBZ fired/VBN",
        "the/DT Kenyan/JJ military/JJ launched/VBD a/DT | military/NN",
        "the/DT Kenyan/JJ military/JJ base/NN | military/JJ",
        "Norway/NNP and/CC Peru/NNP back/RB Kenya/NNP | back/VBP",
        "the/DT secretary/NN -/HYPH general/JJ condemned/VBN Kenya/NNP | general/NN condemned/VBD",
        "a/DT general/JJ strike/NN | general/JJ",
        "a/DT Kenyan/JJ drone/VB attacked/VBD Chad/NNP | drone/NN",
        "the/DT government/NN armed/JJ Hamas/NNP | armed/VBD",
        "the/DT government/NN armed/JJ forces/NNS left/VBD | armed/JJ",
        "Hamas/NNP condemned/VBN by/IN Kenya/NNP | condemned/VBN",
        "came/VBD back/RB Monday/NNP | back/RB",
      })
  void aWordIsTaggedByThoseBesideIt(String sentence, String expected) {
    List<CoreLabel> words = new ArrayList<>();
    for (String pair : List.of(sentence.split(" ", -1))) {
      CoreLabel word = new CoreLabel();
      word.setWord(pair.substring(0, pair.lastIndexOf('/')));
      word.setTag(pair.substring(pair.lastIndexOf('/') + 1));
      words.add(word);
    }

    TagCorrections.correct(words);

    assertThat(words.stream().map(w -> w.word() + "/" + w.tag()).collect(Collectors.joining(" ")))
        .contains(expected);
  }
}
