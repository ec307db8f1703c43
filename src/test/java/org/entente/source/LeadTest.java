package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeadTest {
  private static final String SENTENCE = "The talks began.";

  private final Cues cues = Cues.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ANKARA: |ANKARA",
        "ANKARA – |ANKARA",
        "ANKARA — |ANKARA",
        "ANKARA -- |ANKARA",
        "ANKARA - |ANKARA",
        "NEW YORK, March 3 (Reuters) - |NEW YORK",
        "ISTANBUL, Turkey (3rd UPDATE) – |ISTANBUL",
        "ISTANBUL/ANKARA, 3 March (Reuters) - |ISTANBUL/ANKARA",
        "ST. PETERSBURG, Russia (AP) — |ST. PETERSBURG",
        "MOSCOW, March 7. /TASS/. |MOSCOW",
        "Beijing, March 3 (Xinhua) -- |Beijing",
        "Tel Aviv (AFP) - |Tel Aviv",
        "Hanoi [Vietnam], July 12 (ANI): |Hanoi",
        "(2nd UPDATE) PARIS, France – |PARIS",
        "MOSCOW, Feb 12 - RIA Novosti. |MOSCOW",
        "Baku, February 12, AZERTAC. |Baku",
        "BAKU, Azerbaijan, Feb. 12. |BAKU",
        "Kyiv. 24 February. |Kyiv",
        "KYIV. February 24. UNIAN. |KYIV",
        "Beirut, Lebanon (CNN)|Beirut",
        "Tripoli (tripolinews.com) – |Tripoli",
        "BAGHDAD / Anadolu Agency: |BAGHDAD",
        "CAIRO - 12 February 2020: |CAIRO",
        "ABU DHABI, 12th February, 2020 (WAM) -- |ABU DHABI",
        "RIYADH, Jumada II 18, 1441, February 12, 2020, SPA -- |RIYADH"
      })
  void datelinesAreTakenOff(String dateline, String place) {
    Lead lead = Lead.dateline(dateline + SENTENCE, cues);
    assertThat((dateline + SENTENCE).substring(lead.length())).isEqualTo(SENTENCE);
    assertThat(lead.place()).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(Reuters) - ", "(CNN) ", "AFP - ", "• ", "- ", "(3rd UPDATE) ", "UPDATE 2-"})
  void marksAndAgenciesHaveNoPlace(String mark) {
    Lead lead = Lead.dateline(mark + SENTENCE, cues);
    assertThat((mark + SENTENCE).substring(lead.length())).isEqualTo(SENTENCE);
    assertThat(lead.place()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NATO: The talks began.",
        "ISIS – also known as Daesh – attacked.",
        "The Islamic State (IS) - The group attacked.",
        "Free Syrian Army (FSA) - The group attacked.",
        "Turkey: The talks began.",
        "US-led forces attacked.",
        "-5 degrees were measured.",
        "NATO-Russia talks began.",
        "USA and Turkey met.",
        "Ankara said the talks began - The Hague denied it.",
        "In Kyiv, February 12, the talks began.",
        "Turkey, March 3, 2017 and Syria later began talks.",
        "Foreign Minister (CNN) said so."
      })
  void sentencesAreLeftWhole(String sentence) {
    assertThat(Lead.dateline(sentence, cues))
        .isEqualTo(new Lead(0, Optional.empty(), Optional.empty()));
  }

  @Test
  void dateMayStandAloneBeforeTheText() {
    Lead lead = Lead.dateline("12 February 2020 – The talks began.", cues);
    assertThat(lead.length()).isEqualTo("12 February 2020 – ".length());
    assertThat(lead.place()).isEmpty();
    assertThat(lead.date()).contains(LocalDate.of(2020, 2, 12));
  }

  @Test
  void datelineMayHaveTheDate() {
    assertThat(Lead.dateline("CAIRO, March 3, 2017 (AP) — The talks began.", cues).date())
        .contains(LocalDate.of(2017, 3, 3));
    assertThat(Lead.dateline("CAIRO, March 3 (AP) — The talks began.", cues).date()).isEmpty();
  }
}
